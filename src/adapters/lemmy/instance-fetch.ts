import { AppError } from "../../errors.ts";
import { createExchange, type ExchangeOptions } from "./exchange.ts";
import type { HostQueues } from "./host-queues.ts";
import {
  type Answer,
  isRedirect,
  jsonResponse,
  passingFailureOf,
  type RateLimit,
  rateLimitOf,
  redirectTarget,
  retryAfterOf,
} from "./instance-answer.ts";
import { isUnavailable, unavailable } from "./lemmy-errors.ts";
import { type PassingFailure, pauseBeforeRetry, type RetryRule } from "./retry.ts";
import type { Timing } from "./timing.ts";

const maxRedirects = 3;
/** An instance whose limit is reached is left alone until it says so, but no longer than this. */
const longestRestMs = 60_000;

/** How one answer came about. */
export interface AnswerReport {
  readonly host: string;
  /** From asking to the last byte, without waiting for one's turn. */
  readonly tookMs: number;
  readonly rateLimit: RateLimit | undefined;
}

export interface InstanceFetchOptions extends ExchangeOptions {
  readonly queues: HostQueues;
  readonly retry: RetryRule;
  readonly timing: Timing;
  /** Called after each answer, whatever it is. */
  readonly onAnswer?: ((report: AnswerReport) => void) | undefined;
}

/** Gives one instance's `fetch`. */
export type InstanceFetch = (host: string, signal: AbortSignal | undefined) => typeof fetch;

/** What came of one try. */
type Try = { readonly answer: Answer } | { readonly error: unknown };

/**
 * Makes the `fetch` through which instances are read: in turn, and again after what may pass.
 *
 * What it gives for a host answers with JSON, or throws: an `AppError` worded for that host, `LemmyAnswerError` where an
 * error code is the answer, or the signal's reason. It only reads: another method than GET is the caller's mistake.
 */
export function createInstanceFetch(options: InstanceFetchOptions): InstanceFetch {
  const { queues, retry, timing, onAnswer } = options;
  const exchange = createExchange(options);

  return (host, signal) => {
    /** Asks one address when it is its turn. */
    async function ask(url: URL, urgent: boolean): Promise<Answer> {
      return queues.run(url.origin, { signal, urgent }, async () => {
        const startedMs = timing.now();
        const answer = await exchange(host, url, signal);
        const rateLimit = rateLimitOf(answer);
        onAnswer?.({ host, tookMs: timing.now() - startedMs, rateLimit });
        if (rateLimit?.remaining === 0)
          queues.rest(url.origin, Math.min(longestRestMs, rateLimit.resetSeconds * 1_000));
        return answer;
      });
    }

    async function tryOnce(start: URL, urgent: boolean): Promise<Try> {
      try {
        let url = start;
        let answer = await ask(url, urgent);
        for (let redirects = 0; isRedirect(answer); redirects++) {
          if (redirects === maxRedirects) throw unavailable(host, "redirect", "redirects in circles: try again later.");
          url = redirectTarget(host, url, answer);
          answer = await ask(url, urgent);
        }
        return { answer };
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof AppError) return { error };
        throw error;
      }
    }

    /** How long to wait after a try; `undefined` where its outcome stands. */
    function pauseAfter(outcome: Try, tries: number, startedMs: number): number | undefined {
      const failure = passingFailureIn(outcome);
      if (failure === undefined) return undefined;
      const now = timing.now();
      const retryAfterMs = "answer" in outcome ? retryAfterOf(outcome.answer, now) : undefined;
      const failed = { failure, tries, elapsedMs: now - startedMs, retryAfterMs };
      return pauseBeforeRetry(failed, retry, timing.random());
    }

    return async (input, init) => {
      if (init?.method !== undefined && init.method !== "GET") throw new TypeError("Instances are only read");
      signal?.throwIfAborted();
      const url = new URL(String(input));
      const startedMs = timing.now();
      for (let tries = 1; ; tries++) {
        const outcome = await tryOnce(url, tries > 1);
        const pauseMs = pauseAfter(outcome, tries, startedMs);
        if (pauseMs === undefined) {
          if ("error" in outcome) throw outcome.error;
          return jsonResponse(host, outcome.answer, timing.now());
        }
        // Who asks too often is one whole: the others wait as well.
        if (passingFailureIn(outcome) === "asked-too-often") queues.rest(url.origin, pauseMs);
        await timing.sleep(pauseMs, signal);
      }
    };
  };
}

function passingFailureIn(outcome: Try): PassingFailure | undefined {
  if ("answer" in outcome) return passingFailureOf(outcome.answer);
  return isUnavailable(outcome.error, "timeout", "connection", "no-name-server") ? "trouble" : undefined;
}

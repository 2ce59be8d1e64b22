import { AppError } from "../../errors.ts";
import { createExchange, type ExchangeOptions, type ExchangeRequest } from "./exchange.ts";
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

/**
 * Gives one instance's `fetch`.
 *
 * @param token - a JWT of that instance: whose account asks; left out: a visitor
 */
export type InstanceFetch = (host: string, signal: AbortSignal | undefined, token?: string) => typeof fetch;

/** What came of one try. */
type Try = { readonly answer: Answer } | { readonly error: unknown };

/**
 * Makes the `fetch` through which instances are asked: in turn, and again after what may pass. What creates something
 * (POST) is sent once: who got no answer must look whether it is there.
 *
 * What it gives for a host answers with JSON, or throws: an `AppError` worded for that host, `LemmyAnswerError` where an
 * error code is the answer, or the signal's reason. A visitor only reads: another method than GET without a token is the
 * caller's mistake.
 */
export function createInstanceFetch(options: InstanceFetchOptions): InstanceFetch {
  const { queues, retry, timing, onAnswer } = options;
  const exchange = createExchange(options);

  return (host, signal, token) => {
    const authorization = token === undefined ? undefined : `Bearer ${token}`;

    /** Asks one address when it is its turn. */
    async function ask(request: ExchangeRequest, urgent: boolean): Promise<Answer> {
      const { url } = request;
      return queues.run(url.origin, { signal, urgent }, async () => {
        const startedMs = timing.now();
        const answer = await exchange(host, request, signal);
        const rateLimit = rateLimitOf(answer);
        onAnswer?.({ host, tookMs: timing.now() - startedMs, rateLimit });
        if (rateLimit?.remaining === 0)
          queues.rest(url.origin, Math.min(longestRestMs, rateLimit.resetSeconds * 1_000));
        return answer;
      });
    }

    async function tryOnce(request: ExchangeRequest, urgent: boolean): Promise<Try> {
      try {
        let { url } = request;
        let answer = await ask(request, urgent);
        for (let redirects = 0; isRedirect(answer); redirects++) {
          if (redirects === maxRedirects) throw unavailable(host, "redirect", "redirects in circles: try again later.");
          url = redirectTarget(host, url, answer);
          answer = await ask({ ...request, url }, urgent);
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
      const request = requestOf(input, init, authorization);
      signal?.throwIfAborted();
      const { url } = request;
      const startedMs = timing.now();
      for (let tries = 1; ; tries++) {
        const outcome = await tryOnce(request, tries > 1);
        const pauseMs = request.method === "POST" ? undefined : pauseAfter(outcome, tries, startedMs);
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

/** @throws {TypeError} where a visitor would write */
function requestOf(
  input: Parameters<typeof fetch>[0],
  { method = "GET", body }: RequestInit = {},
  authorization: string | undefined,
): ExchangeRequest {
  const isLogin = method === "POST" && /\/(?:user|account\/auth)\/login$/u.test(String(input));
  if (method !== "GET" && authorization === undefined && !isLogin) throw new TypeError("Visitors only read");
  return { url: new URL(String(input)), method, body: typeof body === "string" ? body : undefined, authorization };
}

function passingFailureIn(outcome: Try): PassingFailure | undefined {
  if ("answer" in outcome) return passingFailureOf(outcome.answer);
  return isUnavailable(outcome.error, "timeout", "connection", "no-name-server") ? "trouble" : undefined;
}

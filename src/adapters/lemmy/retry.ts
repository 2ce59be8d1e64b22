/** How often and how long a request is tried. */
export interface RetryRule {
  /** Tries after the first; default 3. */
  readonly maxRetries: number;
  /** From the first try's beginning to the last one's; default 60,000. */
  readonly totalMs: number;
}

export const defaultRetryRule: RetryRule = { maxRetries: 3, totalMs: 60_000 };

/** Why a request failed in a way that may pass. */
export type PassingFailure = "trouble" | "asked-too-often";

/** The first pause; each one after it is twice as long. */
const firstPauseMs: Readonly<Record<PassingFailure, number>> = { trouble: 500, "asked-too-often": 5_000 };
const longestPauseMs = 30_000;

export interface FailedTry {
  readonly failure: PassingFailure;
  /** 1 for the first. */
  readonly tries: number;
  readonly elapsedMs: number;
  /** What the instance asked for. */
  readonly retryAfterMs: number | undefined;
}

/**
 * Says how long to wait before the next try: exponential back-off, of which between half and all is waited, so that
 * those who failed together do not come back together; never less than what the instance asked for.
 *
 * @param random - from 0 up to 1
 * @returns milliseconds; `undefined` where another try would be one too many, or too late
 */
export function pauseBeforeRetry(failed: FailedTry, rule: RetryRule, random: number): number | undefined {
  const { failure, tries, elapsedMs, retryAfterMs = 0 } = failed;
  if (tries > rule.maxRetries) return undefined;
  const backOffMs = Math.min(longestPauseMs, firstPauseMs[failure] * 2 ** (tries - 1)) * (0.5 + random / 2);
  const pauseMs = Math.max(backOffMs, retryAfterMs);
  return elapsedMs + pauseMs > rule.totalMs ? undefined : pauseMs;
}

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @param nowMs - the moment, in milliseconds, for a date
 * @returns milliseconds from then, not below 0; `undefined` where it is neither
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(value)) return Number(value) * 1_000;
  // Only dates as HTTP writes them: a year or a mere number would pass for a date, too.
  const time = /^\s*[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - nowMs);
}

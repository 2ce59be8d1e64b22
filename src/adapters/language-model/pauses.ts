/** Tries after the first, of what may pass within seconds. */
export const defaultRetries = 2;
/** The first pause; the one after it is four times as long. */
const firstPauseMs = { trouble: 1_000, "asked-too-often": 5_000 } as const;
/** Who is asked to wait longer gives up: a digest waits. */
const longestPauseMs = 30_000;

/**
 * How long to wait before the next try: between half and all of the pause, so that those who failed together do not come
 * back together; never less than the endpoint asks for.
 *
 * @param tries - made so far, at least 1
 * @param retryAfterMs - what the endpoint asks for
 * @param random - from 0 up to 1
 * @returns milliseconds; `undefined` where that would be too long
 */
export function pauseBefore(
  failure: keyof typeof firstPauseMs,
  tries: number,
  retryAfterMs: number | undefined,
  random: number,
): number | undefined {
  if ((retryAfterMs ?? 0) > longestPauseMs) return undefined;
  return Math.max(firstPauseMs[failure] * 4 ** (tries - 1) * (0.5 + random / 2), retryAfterMs ?? 0);
}

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @returns milliseconds from now on; `undefined` where it is neither
 */
export function readRetryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+(?:\.\d+)?\s*$/u.test(value)) return Number(value) * 1_000;
  const time = /^\s*[A-Z][a-z]{2},/u.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime());
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long what was published is looked after. */
export const lookedAfterMs = 30 * dayMs;

/**
 * How often the comments that a digest cites are read again, by its age: at every poll on its first day, every hour in its
 * first week, every day to its thirtieth. People change their minds soon or late, but mostly soon.
 *
 * @param pollMs - the time between two polls
 * @returns `undefined`: not any more
 */
export function recheckEveryMs(ageMs: number, pollMs: number): number | undefined {
  if (ageMs < dayMs) return pollMs;
  if (ageMs < 7 * dayMs) return Math.max(pollMs, hourMs);
  return ageMs < lookedAfterMs ? Math.max(pollMs, dayMs) : undefined;
}

/** Waited before each further try to edit what was published; the last again and again. */
const delaysMs = [1, 1, 2, 4, 8, 15, 30, 60].map((minutes) => minutes * minuteMs);

/** Whether it is time to try again; a time that is too far off was noted by a clock that has been set back since. */
export function isTimeToRetry(retryAt: Date | undefined, now: Date): boolean {
  const waitMs = (retryAt?.getTime() ?? 0) - now.getTime();
  return waitMs <= 0 || waitMs > Math.max(...delaysMs);
}

/** @param tries - how often it was tried by now, at least 1 */
export function retryRetractionAt(tries: number, now: Date): Date {
  return new Date(now.getTime() + (delaysMs[Math.min(tries, delaysMs.length) - 1] ?? hourMs));
}

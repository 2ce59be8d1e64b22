import { resendableForMs } from "./decide.ts";

const minuteMs = 60_000;
/** Waited before each further try; the last again and again. */
const delaysMs = [1, 2, 4, 8, 15].map((minutes) => minutes * minuteMs);
/** No slot is tried for longer. */
const longestMs = 30 * minuteMs;

/** A slot that could not be brought to an end, because something did not answer. */
export interface FailedTry {
  readonly firstTriedAt: Date;
  /** How often it was tried by now, at least 1. */
  readonly tries: number;
  readonly now: Date;
  /** When the next slot is due. */
  readonly nextSlot: Date;
}

/**
 * When to try a slot again: after 1, 2, 4, 8 and 15 minutes, within half an hour of the first try and within half of the
 * time that was then left to the next slot.
 *
 * @returns `undefined` where the slot is given up
 */
export function retryAt({ firstTriedAt, tries, now, nextSlot }: FailedTry): Date | undefined {
  const delayMs = delaysMs[Math.min(tries, delaysMs.length) - 1] ?? longestMs;
  const until = firstTriedAt.getTime() + Math.min(longestMs, (nextSlot.getTime() - firstTriedAt.getTime()) / 2);
  const at = now.getTime() + delayMs;
  return at <= until ? new Date(at) : undefined;
}

/** Waited before what may have arrived is sent again. */
const resendAfterMs = 20_000;

/**
 * When to send again what may have arrived: as long as the destination recognises it.
 *
 * @param startedAt - of the attempt
 * @returns `undefined` where it must not be sent any more
 */
export function resendAt(startedAt: Date, now: Date): Date | undefined {
  const at = now.getTime() + resendAfterMs;
  return at <= startedAt.getTime() + resendableForMs ? new Date(at) : undefined;
}

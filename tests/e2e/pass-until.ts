import { setTimeout as sleep } from "node:timers/promises";
import type { ManualClock } from "../fakes/manual-clock.ts";

/** The bot works where this much of a moment is spent by processors, or nobody woke at the moment's end. */
const momentMs = 100;
const workUs = 6_000;
const lateMs = 150;
/** At rest for so many moments in a row: nothing more comes of itself. */
const quietMoments = 2;
/** Somebody else may keep the process busy. */
const longestMs = 30_000;

export interface PassOptions {
  /** How far the clock goes on at a time; default: a minute. */
  readonly stepMs?: number;
  /** After so many steps it is given up; default: 120. */
  readonly mostSteps?: number;
  /** Done after each step. */
  readonly meanwhile?: () => Promise<void>;
}

/**
 * Lets the bot's clock go on in steps until something is there, each time only when the bot, in this process, has nothing
 * left to work on: however slow the machine is, no more of the bot's time goes by.
 *
 * @returns what was found, and after how many steps
 */
export async function passUntil<T>(
  clock: ManualClock,
  look: () => T | undefined,
  what: string,
  { stepMs = 60_000, mostSteps = 120, meanwhile = async () => {} }: PassOptions = {},
): Promise<{ readonly found: T; readonly steps: number }> {
  for (let steps = 0; steps <= mostSteps; steps++) {
    await atRest(() => look() !== undefined);
    const found = look();
    if (found !== undefined) return { found, steps };
    await clock.advance(stepMs);
    await meanwhile();
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** Waits until this process, engine threads included, rests, or `isEnough`. */
async function atRest(isEnough: () => boolean): Promise<void> {
  const begun = performance.now();
  for (let quiet = 0; quiet < quietMoments && performance.now() - begun < longestMs; ) {
    if (isEnough()) return;
    const beforeMs = performance.now();
    const before = process.cpuUsage();
    await sleep(momentMs);
    const { user, system } = process.cpuUsage(before);
    const isQuiet = user + system < workUs && performance.now() - beforeMs < lateMs;
    quiet = isQuiet ? quiet + 1 : 0;
  }
}

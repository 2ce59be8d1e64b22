import type { Timing } from "../../../src/adapters/lemmy/timing.ts";

export interface FastTiming extends Timing {
  /** How long each sleep was to be, in the order in which they began. */
  readonly slept: readonly number[];
  pass(ms: number): void;
}

/** A clock that stands still but for sleeping, which takes no time, and a chance that always falls in the middle. */
export function createFastTiming(startMs = Date.parse("2026-11-21T00:00:00Z")): FastTiming {
  let now = startMs;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => 0.5,
    pass(ms) {
      now += ms;
    },
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
}

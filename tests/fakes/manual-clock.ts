import type { Clock } from "../../src/ports/clock.ts";

/** A clock that stands until it is moved; who sleeps wakes when it has come far enough. */
export type ManualClock = Clock & {
  /** Moves on, in steps: everyone who sleeps wakes at the own moment. */
  advance(ms: number): Promise<void>;
  set(moment: Date): Promise<void>;
};

interface Sleeper {
  readonly until: number;
  wake(): void;
}

export function createManualClock(start = "2026-11-21T12:00:00.000Z"): ManualClock {
  let nowMs = new Date(start).getTime();
  let sleepers: Sleeper[] = [];
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const moveTo = async (target: number): Promise<void> => {
    await settle();
    for (;;) {
      const [next] = sleepers.filter(({ until }) => until <= target).sort((one, other) => one.until - other.until);
      if (next === undefined) break;
      sleepers = sleepers.filter((sleeper) => sleeper !== next);
      nowMs = Math.max(nowMs, next.until);
      next.wake();
      await settle();
    }
    nowMs = target;
    await settle();
  };
  return {
    now: () => new Date(nowMs),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const sleeper = { until: nowMs + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener("abort", () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(signal.reason);
        });
      }),
    advance: (ms) => moveTo(nowMs + ms),
    set: (moment) => moveTo(moment.getTime()),
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../ports/clock.ts";
import type { ScheduleTimer } from "../ports/schedule-timer.ts";

const tickEveryMs = 500;

export interface DemoClock {
  readonly clock: Clock;
  readonly timer: ScheduleTimer;
  /** The moment that it leads to has come. */
  jump(): void;
}

/** A clock that stands some time before a moment when the demo begins, and timers that go by it. */
export function createDemoClock(moment: string, leadMs: number): DemoClock {
  const begunMs = Date.now();
  const ticks = new Set<() => void>();
  let aheadMs = Date.parse(moment) - leadMs - begunMs;
  const fire = () => {
    for (const tick of ticks) tick();
  };
  return {
    clock: {
      now: () => new Date(Date.now() + aheadMs),
      sleep: async (ms, signal) => void (await sleep(Math.min(ms, 2 ** 31 - 1), undefined, { signal, ref: false })),
    },
    timer: {
      start(_rule, onTick) {
        // Which slots are due is asked at each tick: ticking too often does no harm.
        const interval = setInterval(onTick, tickEveryMs);
        ticks.add(onTick);
        return () => {
          clearInterval(interval);
          ticks.delete(onTick);
        };
      },
    },
    jump() {
      aheadMs += leadMs;
      fire();
    },
  };
}

import type { ScheduleTimer } from "../../src/ports/schedule-timer.ts";
import { type CronRule, ruleKeyOf } from "../../src/watch/schedule.ts";

/** A timer that fires when it is told to. */
export function createManualTimer(): ScheduleTimer & {
  /** Rules that are running, as `EXPRESSION ZONE`. */
  readonly running: readonly string[];
  fire(rule: string): Promise<void>;
} {
  const ticks = new Map<string, () => void>();
  return {
    start(rule: CronRule, onTick) {
      const key = ruleKeyOf(rule);
      if (ticks.has(key)) throw new Error(`${key} is running already.`);
      ticks.set(key, onTick);
      return () => void ticks.delete(key);
    },
    get running() {
      return [...ticks.keys()];
    },
    async fire(rule) {
      const tick = ticks.get(rule);
      if (tick === undefined) throw new Error(`${rule} is not running.`);
      tick();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

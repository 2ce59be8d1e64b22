import type { CronRule } from "../watch/schedule.ts";

/** Fires by the rules of cron. Implemented by `adapters/node-cron`. */
export interface ScheduleTimer {
  /**
   * Calls `onTick` whenever the rule says, or a little later; what it missed while the machine slept, once or not at all.
   *
   * @returns stops it
   */
  start(rule: CronRule, onTick: () => void): () => void;
}

import { createTask } from "node-cron";
import type { Log } from "../../ports/log.ts";
import type { ScheduleTimer } from "../../ports/schedule-timer.ts";
import { ruleKeyOf } from "../../watch/schedule.ts";

/** A tick that comes late, because the machine slept or the program was busy, still counts: it only makes one look. */
const toleranceMs = 60 * 60 * 1_000;

/**
 * node-cron fires at the second, in the rule's zone. It leaves out times that clocks leave out, and fires once at those that
 * clocks show twice. A slot that waited longer than the tolerance is told as missed: that is a tick, too.
 */
export function createNodeCronTimer(log: Log): ScheduleTimer {
  // node-cron rounds the time down on the clock of the process. In the hour that this clock shows twice, it lands an hour
  // earlier, fires nothing and asks again without a pause. In UTC there is no such hour.
  process.env.TZ = "UTC";
  return {
    start(rule, onTick) {
      const task = createTask(rule.expression, onTick, {
        name: ruleKeyOf(rule),
        timezone: rule.timezone,
        missedExecutionTolerance: toleranceMs,
        suppressMissedWarning: true,
        logger: {
          info: (message) => log.debug(message),
          warn: (message) => log.warn(message),
          error: (message, error) =>
            log.error("A timer of a schedule failed.", { rule: ruleKeyOf(rule) }, error ?? message),
          debug: (message) => log.debug(String(message)),
        },
      });
      task.on("execution:missed", () => onTick());
      void task.start();
      return () => void task.destroy();
    },
  };
}

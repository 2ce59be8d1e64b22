import { UsageError } from "../errors.ts";
import { type CronProblem, cronProblemOf, sayCronProblem } from "../watch/cron-expression.ts";
import type { Schedule } from "../watch/schedule.ts";
import { shortestDistanceMinutes } from "../watch/slots.ts";
import { isTimezone } from "../watch/wall-clock.ts";

/** Why a schedule is not taken; `sentence` says it in English, with what would be right. */
export type ScheduleRefusal = { readonly sentence: string } & (
  | { readonly status: "bad-cron"; readonly expression: string; readonly problem: CronProblem }
  /** It names days that no month has. */
  | { readonly status: "never-due" }
  /** `minutes`: between the two of its slots that are nearest to each other. */
  | { readonly status: "too-often"; readonly minMinutes: number; readonly minutes: number }
);

/**
 * @param minMinutes - that have to lie between two slots
 * @throws {UsageError} where the zone or the time of day is none: what can be typed there is checked before
 */
export function refuseSchedule(schedule: Schedule, minMinutes: number): ScheduleRefusal | undefined {
  const { timezone } = schedule;
  if (!isTimezone(timezone)) {
    throw new UsageError(`"${timezone}" is no time zone; write one like Europe/Berlin or UTC.`);
  }
  if (schedule.every === "cron") {
    const { expression } = schedule;
    const problem = cronProblemOf(expression);
    if (problem !== undefined) {
      const sentence = sayCronProblem(problem);
      return problem.kind === "never"
        ? { status: "never-due", sentence }
        : { status: "bad-cron", expression, problem, sentence };
    }
  } else if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(schedule.at)) {
    throw new UsageError(`"${schedule.at}" is no time of day; write one like 09:00 or 18:30.`);
  }
  const minutes = shortestDistanceMinutes(schedule);
  if (minutes >= minMinutes) return undefined;
  const sentence = `Digests may come every ${minMinutes} minutes at most; this schedule has two within ${minutes}.`;
  return { status: "too-often", minMinutes, minutes, sentence };
}

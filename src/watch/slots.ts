import { CronExpressionParser } from "cron-parser";
import type { Stretch } from "../thread/selection.ts";
import { cronRuleOf, type Schedule } from "./schedule.ts";
import { momentOf, type WallTime, wallTimeOf } from "./wall-clock.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** The longest that clocks were turned back by since 1970: at Casey Station, in 2010 and later. */
const longestRepeatMs = 4 * hourMs;
/** No digest reads further back: a month, and the hour by which clocks are put forward. */
const longestStretchMs = 31 * dayMs + hourMs;

/*
 * A slot is a time on the clocks of the schedule's zone, and the moment at which they show it: `momentOf`. cron-parser
 * walks the clock times, in UTC, where clocks never change: with a zone of its own it leaves out a day at Lord Howe, whose
 * clocks are put forward by half an hour, and doubles the hour that clocks show twice. node-cron leaves out what clocks
 * leave out. Both agree with these functions on all other days.
 */

/** @returns the first slot after `moment` */
export function nextSlot(schedule: Schedule, moment: Date): Date {
  const { timezone } = schedule;
  const walk = wallTimes(schedule, wallTimeOf(moment, timezone));
  for (;;) {
    const slot = momentOf(walk.next(), timezone);
    if (slot !== undefined && slot > moment) return slot;
  }
}

/** @returns the last slot that is not after `moment` */
export function slotAtOrBefore(schedule: Schedule, moment: Date): Date {
  const { timezone } = schedule;
  const walk = wallTimes(schedule, wallTimeOf(moment, timezone) + longestRepeatMs);
  for (;;) {
    const slot = momentOf(walk.previous(), timezone);
    if (slot !== undefined && slot <= moment) return slot;
  }
}

/** @returns the last slot before `moment` */
export function slotBefore(schedule: Schedule, moment: Date): Date {
  return slotAtOrBefore(schedule, new Date(moment.getTime() - 1));
}

/** What a slot's digest reads: since the slot before, a month at most. */
export function stretchOf(schedule: Schedule, slot: Date): Stretch & { readonly from: Date } {
  const before = slotBefore(schedule, slot).getTime();
  return { from: new Date(Math.max(before, slot.getTime() - longestStretchMs)), to: slot };
}

/**
 * The shortest time between two slots by the clock on the wall: exact, whatever the expression. When clocks change, two
 * slots may once be nearer to each other.
 */
export function shortestDistanceMinutes(schedule: Schedule): number {
  const [minute = "", hour = "", ...days] = cronRuleOf(schedule).expression.split(" ");
  const times = timesOfDay(`${minute} ${hour} * * *`);
  const within = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  const [first = 0, last = first] = [times[0], times.at(-1)];
  const overnight = shortestDistanceDays(`0 0 ${days.join(" ")}`) * (dayMs / minuteMs) - last + first;
  return Math.min(overnight, ...within);
}

/** Minutes since midnight, in order. */
function timesOfDay(expression: string): number[] {
  const { minute, hour } = CronExpressionParser.parse(expression, { tz: "UTC" }).fields;
  return hour.values.flatMap((each) => minute.values.map((past) => each * 60 + past));
}

/** Looks at 28 years, after which days of the week and leap years repeat; at three weeks where days of the week alone count. */
function shortestDistanceDays(expression: string): number {
  const days = CronExpressionParser.parse(expression, { tz: "UTC", currentDate: Date.UTC(2001, 0, 1) });
  const weekly = days.fields.dayOfMonth.isWildcard && days.fields.month.isWildcard;
  const end = weekly ? Date.UTC(2001, 0, 22) : Date.UTC(2029, 0, 2);
  let shortest = Number.POSITIVE_INFINITY;
  for (let day = days.next().getTime(); day < end && shortest > 1; ) {
    const next = days.next().getTime();
    shortest = Math.min(shortest, (next - day) / dayMs);
    day = next;
  }
  return shortest;
}

function wallTimes(schedule: Schedule, from: WallTime): { next(): WallTime; previous(): WallTime } {
  const times = CronExpressionParser.parse(cronRuleOf(schedule).expression, { tz: "UTC", currentDate: from });
  return { next: () => times.next().getTime(), previous: () => times.prev().getTime() };
}

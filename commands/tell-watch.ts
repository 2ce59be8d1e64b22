import type { Schedule } from "../src/watch/schedule.ts";
import type { Watch } from "../src/watch/watch.ts";
import { told } from "./input.ts";
import { channelMention } from "./target-channel.ts";
import { localTime, unixSeconds } from "./tell-time.ts";
import type { Words } from "./words/words.ts";

/** What a watch does, a line each: what it reads, when, by which rules. */
export function watchLines(watch: Watch, next: Date | undefined, now: Date, words: Words): string[] {
  const { include = [], exclude = [] } = watch.selection;
  return [
    words.watch.what(communitiesOf(watch), channelOf(watch)),
    scheduleSentence(watch.schedule, words),
    ...(next === undefined ? [] : [nextSentence(next, now, watch.schedule.timezone, words)]),
    ...(watch.paused === undefined
      ? []
      : [words.watch.pausedSince(watch.paused.reason, unixSeconds(watch.paused.since))]),
    words.watch.thresholds(watch.selection),
    ...(include.length === 0 ? [] : [words.watch.include(include.map(told).join(", "))]),
    ...(exclude.length === 0 ? [] : [words.watch.exclude(exclude.map(told).join(", "))]),
  ];
}

export function communitiesOf({ communities }: Pick<Watch, "communities">): string {
  return communities.map(told).join(", ");
}

export function channelOf({ destination }: Pick<Watch, "destination">): string {
  return destination.kind === "discord" ? channelMention(destination.channelId) : told(destination.community);
}

export function nextSentence(next: Date, now: Date, timezone: string, words: Words): string {
  return words.watch.next(localTime(next, now, timezone, words.tag), told(timezone), unixSeconds(next));
}

function scheduleSentence(schedule: Schedule, words: Words): string {
  const timezone = told(schedule.timezone);
  if (schedule.every !== "cron") return words.watch.schedule[schedule.every](schedule.at, timezone);
  return words.watch.schedule.cron(schedule.expression.replaceAll("`", ""), timezone);
}

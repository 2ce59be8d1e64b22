import { saying } from "./answer.ts";
import type { Command } from "./command.ts";
import type { WatchStanding } from "./context.ts";
import { command } from "./definition.ts";
import { told } from "./input.ts";
import { unixSeconds } from "./tell-time.ts";
import { channelOf, communitiesOf, nextSentence } from "./tell-watch.ts";
import { numberOf } from "./watch-number.ts";
import type { Words } from "./words/words.ts";

export const status: Command = {
  data: command({ name: "status" }),
  needsManageServer: () => false,
  audience: "caller",
  async execute({ context, words, guild }) {
    const standings = await context.statusOf(guild.guildId);
    if (standings.length === 0) return saying(words.watch.none);
    const now = context.clock.now();
    return saying(
      words.status.heading(standings.length),
      ...standings.map((standing) => standingLines(standing, now, words).join("\n")),
    );
  },
};

function standingLines(standing: WatchStanding, now: Date, words: Words): string[] {
  const { watch, next } = standing;
  const number = numberOf(watch);
  return [
    `**#${number}** ${words.watch.what(communitiesOf(watch), channelOf(watch))}`,
    ...lastLines(standing, number, words),
    ...(watch.paused === undefined
      ? []
      : [
          words.watch.pausedSince(watch.paused.reason, unixSeconds(watch.paused.since)),
          ...pauseAdvice(standing, words),
        ]),
    ...(next === undefined ? [] : [nextSentence(next, now, watch.schedule.timezone, words)]),
  ];
}

function lastLines({ last }: WatchStanding, number: number, words: Words): string[] {
  const { status: said } = words;
  if (last === undefined) return [said.never];
  const at = unixSeconds(last.at);
  switch (last.status) {
    case "delivered":
      return [said.delivered(at, last.messages[0]?.url ?? ""), ...last.remarks.map((each) => said.remark(told(each)))];
    case "nothing-to-say":
      return [said.nothingToSay(at, told(last.why)), said.advice.nothingToSay(number)];
    case "failed":
      return [said.failed(at, told(last.error)), said.advice.failed(number)];
    case "skipped":
      return [said.skipped(unixSeconds(last.slot))];
    case "uncertain":
      return [said.uncertain(at), said.advice.uncertain];
  }
}

function pauseAdvice({ watch }: WatchStanding, words: Words): string[] {
  const number = numberOf(watch);
  switch (watch.paused?.reason) {
    case "destination-gone":
      return [words.status.advice.gone(number)];
    case "destination-forbidden":
      return [words.status.advice.forbidden(number, channelOf(watch))];
    default:
      return [];
  }
}

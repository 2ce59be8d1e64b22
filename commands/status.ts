import type { Receipt } from "../src/delivery/delivery-log.ts";
import type { WatchStanding } from "../src/usecases/watch-status.ts";
import { saying } from "./answer.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
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
      ...standings.map((standing) => standingLines(standing, now, words, context).join("\n")),
    );
  },
};

function standingLines(
  standing: WatchStanding,
  now: Date,
  words: Words,
  { modelTokensOf }: Pick<CommandContext, "modelTokensOf">,
): string[] {
  const { watch, next, last, problem, underWay, advice } = standing;
  const number = numberOf(watch);
  const channel = channelOf(watch);
  const { status: said } = words;
  const tokens = last?.status === "delivered" ? modelTokensOf?.(last.digestId) : undefined;
  return [
    `**#${number}** ${words.watch.what(communitiesOf(watch), channel)}`,
    last === undefined ? said.never : said.last(receiptSentence(last, words)),
    ...(problem === undefined || problem === last ? [] : [receiptSentence(problem, words)]),
    ...(last?.status === "delivered" ? last.remarks.map(told) : []),
    ...(tokens === undefined ? [] : [said.modelTokens(tokens)]),
    ...(last?.status === "nothing-to-say" ? [said.quietAdvice(number)] : []),
    ...(underWay === undefined ? [] : [said.underWay(unixSeconds(underWay.startedAt))]),
    ...(watch.paused === undefined
      ? []
      : [words.watch.pausedSince(watch.paused.reason, unixSeconds(watch.paused.since))]),
    ...(advice === "none" ? [] : [said.advice[advice](number, channel)]),
    ...(next === undefined ? [] : [nextSentence(next, now, watch.schedule.timezone, words)]),
  ];
}

function receiptSentence(receipt: Receipt, { status: said }: Words): string {
  const at = unixSeconds(receipt.at);
  switch (receipt.status) {
    case "delivered":
      return said.delivered(at, receipt.messages[0]?.url ?? "");
    case "nothing-to-say":
      return said.nothingToSay(at, told(receipt.why));
    case "failed":
      return said.failed(at, told(receipt.error));
    case "skipped":
      return said.skipped(unixSeconds(receipt.slot));
    case "uncertain":
      return said.uncertain(at);
  }
}

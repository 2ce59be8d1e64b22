import type { WatchChange, WatchSaved } from "../src/usecases/manage-watches.ts";
import { type Answer, asking, saying } from "./answer.ts";
import { ownedBy } from "./button.ts";
import { checkCommunities } from "./check-communities.ts";
import { communityChoices, scheduleChoices, timezoneChoices, watchChoices } from "./choices.ts";
import type { Call, Command } from "./command.ts";
import { command, subcommand, textOption } from "./definition.ts";
import { admit } from "./digest.ts";
import { communitiesIn, told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { runSubcommand, type Subcommands } from "./subcommands.ts";
import { channelWithId, checkChannel, targetChannel } from "./target-channel.ts";
import { channelOf, communitiesOf, watchLines } from "./tell-watch.ts";
import { numberOf, watchCalled } from "./watch-number.ts";
import { communityOptions, defaultSelection, scheduleIn, selectionIn, watchOptions } from "./watch-options.ts";
import { mustBeSaved } from "./watch-refusal.ts";

const whichWatch = textOption("watch", { required: true, completes: true, longest: 100 });

const subcommands: Subcommands = {
  add,
  list,
  edit,
  remove,
  pause,
  resume,
  preview,
};
const forEveryone: readonly (string | undefined)[] = ["list", "preview"];

export const watch: Command = {
  data: command({
    name: "watch",
    options: [
      subcommand("watch", "add", [communityOptions.needed, ...watchOptions]),
      subcommand("watch", "list"),
      subcommand("watch", "edit", [whichWatch, communityOptions.possible, ...watchOptions]),
      ...["remove", "pause", "resume", "preview"].map((name) => subcommand("watch", name, [whichWatch])),
    ],
  }),
  needsManageServer: (name) => !forEveryone.includes(name),
  audience: "caller",
  execute: (call) => runSubcommand(call, subcommands),
  async complete(call) {
    switch (call.interaction.options.getFocused(true).name) {
      case "community":
        return communityChoices(call);
      case "timezone":
        return timezoneChoices(call);
      case "every":
        return scheduleChoices(call);
      case "watch":
        return watchChoices(call);
      default:
        return [];
    }
  },
};

async function add(call: Call): Promise<Answer> {
  const { interaction, context, words, guild } = call;
  const communities = communitiesIn(interaction.options.getString("community", true), words);
  const schedule = scheduleIn(interaction, undefined, guild.settings.timezone, words);
  const selection = selectionIn(interaction, defaultSelection, words);
  const channel = targetChannel(interaction);
  const remarks = checkChannel(channel, words);
  await checkCommunities(communities, channel, call, "refuse");
  const order = { communities, channelId: channel.channelId, schedule, selection };
  const saved = mustBeSaved(await context.watches.add(guild.guildId, order, interaction.user.id), call);
  const unzoned = guild.settings.timezone === "UTC" && interaction.options.getString("timezone") === null;
  const hints = [...(unzoned ? [words.watch.timesInUtc] : []), words.watch.nothingWhenQuiet];
  return saying(heading(saved, words.watch.added, call), ...remarks, hints.join("\n"));
}

async function edit(call: Call): Promise<Answer> {
  const { interaction, context, words, guild } = call;
  const { options } = interaction;
  const before = watchCalled(options.getString("watch", true), guild, words);
  if (options.data[0]?.options?.length === 1) throw new Refusal(words.watch.nothingToEdit);
  const written = options.getString("community");
  const communities = written === null ? before.communities : communitiesIn(written, words);
  const channel = options.getChannel("channel") === null ? undefined : targetChannel(interaction);
  const remarks = channel === undefined ? [] : checkChannel(channel, words);
  const schedule = scheduleIn(interaction, before.schedule, guild.settings.timezone, words);
  const change: WatchChange = {
    ...(written === null ? {} : { communities }),
    ...(channel === undefined ? {} : { channelId: channel.channelId }),
    ...(schedule === before.schedule ? {} : { schedule }),
    selection: selectionIn(interaction, before.selection, words),
  };
  if (written !== null || channel !== undefined) {
    const place = channel ?? (await channelWithId(interaction, before.destination));
    await checkCommunities(communities, place, call, written === null ? "pass" : "refuse");
  }
  const saved = mustBeSaved(await context.watches.edit(guild.guildId, numberOf(before), change), call);
  return saying(heading(saved, words.watch.edited, call), ...remarks);
}

async function list({ context, words, guild }: Call): Promise<Answer> {
  if (guild.watches.length === 0) return saying(words.watch.none);
  const now = context.clock.now();
  const blocks = guild.watches.map((each) =>
    [`**#${numberOf(each)}**`, ...watchLines(each, context.watches.next(each), now, words)].join("\n"),
  );
  return saying(words.watch.heading(guild.watches.length), ...blocks);
}

async function remove({ interaction, words, guild }: Call): Promise<Answer> {
  const found = watchCalled(interaction.options.getString("watch", true), guild, words);
  const number = numberOf(found);
  const by = interaction.user.id;
  return asking(
    [words.watch.removeQuestion(number, communitiesOf(found), channelOf(found))],
    [
      { label: words.watch.remove, look: "danger", customId: ownedBy(by, "remove-watch", String(number)) },
      { label: words.common.cancel, look: "secondary", customId: ownedBy(by, "cancel") },
    ],
  );
}

async function pause(call: Call): Promise<Answer> {
  const { interaction, context, words, guild } = call;
  const number = numberOf(watchCalled(interaction.options.getString("watch", true), guild, words));
  mustBeSaved(await context.watches.pause(guild.guildId, number), call);
  return saying(words.watch.paused(number));
}

async function resume(call: Call): Promise<Answer> {
  const { interaction, context, words, guild } = call;
  const number = numberOf(watchCalled(interaction.options.getString("watch", true), guild, words));
  const saved = mustBeSaved(await context.watches.resume(guild.guildId, number), call);
  return saying(heading(saved, words.watch.resumed, call));
}

async function preview(call: Call): Promise<Answer> {
  const { interaction, context, words, guild } = call;
  const found = watchCalled(interaction.options.getString("watch", true), guild, words);
  admit(call);
  const end = await context.digests.preview(found, guild);
  if (end.status === "nothing")
    return saying(words.digest.nothing(told(end.why)), words.watch.previewOf(numberOf(found)));
  const language = guild.settings.language ?? end.digest.language;
  const place = { language, ...context.placeOf(found.destination) };
  return { kind: "messages", messages: await context.digestMessages(end.digest, place) };
}

function heading({ watch: saved, next }: WatchSaved, said: (number: number) => string, call: Call): string {
  return [said(numberOf(saved)), ...watchLines(saved, next, call.context.clock.now(), call.words)].join("\n");
}

import type { Role } from "discord.js";
import type { GuildSettings } from "../src/watch/guild.ts";
import { type Answer, saying } from "./answer.ts";
import { timezoneChoices } from "./choices.ts";
import type { Call, Command } from "./command.ts";
import { choiceOption, command, flagOption, roleOption, subcommand, textOption } from "./definition.ts";
import { personIn, told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { runSubcommand, type Subcommands } from "./subcommands.ts";
import { timezoneIn } from "./timezones.ts";
import { catalogues, wordsFor } from "./words/catalogues.ts";
import type { Words } from "./words/words.ts";

/** Said where the language of replies is the server's, and that of digests the one of most topics. */
const automatic = "auto";

const subcommands: Subcommands = { show, set, mute, unmute, reset };

const person = textOption("person", { required: true, completes: true, longest: 255 });

export const settings: Command = {
  data: command({
    name: "settings",
    options: [
      subcommand("settings", "show"),
      subcommand("settings", "set", [
        textOption("timezone", { completes: true, longest: 64 }),
        choiceOption("language", [
          [automatic, (words) => words.choices.languageOfTopics],
          ...catalogues.map(({ tag, name }) => [tag, () => name] as const),
        ]),
        roleOption(),
        flagOption(),
      ]),
      subcommand("settings", "mute", [person]),
      subcommand("settings", "unmute", [person]),
      subcommand("settings", "reset"),
    ],
  }),
  needsManageServer: (name) => name !== "show",
  audience: "caller",
  execute: (call) => runSubcommand(call, subcommands),
  async complete(call) {
    const { interaction, context, guild } = call;
    const { name, value } = interaction.options.getFocused(true);
    if (name === "timezone") return timezoneChoices(call);
    const unmuting = interaction.options.getSubcommand() === "unmute";
    const people = unmuting ? guild.settings.muted : await context.peopleCited(guild.guildId);
    return people
      .filter((each) => unmuting || !guild.settings.muted.includes(each))
      .filter((each) => each.toLowerCase().includes(value.trim().toLowerCase().replace(/^@/u, "")))
      .map((each) => ({ name: each, value: each }));
  },
};

async function show({ words, guild }: Call): Promise<Answer> {
  return saying(settingsBlock(words.settings.heading, guild.settings, words));
}

async function set({ interaction, context, words, guild }: Call): Promise<Answer> {
  const { options } = interaction;
  const [timezone, language] = [options.getString("timezone"), options.getString("language")];
  const [role, nsfw] = [options.getRole("role-to-mention"), options.getBoolean("nsfw")];
  if (timezone === null && language === null && role === null && nsfw === null) {
    throw new Refusal(words.settings.nothingToSet);
  }
  const change: Partial<GuildSettings> = {
    ...(timezone === null ? {} : { timezone: timezoneIn(timezone, words) }),
    ...(language === null ? {} : { language: language === automatic ? undefined : language }),
    ...(role === null ? {} : { roleToMention: mentionable(role, guild.guildId, words) }),
    ...(nsfw === null ? {} : { nsfw }),
  };
  const saved = await context.settings.change(guild.guildId, change);
  const replied = wordsFor(saved.language ?? interaction.guildLocale ?? undefined);
  return saying(settingsBlock(replied.settings.saved, saved, replied));
}

async function mute({ interaction, context, words, guild }: Call): Promise<Answer> {
  const muted = personIn(interaction.options.getString("person", true), words);
  const { status } = await context.settings.mute(guild.guildId, muted);
  return saying(words.settings[status === "muted" ? "mutedNow" : "alreadyMuted"](told(muted)));
}

async function unmute({ interaction, context, words, guild }: Call): Promise<Answer> {
  const muted = personIn(interaction.options.getString("person", true), words);
  const { status } = await context.settings.unmute(guild.guildId, muted);
  if (status === "not-muted") throw new Refusal(words.settings.notMuted(told(muted)));
  return saying(words.settings.unmutedNow(told(muted)));
}

async function reset({ interaction, context, guild }: Call): Promise<Answer> {
  await context.settings.reset(guild.guildId);
  return saying(wordsFor(interaction.guildLocale ?? undefined).settings.reset);
}

/** @returns the role's id @throws {Refusal} where not everyone may mention it, or it is everyone */
function mentionable(role: Pick<Role, "id" | "mentionable">, guildId: string, words: Words): string {
  if (role.id === guildId) throw new Refusal(words.settings.roleEveryone);
  if (!role.mentionable) throw new Refusal(words.settings.roleNotMentionable(`<@&${role.id}>`));
  return role.id;
}

function settingsBlock(heading: string, settings: GuildSettings, words: Words): string {
  const { timezone, language, roleToMention, nsfw, muted } = settings;
  const named = catalogues.find(({ tag }) => tag === language)?.name;
  return [
    heading,
    words.settings.timezone(told(timezone)),
    words.settings.language(language === undefined ? words.choices.languageOfTopics : (named ?? told(language))),
    words.settings.role(roleToMention === undefined ? undefined : `<@&${roleToMention}>`),
    words.settings.nsfw(nsfw),
    words.settings.muted(muted.map(told)),
  ].join("\n");
}

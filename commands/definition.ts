import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { destinationChannelTypes } from "../src/discord/permissions.ts";
import { catalogues } from "./words/catalogues.ts";
import type { DescriptionKey, OptionName } from "./words/descriptions.ts";
import type { Words } from "./words/words.ts";

const [fallback, ...others] = catalogues;

/** Text in every language as Discord takes it: what all others see, and that of each locale. */
function inLocales(textOf: (words: Words) => string): Record<string, string> {
  return Object.fromEntries(others.flatMap((words) => words.locales.map((locale) => [locale, textOf(words)])));
}

function described(key: DescriptionKey) {
  return {
    description: fallback.descriptions[key],
    description_localizations: inLocales((words) => words.descriptions[key]),
  };
}

export interface CommandParts {
  readonly name: Extract<
    DescriptionKey,
    "watch" | "digest" | "stance" | "publish" | "settings" | "status" | "help" | "about" | "privacy"
  >;
  readonly options?: readonly (APIApplicationCommandBasicOption | APIApplicationCommandSubcommandOption)[];
  /** Whether all of it is for people who may manage the server. */
  readonly onlyManagers?: boolean;
}

/** A command of servers, as Discord is told of it. */
export function command({ name, options = [], onlyManagers = false }: CommandParts) {
  const data: RESTPostAPIChatInputApplicationCommandsJSONBody = {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(name),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: onlyManagers ? String(PermissionFlagsBits.ManageGuild) : null,
    options: [...options] as NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody["options"]>,
  };
  return data;
}

export function subcommand<Of extends "watch" | "settings">(
  of: Of,
  name: string,
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  const key = `${of} ${name}` as DescriptionKey;
  return { type: ApplicationCommandOptionType.Subcommand, name, ...described(key), options: [...options] };
}

interface OptionRules {
  readonly required?: boolean;
}

export function textOption(
  name: OptionName,
  rules: OptionRules & { readonly completes?: boolean; readonly longest: number },
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    ...described(`option ${name}`),
    required: rules.required ?? false,
    autocomplete: rules.completes ?? false,
    max_length: rules.longest,
  } as APIApplicationCommandBasicOption;
}

/** @param choices - each value, and how it is called */
export function choiceOption(
  name: OptionName,
  choices: readonly (readonly [value: string, nameIn: (words: Words) => string])[],
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    ...described(`option ${name}`),
    choices: choices.map(([value, nameIn]) => ({
      name: nameIn(fallback),
      name_localizations: inLocales(nameIn),
      value,
    })),
  };
}

export function numberOption(name: OptionName, least: number, most: number): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Integer,
    name,
    ...described(`option ${name}`),
    min_value: least,
    max_value: most,
  };
}

export function channelOption(): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    name: "channel",
    ...described("option channel"),
    channel_types: [...destinationChannelTypes],
  };
}

export function roleOption(): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Role, name: "role-to-mention", ...described("option role-to-mention") };
}

export function flagOption(): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Boolean, name: "nsfw", ...described("option nsfw") };
}

/** One to five communities, completed as one types. */
export const communityOption = (required: boolean) =>
  textOption("community", { required, completes: true, longest: 1_000 });

export const periodOption = choiceOption(
  "period",
  (["day", "week", "month", "all"] as const).map(
    (period) => [period, (words) => words.choices.period[period]] as const,
  ),
);

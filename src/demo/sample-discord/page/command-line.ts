import { type APIApplicationCommandOption, ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { commandsIn, type OptionValues } from "../command-call.ts";
import { channelsOf } from "../state/seeds.ts";
import type { Guild, State } from "../state/state.ts";

/** A slash command as it is typed: `/watch add community:technology@lemmy.example every:day`. */
export interface TypedCommand {
  /** `/watch add`. */
  readonly command: string;
  readonly values: OptionValues;
  /** The option being typed at the end, with what is typed of it. */
  readonly last: { readonly option: APIApplicationCommandOption; readonly typed: string } | undefined;
  /** Options that nothing was said of yet. */
  readonly open: readonly APIApplicationCommandOption[];
}

/** @returns undefined where the line does not begin with a whole command */
export function readCommandLine(state: State, guild: Guild, line: string): TypedCommand | undefined {
  const found = commandLines(state, guild)
    .filter(({ command }) => line === command || line.startsWith(`${command} `))
    .sort((one, other) => other.command.length - one.command.length)[0];
  if (found === undefined) return undefined;
  const rest = line.slice(found.command.length);
  const names = found.options.map(({ name }) => name);
  // A value reaches to the next name of an option, so that it may have spaces.
  const starts = names.length === 0 ? [] : [...rest.matchAll(new RegExp(`(?<= )(${names.join("|")}):`, "gu"))];
  const values: Record<string, string | number | boolean> = {};
  let last: TypedCommand["last"];
  starts.forEach((start, at) => {
    const option = found.options.find(({ name }) => name === start[1]);
    if (option === undefined) return;
    const typed = rest.slice(start.index + start[0].length, starts[at + 1]?.index).trim();
    if (typed !== "") values[option.name] = optionValue(option, typed);
    last = at === starts.length - 1 ? { option, typed } : undefined;
  });
  return {
    command: found.command,
    values,
    last,
    open: found.options.filter(({ name }) => !starts.some((start) => start[1] === name)),
  };
}

/** @returns every command that can be run, `/watch add` and not `/watch` */
export function commandLines(
  state: State,
  guild: Guild,
): { command: string; description: string; options: readonly APIApplicationCommandOption[] }[] {
  return commandsIn(state, guild).flatMap(({ name, description, options }) =>
    linesOf(`/${name}`, description, options ?? []),
  );
}

/** @returns what Discord's client itself knows to offer for an option: its choices, channels, roles, people; undefined: ask the bot */
export function knownSuggestions(
  state: State,
  guild: Guild,
  option: APIApplicationCommandOption,
): string[] | undefined {
  if ("choices" in option && option.choices !== undefined && option.choices.length > 0)
    return option.choices.map(({ name }) => name);
  switch (option.type) {
    case Type.Boolean:
      return ["true", "false"];
    case Type.Channel: {
      const types: readonly number[] | undefined = option.channel_types;
      return channelsOf(state, guild)
        .filter(({ type }) => types === undefined || types.includes(type))
        .map(({ name }) => `#${name}`);
    }
    case Type.Role:
      return [...guild.roles.values()].map(({ name }) => name);
    case Type.User:
      return [...guild.members.keys()].map((id) => state.users.get(id)?.name ?? id);
    default:
      return "autocomplete" in option && option.autocomplete === true ? undefined : [];
  }
}

function linesOf(
  command: string,
  description: string,
  options: readonly APIApplicationCommandOption[],
): { command: string; description: string; options: readonly APIApplicationCommandOption[] }[] {
  const nested = options.filter((each) => each.type === Type.Subcommand || each.type === Type.SubcommandGroup);
  if (nested.length === 0) return [{ command, description, options }];
  return nested.flatMap((each) => linesOf(`${command} ${each.name}`, each.description, each.options ?? []));
}

function optionValue(option: APIApplicationCommandOption, typed: string): string | number | boolean {
  if ((option.type === Type.Integer || option.type === Type.Number) && /^-?\d+(?:\.\d+)?$/u.test(typed))
    return Number(typed);
  if (option.type === Type.Boolean && (typed === "true" || typed === "false")) return typed === "true";
  return typed;
}

import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import { acceptOption, type Resolved } from "./accept-option.ts";
import { channelPermissions, may } from "./state/permissions.ts";
import type { Channel, Guild, State, User } from "./state/state.ts";
import type { Views } from "./state/views.ts";

/** What a person gives to a command's options. Channels, roles and people by name or id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** Where and by whom a command is run. */
export interface Caller {
  readonly state: State;
  readonly views: Views;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly user: User;
}

export interface CommandCall {
  readonly command: APIApplicationCommand;
  /** What stands in the interaction's `data`. */
  readonly data: Record<string, unknown>;
}

/**
 * Makes of what a person enters what Discord sends the app.
 *
 * @param line - `/watch add`
 * @param focused - the option whose value is still being typed; then other required ones may be missing
 * @throws where Discord's client would not let the person send this
 */
export function callCommand(line: string, values: OptionValues, caller: Caller, focused?: string): CommandCall {
  const [name = "", ...path] = line.replace(/^\//u, "").trim().split(/\s+/u);
  const command = commandNamed(caller, name);
  checkAllowed(command, caller);
  const resolved: Resolved = {};
  const options = descend(command.options ?? [], path, line, (leaf) =>
    fill(leaf, values, caller, resolved, focused, line),
  );
  return {
    command,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      options,
      ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
    },
  };
}

/** @returns the commands that people find in a server */
export function commandsIn({ commands }: State, guild: Guild): APIApplicationCommand[] {
  return [...(commands.get(guild.id) ?? []), ...(commands.get("") ?? [])];
}

function commandNamed({ state, guild }: Caller, name: string): APIApplicationCommand {
  const all = commandsIn(state, guild);
  const found = all.find((each) => each.name === name);
  if (found === undefined) {
    throw new Error(
      `The command /${name} is not deployed. Deployed: ${all.map((each) => `/${each.name}`).join(", ") || "none"}.`,
    );
  }
  return found;
}

/** Discord shows commands only to whom they are meant for. */
function checkAllowed(command: APIApplicationCommand, { state, guild, channel, user }: Caller): void {
  const bits = channelPermissions(state, channel, user.id);
  if (!guild.members.has(state.application.botId)) throw new Error(`The bot is not in ${guild.name}.`);
  if (!guild.members.has(user.id)) throw new Error(`${user.name} is not in ${guild.name}.`);
  if (!may(bits, "ViewChannel")) throw new Error(`${user.name} does not see #${channel.name}.`);
  if (!may(bits, "UseApplicationCommands")) throw new Error(`${user.name} may not use commands in #${channel.name}.`);
  const needed = command.default_member_permissions;
  const lacks = needed === "0" ? !may(bits, "Administrator") : (bits & BigInt(needed ?? 0)) !== BigInt(needed ?? 0);
  if (needed !== null && lacks && !guild.openCommands) {
    throw new Error(`Discord does not show /${command.name} to ${user.name}, who lacks permissions for it.`);
  }
  if (command.nsfw === true && !channel.nsfw) throw new Error(`/${command.name} is for age-restricted channels.`);
}

function descend(
  options: readonly APIApplicationCommandOption[],
  path: readonly string[],
  line: string,
  fillLeaf: (options: readonly APIApplicationCommandBasicOption[]) => APIApplicationCommandInteractionDataOption[],
): APIApplicationCommandInteractionDataOption[] {
  const nested = options.filter(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup);
  const [step, ...rest] = path;
  if (step === undefined) {
    if (nested.length > 0) throw new Error(`${line} needs one of: ${nested.map(({ name }) => name).join(", ")}.`);
    return fillLeaf(options as APIApplicationCommandBasicOption[]);
  }
  const next = nested.find(({ name }) => name === step);
  if (next === undefined) throw new Error(`${line} is not deployed: there is no "${step}".`);
  const below = "options" in next ? (next.options ?? []) : [];
  return [
    {
      name: next.name,
      type: next.type,
      options: descend(below, rest, line, fillLeaf),
    } as APIApplicationCommandInteractionDataOption,
  ];
}

function fill(
  options: readonly APIApplicationCommandBasicOption[],
  values: OptionValues,
  caller: Caller,
  resolved: Resolved,
  focused: string | undefined,
  line: string,
): APIApplicationCommandInteractionDataOption[] {
  const unknown = Object.keys(values).find((name) => !options.some((each) => each.name === name));
  if (unknown !== undefined) throw new Error(`${line} has no option "${unknown}".`);
  const missing = options.find(({ name, required }) => required === true && values[name] === undefined);
  if (missing !== undefined && focused === undefined) throw new Error(`${line} needs "${missing.name}".`);
  return options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) return [];
    const isFocused = option.name === focused;
    const sent = isFocused ? value : acceptOption(option, value, caller, resolved, line);
    return [
      {
        name: option.name,
        type: option.type,
        value: sent,
        ...(isFocused ? { focused: true } : {}),
      } as APIApplicationCommandInteractionDataOption,
    ];
  });
}

import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import type { Caller } from "./command-call.ts";
import { findChannel, findRole, findUser } from "./state/find.ts";
import { channelPermissions, may } from "./state/permissions.ts";

/** Objects that a call names, as Discord sends them along. */
export interface Resolved {
  channels?: Record<string, unknown>;
  roles?: Record<string, unknown>;
  users?: Record<string, unknown>;
  members?: Record<string, unknown>;
}

/** @returns the value as it is sent: objects as their ids, which are added to `resolved` */
export function acceptOption(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
  caller: Caller,
  resolved: Resolved,
  line: string,
): string | number | boolean {
  const { state, guild, views } = caller;
  const refuse = (why: string) =>
    new Error(`${line}: Discord does not take ${JSON.stringify(value)} for "${option.name}": ${why}.`);
  if ("choices" in option && option.choices !== undefined && option.choices.length > 0) {
    const chosen = option.choices.find((choice) => choice.value === value || choice.name === value);
    if (chosen === undefined) throw refuse(`it is none of ${option.choices.map((choice) => choice.name).join(", ")}`);
    return chosen.value;
  }
  switch (option.type) {
    case Type.String: {
      if (typeof value !== "string") throw refuse("it is not a text");
      if (value.length < (option.min_length ?? 0)) throw refuse("it is too short");
      if (value.length > (option.max_length ?? 6000)) throw refuse("it is too long");
      return value;
    }
    case Type.Integer:
    case Type.Number: {
      if (typeof value !== "number" || (option.type === Type.Integer && !Number.isInteger(value)))
        throw refuse("it is not such a number");
      if (value < (option.min_value ?? Number.NEGATIVE_INFINITY)) throw refuse("it is too small");
      if (value > (option.max_value ?? Number.POSITIVE_INFINITY)) throw refuse("it is too great");
      return value;
    }
    case Type.Boolean:
      if (typeof value !== "boolean") throw refuse("it is neither true nor false");
      return value;
    case Type.Channel: {
      const channel = findChannel(state, String(value), guild);
      const types = option.channel_types;
      if (types !== undefined && !types.includes(channel.type as never))
        throw refuse("it is not a channel of such a type");
      if (channel.guildId !== guild.id || !may(channelPermissions(state, channel, caller.user.id), "ViewChannel")) {
        throw refuse(`${caller.user.name} does not see it`);
      }
      resolved.channels = { ...resolved.channels, [channel.id]: views.interactionChannel(channel, caller.user.id) };
      return channel.id;
    }
    case Type.Role: {
      const role = findRole(guild, String(value));
      resolved.roles = { ...resolved.roles, [role.id]: views.role(role) };
      return role.id;
    }
    case Type.User: {
      const user = findUser(state, String(value));
      resolved.users = { ...resolved.users, [user.id]: views.user(user) };
      const member = guild.members.get(user.id);
      if (member !== undefined)
        resolved.members = {
          ...resolved.members,
          [user.id]: { ...views.member(member), user: undefined, permissions: "0" },
        };
      return user.id;
    }
    default:
      throw refuse("options of this type are not served here");
  }
}

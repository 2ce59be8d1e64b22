import { ComponentType as Type } from "discord-api-types/v10";
import type { Caller } from "./command-call.ts";
import { findChannel, findRole, findUser } from "./state/find.ts";
import { asObject } from "./validate/form-errors.ts";

/**
 * Chooses from a menu.
 *
 * @param values - texts, or the names or ids of channels, roles or people
 * @returns what the app is sent
 * @throws where the client would not let the person choose this
 */
export function chooseFrom(
  menu: Record<string, unknown>,
  values: readonly string[],
  caller: Caller,
): { values: string[]; resolved?: object } {
  const least = typeof menu.min_values === "number" ? menu.min_values : 1;
  const most = typeof menu.max_values === "number" ? menu.max_values : 1;
  if (values.length < least || values.length > most) {
    throw new Error(`The menu "${String(menu.custom_id)}" takes ${least} to ${most} values, not ${values.length}.`);
  }
  const { state, views, guild, user } = caller;
  switch (menu.type) {
    case Type.StringSelect: {
      const options = (menu.options as unknown[]).map(asObject);
      return {
        values: values.map((value) => {
          const chosen = options.find((each) => each.value === value || each.label === value);
          if (chosen === undefined) throw new Error(`The menu does not offer "${value}".`);
          return String(chosen.value);
        }),
      };
    }
    case Type.ChannelSelect: {
      const channels = values.map((value) => findChannel(state, value, guild));
      const types = menu.channel_types;
      if (Array.isArray(types) && types.length > 0 && channels.some(({ type }) => !types.includes(type))) {
        throw new Error("The menu does not offer channels of that type.");
      }
      const resolved = Object.fromEntries(channels.map((each) => [each.id, views.interactionChannel(each, user.id)]));
      return { values: channels.map(({ id }) => id), resolved: { channels: resolved } };
    }
    case Type.RoleSelect: {
      const roles = values.map((value) => findRole(guild, value));
      return {
        values: roles.map(({ id }) => id),
        resolved: { roles: Object.fromEntries(roles.map((each) => [each.id, views.role(each)])) },
      };
    }
    case Type.UserSelect: {
      const users = values.map((value) => findUser(state, value));
      return {
        values: users.map(({ id }) => id),
        resolved: { users: Object.fromEntries(users.map((each) => [each.id, views.user(each)])) },
      };
    }
    default:
      throw new Error("That is not a menu that is served here.");
  }
}

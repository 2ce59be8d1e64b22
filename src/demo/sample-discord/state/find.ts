import { roleNamed } from "./seeds.ts";
import type { Channel, Guild, Message, State, User } from "./state.ts";

/** What tests and the demo name things by: a name (a channel's may begin with `#`), or an id. */
export type Reference = string;

export function findGuild({ guilds }: State, reference?: Reference): Guild {
  const named = [...guilds.values()].filter(
    ({ id, name }) => reference === undefined || id === reference || name === reference,
  );
  return only(named, `server "${reference ?? "(any)"}"`, reference === undefined);
}

/** @param guild - where there is one, only its channels and threads */
export function findChannel(state: State, reference: Reference, guild?: Guild): Channel {
  const byId = state.channels.get(reference);
  if (byId !== undefined) return byId;
  const name = reference.replace(/^#/u, "");
  const named = [...state.channels.values()].filter(
    (each) => each.name === name && (guild === undefined || each.guildId === guild.id),
  );
  return only(named, `channel "${reference}"`);
}

export function findUser({ users, application }: State, reference: Reference): User {
  const named = [...users.values()].filter(
    ({ id, name }) => id === reference || name === reference || (reference === "bot" && id === application.botId),
  );
  return only(named, `person "${reference}"`);
}

export const findRole = roleNamed;

export function findMessage({ messages }: State, reference: Reference | { readonly id: string }): Message {
  const id = typeof reference === "string" ? reference : reference.id;
  const message = messages.get(id);
  if (message === undefined) throw new Error(`There is no message ${id}: it was deleted, or never was.`);
  return message;
}

function only<T>(found: readonly T[], what: string, firstWill = false): T {
  const [first] = found;
  if (first === undefined) throw new Error(`There is no ${what}.`);
  if (found.length > 1 && !firstWill)
    throw new Error(`There are ${found.length} of ${what}: use its id, or say in which server.`);
  return first;
}

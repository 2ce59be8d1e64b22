import type { Ids } from "./ids.ts";
import { idTimeMs } from "./ids.ts";
import { bitsOf, type PermissionName } from "./permissions.ts";
import {
  channelTypes,
  type SampleChannel,
  type SampleGuild,
  type SampleMember,
  type SampleOverwrite,
  type SampleRole,
} from "./sample-guild.ts";
import type { Channel, ForumTag, Guild, Overwrite, Role, State, User } from "./state.ts";

const defaultEveryone: readonly PermissionName[] = [
  "AddReactions",
  "AttachFiles",
  "ChangeNickname",
  "Connect",
  "CreateInstantInvite",
  "CreatePublicThreads",
  "EmbedLinks",
  "ReadMessageHistory",
  "SendMessages",
  "SendMessagesInThreads",
  "Speak",
  "UseApplicationCommands",
  "UseExternalEmojis",
  "ViewChannel",
];
const defaultBot: readonly PermissionName[] = [
  "AttachFiles",
  "CreatePublicThreads",
  "EmbedLinks",
  "SendMessages",
  "SendMessagesInThreads",
  "ViewChannel",
];

/** @param id - the application's and the bot's */
export function createState(id: string): State {
  const name = "Standpoint";
  const bot = { id, name, bot: true, locale: "en-US" };
  return {
    application: { id, botId: id, name, description: "" },
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
  };
}

/** @returns the guild, added with its roles, members and channels */
export function addGuild(state: State, ids: Ids, sample: SampleGuild, newId = ids.seed): Guild {
  const id = sample.id ?? newId();
  const guild: Guild = {
    id,
    name: sample.name,
    ownerId: personNamed(state, sample.owner ?? "owner", newId).id,
    locale: sample.locale ?? "en-US",
    systemChannelId: null,
    unavailable: false,
    openCommands: false,
    roles: new Map(),
    members: new Map(),
  };
  state.guilds.set(id, guild);
  guild.roles.set(id, everyoneRole(id, sample.everyone ?? defaultEveryone));
  addMember(state, guild, { name: sample.owner ?? "owner" }, newId);
  for (const role of sample.roles ?? []) addRole(guild, role, newId);
  for (const member of sample.members ?? []) addMember(state, guild, member, newId);
  if (sample.hasBot !== false) addBot(state, guild, sample.bot, newId);
  for (const channel of sample.channels ?? []) addChannel(state, guild, channel, newId);
  const system = channelsOf(state, guild).find(({ name }) => name === sample.systemChannel);
  guild.systemChannelId = system?.id ?? null;
  return guild;
}

/** Gives the bot a role of its own, as an invitation does. */
export function addBot(
  state: State,
  guild: Guild,
  permissions: readonly PermissionName[] = defaultBot,
  newId: () => string,
): void {
  const { botId, name } = state.application;
  const role: Role = {
    id: newId(),
    name,
    permissions: bitsOf(permissions),
    mentionable: false,
    position: guild.roles.size,
    managed: true,
  };
  guild.roles.set(role.id, role);
  guild.members.set(botId, { userId: botId, roleIds: [role.id], joinedAtMs: idTimeMs(role.id) });
}

export function addRole(guild: Guild, sample: SampleRole, newId: () => string): Role {
  const role: Role = {
    id: sample.id ?? newId(),
    name: sample.name,
    permissions: bitsOf(sample.permissions ?? []),
    mentionable: sample.mentionable ?? false,
    position: guild.roles.size,
    managed: false,
  };
  guild.roles.set(role.id, role);
  return role;
}

export function addMember(state: State, guild: Guild, sample: SampleMember, newId: () => string): void {
  const user = personNamed(state, sample.name, newId, sample.locale);
  const roleIds = (sample.roles ?? []).map((name) => roleNamed(guild, name).id);
  guild.members.set(user.id, { userId: user.id, roleIds, joinedAtMs: idTimeMs(guild.id) });
}

export function addChannel(state: State, guild: Guild, sample: SampleChannel, newId: () => string): Channel {
  const siblings = channelsOf(state, guild);
  const category = siblings.find(({ name }) => name === sample.category);
  if (sample.category !== undefined && category === undefined) throw new Error(`There is no #${sample.category}.`);
  const channel: Channel = {
    id: sample.id ?? newId(),
    guildId: guild.id,
    type: channelTypes[sample.type ?? "text"],
    name: sample.name,
    parentId: category?.id ?? null,
    position: siblings.length,
    nsfw: sample.nsfw ?? false,
    topic: sample.topic ?? null,
    overwrites: overwritesOf(state, guild, sample.overwrites ?? []),
    tags: (sample.tags ?? []).map(
      (tag): ForumTag => ({ id: newId(), name: tag.name, moderated: tag.moderated ?? false }),
    ),
    requireTag: sample.requireTag ?? false,
    lastMessageId: null,
  };
  state.channels.set(channel.id, channel);
  return channel;
}

export function overwritesOf(state: State, guild: Guild, samples: readonly SampleOverwrite[]): Overwrite[] {
  return samples.map(({ of, allow = [], deny = [] }) => {
    const role = [...guild.roles.values()].find(({ name }) => name === of);
    const user =
      of === "bot" ? { id: state.application.botId } : [...state.users.values()].find(({ name }) => name === of);
    const id = of === "bot" ? user?.id : (role?.id ?? user?.id);
    if (id === undefined) throw new Error(`There is no role or person "${of}".`);
    return {
      type: of !== "bot" && role !== undefined ? "role" : "member",
      id,
      allow: bitsOf(allow),
      deny: bitsOf(deny),
    };
  });
}

/** @returns the guild's channels, without threads */
export function channelsOf(state: State, guild: Guild): Channel[] {
  return [...state.channels.values()].filter((each) => each.guildId === guild.id && each.thread === undefined);
}

export function threadsOf(state: State, guild: Guild): Channel[] {
  return [...state.channels.values()].filter((each) => each.guildId === guild.id && each.thread !== undefined);
}

export function roleNamed(guild: Guild, name: string): Role {
  const role = guild.roles.get(name) ?? [...guild.roles.values()].find((each) => each.name === name);
  if (role === undefined) throw new Error(`There is no role "${name}" in ${guild.name}.`);
  return role;
}

function everyoneRole(id: string, permissions: readonly PermissionName[]): Role {
  return { id, name: "@everyone", permissions: bitsOf(permissions), mentionable: false, position: 0, managed: false };
}

/** @returns the person of this name, made where there is none yet */
function personNamed(state: State, name: string, newId: () => string, locale = "en-US"): User {
  const known = [...state.users.values()].find((each) => each.name === name);
  if (known !== undefined) return known;
  const user: User = { id: newId(), name, bot: false, locale };
  state.users.set(user.id, user);
  return user;
}

import { ChannelType } from "discord-api-types/v10";
import type { Ids } from "./ids.ts";
import { idTimeMs } from "./ids.ts";
import { bitsOf, type PermissionName } from "./permissions.ts";
import type { Channel, ForumTag, Guild, Overwrite, Role, State, User } from "./state.ts";

/** A server as tests and the demo tell of it. Names serve as references; where ids matter they may be given. */
export interface SampleGuild {
  readonly name: string;
  readonly id?: string;
  /** A person's name; default: `owner`. */
  readonly owner?: string;
  /** The server's language; default: `en-US`. */
  readonly locale?: string;
  /** The name of the channel where Discord says who joined; default: none. */
  readonly systemChannel?: string;
  readonly roles?: readonly SampleRole[];
  readonly members?: readonly SampleMember[];
  readonly channels?: readonly SampleChannel[];
  /** What `@everyone` may do; default: what Discord gives to a new server's. */
  readonly everyone?: readonly PermissionName[];
  /** What the bot's own role may do; default: what Standpoint's invitation asks for. */
  readonly bot?: readonly PermissionName[];
  /** Whether the bot is there; default: true. */
  readonly hasBot?: boolean;
}

export interface SampleRole {
  readonly name: string;
  readonly id?: string;
  readonly permissions?: readonly PermissionName[];
  /** Whether anyone may mention it; default: false. */
  readonly mentionable?: boolean;
}

export interface SampleMember {
  readonly name: string;
  /** The names of roles. */
  readonly roles?: readonly string[];
  /** The language of this person's Discord; default: `en-US`. Kept from the first server that names the person. */
  readonly locale?: string;
}

export interface SampleChannel {
  readonly name: string;
  readonly id?: string;
  /** Default: `text`. */
  readonly type?: SampleChannelType;
  /** The name of its category. */
  readonly category?: string;
  readonly topic?: string;
  readonly nsfw?: boolean;
  readonly overwrites?: readonly SampleOverwrite[];
  /** A forum's. */
  readonly tags?: readonly { readonly name: string; readonly moderated?: boolean }[];
  readonly requireTag?: boolean;
}

/** @property of - a role's name, `@everyone`, `bot` for the bot's own membership, or a member's name */
export interface SampleOverwrite {
  readonly of: string;
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

export const channelTypes = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
  category: ChannelType.GuildCategory,
  voice: ChannelType.GuildVoice,
} as const;
export type SampleChannelType = keyof typeof channelTypes;

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

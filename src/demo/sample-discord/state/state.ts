import type { APIApplicationCommand, APIEmbed, APIMessageTopLevelComponent, ChannelType } from "discord-api-types/v10";

/** Everything that exists. The one place that is changed; what Discord answers is made of it (`views.ts`). */
export interface State {
  readonly application: Application;
  /** By id; the bot is one of them. */
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  /** Of all guilds, threads too. */
  readonly channels: Map<string, Channel>;
  /** Oldest first. Deleted ones are not there any more. */
  readonly messages: Map<string, Message>;
  /** By scope: `""` for global commands, else a guild's id. */
  readonly commands: Map<string, APIApplicationCommand[]>;
}

export interface Application {
  readonly id: string;
  readonly botId: string;
  readonly name: string;
  description: string;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** The language of this person's Discord. */
  readonly locale: string;
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  /** `preferred_locale`. */
  locale: string;
  systemChannelId: string | null;
  /** Whether Discord has an outage there. */
  unavailable: boolean;
  /** Whether the server has opened all commands to everyone, whatever permissions they ask for. */
  openCommands: boolean;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
}

/** `@everyone` is the role with the guild's id. */
export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
  position: number;
  /** Whether it is the bot's own. */
  readonly managed: boolean;
}

export interface Member {
  readonly userId: string;
  /** Without `@everyone`. */
  roleIds: string[];
  readonly joinedAtMs: number;
}

export interface Overwrite {
  readonly type: "role" | "member";
  readonly id: string;
  allow: bigint;
  deny: bigint;
}

export interface ForumTag {
  readonly id: string;
  readonly name: string;
  /** Whether only who may manage threads may give it. */
  readonly moderated: boolean;
}

export interface Channel {
  readonly id: string;
  readonly guildId: string;
  readonly type: ChannelType;
  name: string;
  /** A thread's: the channel it is in. Any other's: its category. */
  parentId: string | null;
  position: number;
  nsfw: boolean;
  topic: string | null;
  overwrites: Overwrite[];
  /** A forum's. */
  tags: ForumTag[];
  requireTag: boolean;
  lastMessageId: string | null;
  readonly thread?: ThreadDetails;
}

export interface ThreadDetails {
  readonly ownerId: string;
  readonly createdAtMs: number;
  readonly autoArchiveMinutes: number;
  archived: boolean;
  archivedAtMs: number;
  locked: boolean;
  tagIds: string[];
  readonly memberIds: Set<string>;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string;
  readonly authorId: string;
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: Attachment[];
  flags: number;
  readonly nonce: string | null;
  editedAtMs: number | null;
  /** Who it pinged, or would have, in any of its versions. */
  readonly pings: Pings;
  /** The only one who sees it; null: everyone who sees the channel. */
  readonly onlyFor: string | null;
  /** The interaction it answers. */
  readonly interaction: { readonly id: string; readonly userId: string; readonly command: string | null } | null;
  /** The thread started from it. */
  threadId: string | null;
}

export interface Pings {
  everyone: boolean;
  readonly userIds: Set<string>;
  readonly roleIds: Set<string>;
}

/** What a message's `flags` mean. */
export const messageFlags = {
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

export function hasFlag(flags: number, flag: keyof typeof messageFlags): boolean {
  return (flags & messageFlags[flag]) !== 0;
}

/** @throws where there is no such user, which is a mistake of the stand-in */
export function mustUser(state: State, id: string): User {
  const user = state.users.get(id);
  if (user === undefined) throw new Error(`There is no user ${id}.`);
  return user;
}

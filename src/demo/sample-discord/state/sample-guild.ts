import { ChannelType } from "discord-api-types/v10";
import type { PermissionName } from "./permissions.ts";

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

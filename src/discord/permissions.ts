import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";

/** All that the bot ever needs, by Discord's names in code: the invitation asks for these and no more. */
export const invitedPermissions = [
  "ViewChannel",
  "SendMessages",
  "EmbedLinks",
  "AttachFiles",
  "CreatePublicThreads",
  "SendMessagesInThreads",
] as const satisfies readonly (keyof typeof PermissionFlagsBits)[];
export type NeededPermission = (typeof invitedPermissions)[number];

/** The kinds of channels that digests go to. */
export type DestinationKind = "text" | "announcement" | "forum" | "thread";

/** What a kind of channel asks for: without `toSend` nothing arrives, without `toSendAll` less than everything. */
const needed: Readonly<Record<DestinationKind, { toSend: NeededPermission[]; toSendAll: NeededPermission[] }>> = {
  text: {
    toSend: ["ViewChannel", "SendMessages"],
    toSendAll: ["EmbedLinks", "AttachFiles", "CreatePublicThreads", "SendMessagesInThreads"],
  },
  announcement: {
    toSend: ["ViewChannel", "SendMessages"],
    toSendAll: ["EmbedLinks", "AttachFiles", "CreatePublicThreads", "SendMessagesInThreads"],
  },
  forum: {
    toSend: ["ViewChannel", "SendMessages"],
    toSendAll: ["EmbedLinks", "AttachFiles", "SendMessagesInThreads"],
  },
  thread: { toSend: ["ViewChannel", "SendMessagesInThreads"], toSendAll: ["EmbedLinks", "AttachFiles"] },
};

const kinds: Readonly<Partial<Record<ChannelType, DestinationKind>>> = {
  [ChannelType.GuildText]: "text",
  [ChannelType.GuildAnnouncement]: "announcement",
  [ChannelType.GuildForum]: "forum",
  [ChannelType.PublicThread]: "thread",
  [ChannelType.PrivateThread]: "thread",
  [ChannelType.AnnouncementThread]: "thread",
};

/** The types of channels that digests can go to: what an option that asks for one offers. */
export const destinationChannelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** @returns `undefined` for a channel that no digest can go to: voice, stage, a category */
export function destinationKindOf(type: ChannelType): DestinationKind | undefined {
  return kinds[type];
}

/** What the bot lacks in a channel. */
export interface MissingPermissions {
  /** Without these nothing can be delivered. */
  readonly toSend: readonly NeededPermission[];
  /** Without these something is less: no chart, no continuation in a Discord thread. */
  readonly toSendAll: readonly NeededPermission[];
}

/** @param granted - the bot's permissions in the channel, as a bit field */
export function missingPermissions(kind: DestinationKind, granted: bigint): MissingPermissions {
  const missing = (names: readonly NeededPermission[]) => names.filter((name) => !grants(granted, name));
  return { toSend: missing(needed[kind].toSend), toSendAll: missing(needed[kind].toSendAll) };
}

/** How much of a digest can be sent. */
export interface SendableParts {
  readonly charts: boolean;
  /** What is lacking for messages after the first; nothing: they can follow. */
  readonly lackingToContinue: readonly NeededPermission[];
}

/** @param granted - the bot's permissions in the channel, as a bit field */
export function sendableParts(kind: DestinationKind, granted: bigint): SendableParts {
  const { toSendAll } = missingPermissions(kind, granted);
  return {
    charts: !toSendAll.includes("AttachFiles"),
    lackingToContinue: toSendAll.filter((name) => name !== "AttachFiles" && name !== "EmbedLinks"),
  };
}

/** Whether a bit field holds a permission; who administers a server has all of them. */
export function grants(granted: bigint, name: keyof typeof PermissionFlagsBits): boolean {
  return (granted & (PermissionFlagsBits[name] | PermissionFlagsBits.Administrator)) !== 0n;
}

/** @returns the permissions as one bit field */
export function permissionBits(names: readonly (keyof typeof PermissionFlagsBits)[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

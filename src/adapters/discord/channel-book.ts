import {
  type APIChannel,
  type APIRole,
  type ChannelType,
  type Client,
  type GuildBasedChannel,
  type REST,
  Routes,
} from "discord.js";
import { channelPermissions, type PermissionOverwrite } from "../../discord/channel-permissions.ts";
import type { ForumRules } from "../../discord/forum-post.ts";
import { type DestinationKind, destinationKindOf, grants } from "../../discord/permissions.ts";
import type { StandingIn } from "./member-standing.ts";

/** A channel as the bot sees it. */
export interface ChannelView {
  readonly channelId: string;
  readonly guildId: string;
  readonly name: string;
  /** `undefined`: no digest can go there. */
  readonly kind: DestinationKind | undefined;
  /** What the bot may do there. */
  readonly permissions: bigint;
  readonly forum: ForumRules;
  /** A Discord thread that only who manages threads may write in. */
  readonly locked: boolean;
  /** Whether it may show what is for adults. */
  readonly nsfw: boolean;
}

/** What the bot knows of channels and roles. */
export interface ChannelBook {
  /** As the gateway told it, if that can be true: a channel that it hides has false names. Costs nothing. */
  known(channelId: string): ChannelView | undefined;
  /** As it stands now. @throws {DiscordAPIError} where Discord does not show it */
  fetch(guildId: string, channelId: string): Promise<ChannelView>;
  /** @returns whether anyone may mention the role; `undefined`: there is no such role */
  isMentionable(guildId: string, roleId: string): Promise<boolean | undefined>;
}

/** Set on channels that the bot may not view: their names and overwrites are then made up. */
const hiddenFlag = 1 << 17;

/** @param client - whose caches are read; left out: everything is asked for */
export function createChannelBook(rest: REST, standingIn: StandingIn, client?: Client): ChannelBook {
  async function fetch(guildId: string, channelId: string): Promise<ChannelView> {
    const channel = (await rest.get(Routes.channel(channelId))) as APIChannel;
    const parentId = "parent_id" in channel ? channel.parent_id : undefined;
    const isThread = destinationKindOf(channel.type) === "thread";
    const ruled = isThread && parentId != null ? ((await rest.get(Routes.channel(parentId))) as APIChannel) : channel;
    return viewOf(channel, guildId, channelPermissions(await standingIn(guildId), overwritesOf(ruled)), ruled);
  }

  return {
    known(channelId) {
      const channel = client?.channels.cache.get(channelId);
      if (channel === undefined || channel.isDMBased() || isHidden(channel)) return undefined;
      return cachedView(channel);
    },
    fetch,
    async isMentionable(guildId, roleId) {
      const cached = client?.guilds.cache.get(guildId)?.roles.cache.get(roleId);
      if (cached !== undefined) return cached.mentionable;
      const roles = (await rest.get(Routes.guildRoles(guildId))) as APIRole[];
      return roles.find(({ id }) => id === roleId)?.mentionable;
    },
  };
}

function isHidden(channel: GuildBasedChannel): boolean {
  return (channel.flags.bitfield & hiddenFlag) !== 0;
}

function cachedView(channel: GuildBasedChannel): ChannelView | undefined {
  const { me } = channel.guild.members;
  const permissions = me === null ? undefined : channel.permissionsFor(me)?.bitfield;
  if (permissions === undefined || !grants(permissions, "ViewChannel")) return undefined;
  const forum = "availableTags" in channel ? channel : undefined;
  return {
    channelId: channel.id,
    guildId: channel.guildId,
    name: channel.name,
    kind: destinationKindOf(channel.type as ChannelType),
    permissions,
    forum: {
      tags: forum?.availableTags ?? [],
      requireTag: (channel.flags.bitfield & requireTagFlag) !== 0,
    },
    locked: channel.isThread() && channel.locked === true,
    nsfw: channel.isThread() ? channel.parent?.nsfw === true : "nsfw" in channel && channel.nsfw,
  };
}

const requireTagFlag = 1 << 4;

function viewOf(channel: APIChannel, guildId: string, permissions: bigint, ruled: APIChannel): ChannelView {
  const tags = "available_tags" in channel ? channel.available_tags : [];
  const flags = "flags" in channel ? (channel.flags ?? 0) : 0;
  return {
    channelId: channel.id,
    guildId,
    name: channel.name ?? "",
    kind: destinationKindOf(channel.type),
    permissions,
    forum: { tags, requireTag: (flags & requireTagFlag) !== 0 },
    locked: "thread_metadata" in channel && channel.thread_metadata?.locked === true,
    nsfw: "nsfw" in ruled && ruled.nsfw === true,
  };
}

function overwritesOf(channel: APIChannel): PermissionOverwrite[] {
  const overwrites = "permission_overwrites" in channel ? (channel.permission_overwrites ?? []) : [];
  return overwrites.map(({ id, type, allow, deny }) => ({ id, type, allow: BigInt(allow), deny: BigInt(deny) }));
}

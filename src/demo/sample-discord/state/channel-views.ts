import { type APIChannel, ChannelFlags, ChannelType, OverwriteType } from "discord-api-types/v10";
import { isoTime } from "./message-view.ts";
import { bitsOf, channelPermissions, may } from "./permissions.ts";
import type { Channel, Message, State } from "./state.ts";

/** Makes Discord's objects of channels and threads. */
export interface ChannelViews {
  channel(channel: Channel): APIChannel;
  /** As the gateway shows it to the bot: what the bot cannot view has neither name nor topic. */
  gatewayChannel(channel: Channel): APIChannel;
  /** A channel as interactions carry it, with what the person and the bot may do there. */
  interactionChannel(channel: Channel, userId: string): Record<string, unknown>;
}

/** The name of a channel that the bot may not view, since 16 November 2026. */
const hiddenName = "___hidden___";
const obfuscated = 1 << 17;

export function createChannelViews(state: State): ChannelViews {
  const botId = state.application.botId;

  function channel(it: Channel): APIChannel {
    const common = {
      id: it.id,
      guild_id: it.guildId,
      type: it.type,
      name: it.name,
      parent_id: it.parentId,
      last_message_id: it.lastMessageId,
      rate_limit_per_user: 0,
      flags: it.requireTag ? ChannelFlags.RequireTag : 0,
    };
    const { thread } = it;
    if (thread !== undefined) {
      return {
        ...common,
        owner_id: thread.ownerId,
        applied_tags: thread.tagIds,
        message_count: messagesIn(it.id).length,
        total_message_sent: messagesIn(it.id).length,
        member_count: thread.memberIds.size,
        thread_metadata: {
          archived: thread.archived,
          auto_archive_duration: thread.autoArchiveMinutes,
          archive_timestamp: isoTime(thread.archivedAtMs),
          locked: thread.locked,
          create_timestamp: isoTime(thread.createdAtMs),
        },
        ...(thread.memberIds.has(botId)
          ? { member: { id: it.id, user_id: botId, join_timestamp: isoTime(thread.createdAtMs), flags: 0 } }
          : {}),
      } as APIChannel;
    }
    const forum = {
      available_tags: it.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    };
    return {
      ...common,
      position: it.position,
      nsfw: it.nsfw,
      topic: it.topic,
      permission_overwrites: it.overwrites.map(({ type, id, allow, deny }) => ({
        id,
        type: type === "role" ? OverwriteType.Role : OverwriteType.Member,
        allow: String(allow),
        deny: String(deny),
      })),
      ...(it.type === ChannelType.GuildForum ? forum : {}),
    } as APIChannel;
  }

  function messagesIn(channelId: string): Message[] {
    return [...state.messages.values()].filter((each) => each.channelId === channelId && each.onlyFor === null);
  }

  function gatewayChannel(it: Channel): APIChannel {
    const known = channel(it);
    if (may(channelPermissions(state, it, botId), "ViewChannel")) return known;
    return {
      id: it.id,
      guild_id: it.guildId,
      type: it.type,
      position: it.position,
      name: hiddenName,
      flags: obfuscated,
      parent_id: null,
      permission_overwrites: [
        { id: it.guildId, type: OverwriteType.Role, allow: "0", deny: String(bitsOf(["ViewChannel"])) },
      ],
    } as unknown as APIChannel;
  }

  return {
    channel,
    gatewayChannel,
    interactionChannel(it, userId) {
      const { nsfw, topic, position, ...rest } = channel(it) as unknown as Record<string, unknown>;
      return {
        ...rest,
        ...(it.thread === undefined ? { nsfw, topic, position } : {}),
        permissions: String(channelPermissions(state, it, userId)),
        app_permissions: String(channelPermissions(state, it, botId)),
      };
    },
  };
}

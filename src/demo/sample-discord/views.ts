import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIRole,
  type APIUser,
  ChannelFlags,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GuildMemberFlags,
  MessageType,
  OverwriteType,
  type RoleFlags,
} from "discord-api-types/v10";
import { idTimeMs } from "./ids.ts";
import { bitsOf, channelPermissions, guildPermissions, may } from "./permissions.ts";
import { channelsOf, threadsOf } from "./seeds.ts";
import type { Attachment, Channel, Guild, Member, Message, Role, State, User } from "./state.ts";

/** Makes Discord's objects of what exists. @param baseUrl - where attached files can be read */
export interface Views {
  user(user: User): APIUser;
  role(role: Role): APIRole;
  member(member: Member): APIGuildMember;
  guild(guild: Guild): Record<string, unknown>;
  /** As the gateway shows it to the bot: what the bot cannot view has neither name nor topic. */
  gatewayChannel(channel: Channel): APIChannel;
  channel(channel: Channel): APIChannel;
  message(message: Message): APIMessage;
  /** All of a guild, as GUILD_CREATE tells it. */
  guildCreate(guild: Guild): GatewayGuildCreateDispatchData;
  /** A channel as interactions carry it, with what the person and the bot may do there. */
  interactionChannel(channel: Channel, userId: string): Record<string, unknown>;
}

/** The name of a channel that the bot may not view, since 16 November 2026. */
const hiddenName = "___hidden___";
const obfuscated = 1 << 17;

export function createViews(state: State, baseUrl: string): Views {
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
          archive_timestamp: iso(thread.archivedAtMs),
          locked: thread.locked,
          create_timestamp: iso(thread.createdAtMs),
        },
        ...(thread.memberIds.has(botId)
          ? { member: { id: it.id, user_id: botId, join_timestamp: iso(thread.createdAtMs), flags: 0 } }
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

  function user({ id, name, bot }: User): APIUser {
    return { id, username: name, discriminator: "0", global_name: name, avatar: null, bot, system: false };
  }

  function member({ userId, roleIds, joinedAtMs }: Member): APIGuildMember {
    return {
      user: user(mustUser(state, userId)),
      roles: roleIds,
      joined_at: iso(joinedAtMs),
      nick: null,
      avatar: null,
      premium_since: null,
      communication_disabled_until: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0 as GuildMemberFlags,
    };
  }

  function role(it: Role): APIRole {
    const gray = 0;
    return {
      id: it.id,
      name: it.name,
      permissions: String(it.permissions),
      mentionable: it.mentionable,
      position: it.position,
      managed: it.managed,
      hoist: false,
      color: gray,
      colors: { primary_color: gray, secondary_color: null, tertiary_color: null },
      flags: 0 as RoleFlags,
      ...(it.managed ? { tags: { bot_id: botId } } : {}),
    };
  }

  function attachment(message: Message, it: Attachment) {
    const url = `${baseUrl}/attachments/${message.channelId}/${it.id}/${encodeURIComponent(it.name)}`;
    return {
      id: it.id,
      filename: it.name,
      ...(it.description === null ? {} : { description: it.description }),
      content_type: it.contentType,
      size: it.bytes.length,
      url,
      proxy_url: url,
    };
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

  function guild(it: Guild): Record<string, unknown> {
    return {
      id: it.id,
      name: it.name,
      owner_id: it.ownerId,
      preferred_locale: it.locale,
      system_channel_id: it.systemChannelId,
      roles: [...it.roles.values()].map(role),
      ...plainGuild,
    };
  }

  return {
    user,
    role,
    member,
    guild,
    channel,
    gatewayChannel,
    message(it) {
      const thread = it.threadId === null ? undefined : state.channels.get(it.threadId);
      const author = mustUser(state, it.authorId);
      return {
        id: it.id,
        channel_id: it.channelId,
        author: user(author),
        content: it.content,
        timestamp: iso(idTimeMs(it.id)),
        edited_timestamp: it.editedAtMs === null ? null : iso(it.editedAtMs),
        tts: false,
        mention_everyone: it.pings.everyone,
        mentions: [...it.pings.userIds].map((id) => user(mustUser(state, id))),
        mention_roles: [...it.pings.roleIds],
        attachments: it.attachments.map((each) => attachment(it, each)),
        embeds: it.embeds,
        components: it.components,
        pinned: false,
        type: it.interaction?.command ? MessageType.ChatInputCommand : MessageType.Default,
        flags: it.flags,
        ...(it.nonce === null ? {} : { nonce: it.nonce }),
        ...(thread === undefined ? {} : { thread: channel(thread) as never }),
        ...(it.interaction === null ? {} : { webhook_id: state.application.id }),
        ...(author.bot ? { application_id: state.application.id } : {}),
      };
    },
    guildCreate(it) {
      const bot = it.members.get(botId);
      return {
        ...guild(it),
        joined_at: iso(bot?.joinedAtMs ?? 0),
        large: false,
        unavailable: false,
        member_count: it.members.size,
        members: bot === undefined ? [] : [member(bot)],
        channels: channelsOf(state, it).map(gatewayChannel),
        threads: threadsOf(state, it)
          .filter(({ thread }) => thread?.archived === false)
          .filter((each) => may(channelPermissions(state, each, botId), "ViewChannel"))
          .map(channel),
        presences: [],
        voice_states: [],
        stage_instances: [],
        guild_scheduled_events: [],
        soundboard_sounds: [],
      } as unknown as GatewayGuildCreateDispatchData;
    },
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

/** The rest of a guild, which is the same for all here. */
const plainGuild = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  vanity_url_code: null,
  application_id: null,
  afk_channel_id: null,
  afk_timeout: 300,
  widget_enabled: false,
  widget_channel_id: null,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  verification_level: 1,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_progress_bar_enabled: false,
  system_channel_flags: 0,
  features: [],
  emojis: [],
  stickers: [],
  max_members: 500_000,
  hub_type: null,
  incidents_data: null,
};

/** What a member may do, as interactions tell it. */
export function memberPermissions(state: State, guild: Guild, channel: Channel | undefined, userId: string): string {
  return String(channel === undefined ? guildPermissions(guild, userId) : channelPermissions(state, channel, userId));
}

function mustUser(state: State, id: string): User {
  const user = state.users.get(id);
  if (user === undefined) throw new Error(`There is no user ${id}.`);
  return user;
}

function iso(timeMs: number): string {
  return new Date(timeMs).toISOString().replace("Z", "000+00:00");
}

import type {
  APIGuildMember,
  APIMessage,
  APIRole,
  APIUser,
  GatewayGuildCreateDispatchData,
  GuildMemberFlags,
  RoleFlags,
} from "discord-api-types/v10";
import { type ChannelViews, createChannelViews } from "./channel-views.ts";
import { isoTime, messageView } from "./message-view.ts";
import { channelPermissions, guildPermissions, may } from "./permissions.ts";
import { channelsOf, threadsOf } from "./seeds.ts";
import {
  type Channel,
  type Guild,
  type Member,
  type Message,
  mustUser,
  type Role,
  type State,
  type User,
} from "./state.ts";

/** Makes Discord's objects of what exists. */
export interface Views extends ChannelViews {
  user(user: User): APIUser;
  role(role: Role): APIRole;
  member(member: Member): APIGuildMember;
  guild(guild: Guild): Record<string, unknown>;
  message(message: Message): APIMessage;
  /** All of a guild, as GUILD_CREATE tells it. */
  guildCreate(guild: Guild): GatewayGuildCreateDispatchData;
}

/** @param baseUrl - where attached files can be read */
export function createViews(state: State, baseUrl: string): Views {
  const botId = state.application.botId;
  const channels = createChannelViews(state);

  function user({ id, name, bot }: User): APIUser {
    return { id, username: name, discriminator: "0", global_name: name, avatar: null, bot, system: false };
  }

  function member({ userId, roleIds, joinedAtMs }: Member): APIGuildMember {
    return {
      user: user(mustUser(state, userId)),
      roles: roleIds,
      joined_at: isoTime(joinedAtMs),
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
    ...channels,
    message: (message) => messageView(message, { state, baseUrl, user, channel: channels.channel }),
    guildCreate(it) {
      const bot = it.members.get(botId);
      return {
        ...guild(it),
        joined_at: isoTime(bot?.joinedAtMs ?? 0),
        large: false,
        unavailable: false,
        member_count: it.members.size,
        members: bot === undefined ? [] : [member(bot)],
        channels: channelsOf(state, it).map(channels.gatewayChannel),
        threads: threadsOf(state, it)
          .filter(({ thread }) => thread?.archived === false)
          .filter((each) => may(channelPermissions(state, each, botId), "ViewChannel"))
          .map(channels.channel),
        presences: [],
        voice_states: [],
        stage_instances: [],
        guild_scheduled_events: [],
        soundboard_sounds: [],
      } as unknown as GatewayGuildCreateDispatchData;
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

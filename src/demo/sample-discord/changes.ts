import { ChannelType } from "discord-api-types/v10";
import { changeThread, type ThreadChange } from "./archive.ts";
import { findChannel, findGuild, findMessage, findRole, findUser, type Reference } from "./state/find.ts";
import { bitsOf, channelPermissions, may, type PermissionName } from "./state/permissions.ts";
import type { SampleChannel, SampleGuild, SampleMember, SampleOverwrite, SampleRole } from "./state/sample-guild.ts";
import {
  addBot,
  addChannel,
  addGuild,
  addMember,
  addRole,
  channelsOf,
  overwritesOf,
  threadsOf,
} from "./state/seeds.ts";
import type { Channel, Guild } from "./state/state.ts";
import type { World } from "./state/world.ts";

/** What happens on Discord while the bot runs; the bot is told as Discord would tell it. All return ids. */
export interface SampleChanges {
  addGuild(sample: SampleGuild): string;
  /** Removes the bot from a server: GUILD_DELETE without `unavailable`. */
  removeBot(guild: Reference): void;
  /** Adds the bot to a server: GUILD_CREATE. @param permissions - of its own role; default: what its invitation asks for */
  inviteBot(guild: Reference, permissions?: readonly PermissionName[]): void;
  /** Begins or ends an outage of one server: GUILD_DELETE with `unavailable`, or GUILD_CREATE. */
  outage(guild: Reference, on: boolean): void;
  editGuild(
    guild: Reference,
    changes: { readonly name?: string; readonly locale?: string; readonly systemChannel?: string | null },
  ): void;
  /** The server opens all commands to everyone, or no longer: then handlers alone can refuse them. */
  openCommands(guild: Reference, open: boolean): void;
  addChannel(guild: Reference, sample: SampleChannel): string;
  editChannel(channel: Reference, changes: ChannelChanges): void;
  /** Of a thread too. */
  removeChannel(channel: Reference): void;
  editThread(thread: Reference, changes: ThreadChange): void;
  addRole(guild: Reference, sample: SampleRole): string;
  editRole(guild: Reference, role: Reference, changes: Omit<Partial<SampleRole>, "id">): void;
  removeRole(guild: Reference, role: Reference): void;
  addMember(guild: Reference, sample: SampleMember): void;
  /** @param person - a name, or `bot` @param roles - all that this member has from now on; the bot keeps its own */
  setRoles(guild: Reference, person: Reference, roles: readonly Reference[]): void;
  removeMessage(message: Reference | { readonly id: string }): void;
}

/** @property overwrites - replace those there are */
export interface ChannelChanges {
  readonly name?: string;
  readonly topic?: string | null;
  readonly nsfw?: boolean;
  readonly overwrites?: readonly SampleOverwrite[];
  readonly requireTag?: boolean;
}

export function createChanges(world: World): SampleChanges {
  const { state, ids, views } = world;
  const { botId } = state.application;

  /** Does something to a server, and tells of each channel that the bot has come to see or ceased to see by it. */
  function inGuild(guild: Guild, act: () => void): void {
    const seen = (each: Channel) => may(channelPermissions(state, each, botId), "ViewChannel");
    const before = new Map(channelsOf(state, guild).map((each) => [each, seen(each)]));
    act();
    for (const [channel, was] of before) {
      if (!state.channels.has(channel.id) || seen(channel) === was) continue;
      world.dispatch(guild.id, "CHANNEL_UPDATE", views.gatewayChannel(channel));
      const threads = threadsOf(state, guild).filter(
        (each) => each.parentId === channel.id && each.thread?.archived === false,
      );
      if (!was) {
        world.dispatch(guild.id, "THREAD_LIST_SYNC", {
          guild_id: guild.id,
          channel_ids: [channel.id],
          threads: threads.map(views.channel),
          members: [],
        });
      }
    }
    world.changed();
  }

  function guildOf(channel: Channel): Guild {
    return findGuild(state, channel.guildId);
  }

  return {
    addGuild(sample) {
      const guild = addGuild(state, ids, sample, ids.next);
      if (guild.members.has(botId)) world.dispatch(guild.id, "GUILD_CREATE", views.guildCreate(guild));
      world.changed();
      return guild.id;
    },
    removeBot(reference) {
      const guild = findGuild(state, reference);
      const own = [...guild.roles.values()].filter(({ managed }) => managed);
      for (const { id } of own) guild.roles.delete(id);
      guild.members.delete(botId);
      state.commands.delete(guild.id);
      world.dispatch(guild.id, "GUILD_DELETE", { id: guild.id });
      world.changed();
    },
    inviteBot(reference, permissions) {
      const guild = findGuild(state, reference);
      addBot(state, guild, permissions, ids.next);
      world.dispatch(guild.id, "GUILD_CREATE", views.guildCreate(guild));
      world.changed();
    },
    outage(reference, on) {
      const guild = findGuild(state, reference);
      guild.unavailable = on;
      if (on) world.dispatch(guild.id, "GUILD_DELETE", { id: guild.id, unavailable: true });
      else world.dispatch(guild.id, "GUILD_CREATE", views.guildCreate(guild));
    },
    editGuild(reference, { name, locale, systemChannel }) {
      const guild = findGuild(state, reference);
      guild.name = name ?? guild.name;
      guild.locale = locale ?? guild.locale;
      if (systemChannel === null) guild.systemChannelId = null;
      else if (systemChannel !== undefined) guild.systemChannelId = findChannel(state, systemChannel, guild).id;
      world.dispatch(guild.id, "GUILD_UPDATE", views.guild(guild));
      world.changed();
    },
    openCommands(reference, open) {
      findGuild(state, reference).openCommands = open;
    },
    addChannel(reference, sample) {
      const guild = findGuild(state, reference);
      const channel = addChannel(state, guild, sample, ids.next);
      world.dispatch(guild.id, "CHANNEL_CREATE", views.gatewayChannel(channel));
      world.changed();
      return channel.id;
    },
    editChannel(reference, { overwrites, ...changes }) {
      const channel = findChannel(state, reference);
      Object.assign(channel, changes);
      if (overwrites !== undefined) channel.overwrites = overwritesOf(state, guildOf(channel), overwrites);
      world.dispatch(channel.guildId, "CHANNEL_UPDATE", views.gatewayChannel(channel));
      world.changed();
    },
    removeChannel(reference) {
      const channel = findChannel(state, reference);
      const { id, guildId, parentId, type, thread } = channel;
      const gone = [
        channel,
        ...[...state.channels.values()].filter((each) => each.thread !== undefined && each.parentId === id),
      ];
      const told = views.gatewayChannel(channel);
      for (const each of gone) {
        state.channels.delete(each.id);
        for (const message of [...state.messages.values()])
          if (message.channelId === each.id) state.messages.delete(message.id);
      }
      if (thread === undefined) world.dispatch(guildId, "CHANNEL_DELETE", told);
      else world.dispatch(guildId, "THREAD_DELETE", { id, guild_id: guildId, parent_id: parentId, type });
      const guild = guildOf(channel);
      if (guild.systemChannelId === id) guild.systemChannelId = null;
      world.changed();
    },
    editThread: (reference, changes) => changeThread(world, findChannel(state, reference), changes),
    addRole(reference, sample) {
      const guild = findGuild(state, reference);
      const role = addRole(guild, sample, ids.next);
      world.dispatch(guild.id, "GUILD_ROLE_CREATE", { guild_id: guild.id, role: views.role(role) });
      return role.id;
    },
    editRole(reference, roleReference, { permissions, ...changes }) {
      const guild = findGuild(state, reference);
      const role = findRole(guild, roleReference);
      inGuild(guild, () => {
        Object.assign(role, changes, permissions === undefined ? {} : { permissions: bitsOf(permissions) });
        world.dispatch(guild.id, "GUILD_ROLE_UPDATE", { guild_id: guild.id, role: views.role(role) });
      });
    },
    removeRole(reference, roleReference) {
      const guild = findGuild(state, reference);
      const role = findRole(guild, roleReference);
      inGuild(guild, () => {
        guild.roles.delete(role.id);
        for (const member of guild.members.values()) member.roleIds = member.roleIds.filter((id) => id !== role.id);
        world.dispatch(guild.id, "GUILD_ROLE_DELETE", { guild_id: guild.id, role_id: role.id });
      });
    },
    addMember(reference, sample) {
      addMember(state, findGuild(state, reference), sample, ids.next);
    },
    setRoles(reference, person, roles) {
      const guild = findGuild(state, reference);
      const user = findUser(state, person);
      const member = guild.members.get(user.id);
      if (member === undefined) throw new Error(`${user.name} is not in ${guild.name}.`);
      const own = member.roleIds.filter((id) => guild.roles.get(id)?.managed === true);
      inGuild(guild, () => {
        member.roleIds = [...own, ...roles.map((each) => findRole(guild, each).id)];
        // Of other members Discord tells only whom it lets list members.
        if (user.id === botId)
          world.dispatch(guild.id, "GUILD_MEMBER_UPDATE", { guild_id: guild.id, ...views.member(member) });
      });
    },
    removeMessage(reference) {
      const message = findMessage(state, reference);
      state.messages.delete(message.id);
      const thread = state.channels.get(message.threadId ?? "");
      if (thread !== undefined && thread.type !== ChannelType.GuildForum) thread.lastMessageId ??= null;
      world.changed();
    },
  };
}

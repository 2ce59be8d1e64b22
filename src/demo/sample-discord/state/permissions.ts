import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Channel, Guild, State } from "./state.ts";

export type PermissionName = keyof typeof PermissionFlagsBits;

/** Every permission there is. */
const all = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);
/** What nobody can do where they may not send messages. */
const needSending = bitsOf(["MentionEveryone", "SendTTSMessages", "AttachFiles", "EmbedLinks"]);

export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
}

export function namesOf(bits: bigint): PermissionName[] {
  return (Object.keys(PermissionFlagsBits) as PermissionName[]).filter((name) => may(bits, name));
}

export function may(bits: bigint, name: PermissionName): boolean {
  return (bits & PermissionFlagsBits[name]) !== 0n;
}

/** What a member may do in a guild, apart from its channels; nothing if the user is not a member. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return all;
  const bits = [guild.id, ...member.roleIds].reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  return may(bits, "Administrator") ? all : bits;
}

/** What a member may do in a channel. A thread has its channel's overwrites. */
export function channelPermissions(state: State, channel: Channel, userId: string): bigint {
  const guild = state.guilds.get(channel.guildId);
  if (guild === undefined) return 0n;
  const base = guildPermissions(guild, userId);
  if (guild.ownerId === userId || may(base, "Administrator") || base === 0n) return base;
  const ruled = channel.thread === undefined ? channel : state.channels.get(channel.parentId ?? "");
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  const steps = [
    overwritesOf(ruled, "role", [guild.id]),
    overwritesOf(ruled, "role", roleIds),
    overwritesOf(ruled, "member", [userId]),
  ];
  const bits = steps.reduce((sum, { allow, deny }) => (sum & ~deny) | allow, base);
  if (!may(bits, "ViewChannel")) return 0n;
  const sending = channel.thread === undefined ? "SendMessages" : "SendMessagesInThreads";
  return may(bits, sending) ? bits : bits & ~needSending;
}

function overwritesOf(
  channel: Channel | undefined,
  type: "role" | "member",
  ids: readonly string[],
): { allow: bigint; deny: bigint } {
  const found = (channel?.overwrites ?? []).filter((each) => each.type === type && ids.includes(each.id));
  return {
    allow: found.reduce((sum, { allow }) => sum | allow, 0n),
    deny: found.reduce((sum, { deny }) => sum | deny, 0n),
  };
}

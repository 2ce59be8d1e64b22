import type { UploadedFile } from "../messages.ts";
import type { PermissionName } from "../state/permissions.ts";
import { channelPermissions, may } from "../state/permissions.ts";
import type { Channel, Guild, Message } from "../state/state.ts";
import type { World } from "../state/world.ts";
import { refusal } from "../validate/api-error.ts";

/** What a route is asked. */
export interface RouteRequest {
  /** What stands in the place of `:name` in the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** Without a body: 204. */
export interface RouteAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** @throws {ApiError} where Discord would refuse */
export type Route = (world: World, request: RouteRequest) => RouteAnswer;

/** Method and path, as Discord documents them; `:name` stands for any one part of the path. */
export type Routes = Readonly<Record<string, Route>>;

export function ok(body: unknown): RouteAnswer {
  return { status: 200, body };
}

export const noContent: RouteAnswer = { status: 204 };

/** @throws {ApiError} 10003, or 50001 where the bot is not in the guild or may not view the channel */
export function channelFor(world: World, { params }: RouteRequest): Channel {
  const channel = world.state.channels.get(params.channel ?? "");
  if (channel === undefined) throw refusal("unknownChannel");
  if (!botMay(world, channel, "ViewChannel")) throw refusal("missingAccess");
  return channel;
}

/** @throws {ApiError} 10004 where there is none or the bot is not in it */
export function guildFor({ state }: World, { params }: RouteRequest): Guild {
  const guild = state.guilds.get(params.guild ?? "");
  if (guild === undefined || !guild.members.has(state.application.botId)) throw refusal("unknownGuild");
  return guild;
}

/** @throws {ApiError} 10008; those that one person alone sees are not to be had by this way */
export function messageFor({ state }: World, channel: Channel, { params }: RouteRequest): Message {
  const message = state.messages.get(params.message ?? "");
  if (message?.channelId !== channel.id || message.onlyFor !== null) throw refusal("unknownMessage");
  return message;
}

export function botMay({ state }: World, channel: Channel, permission: PermissionName): boolean {
  return may(channelPermissions(state, channel, state.application.botId), permission);
}

/** @throws {ApiError} 50013 */
export function requirePermission(world: World, channel: Channel, permission: PermissionName): void {
  if (!botMay(world, channel, permission)) throw refusal("missingPermissions");
}

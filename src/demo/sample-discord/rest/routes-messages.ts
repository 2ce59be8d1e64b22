import { ChannelType } from "discord-api-types/v10";
import { changeThread } from "../archive.ts";
import { checkNewMessage, createMessage, editMessage } from "../messages.ts";
import { type Channel, hasFlag, type Message, messageFlags } from "../state/state.ts";
import type { World } from "../state/world.ts";
import { refusal } from "../validate/api-error.ts";
import { asObject } from "../validate/form-errors.ts";
import {
  botMay,
  channelFor,
  messageFor,
  noContent,
  ok,
  type RouteRequest,
  type Routes,
  requirePermission,
} from "./route.ts";

/** For how long a nonce is remembered ("the past few minutes"). */
const nonceLastsMs = 5 * 60_000;
const mostListed = 100;
const textTypes: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];
/** The bot's nonces, whatever the channel, with the message made for each; deleted messages are remembered too. */
const nonces = new WeakMap<World, Map<string, { readonly messageId: string; readonly atMs: number }>>();

export const messageRoutes: Routes = {
  "POST /channels/:channel/messages": (world, request) => {
    const channel = channelFor(world, request);
    requireSending(world, channel, request);
    const authorId = world.state.application.botId;
    const { nonce, enforce_nonce, flags, message_reference } = asObject(request.body);
    if (typeof flags === "number" && (flags & messageFlags.ephemeral) !== 0) {
      world.failures.push(
        "A message to a channel has the flag EPHEMERAL, which works in answers to interactions alone.",
      );
    }
    if (message_reference != null && !botMay(world, channel, "ReadMessageHistory")) throw refusal("needsHistory");
    checkNewMessage(world, request);
    const remembered = nonces.get(world) ?? new Map<string, { messageId: string; atMs: number }>();
    nonces.set(world, remembered);
    const key = nonce === undefined ? undefined : String(nonce);
    if (enforce_nonce === true && key !== undefined) {
      const known = remembered.get(key);
      if (known !== undefined && world.now() - known.atMs <= nonceLastsMs) {
        const earlier = world.state.messages.get(known.messageId);
        if (earlier === undefined) throw refusal("unknownMessage");
        return ok(world.views.message(earlier));
      }
    }
    unarchive(world, channel);
    const message = createMessage(world, { channel, authorId, body: request.body, files: request.files });
    if (key !== undefined) remembered.set(key, { messageId: message.id, atMs: world.now() });
    return ok(world.views.message(message));
  },
  "GET /channels/:channel/messages": (world, request) => {
    const channel = channelFor(world, request);
    if (!botMay(world, channel, "ReadMessageHistory")) return ok([]);
    const { query } = request;
    const limit = Math.min(Number(query.get("limit") ?? 50), mostListed);
    const after = BigInt(query.get("after") ?? 0);
    const before = BigInt(query.get("before") ?? 1n << 64n);
    const found = [...world.state.messages.values()]
      .filter(({ channelId, onlyFor }) => channelId === channel.id && onlyFor === null)
      .filter(({ id }) => BigInt(id) > after && BigInt(id) < before);
    const shown = query.has("after") ? found.slice(0, limit) : found.slice(-limit);
    return ok(shown.reverse().map((each) => world.views.message(withoutForeignText(world, each))));
  },
  "GET /channels/:channel/messages/:message": (world, request) => {
    const channel = channelFor(world, request);
    if (!botMay(world, channel, "ReadMessageHistory")) throw refusal("missingAccess");
    return ok(world.views.message(withoutForeignText(world, messageFor(world, channel, request))));
  },
  "PATCH /channels/:channel/messages/:message": (world, request) => {
    const channel = channelFor(world, request);
    const message = messageFor(world, channel, request);
    if (message.authorId !== world.state.application.botId) throw refusal("notOwnMessage");
    if (channel.thread?.archived) throw refusal("archived");
    if (request.files.length > 0) requirePermission(world, channel, "AttachFiles");
    return ok(world.views.message(editMessage(world, channel, message, request.body, request.files)));
  },
  "DELETE /channels/:channel/messages/:message": (world, request) => {
    const channel = channelFor(world, request);
    const message = messageFor(world, channel, request);
    if (message.authorId !== world.state.application.botId) requirePermission(world, channel, "ManageMessages");
    if (channel.thread?.archived) throw refusal("archived");
    world.state.messages.delete(message.id);
    world.changed();
    return noContent;
  },
  "POST /channels/:channel/messages/:message/crosspost": (world, request) => {
    const channel = channelFor(world, request);
    if (channel.type !== ChannelType.GuildAnnouncement) throw refusal("wrongChannelType");
    const message = messageFor(world, channel, request);
    const isOwn = message.authorId === world.state.application.botId;
    requirePermission(world, channel, isOwn ? "SendMessages" : "ManageMessages");
    if (hasFlag(message.flags, "crossposted")) throw refusal("alreadyCrossposted");
    message.flags |= messageFlags.crossposted;
    world.changed();
    return ok(world.views.message(message));
  },
  "POST /channels/:channel/typing": (world, request) => {
    const channel = channelFor(world, request);
    requirePermission(world, channel, channel.thread === undefined ? "SendMessages" : "SendMessagesInThreads");
    return noContent;
  },
};

/** What the bot needs for a message like this. @throws {ApiError} */
function requireSending(world: World, channel: Channel, { body, files }: Pick<RouteRequest, "body" | "files">): void {
  if (!textTypes.includes(channel.type)) throw refusal("notATextChannel");
  requirePermission(world, channel, channel.thread === undefined ? "SendMessages" : "SendMessagesInThreads");
  const { embeds } = asObject(body);
  if (Array.isArray(embeds) && embeds.length > 0) requirePermission(world, channel, "EmbedLinks");
  if (files.length > 0) requirePermission(world, channel, "AttachFiles");
}

/** A message brings a thread back, unless it is locked. */
function unarchive(world: World, channel: Channel): void {
  const { thread } = channel;
  if (thread === undefined) return;
  if (thread.locked && !botMay(world, channel, "ManageThreads")) throw refusal("threadLocked");
  if (thread.archived) changeThread(world, channel, { archived: false });
}

/** Without the intent for it, apps do not get to read what others write. */
function withoutForeignText(world: World, message: Message): Message {
  if (message.authorId === world.state.application.botId || message.pings.userIds.has(world.state.application.botId))
    return message;
  return { ...message, content: "", embeds: [], components: [], attachments: [] };
}

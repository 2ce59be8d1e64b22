import { ChannelType } from "discord-api-types/v10";
import { changeThread } from "../archive.ts";
import { checkNewMessage, createMessage } from "../messages.ts";
import { type Channel, messageFlags } from "../state/state.ts";
import type { World } from "../state/world.ts";
import { refusal } from "../validate/api-error.ts";
import { asObject, createFormErrors, type FormErrors } from "../validate/form-errors.ts";
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

const longestName = 100;
const mostTags = 5;
const archiveMinutes = [60, 1440, 4320, 10_080];
const defaultArchiveMinutes = 4320;
/** What of a thread can be changed here. */
const editable = ["name", "archived", "locked"];

export const threadRoutes: Routes = {
  "PATCH /channels/:channel": (world, request) => {
    const channel = channelFor(world, request);
    const { thread } = channel;
    // What bots change of channels is not known here, and the bot's invitation does not ask for it.
    if (thread === undefined) throw refusal("missingPermissions");
    const body = asObject(request.body);
    requireEditing(world, channel, body);
    const form = createFormErrors();
    if (body.name !== undefined) form.text(["name"], body.name, { min: 1, max: longestName });
    if (body.archived !== undefined) form.choice(["archived"], body.archived, [true, false]);
    if (body.locked !== undefined) form.choice(["locked"], body.locked, [true, false]);
    form.throwIfAny();
    for (const key of Object.keys(body))
      if (!editable.includes(key)) world.failures.push(`A thread's "${key}" is changed, which is not known here.`);
    changeThread(world, channel, body);
    return ok(world.views.channel(channel));
  },
  "POST /channels/:channel/threads": (world, request) => {
    const channel = channelFor(world, request);
    if (channel.type === ChannelType.GuildForum) return createForumPost(world, channel, request);
    if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement)
      throw refusal("wrongChannelType");
    const body = asObject(request.body);
    // Without a type Discord makes a private thread.
    const { type = ChannelType.PrivateThread } = body;
    const form = createFormErrors();
    checkThread(form, body);
    const isNews = channel.type === ChannelType.GuildAnnouncement;
    form.choice(
      ["type"],
      type,
      isNews ? [ChannelType.AnnouncementThread] : [ChannelType.PublicThread, ChannelType.PrivateThread],
    );
    requirePermission(
      world,
      channel,
      type === ChannelType.PrivateThread ? "CreatePrivateThreads" : "CreatePublicThreads",
    );
    form.throwIfAny();
    return {
      status: 201,
      body: world.views.channel(addThread(world, channel, world.ids.next(), type as ChannelType, body)),
    };
  },
  "POST /channels/:channel/messages/:message/threads": (world, request) => {
    const channel = channelFor(world, request);
    const types: Partial<Record<ChannelType, ChannelType>> = {
      [ChannelType.GuildText]: ChannelType.PublicThread,
      [ChannelType.GuildAnnouncement]: ChannelType.AnnouncementThread,
    };
    const type = types[channel.type];
    if (type === undefined) throw refusal("wrongChannelType");
    const message = messageFor(world, channel, request);
    requirePermission(world, channel, "CreatePublicThreads");
    const body = asObject(request.body);
    const form = createFormErrors();
    checkThread(form, body);
    form.throwIfAny();
    if (message.threadId !== null) throw refusal("threadExists");
    const thread = addThread(world, channel, message.id, type, body);
    message.threadId = thread.id;
    message.flags |= messageFlags.hasThread;
    return { status: 201, body: world.views.channel(thread) };
  },
  "PUT /channels/:channel/thread-members/@me": (world, request) => {
    const channel = channelFor(world, request);
    if (channel.thread === undefined) throw refusal("wrongChannelType");
    if (channel.thread.archived) throw refusal("archived");
    channel.thread.memberIds.add(world.state.application.botId);
    return noContent;
  },
};

/**
 * Who may send messages in a thread may bring it back, unless it is locked; anything else is for its creator and for who
 * manages threads.
 *
 * @throws {ApiError} 50083 where it is archived and stays so
 */
function requireEditing(world: World, channel: Channel, { archived, ...others }: Record<string, unknown>): void {
  const { thread } = channel;
  if (thread?.archived && archived !== false) throw refusal("archived");
  if (botMay(world, channel, "ManageThreads")) return;
  if (thread?.locked || others.locked !== undefined) throw refusal("missingPermissions");
  const isBroughtBack = archived === false && Object.keys(others).length === 0;
  if (isBroughtBack) requirePermission(world, channel, "SendMessagesInThreads");
  else if (thread?.ownerId !== world.state.application.botId) throw refusal("missingPermissions");
}

/** A forum's post is a thread and its first message, whose id is the thread's. */
function createForumPost(world: World, forum: Channel, { body: value, files }: RouteRequest) {
  requirePermission(world, forum, "SendMessages");
  const body = asObject(value);
  const form = createFormErrors();
  checkThread(form, body);
  const tags = form.list(["applied_tags"], body.applied_tags, { min: 0, max: mostTags }).map(String);
  tags.forEach((id, at) => {
    if (!forum.tags.some((tag) => tag.id === id)) form.add(["applied_tags", at], "FORUM_TAG_UNKNOWN", "Unknown tag");
  });
  if (body.message === undefined) form.add(["message"], "BASE_TYPE_REQUIRED", "This field is required");
  form.throwIfAny();
  const moderated = forum.tags.some(({ id, moderated: is }) => is && tags.includes(id));
  if (moderated && !botMay(world, forum, "ManageThreads")) throw refusal("missingPermissions");
  if (forum.requireTag && tags.length === 0) throw refusal("tagRequired");
  const message = asObject(body.message);
  if (Array.isArray(message.embeds) && message.embeds.length > 0) requirePermission(world, forum, "EmbedLinks");
  if (files.length > 0) requirePermission(world, forum, "AttachFiles");
  if (message.nonce !== undefined) world.failures.push("A forum post has a nonce, which Discord passes over there.");
  checkNewMessage(world, { body: body.message, files, path: ["message"] });
  const thread = addThread(world, forum, world.ids.next(), ChannelType.PublicThread, body, tags);
  const first = createMessage(world, {
    channel: thread,
    authorId: world.state.application.botId,
    body: body.message,
    files,
    path: ["message"],
    id: thread.id,
  });
  return { status: 201, body: { ...world.views.channel(thread), message: world.views.message(first) } };
}

function checkThread(form: FormErrors, { name, auto_archive_duration }: Record<string, unknown>): void {
  form.text(["name"], name, { min: 1, max: longestName });
  if (typeof name === "string" && name !== "" && name.trim() === "")
    form.add(["name"], "BASE_TYPE_REQUIRED", "This field is required");
  form.choice(["auto_archive_duration"], auto_archive_duration, archiveMinutes);
}

function addThread(
  world: World,
  parent: Channel,
  id: string,
  type: ChannelType,
  body: Record<string, unknown>,
  tagIds: string[] = [],
): Channel {
  const { botId } = world.state.application;
  const thread: Channel = {
    id,
    guildId: parent.guildId,
    type,
    name: String(body.name).trim(),
    parentId: parent.id,
    position: 0,
    nsfw: parent.nsfw,
    topic: null,
    overwrites: [],
    tags: [],
    requireTag: false,
    lastMessageId: null,
    thread: {
      ownerId: botId,
      createdAtMs: world.now(),
      autoArchiveMinutes: Number(body.auto_archive_duration ?? defaultArchiveMinutes),
      archived: false,
      archivedAtMs: world.now(),
      locked: false,
      tagIds,
      memberIds: new Set([botId]),
    },
  };
  world.state.channels.set(id, thread);
  world.dispatch(parent.guildId, "THREAD_CREATE", { ...world.views.channel(thread), newly_created: true });
  world.changed();
  return thread;
}

import {
  type APIMessage,
  type APIThreadChannel,
  DiscordAPIError,
  RateLimitError,
  type RawFile,
  type REST,
  RESTJSONErrorCodes,
  Routes,
  ThreadAutoArchiveDuration,
} from "discord.js";
import type { OutgoingFile, OutgoingMessage } from "../../discord/outgoing-message.ts";
import { componentsFlag } from "../../render/discord-message.ts";

export interface Sending {
  /** Sent again within a few minutes, the message is not doubled. */
  readonly nonce: string;
  /** The one role that the message may ping. */
  readonly roleId?: string | undefined;
  /** Aborted when it must not be sent any more. */
  readonly signal?: AbortSignal | undefined;
}

/** @returns the message's id; that of the first where it was sent before with the same nonce */
export async function sendMessage(
  rest: REST,
  channelId: string,
  message: OutgoingMessage,
  { nonce, roleId, signal }: Sending,
): Promise<string> {
  const body = { ...bodyOf(message, roleId), nonce, enforce_nonce: true };
  const request = { body, files: filesOf(message), ...(signal === undefined ? {} : { signal }) };
  const sent = (await rest.post(Routes.channelMessages(channelId), request)) as APIMessage;
  return sent.id;
}

export interface ForumPost {
  readonly name: string;
  readonly tagIds: readonly string[];
  readonly roleId?: string | undefined;
}

/** @returns the id of the post, which is a Discord thread, and of its first message */
export async function createForumPost(
  rest: REST,
  forumId: string,
  message: OutgoingMessage,
  { name, tagIds, roleId }: ForumPost,
): Promise<string> {
  const body = {
    name,
    auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    applied_tags: tagIds,
    message: bodyOf(message, roleId),
  };
  const post = (await rest.post(Routes.threads(forumId), { body, files: filesOf(message) })) as APIThreadChannel;
  return post.id;
}

/**
 * Starts a Discord thread from a message, unless it has one.
 *
 * @returns its id
 */
export async function startThread(rest: REST, channelId: string, messageId: string, name: string): Promise<string> {
  const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
  try {
    return ((await rest.post(Routes.threads(channelId, messageId), { body })) as APIThreadChannel).id;
  } catch (error) {
    // A message's thread has the message's id.
    if (hasCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return messageId;
    throw error;
  }
}

export type Crossposted = "crossposted" | "limited" | "refused";

/** Publishes an announcement to the channels that follow. Discord allows about ten an hour; then it is given up at once. */
export async function crosspost(rest: REST, channelId: string, messageId: string): Promise<Crossposted> {
  try {
    await rest.post(Routes.channelMessageCrosspost(channelId, messageId));
    return "crossposted";
  } catch (error) {
    if (hasCode(error, RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted)) return "crossposted";
    if (error instanceof RateLimitError) return "limited";
    if (error instanceof DiscordAPIError) return "refused";
    throw error;
  }
}

/** Puts another message in the place of one that was sent. */
export async function replaceMessage(
  rest: REST,
  channelId: string,
  messageId: string,
  message: OutgoingMessage,
): Promise<void> {
  await rest.patch(Routes.channelMessage(channelId, messageId), { body: bodyOf(message), files: filesOf(message) });
}

/** Opens a Discord thread that was archived; unless something happens in it, it is archived again after its time. */
export async function openThread(rest: REST, threadId: string): Promise<void> {
  await rest.patch(Routes.channel(threadId), { body: { archived: false } });
}

function bodyOf({ components, files }: OutgoingMessage, roleId?: string) {
  return {
    flags: componentsFlag,
    components,
    allowed_mentions: { parse: [], ...(roleId === undefined ? {} : { roles: [roleId] }) },
    attachments: files.map(({ name, description }, id) => ({ id, filename: name, description })),
  };
}

function filesOf({ files }: OutgoingMessage): RawFile[] {
  return files.map(({ name, bytes }: OutgoingFile) => ({ name, data: Buffer.from(bytes), contentType: "image/png" }));
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

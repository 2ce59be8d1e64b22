import type { REST } from "discord.js";
import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { DiscordDestination } from "../../delivery/destination.ts";
import { forumTags } from "../../discord/forum-post.ts";
import { nonceOf } from "../../discord/nonce.ts";
import { missingPermissions, type NeededPermission } from "../../discord/permissions.ts";
import { messageUrl } from "../../discord/snowflake.ts";
import { DestinationUnavailableError } from "../../errors.ts";
import { languageFor } from "../../language/languages.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Consignment, Published, Publisher } from "../../ports/publisher.ts";
import { discordThreadName, forumPostName } from "../../render/discord-names.ts";
import { type DiscordWords, discordWordsFor } from "../../render/discord-words.ts";
import type { ChannelBook, ChannelView } from "./channel-book.ts";
import type { DigestMessages, OutgoingMessage } from "./digest-messages.ts";
import { discordFailure, discordProblem } from "./discord-failure.ts";
import { findForumPost } from "./find-forum-post.ts";
import { persist } from "./persist.ts";
import { forbidden, mentionOf, obstacleIn, type Refused, refusedBy } from "./refused.ts";
import { createForumPost, crosspost, sendMessage, startThread } from "./send-message.ts";

export interface DiscordPublisherOptions {
  readonly rest: REST;
  /** For what must not be sent again by itself: forum posts, which take no nonce. */
  readonly restOnce: REST;
  readonly channels: ChannelBook;
  readonly messages: DigestMessages;
  readonly clock: Clock;
}

/** A consignment to Discord on its way. */
interface Delivery {
  readonly consignment: Consignment;
  readonly destination: DiscordDestination;
  readonly words: DiscordWords;
  readonly signal: AbortSignal | undefined;
  /** What has arrived so far, in order. */
  readonly sent: SentMessage[];
}

/**
 * Brings digests to Discord channels: text and announcement channels, forums, Discord threads. What the gateway told of
 * the channel is believed as long as it lets the digest pass; before a refusal the channel is asked for as it stands.
 */
export function createDiscordPublisher(options: DiscordPublisherOptions): Publisher {
  const { rest, restOnce, channels, messages, clock } = options;

  async function publish(consignment: Consignment, signal?: AbortSignal): Promise<Published> {
    const { destination } = consignment;
    if (destination.kind !== "discord") throw new Error(`no Discord destination: ${destination.kind}`);
    const words = discordWordsFor(consignment.language);
    const delivery = { consignment, destination, words, signal, sent: [...consignment.alreadySent] };
    const known = channels.known(destination.channelId);
    if (known !== undefined && obstacleIn(known, words) === undefined) {
      const published = await attempt(delivery, known);
      if (published.status === "published") return published;
    }
    const fresh = await freshView(delivery);
    if ("status" in fresh) return fresh;
    return obstacleIn(fresh, words) ?? (await attempt(delivery, fresh));
  }

  /** `undefined` where Discord does not show it. */
  async function fetched({ guildId, channelId }: DiscordDestination): Promise<ChannelView | undefined> {
    try {
      return await persist(() => channels.fetch(guildId, channelId), { clock });
    } catch (error) {
      if (discordFailure(error) === undefined) throw error;
      return undefined;
    }
  }

  async function freshView({ destination, words, signal }: Delivery): Promise<ChannelView | Refused> {
    const { guildId, channelId } = destination;
    try {
      return await persist(() => channels.fetch(guildId, channelId), { clock, signal });
    } catch (error) {
      return refusalOf(error, channelId, words);
    }
  }

  /** @returns a refusal where nothing has arrived */
  async function attempt(delivery: Delivery, view: ChannelView): Promise<Published> {
    const { destination, words, sent } = delivery;
    const remarks: string[] = [];
    try {
      const refused = await deliver(delivery, view, remarks);
      if (refused !== undefined) return refused;
    } catch (error) {
      const deleted = discordFailure(error) === "message-gone";
      if (deleted && sent.length === 0) throw deletedAtOnce(error);
      const refused = deleted ? undefined : refusalOf(error, destination.channelId, words);
      if (refused !== undefined && sent.length === 0) return refused;
      if (refused !== undefined) remarks.push(refused.why);
    }
    return { status: "published", messages: sent, remarks };
  }

  async function deliver(delivery: Delivery, view: ChannelView, remarks: string[]): Promise<Refused | undefined> {
    const { consignment, destination, words, sent } = delivery;
    const channel = mentionOf(destination.channelId);
    const lacking = missingPermissions(view.kind ?? "text", view.permissions).toSendAll;
    const charts = !lacking.includes("AttachFiles");
    const toContinue = lacking.filter((name) => name === "CreatePublicThreads" || name === "SendMessagesInThreads");
    const roleToMention = sent.length > 0 ? undefined : await mentionable(delivery, remarks);
    const place = { language: consignment.language, charts, roleToMention };
    const parts = await messages(consignment.digest, { ...place, continued: toContinue.length === 0 });
    const [first, ...others] = parts;
    if (first === undefined) throw new Error("a digest without messages");
    if (!charts) remarks.push(words.remarks.noChart(words.permissions.AttachFiles, channel));
    if (toContinue.length > 0 && (await isLonger(consignment, place, parts))) {
      remarks.push(words.remarks.notContinued(named(toContinue, words), channel));
    }
    if (sent.length === 0) {
      const refused =
        view.kind === "forum"
          ? await postInForum(delivery, view, first, roleToMention)
          : await send(delivery, destination.channelId, first, 0, roleToMention);
      if (refused !== undefined) return refused;
    }
    if (view.kind === "announcement") await publishToFollowers(delivery, remarks);
    await continueBelow(delivery, view, others);
    return undefined;
  }

  async function send(
    { consignment, destination, signal, sent }: Delivery,
    channelId: string,
    message: OutgoingMessage,
    part: number,
    roleId?: string,
  ): Promise<undefined> {
    const nonce = nonceOf(consignment.key, part);
    const messageId = await persist(() => sendMessage(rest, channelId, message, { nonce, roleId }), { clock, signal });
    await arrived(consignment, sent, { guildId: destination.guildId, channelId, messageId });
  }

  async function postInForum(
    { consignment, destination, words, signal, sent }: Delivery,
    view: ChannelView,
    message: OutgoingMessage,
    roleId: string | undefined,
  ): Promise<Refused | undefined> {
    const { guildId, channelId } = destination;
    const tags = forumTags(view.forum, consignment.digest.communities);
    if (tags.status === "none-usable") return forbidden(words.refused.noTag(mentionOf(channelId)));
    const name = nameInForum(consignment);
    const post = { name, tagIds: tags.tagIds, roleId };
    const postId = await persist(
      async () =>
        (await findForumPost(rest, destination, name, consignment.slot)) ??
        (await createForumPost(restOnce, channelId, message, post)),
      { clock, signal },
    );
    await arrived(consignment, sent, { guildId, channelId: postId, messageId: postId });
    return undefined;
  }

  async function publishToFollowers({ destination, words, signal, sent }: Delivery, remarks: string[]): Promise<void> {
    const { channelId } = destination;
    const [first] = sent;
    if (first === undefined) return;
    const done = await persist(() => crosspost(rest, channelId, first.messageId), { clock, signal });
    const channel = mentionOf(channelId);
    if (done === "limited") remarks.push(words.remarks.crosspostLimited(channel));
    if (done === "refused") remarks.push(words.remarks.notCrossposted(channel));
  }

  /** The parts after the first: below it in its Discord thread, or in the Discord thread where it stands itself. */
  async function continueBelow(
    delivery: Delivery,
    view: ChannelView,
    others: readonly OutgoingMessage[],
  ): Promise<void> {
    const { consignment, sent, signal } = delivery;
    const [first] = sent;
    const missing = others.slice(sent.length - 1);
    if (first === undefined || missing.length === 0) return;
    const { digest } = consignment;
    const name = discordThreadName(digest, languageFor(digest.language).catalogue);
    const isThere = view.kind === "forum" || view.kind === "thread";
    const threadId = isThere
      ? first.placeId
      : await persist(() => startThread(rest, first.placeId, first.messageId, name), { clock, signal });
    for (const message of missing) await send(delivery, threadId, message, sent.length);
  }

  /** The role, where anyone may mention it. */
  async function mentionable({ consignment, destination, words, signal }: Delivery, remarks: string[]) {
    const { roleToMention } = consignment;
    if (roleToMention === undefined) return undefined;
    const may = await persist(() => channels.isMentionable(destination.guildId, roleToMention), { clock, signal });
    if (may === true) return roleToMention;
    remarks.push(may === false ? words.remarks.roleNotMentionable : words.remarks.roleGone);
    return undefined;
  }

  /** Whether the digest would have gone on in a Discord thread. */
  async function isLonger(
    { digest }: Consignment,
    place: Omit<Parameters<DigestMessages>[1], "continued">,
    parts: readonly OutgoingMessage[],
  ): Promise<boolean> {
    return digest.topics.length > 1 && (await messages(digest, { ...place, continued: true })).length > parts.length;
  }

  return {
    publish,
    async findSent(consignment) {
      const { destination } = consignment;
      if (destination.kind !== "discord") return "unknown";
      const { guildId, channelId } = destination;
      const known = channels.known(channelId) ?? (await fetched(destination));
      if (known?.kind !== "forum") return "unknown";
      const find = () => findForumPost(rest, destination, nameInForum(consignment), consignment.slot);
      const postId = await persist(find, { clock });
      return postId === undefined ? undefined : sentMessage(guildId, postId, postId);
    },
  };
}

function nameInForum({ digest, slot, timezone }: Pick<Consignment, "digest" | "slot" | "timezone">): string {
  return forumPostName(digest, languageFor(digest.language).catalogue, slot, timezone);
}

async function arrived(
  { onSent }: Consignment,
  sent: SentMessage[],
  { guildId, channelId, messageId }: { guildId: string; channelId: string; messageId: string },
): Promise<void> {
  const message = sentMessage(guildId, channelId, messageId);
  sent.push(message);
  await onSent(message);
}

function sentMessage(guildId: string, placeId: string, messageId: string): SentMessage {
  return { placeId, messageId, url: messageUrl(guildId, placeId, messageId) };
}

function named(permissions: readonly NeededPermission[], words: DiscordWords): string[] {
  return permissions.map((name) => words.permissions[name]);
}

function deletedAtOnce(cause: unknown): DestinationUnavailableError {
  const sentence = "The message was deleted right after it was posted; the next one comes when it is due.";
  return new DestinationUnavailableError(sentence, {}, { cause });
}

/** @throws what is not the channel's refusal */
function refusalOf(error: unknown, channelId: string, words: DiscordWords): Refused {
  const failure = discordFailure(error);
  const refused = failure === undefined ? undefined : refusedBy(failure, channelId, words);
  if (refused === undefined) throw discordProblem(error) ?? error;
  return refused;
}

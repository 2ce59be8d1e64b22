import type { REST } from "discord.js";
import { resendableForMs } from "../../delivery/decide.ts";
import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { DiscordDestination } from "../../delivery/destination.ts";
import { forumTags } from "../../discord/forum-post.ts";
import { nonceOf } from "../../discord/nonce.ts";
import type { OutgoingMessage } from "../../discord/outgoing-message.ts";
import { type NeededPermission, sendableParts } from "../../discord/permissions.ts";
import { messageUrl } from "../../discord/snowflake.ts";
import { languageFor } from "../../language/languages.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Consignment } from "../../ports/publisher.ts";
import { discordThreadName, forumPostName } from "../../render/discord-names.ts";
import type { DiscordWords } from "../../render/discord-words.ts";
import type { ChannelBook, ChannelView } from "./channel-book.ts";
import type { DigestMessages, Place } from "./digest-messages.ts";
import type { ForumPosts } from "./find-forum-post.ts";
import { persist } from "./persist.ts";
import { forbidden, mentionOf, type Refused } from "./refused.ts";
import { createForumPost, crosspost, sendMessage, startThread } from "./send-message.ts";

export interface DeliverOptions {
  /**
   * Sends nothing again by itself: forum posts take no nonce, and messages are recognised by theirs for minutes. All of a
   * delivery goes through it, because each client counts the requests a second that Discord allows by itself.
   */
  readonly restOnce: REST;
  readonly channels: ChannelBook;
  readonly messages: DigestMessages;
  readonly clock: Clock;
}

/** Waited before each further try to send a message. */
const pausesOfSendingMs = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/** A consignment to Discord on its way. */
export interface Delivery {
  readonly consignment: Consignment;
  readonly destination: DiscordDestination;
  readonly words: DiscordWords;
  readonly signal: AbortSignal | undefined;
  /** What has arrived so far, in order; grows. */
  readonly sent: SentMessage[];
  /** The parts that may have arrived unheard, from 0; grows. */
  readonly doubtful: number[];
  /** What was less than wished, a sentence each; grows. */
  readonly remarks: string[];
}

/**
 * Sends the parts of a digest that have not arrived yet, in order: the first to the channel, or as a forum post; the
 * others below it.
 *
 * @returns a refusal, if nothing could be sent for a reason that Discord need not be asked about
 * @throws what Discord says against it
 */
export type DeliverParts = (delivery: Delivery, view: ChannelView) => Promise<Refused | undefined>;

export function createDeliverParts(options: DeliverOptions, posts: ForumPosts): DeliverParts {
  const { restOnce, channels, messages, clock } = options;

  async function deliver(delivery: Delivery, view: ChannelView): Promise<Refused | undefined> {
    const { consignment, destination, sent } = delivery;
    const roleId = sent.length > 0 ? undefined : await mentionable(delivery);
    const [first, ...others] = await partsFor(delivery, view, roleId);
    if (first === undefined) throw new Error(`a digest without messages: ${consignment.digest.id}`);
    if (sent.length === 0) {
      if (view.kind !== "forum") await send(delivery, destination.channelId, first, 0, roleId);
      else {
        const refused = await postInForum(delivery, view, first, roleId);
        if (refused !== undefined) return refused;
      }
    }
    if (view.kind === "announcement") await publishToFollowers(delivery);
    await continueBelow(delivery, view, others);
    return undefined;
  }

  /** The digest's messages as far as the bot's permissions let them be; remarks say what they lack. */
  async function partsFor(delivery: Delivery, view: ChannelView, roleToMention: string | undefined) {
    const { consignment, destination, words, remarks } = delivery;
    const { digest, language } = consignment;
    const channel = mentionOf(destination.channelId);
    const { charts, lackingToContinue } = sendableParts(view.kind ?? "text", view.permissions);
    const place: Omit<Place, "continued"> = { language, charts, roleToMention };
    const whole = await messages(digest, { ...place, continued: true });
    if (!charts) remarks.push(words.remarks.noChart(words.permissions.AttachFiles, channel));
    if (lackingToContinue.length === 0 || whole.length === 1) return whole;
    remarks.push(words.remarks.notContinued(named(lackingToContinue, words), channel));
    return messages(digest, { ...place, continued: false });
  }

  async function send(
    { consignment, destination, signal, sent, doubtful }: Delivery,
    channelId: string,
    message: OutgoingMessage,
    part: number,
    roleId?: string,
  ): Promise<void> {
    const { key, alreadySent, firstTriedAt } = consignment;
    const nonce = nonceOf(key, part);
    const messageId = await persist(
      (late) => sendMessage(restOnce, channelId, message, { nonce, roleId, signal: late }),
      {
        clock,
        signal,
        pausesMs: pausesOfSendingMs,
        harmlessForMs: resendableForMs,
        firstTriedAt: part === alreadySent.length ? firstTriedAt : undefined,
        onDoubt: () => doubtful.push(part),
      },
    );
    await arrived(consignment, sent, sentMessage(destination.guildId, channelId, messageId));
  }

  async function postInForum(
    { consignment, destination, words, signal, sent, doubtful }: Delivery,
    { forum }: ChannelView,
    message: OutgoingMessage,
    roleId: string | undefined,
  ): Promise<Refused | undefined> {
    const { guildId, channelId } = destination;
    const tags = forumTags(forum, consignment.digest.communities);
    if (tags.status === "none-usable") return forbidden(words.refused.noTag(mentionOf(channelId)));
    const name = nameInForum(consignment);
    const post = { name, tagIds: tags.tagIds, roleId };
    let mayStand = consignment.isFirst !== true;
    const findOrCreate = async () => {
      const found = mayStand ? await posts.find({ ...consignment, destination, name }) : undefined;
      mayStand = true;
      return found ?? (await createForumPost(restOnce, channelId, message, post));
    };
    await posts.inTurn(channelId, async () => {
      const postId = await persist(findOrCreate, { clock, signal, onDoubt: () => doubtful.push(0) });
      posts.claim(postId, consignment.key);
      await arrived(consignment, sent, sentMessage(guildId, postId, postId));
    });
    return undefined;
  }

  async function publishToFollowers({ destination, words, signal, sent, remarks }: Delivery): Promise<void> {
    const [first] = sent;
    if (first === undefined) return;
    const done = await persist(() => crosspost(restOnce, first.placeId, first.messageId), { clock, signal });
    const channel = mentionOf(destination.channelId);
    if (done === "limited") remarks.push(words.remarks.crosspostLimited(channel));
    if (done === "refused") remarks.push(words.remarks.notCrossposted(channel));
  }

  /** In the Discord thread of the first part, or in that where it stands itself. */
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
    const start = () => startThread(restOnce, first.placeId, first.messageId, name);
    const isThere = view.kind === "forum" || view.kind === "thread";
    const threadId = isThere ? first.placeId : await persist(start, { clock, signal });
    for (const message of missing) await send(delivery, threadId, message, sent.length);
  }

  /** The role that is to be mentioned, if anyone may mention it. */
  async function mentionable({ consignment, destination, words, signal, remarks }: Delivery) {
    const { roleToMention } = consignment;
    if (roleToMention === undefined) return undefined;
    const may = await persist(() => channels.isMentionable(destination.guildId, roleToMention), { clock, signal });
    if (may === true) return roleToMention;
    remarks.push(may === false ? words.remarks.roleNotMentionable : words.remarks.roleGone);
    return undefined;
  }

  return deliver;
}

/** The name of a digest's post in a forum: it tells the slot. */
export function nameInForum({ digest, slot, timezone }: Pick<Consignment, "digest" | "slot" | "timezone">): string {
  return forumPostName(digest, languageFor(digest.language).catalogue, slot, timezone);
}

export function sentMessage(guildId: string, placeId: string, messageId: string): SentMessage {
  return { placeId, messageId, url: messageUrl(guildId, placeId, messageId) };
}

async function arrived({ onSent }: Consignment, sent: SentMessage[], message: SentMessage): Promise<void> {
  sent.push(message);
  await onSent(message);
}

function named(permissions: readonly NeededPermission[], words: DiscordWords): string[] {
  return permissions.map((name) => words.permissions[name]);
}

import { DiscordAPIError } from "discord.js";
import type { DiscordDestination } from "../../delivery/destination.ts";
import { DestinationUnavailableError } from "../../errors.ts";
import type { Consignment, Published, Publisher } from "../../ports/publisher.ts";
import { type DiscordWords, discordWordsFor } from "../../render/discord-words.ts";
import type { ChannelView } from "./channel-book.ts";
import { createDeliverParts, type DeliverOptions, type Delivery, nameInForum, sentMessage } from "./deliver-parts.ts";
import { discordFailure, discordProblem } from "./discord-failure.ts";
import { createForumPosts } from "./find-forum-post.ts";
import { persist } from "./persist.ts";
import { mentionOf, obstacleIn, type Refused, refusedBy } from "./refused.ts";

/**
 * Brings digests to Discord channels: text and announcement channels, forums, Discord threads. What the gateway told of
 * the channel is believed as long as it lets the digest pass, which costs no request; before a refusal the channel is
 * asked for as it stands.
 */
export function createDiscordPublisher(options: DeliverOptions): Publisher {
  const { restOnce, channels, clock } = options;
  const posts = createForumPosts(restOnce);
  const deliver = createDeliverParts(options, posts);

  async function publish(consignment: Consignment, signal?: AbortSignal): Promise<Published> {
    const { destination } = consignment;
    if (destination.kind !== "discord") throw new Error(`no Discord destination: ${destination.kind}`);
    const words = discordWordsFor(consignment.language);
    const sent = [...consignment.alreadySent];
    const delivery = { consignment, destination, words, signal, sent, doubtful: [], remarks: [] };
    try {
      return await send(delivery);
    } catch (error) {
      const refused = isNothingThere(delivery) ? refusedDigest(error, delivery) : undefined;
      if (refused === undefined) throw error;
      return refused;
    }
  }

  async function send(delivery: Delivery): Promise<Published> {
    const { consignment, destination, words } = delivery;
    const known = channels.known(destination.channelId);
    if (known !== undefined && obstacleIn(known, words) === undefined) {
      const published = await attempt(delivery, known);
      if (published.status === "published") return published;
    }
    const fresh = await freshView(delivery);
    return "status" in fresh
      ? fresh
      : (obstacleIn(fresh, words) ??
          (await attempt({ ...delivery, consignment: { ...consignment, isFirst: false }, remarks: [] }, fresh)));
  }

  async function freshView({ destination, words, signal }: Delivery): Promise<ChannelView | Refused> {
    const { guildId, channelId } = destination;
    try {
      return await persist(() => channels.fetch(guildId, channelId), { clock, signal });
    } catch (error) {
      return refusalOf(error, channelId, words);
    }
  }

  /** @returns a refusal where nothing has arrived; what refuses the parts after the first is a remark */
  async function attempt(delivery: Delivery, view: ChannelView): Promise<Published> {
    const { destination, words, sent, remarks } = delivery;
    try {
      const refused = await deliver(delivery, view);
      if (refused !== undefined) return refused;
    } catch (error) {
      const isDeleted = discordFailure(error) === "message-gone";
      if (isDeleted && sent.length === 0) throw deletedAtOnce(error);
      const refused = isDeleted ? undefined : refusalOf(error, destination.channelId, words);
      if (refused !== undefined && sent.length === 0) return refused;
      if (refused !== undefined) remarks.push(refused.why);
    }
    return { status: "published", messages: sent, remarks };
  }

  /** `undefined` where Discord does not show it. */
  async function viewOf({ guildId, channelId }: DiscordDestination): Promise<ChannelView | undefined> {
    try {
      return channels.known(channelId) ?? (await persist(() => channels.fetch(guildId, channelId), { clock }));
    } catch (error) {
      if (discordFailure(error) === undefined) throw error;
      return undefined;
    }
  }

  return {
    publish,
    async findSent(consignment) {
      const { destination } = consignment;
      // A channel's messages cannot be read without Read Message History, which the bot does not ask for.
      if (destination.kind !== "discord" || (await viewOf(destination))?.kind !== "forum") return "unknown";
      const wanted = { ...consignment, destination, name: nameInForum(consignment) };
      const find = () => persist(() => posts.find(wanted), { clock });
      const postId = await posts.inTurn(destination.channelId, find);
      return postId === undefined ? undefined : sentMessage(destination.guildId, postId, postId);
    },
  };
}

/** Its nonce is still remembered. */
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

/** Whether surely nothing of a delivery has arrived. */
function isNothingThere({ consignment, sent, doubtful }: Delivery): boolean {
  return consignment.isFirst === true && sent.length === 0 && doubtful.length === 0;
}

/** What Discord says against a digest, and not against its channel; `undefined` where it is something else. */
function refusedDigest(error: unknown, { destination, words }: Delivery): Refused | undefined {
  const isRefusal = error instanceof DiscordAPIError && error.status < 500 && discordFailure(error) === undefined;
  if (!isRefusal) return undefined;
  const [said = ""] = error.message.split("\n");
  return { status: "refused", why: words.refused.digest(mentionOf(destination.channelId), said.replace(/\.$/u, "")) };
}

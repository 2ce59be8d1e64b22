import { type APIThreadChannel, type REST, Routes } from "discord.js";
import type { DiscordDestination } from "../../delivery/destination.ts";
import { timeOfId } from "../../discord/snowflake.ts";
import type { Consignment } from "../../ports/publisher.ts";

/** A post by which a delivery is looked for. */
export interface WantedPost extends Pick<Consignment, "key" | "slot" | "isAnothers"> {
  readonly destination: DiscordDestination;
  readonly name: string;
}

/** Knows again the posts that were made in forums, which take no nonce. */
export interface ForumPosts {
  /**
   * Looks among a forum's active posts for one that was made for this slot and that is no other delivery's: two watches may
   * tell of the same, on the same day.
   *
   * @returns its id
   */
  find(wanted: WantedPost): Promise<string | undefined>;
  /** Notes whose a post is that was just made: others do not find it. */
  claim(postId: string, key: string): void;
  /** Does one thing after the other in a forum: while a post is being made, it cannot be told whose it is. */
  inTurn<T>(forumId: string, work: () => Promise<T>): Promise<T>;
}

/** Clocks differ. */
const toleranceMs = 60_000;
/** After so many more, it has long been written down whose a post is. */
const mostClaims = 1_000;

export function createForumPosts(rest: REST): ForumPosts {
  /** By post: the key of its delivery. */
  const claims = new Map<string, string>();
  /** The last that was asked for, by forum. */
  const turns = new Map<string, Promise<unknown>>();

  function claim(postId: string, key: string): void {
    claims.set(postId, key);
    const [oldest] = claims.keys();
    if (claims.size > mostClaims && oldest !== undefined) claims.delete(oldest);
  }

  return {
    claim,
    async find({ destination: { guildId, channelId }, name, slot, key, isAnothers }) {
      const active = (await rest.get(Routes.guildActiveThreads(guildId))) as { threads: readonly APIThreadChannel[] };
      const earliest = slot.getTime() - toleranceMs;
      const alike = active.threads.filter(
        (each) => each.parent_id === channelId && each.name === name && timeOfId(each.id).getTime() >= earliest,
      );
      for (const { id } of alike) {
        const owner = claims.get(id);
        if (owner === key) return id;
        if (owner !== undefined || (await isAnothers?.({ placeId: id, messageId: id })) === true) continue;
        claim(id, key);
        return id;
      }
      return undefined;
    },
    inTurn(forumId, work) {
      const turn = (turns.get(forumId) ?? Promise.resolve()).then(work, work);
      turns.set(forumId, turn);
      const forget = () => void (turns.get(forumId) === turn && turns.delete(forumId));
      turn.then(forget, forget);
      return turn;
    },
  };
}

import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { LemmyDestination } from "../../delivery/destination.ts";
import type { Digest } from "../../digest/digest.ts";
import { AppError, DestinationUnavailableError, InstanceUnavailableError, StoreError } from "../../errors.ts";
import type { Consignment, Published } from "../../ports/publisher.ts";
import { bareName, type CommunityName, instanceOf } from "../../thread/thread.ts";
import { findOwnPost } from "./find-own-post.ts";
import { isAskedTooOften, type LemmyAccount } from "./lemmy-account.ts";
import type { Actions, LemmyPlace, OwnAccount } from "./lemmy-actions.ts";
import type { LemmyPost } from "./lemmy-answers.ts";
import { LemmyAnswerError } from "./lemmy-errors.ts";
import { withMark } from "./post-mark.ts";
import type { PostingBudget } from "./posting-budget.ts";

/** A digest as a Lemmy post. */
export interface LemmyPostText {
  /** At most 200 characters, on one line. */
  readonly title: string;
  /** At most `longestPostBody` characters of Markdown. */
  readonly body: string;
}

export interface LemmyPublisherOptions {
  readonly account: LemmyAccount;
  readonly budget: PostingBudget;
  /** @param language - BCP 47, of the words around */
  readonly write: (digest: Digest, language: string) => LemmyPostText;
}

type LemmyConsignment = Consignment & { readonly destination: LemmyDestination };
type Sought = Pick<LemmyConsignment, "destination" | "key" | "slot">;

/** In a community's own words: whoever writes it there wants no bots. `#NoBots` too. */
const noBotsTag = /#no[-_]?bots?(?![\p{L}\p{N}])/iu;

/**
 * Brings digests into Lemmy communities as posts: without a language tag, which every community takes, and with a mark by
 * which each is known as the one of its watch and slot.
 */
export interface LemmyPublisher {
  /** What may have been sent before is looked for first. */
  publish(consignment: LemmyConsignment, signal?: AbortSignal): Promise<Published>;
  /** Looks for the post among the community's, back to the slot: the bot's own, with the key's mark. */
  findSent(consignment: Sought): Promise<SentMessage | "unknown" | undefined>;
}

/** Said where a post is not sent again, because it may stand there. */
const cannotTell = "has so many new posts that it cannot be told whether the digest is among them.";

/** Lemmy's codes for a community that cannot be posted to, and what each means. */
const whyForbidden = {
  only_mods_can_post_in_community: "lets only its moderators post: ask them to make the bot one, or choose another.",
  banned_from_community: "has banned the bot's account: ask its moderators why.",
  person_is_banned_from_community: "has banned the bot's account: ask its moderators why.",
  site_ban: "cannot be posted to: the bot's account is banned from its instance.",
  community_ban: "has banned the bot's account: ask its moderators why.",
  deleted: "cannot be posted to: it was deleted.",
  instance_blocked: "cannot be posted to: its instance is blocked by the bot's own.",
} as const;

/** Lemmy's codes for a text that is not taken there, and what each means. */
const whyRefused = {
  blocked_url: "refused a link in the digest: ask the instance's admins.",
  slurs: "refused the digest, because the instance's word filter matched.",
} as const;

export function createLemmyPublisher({ account, budget, write }: LemmyPublisherOptions): LemmyPublisher {
  const { host } = account;

  function messageOf({ id }: LemmyPost, community: CommunityName): SentMessage {
    return { placeId: community, messageId: String(id), url: `https://${host}/post/${id}` };
  }

  /** As the account's own instance calls a community. */
  function nameHere(community: CommunityName): string {
    return instanceOf(community) === host ? bareName(community) : community;
  }

  async function find(
    { destination, key, slot }: Sought,
    signal?: AbortSignal,
  ): ReturnType<LemmyPublisher["findSent"]> {
    const { community } = destination;
    const found = await findOwnPost({ account, community: nameHere(community), key, slot, signal });
    return found === undefined || found === "unknown" ? found : messageOf(found, community);
  }

  async function publish(consignment: LemmyConsignment, signal?: AbortSignal): Promise<Published> {
    const { digest, language, destination, key, isFirst, alreadySent, onSent } = consignment;
    const { community } = destination;
    if (alreadySent.length > 0) return { status: "published", messages: alreadySent, remarks: [] };
    const published = async (message: SentMessage): Promise<Published> => {
      await onSent(message);
      return { status: "published", messages: [message], remarks: [] };
    };
    try {
      const place = await account.act("place", { name: nameHere(community) }, signal);
      const refusal = refusalOfPlace(place, await account.self(signal), community);
      if (refusal !== undefined) return refusal;
      const before = isFirst === true ? undefined : await find(consignment, signal);
      if (before === "unknown") throw new DestinationUnavailableError(`${community} ${cannotTell}`, { community });
      if (before !== undefined) return await published(before);
      const { title, body } = write(digest, language);
      const post = { communityId: place.id, title, body: withMark(body, key) };
      return await budget.write("post", async () => published(await create(consignment, post, signal)), signal);
    } catch (error) {
      return refusalOf(error, community);
    }
  }

  /** What no answer came to may be there all the same. */
  async function create(
    consignment: LemmyConsignment,
    parameters: Actions["createPost"]["parameters"],
    signal: AbortSignal | undefined,
  ): Promise<SentMessage> {
    const { community } = consignment.destination;
    try {
      return messageOf(await account.act("createPost", parameters, signal), community);
    } catch (error) {
      if (!(error instanceof InstanceUnavailableError) || isAskedTooOften(error)) throw error;
      const found = await find(consignment, signal).catch(() => undefined);
      if (found !== undefined && found !== "unknown") return found;
      throw new DestinationUnavailableError(error.userMessage, { community }, { cause: error });
    }
  }

  return {
    publish,
    findSent: (consignment) =>
      find(consignment).catch((error: unknown) => {
        if (error instanceof LemmyAnswerError) return "unknown";
        if (!(error instanceof AppError)) throw error;
        throw new DestinationUnavailableError(error.userMessage, error.parameters, { cause: error });
      }),
  };
}

/** Why nothing is to be posted there, as far as the community itself says. */
export function refusalOfPlace(
  place: LemmyPlace,
  { apId }: Pick<OwnAccount, "apId">,
  community: CommunityName,
): Extract<Published, { status: "gone" | "forbidden" }> | undefined {
  const { moderators, onlyModeratorsPost, deleted, removed, bannedFrom, about } = place;
  const forbid = (why: string) => ({ status: "forbidden", why: `${community} ${why}` }) as const;
  if (deleted || removed) return notThere(community);
  if (bannedFrom) return forbid(whyForbidden.community_ban);
  if (moderators.some((moderator) => moderator.apId === apId)) return undefined;
  if (onlyModeratorsPost) return forbid(whyForbidden.only_mods_can_post_in_community);
  return noBotsTag.test(about)
    ? forbid("says in its sidebar that it wants no bots: ask its moderators, or choose another.")
    : undefined;
}

export function notThere(community: CommunityName) {
  return { status: "gone", why: `${community} is not there any more, or not for the bot.` } as const;
}

/** @throws {DestinationUnavailableError} where trying later may help; `arrived`: `no` where surely nothing was posted */
function refusalOf(error: unknown, community: CommunityName): Published {
  if (error instanceof LemmyAnswerError) {
    const { code, status } = error;
    if (isNotThere(error)) return notThere(community);
    const forbidden = sentenceFor(code, whyForbidden);
    if (forbidden !== undefined) return { status: "forbidden", why: `${community} ${forbidden}` };
    const refused = sentenceFor(code, whyRefused);
    if (refused !== undefined) return { status: "refused", why: `${community} ${refused}` };
    const sentence = `${community} did not take the post (${code}, HTTP ${status}): it is tried again later.`;
    throw new DestinationUnavailableError(sentence, { community, reason: code, arrived: "no" }, { cause: error });
  }
  if (!(error instanceof AppError) || error instanceof DestinationUnavailableError || error instanceof StoreError)
    throw error;
  const parameters = { ...error.parameters, community, arrived: "no" };
  throw new DestinationUnavailableError(error.userMessage, parameters, { cause: error });
}

function sentenceFor(code: string, sentences: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}

/** @returns whether it was there */
export async function unlessGone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof LemmyAnswerError && isNotThere(error)) return false;
    throw error;
  }
}

export function isNotThere({ code }: LemmyAnswerError): boolean {
  return code === "not_found" || code.startsWith("couldnt_find_");
}

import { CommunityNotFoundError, InstanceUnavailableError, ThreadNotFoundError } from "../errors.ts";
import type { MentionOrder } from "../mention/mention-order.ts";
import { type MentionWords, mentionWordsFor, type WatchWords } from "../mention/mention-words.ts";
import type { CommunityDirectory } from "../ports/community-directory.ts";
import type { Call, MentionInbox } from "../ports/mention-inbox.ts";
import type { ThreadLink, ThreadSource } from "../ports/thread-source.ts";
import { type EligibilityRule, postOmission } from "../thread/eligibility.ts";
import type { CommunityName, Post } from "../thread/thread.ts";
import type { Watch } from "../watch/watch.ts";
import type { CommunityWatches } from "./community-watches.ts";
import type { OptOuts } from "./opt-outs.ts";
import type { StatusOf } from "./watch-status.ts";

export interface HeedCallPorts {
  readonly inbox: MentionInbox;
  readonly optOuts: OptOuts;
  readonly watches: CommunityWatches;
  readonly statusOf: StatusOf;
  readonly directory: Pick<CommunityDirectory, "find">;
  readonly threads: Pick<ThreadSource, "readPost">;
  /** Where the operator lets threads be summarized. */
  readonly summarizedIn: readonly CommunityName[];
  readonly denied: EligibilityRule["denied"];
  readonly contactUrl: string;
}

/** What comes of an order. `note`: said to a person once in a thread, however often the same is asked. */
export type Heeded = { readonly kind: "say" | "note"; readonly text: string } | { readonly kind: "summarize" };

/**
 * Does what an order asks for, and gives the words to answer with. Done twice, it changes nothing twice. Throws `AppError`
 * where trying later may help.
 *
 * @param language - BCP 47, to answer in
 */
export type HeedCall = (call: Call, order: MentionOrder, language: string, signal: AbortSignal) => Promise<Heeded>;

export function createHeedCall(ports: HeedCallPorts): HeedCall {
  const { inbox, optOuts, watches, statusOf, directory, threads } = ports;

  async function summarize({ community, thread }: Call, words: MentionWords, signal: AbortSignal): Promise<Heeded> {
    const { notHere, optedOut, otherwise, unreadable } = words.notSummarized;
    if (!ports.summarizedIn.includes(community)) return { kind: "note", text: notHere };
    const post = await readPost(thread.link, signal);
    if (post === undefined) return { kind: "note", text: unreadable };
    const rule = { denied: ports.denied, nsfw: false, optedOut: optOuts.people() };
    const why = postOmission(post, rule);
    if (why === undefined) return { kind: "summarize" };
    return { kind: "note", text: why === "optedOut" ? optedOut : otherwise };
  }

  async function readPost(link: ThreadLink, signal: AbortSignal): Promise<Post | undefined> {
    try {
      return await threads.readPost(link, signal);
    } catch (error) {
      if (error instanceof ThreadNotFoundError) return undefined;
      throw error;
    }
  }

  async function watch(
    { community, author }: Call,
    order: Extract<MentionOrder, { kind: "watch" }>,
    words: MentionWords,
    signal: AbortSignal,
  ): Promise<string> {
    const { refused } = words;
    try {
      const found = await directory.find(order.community, signal);
      if (found.visibility !== "public" || found.nsfw) return refused.notPublic(order.community);
    } catch (error) {
      if (error instanceof CommunityNotFoundError || error instanceof InstanceUnavailableError)
        return refused.unknownCommunity(order.community);
      throw error;
    }
    const ordered = await watches.order(community, { read: order.community, every: order.every }, author.name);
    switch (ordered.status) {
      case "saved":
        return words.watching(toldWatch(ordered.watch, ordered.next));
      case "too-many-watches":
        return refused.tooManyWatches(ordered.most);
      case "too-many-in-all":
        return refused.tooManyInAll;
      case "too-often":
        return refused.tooOften(ordered.minMinutes);
      default:
        throw new Error(`a daily or weekly schedule was refused: ${ordered.sentence}`);
    }
  }

  async function status(community: CommunityName, { status: say }: MentionWords): Promise<string> {
    if (await watches.isStopped(community)) return say.stopped(community);
    const standings = await statusOf(community);
    if (standings.length === 0) return say.none(community);
    const lines = standings.map(({ watch: each, next, last }) =>
      say.line({ ...toldWatch(each, next), last: last?.status }),
    );
    return [say.title(community), ...lines].join("\n");
  }

  async function moderate(call: Call, order: MentionOrder, words: MentionWords, signal: AbortSignal): Promise<Heeded> {
    const { community, author } = call;
    // Moderators come and go: asked each time.
    if (!(await inbox.moderates(author.name, community, signal)))
      return { kind: "note", text: words.notModerator(community) };
    if (order.kind === "watch") return { kind: "say", text: await watch(call, order, words, signal) };
    if (order.kind === "status") return { kind: "say", text: await status(community, words) };
    await watches.stop(community);
    return { kind: "say", text: words.stopped(community) };
  }

  return async (call, order, language, signal) => {
    const words = mentionWordsFor(language);
    const { name } = call.author;
    switch (order.kind) {
      case "summarize":
        return summarize(call, words, signal);
      case "opt-out":
        await optOuts.optOut(name, "self");
        return { kind: "say", text: words.optedOut(await inbox.self(signal)) };
      case "opt-in": {
        const end = await optOuts.optIn(name);
        return { kind: "say", text: end === "in" ? words.optedIn : words.keptOut(ports.contactUrl) };
      }
      case "unknown":
        return { kind: "note", text: words.help(await inbox.self(signal)) };
      case "watch":
      case "stop":
      case "status":
        return moderate(call, order, words, signal);
    }
  };
}

function toldWatch({ communities, schedule }: Watch, next: Date | undefined): WatchWords {
  return { communities, every: schedule.every, next };
}

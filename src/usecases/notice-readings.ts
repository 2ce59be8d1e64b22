import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import type { Comment, Item, PersonName, Post } from "../thread/thread.ts";
import {
  type GoneReason,
  peopleGoneAmong,
  type QuotesOf,
  quotesIn,
  whyCommentGone,
  whyPostGone,
  whyThreadGone,
} from "./notice-changes.ts";
import type { PublishedIndex } from "./published-index.ts";
import type { PublishedEntry } from "./published-memory.ts";

/** Something that a published digest cites, and that is not to be cited any more. */
export interface Notice {
  readonly digestId: string;
  /** ActivityPub id of a comment, or of a post. */
  readonly apId: string;
  /** `thread`: the post with all that stands below it. */
  readonly what: "item" | "thread";
  readonly why: GoneReason;
}

/** Compares what is read with what is published. */
export interface Noticer {
  /** A source that is read through; what it gives is looked at afterwards, and nobody waits for that. */
  through(source: ThreadSource): ThreadSource;
  /** @returns once what has gone is noted */
  seePosts(posts: readonly Post[]): Promise<void>;
  seeComments(comments: readonly Comment[]): Promise<void>;
  /** What is certainly not there any more. */
  miss(gone: { readonly comments?: readonly string[]; readonly threads?: readonly string[] }): Promise<void>;
  /** Who started a thread, where it was read lately. */
  starterOf(postApId: string): PersonName | undefined;
  /** Waits for what is being looked at. */
  idle(): Promise<void>;
}

export interface NoticerPorts {
  /** `undefined` until it is loaded. */
  readonly index: () => PublishedIndex | undefined;
  readonly digests: DocumentStore<StoredDigest>;
  /** As it stands now; what is NSFW stays. */
  readonly rule: () => EligibilityRule;
  /** Stores what was noticed. */
  readonly notice: (notices: readonly Notice[]) => Promise<void>;
  readonly log: Log;
}

/** How many threads' starters are remembered: those of the digests that are being built. */
const mostStarters = 5_000;
/** Of so many digests it is remembered what they quote. */
const mostQuotes = 100;

export function createNoticer({ index, digests, rule, notice, log }: NoticerPorts): Noticer {
  const starters = new Map<string, PersonName>();
  const quotes = new Map<PublishedEntry, QuotesOf>();
  const looking = new Set<Promise<void>>();

  /** By the entry: one that changed since is another. */
  async function quotesOf(entry: PublishedEntry, apId: string): Promise<readonly string[]> {
    const known = quotes.get(entry);
    if (known !== undefined) return known.get(apId) ?? [];
    const stored = await digests.read(entry.digestId);
    const found = stored === undefined ? new Map<string, string[]>() : quotesIn(stored.digest);
    quotes.set(entry, found);
    const [oldest] = quotes.keys();
    if (quotes.size > mostQuotes && oldest !== undefined) quotes.delete(oldest);
    return found.get(apId) ?? [];
  }

  async function tell(notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    await notice(notices);
  }

  async function ofPeople(items: readonly Item[], known: PublishedIndex): Promise<Notice[]> {
    const notices: Notice[] = [];
    const why = "author-gone";
    for (const person of peopleGoneAmong(items)) {
      const is = ({ author }: { readonly author?: PersonName | undefined }): boolean =>
        author?.toLowerCase() === person.toLowerCase();
      for (const { digestId } of known.of(person)) {
        const { cited = [], threads = [] } = (await known.read(digestId)) ?? {};
        for (const { comment } of cited.filter(is)) notices.push({ digestId, apId: comment, what: "item", why });
        for (const { apId } of threads.filter(is)) notices.push({ digestId, apId, what: "thread", why });
      }
    }
    return notices;
  }

  function remember({ apId, author }: Post): void {
    starters.delete(apId);
    starters.set(apId, author.name);
    const [oldest] = starters.keys();
    if (starters.size > mostStarters && oldest !== undefined) starters.delete(oldest);
  }

  async function seePosts(posts: readonly Post[]): Promise<void> {
    for (const post of posts) remember(post);
    const known = index();
    if (known === undefined) return;
    const notices = await ofPeople(
      posts.filter(({ author }) => !author.deleted),
      known,
    );
    for (const post of posts) {
      const { apId } = post;
      const gone = whyThreadGone(post, rule());
      if (gone !== undefined)
        notices.push(
          ...known.about(apId).map(({ digestId }) => ({ digestId, apId, what: "thread" as const, why: gone })),
        );
      else
        for (const entry of known.citing(apId)) {
          const why = whyPostGone(post, await quotesOf(entry, apId), rule());
          if (why !== undefined) notices.push({ digestId: entry.digestId, apId, what: "item", why });
        }
    }
    await tell(notices);
  }

  async function seeComments(comments: readonly (readonly [string, Comment | undefined])[]): Promise<void> {
    const known = index();
    if (known === undefined) return;
    const notices = await ofPeople(
      comments.flatMap(([, comment]) => comment ?? []),
      known,
    );
    for (const [apId, comment] of comments) {
      for (const entry of known.citing(apId)) {
        const why = whyCommentGone(comment, await quotesOf(entry, apId), rule());
        if (why !== undefined) notices.push({ digestId: entry.digestId, apId, what: "item", why });
      }
    }
    await tell(notices);
  }

  function later(work: Promise<void>): void {
    const looked = work
      .catch((error: unknown) => log.error("What was read could not be compared with what is published.", {}, error))
      .finally(() => looking.delete(looked));
    looking.add(looked);
  }

  return {
    seePosts,
    seeComments: (comments) => seeComments(comments.map((comment) => [comment.apId, comment] as const)),
    async miss({ comments = [], threads = [] }) {
      await seeComments(comments.map((apId) => [apId, undefined] as const));
      const known = index();
      await tell(
        threads.flatMap((apId) =>
          (known?.about(apId) ?? []).map(
            ({ digestId }) => ({ digestId, apId, what: "thread", why: "deleted" }) as const,
          ),
        ),
      );
    },
    starterOf: (postApId) => starters.get(postApId),
    async idle() {
      while (looking.size > 0) await Promise.all(looking);
    },
    through: (source) => ({
      async listPosts(community, period, signal) {
        const posts = await source.listPosts(community, period, signal);
        later(seePosts(posts));
        return posts;
      },
      async readPost(link, signal) {
        const post = await source.readPost(link, signal);
        later(seePosts([post]));
        return post;
      },
      async readComments(post, signal) {
        const reading = await source.readComments(post, signal);
        later(seeComments(reading.comments.map((comment) => [comment.apId, comment] as const)));
        return reading;
      },
      async rereadComments(apIds, threads, signal) {
        const found = await source.rereadComments(apIds, threads, signal);
        later(seeComments([...found]));
        return found;
      },
    }),
  };
}

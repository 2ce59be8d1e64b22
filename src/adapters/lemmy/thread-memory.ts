import type { CommentsReading, ThreadLink } from "../../ports/thread-source.ts";
import type { Comment, Post } from "../../thread/thread.ts";

/** How long a reading is given again. Votes, edits of comments and profiles change without the post's counts. */
const readingLifetimeMs = 30 * 60 * 1_000;
/** Of everything remembered, about 100 MB. */
const maxCharacters = 40_000_000;
/** What a comment takes up beside its text. */
const charactersOfComment = 500;
const maxStamps = 10_000;

/** A thread that was read. */
export interface RememberedThread {
  readonly link: ThreadLink;
  /** How many comments its instance listed. */
  readonly listed: number;
  /** Of its comments, the instance's own numbers. */
  readonly idOf: ReadonlyMap<string, number>;
  readonly reading: CommentsReading;
}

interface Entry {
  readonly thread: RememberedThread;
  readonly version: string;
  readonly readAtMs: number;
  readonly characters: number;
  /** Whether the reading is still to be given again. */
  stands: boolean;
}

/** What a source remembers of threads, as long as it lives: bounded in time and size, the oldest forgotten first. */
export interface ThreadMemory {
  /** Takes note of how a post stands. */
  see(post: Post, stamp: string): void;
  /** The comments as they were read, if the post still stands as it stood then. */
  readingOf(post: Post): CommentsReading | undefined;
  keep(post: Post, thread: RememberedThread): void;
  /** The thread in which a comment was read: one of `links` rather than the same one seen from another instance. */
  threadWith(commentApId: string, links: readonly ThreadLink[]): RememberedThread | undefined;
  /** Forgets what was read of a thread. */
  forget(link: ThreadLink): void;
  /** Compares with what was read; where it is not the same but for votes, the reading is not given again. */
  compare(thread: RememberedThread, reread: ReadonlyMap<string, Comment | undefined>): void;
}

/** @param now - the moment, in milliseconds */
export function createThreadMemory(now: () => number): ThreadMemory {
  const stamps = new Map<string, string>();
  const entries = new Map<string, Entry>();
  let characters = 0;

  function versionOf({ url, commentCount }: Post): string {
    return `${commentCount} ${stamps.get(url) ?? ""}`;
  }

  function forget(url: string): void {
    characters -= entries.get(url)?.characters ?? 0;
    entries.delete(url);
  }

  return {
    see({ url }, stamp) {
      stamps.delete(url);
      stamps.set(url, stamp);
      for (const [oldest] of stamps) {
        if (stamps.size <= maxStamps) break;
        stamps.delete(oldest);
      }
    },

    readingOf(post) {
      const entry = entries.get(post.url);
      const isStill = entry?.stands === true && entry.version === versionOf(post);
      return isStill && now() - entry.readAtMs < readingLifetimeMs ? entry.thread.reading : undefined;
    },

    keep(post, thread) {
      forget(post.url);
      const { comments } = thread.reading;
      const size = comments.reduce((sum, { content }) => sum + content.length + charactersOfComment, 0);
      const version = versionOf(post);
      entries.set(post.url, { thread, version, readAtMs: now(), characters: size, stands: true });
      characters += size;
      for (const [oldest] of entries) {
        if (characters <= maxCharacters) break;
        forget(oldest);
      }
    },

    threadWith(commentApId, links) {
      const holding = [...entries.values()].map(({ thread }) => thread).filter(({ idOf }) => idOf.has(commentApId));
      return holding.find(({ link }) => links.some((other) => isSameLink(link, other))) ?? holding[0];
    },

    forget(link) {
      for (const [url, { thread }] of entries) if (isSameLink(thread.link, link)) forget(url);
    },

    compare(thread, reread) {
      const entry = entries.values().find((candidate) => candidate.thread === thread);
      if (entry === undefined) return;
      const before = new Map(thread.reading.comments.map((comment) => [comment.apId, comment]));
      if (![...reread].every(([apId, comment]) => isSame(comment, before.get(apId)))) entry.stands = false;
    },
  };
}

function isSameLink(one: ThreadLink, other: ThreadLink): boolean {
  return one.instance === other.instance && one.postId === other.postId;
}

/** Whether a comment is what it was, whatever votes it got. */
function isSame(now: Comment | undefined, before: Comment | undefined): boolean {
  if (now === undefined || before === undefined) return false;
  const { score, upvotes, downvotes } = before;
  return JSON.stringify({ ...now, score, upvotes, downvotes }) === JSON.stringify(before);
}

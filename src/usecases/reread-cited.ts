import { citedIn } from "../delivery/told.ts";
import type { Digest } from "../digest/digest.ts";
import { AppError } from "../errors.ts";
import type { ThreadLink, ThreadSource } from "../ports/thread-source.ts";
import type { Comment, Post, Thread } from "../thread/thread.ts";

/** Comments that do not stand any more as they were read; `undefined` for one that is gone. */
export type Changes = ReadonlyMap<string, Comment | undefined>;

/** What came of reading a digest's citations again. */
export interface Reread {
  /** Threads with cited comments that do not stand any more as they were read. */
  readonly changed: ReadonlyMap<Thread, Changes>;
  /** Threads whose comments could not be read again, and why. */
  readonly unreread: ReadonlyMap<Thread, AppError>;
}

/**
 * Reads the comments that a digest cites again, right before it is published: one may have been deleted, or edited, since.
 *
 * @param threads - the digest's, as they were read
 */
export async function rereadCited(
  digest: Digest,
  threads: readonly Thread[],
  source: ThreadSource,
  signal: AbortSignal | undefined,
): Promise<Reread> {
  const cited = new Set(citedIn(digest));
  const changed = new Map<Thread, Changes>();
  const unreread = new Map<Thread, AppError>();
  await Promise.all(
    threads.map(async (thread) => {
      try {
        const changes = await changesIn(thread, cited, source, signal);
        if (changes.size > 0) changed.set(thread, changes);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof AppError)) throw error;
        unreread.set(thread, error);
      }
    }),
  );
  return { changed, unreread };
}

async function changesIn(
  { post, comments }: Thread,
  cited: ReadonlySet<string>,
  source: ThreadSource,
  signal: AbortSignal | undefined,
): Promise<Changes> {
  const known = new Map(comments.map((comment) => [comment.apId, comment]));
  const wanted = [...cited].filter((apId) => known.has(apId));
  const link = linkOf(post);
  if (wanted.length === 0 || link === undefined) return new Map();
  const now = await source.rereadComments(wanted, [link], signal);
  return new Map([...now].filter(([apId, comment]) => !standsAs(comment, known.get(apId))));
}

/** The thread with the comments as they now stand; one that is gone counts as deleted. */
export function withChanges(thread: Thread, changes: Changes): Thread {
  const comments = thread.comments.map((comment) => {
    if (!changes.has(comment.apId)) return comment;
    return changes.get(comment.apId) ?? { ...comment, content: "", deleted: true };
  });
  return { ...thread, comments };
}

/** Votes may move: what was counted is told as of when it was read. */
function standsAs(now: Comment | undefined, read: Comment | undefined): boolean {
  if (now === undefined || read === undefined) return false;
  const [one, other] = [now, read].map(({ content, deleted, removed, author: { bio, bot, banned, ...author } }) =>
    JSON.stringify([content, deleted, removed, author.deleted, bio, bot, banned]),
  );
  return one === other;
}

function linkOf({ url }: Post): ThreadLink | undefined {
  const { host, pathname } = new URL(url);
  const postId = /^\/post\/([^/]+)/u.exec(pathname)?.[1];
  return postId === undefined ? undefined : { instance: host, postId: decodeURIComponent(postId) };
}

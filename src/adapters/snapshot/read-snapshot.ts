import { CommunityNotFoundError, SnapshotError, ThreadNotFoundError } from "../../errors.ts";
import type { ThreadLink, ThreadSource } from "../../ports/thread-source.ts";
import { bareName, type CommunityName, instanceOf } from "../../thread/thread.ts";
import { type SnapshotThread, threadsOf } from "./snapshot-items.ts";
import { describeProblems } from "./snapshot-problems.ts";
import { type SnapshotFile, snapshotSchema } from "./snapshot-schema.ts";

/** What a snapshot file holds. */
export interface Snapshot {
  readonly source: ThreadSource;
  /** Each once, in the order in which they come up. */
  readonly communities: readonly CommunityName[];
  /** When the oldest post was published; `undefined` where there is no post. */
  readonly oldestPost: Date | undefined;
  /** When the newest post or comment was published; `undefined` where there is no post. */
  readonly newestItem: Date | undefined;
}

/**
 * Reads a snapshot file.
 *
 * @param text - the file's content
 * @param name - what errors call the file
 * @throws {SnapshotError} naming the items and fields that are not as they must be
 */
export function readSnapshot(text: string, name: string): Snapshot {
  const threads = threadsOf(parse(text, name));
  const times = threads.map(({ post }) => post.publishedAt.getTime());
  const commentTimes = threads.flatMap(({ comments }) => comments.map(({ publishedAt }) => publishedAt.getTime()));
  return {
    source: createSnapshotSource(threads, name),
    communities: [...new Set(threads.map(({ post }) => post.community))],
    oldestPost: dateOf(times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)),
    newestItem: dateOf(
      [...times, ...commentTimes].reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY),
    ),
  };
}

function parse(text: string, name: string): SnapshotFile {
  const input = parseJson(text, name);
  const { data, error } = snapshotSchema.safeParse(input);
  if (error === undefined) return data;
  const problems = describeProblems(error, input);
  throw new SnapshotError(`${name} is not a snapshot: ${problems}.`, { file: name, problems }, { cause: error });
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const problems = error instanceof Error ? error.message : String(error);
    const sentence = `${name} is not JSON (${problems}): export it again, or check that it is the right file.`;
    throw new SnapshotError(sentence, { file: name, problems }, { cause: error });
  }
}

function createSnapshotSource(threads: readonly SnapshotThread[], name: string): ThreadSource {
  const threadOf = new Map(threads.map((thread) => [keyOf(thread), thread]));
  const threadAt = new Map(threads.map((thread) => [thread.post.apId, thread]));

  return {
    async listPosts(community, { from, to }, signal) {
      signal?.throwIfAborted();
      const posts = threads.map(({ post }) => post).filter((post) => post.community === community);
      if (posts.length === 0) throw communityNotFound(community, name);
      return posts
        .filter(({ publishedAt }) => (from === undefined || publishedAt >= from) && publishedAt <= to)
        .sort(
          (one, other) => other.publishedAt.getTime() - one.publishedAt.getTime() || (one.apId < other.apId ? -1 : 1),
        );
    },

    async readPost(link, signal) {
      signal?.throwIfAborted();
      const thread = threadOf.get(keyOf(link));
      if (thread === undefined) throw threadNotFound(`thread ${link.postId} of ${link.instance}`, name);
      return thread.post;
    },

    async readComments({ apId }, signal) {
      signal?.throwIfAborted();
      const thread = threadAt.get(apId);
      if (thread === undefined) throw threadNotFound(`thread ${apId}`, name);
      return { comments: thread.comments, unread: thread.unread };
    },

    async rereadComments(apIds, links, signal) {
      signal?.throwIfAborted();
      const known = links.flatMap((link) => threadOf.get(keyOf(link))?.comments ?? []);
      return new Map(apIds.map((apId) => [apId, known.find((comment) => comment.apId === apId)]));
    },
  };
}

function communityNotFound(community: CommunityName, file: string): CommunityNotFoundError {
  return new CommunityNotFoundError(`${file} holds no post of ${community}: check the spelling.`, {
    instance: instanceOf(community),
    name: bareName(community),
  });
}

function threadNotFound(thread: string, file: string): ThreadNotFoundError {
  return new ThreadNotFoundError(`${file} holds no ${thread}: check the link.`, { thread });
}

function keyOf({ instance, postId }: ThreadLink): string {
  return `${postId}@${instance}`;
}

function dateOf(timeMs: number): Date | undefined {
  return Number.isFinite(timeMs) ? new Date(timeMs) : undefined;
}

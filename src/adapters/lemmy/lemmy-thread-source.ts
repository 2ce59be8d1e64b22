import { ThreadNotFoundError } from "../../errors.ts";
import type { CommentsReading, Period, ThreadLink, ThreadSource } from "../../ports/thread-source.ts";
import { keepBestBranches } from "../../thread/best-branches.ts";
import { assembleComments, maxCommentsPerThread } from "../../thread/comment-tree.ts";
import { bareName, type Comment, instanceOf, type Post } from "../../thread/thread.ts";
import { createLanguageNames } from "./language-names.ts";
import { createLemmyAccess, type LemmyAccessOptions } from "./lemmy-access.ts";
import type { LemmyPost } from "./lemmy-answers.ts";
import type { LemmyClient } from "./lemmy-client.ts";
import { communityNotFound, meaning, threadNotFound } from "./lemmy-errors.ts";
import { toPlacedComments, toPost } from "./lemmy-views.ts";
import { listComments } from "./list-comments.ts";
import { listPosts } from "./list-posts.ts";
import { type Reread, rereadAll, rereadFew } from "./reread-comments.ts";
import { createThreadMemory } from "./thread-memory.ts";

export type LemmyThreadSourceOptions = LemmyAccessOptions;

export interface LemmyThreadSource extends ThreadSource {
  /** Forgets what was read of threads. */
  forget(threads: readonly ThreadLink[]): void;
}

/**
 * Reads threads of Lemmy 0.19 (API v3) and 1.0 (API v4), always from a community's own instance and without an account.
 *
 * Of a period the newest 1,000 posts are listed; without a beginning the 200 with the highest scores.
 * Deleted and removed posts count as not found.
 */
export function createLemmyThreadSource(options: LemmyThreadSourceOptions): LemmyThreadSource {
  const { instances, timing } = createLemmyAccess(options);
  const memory = createThreadMemory(timing.now);
  const languagesFor = createLanguageNames(timing.now);

  function seen(post: Post, { stamp }: LemmyPost): Post {
    memory.see(post, stamp);
    return post;
  }

  async function readAnew(post: Post, link: ThreadLink, client: LemmyClient): Promise<CommentsReading> {
    const postId = numberOf(link);
    const { comments, missing } = await listComments(client, { postId, commentCount: post.commentCount });
    // Lemmy lists none for an unknown thread, and goes on listing those of a deleted one.
    const stands = comments[0]?.post ?? (await client.ask("post", { id: postId }));
    if (stands.deleted || stands.removed) throw threadNotFound(link);
    const languages = await languagesFor(client, comments);
    const placed = toPlacedComments(comments, languages);
    const kept = keepBestBranches(placed, maxCommentsPerThread);
    const reading = { comments: assembleComments(kept), unread: missing + placed.length - kept.length };
    const idOf = new Map(kept.map(({ id, comment }) => [comment.apId, Number(id)]));
    memory.keep(post, { link, listed: comments.length, idOf, reading });
    return reading;
  }

  return {
    forget: (threads) => threads.forEach(memory.forget),

    async listPosts(community, period, signal) {
      const host = instanceOf(community);
      const name = bareName(community);
      return meaning(host, communityNotFound(community), () =>
        instances.read(host, signal, async (client) => {
          const posts = await listPosts(client, name, period.from);
          // Only an empty list leaves open whether there is such a community; Lemmy 1.0 tells of private ones, too.
          if (posts.length === 0 && !(await client.ask("community", { name })).public)
            throw communityNotFound(community);
          const languages = await languagesFor(client, posts);
          return posts
            .map((post) => seen(toPost(post, host, languages), post))
            .filter(({ publishedAt }) => isWithin(period, publishedAt))
            .sort(newestFirst);
        }),
      );
    },

    async readPost(link, signal) {
      return meaning(link.instance, threadNotFound(link), () =>
        instances.read(link.instance, signal, async (client) => {
          const post = await client.ask("post", { id: numberOf(link) });
          if (post.deleted || post.removed) throw threadNotFound(link);
          return seen(toPost(post, link.instance, await languagesFor(client, [post])), post);
        }),
      );
    },

    async readComments(post, signal) {
      signal?.throwIfAborted();
      const link = linkOf(post);
      return (
        memory.readingOf(post) ??
        meaning(link.instance, threadNotFound(link), () =>
          instances.read(link.instance, signal, (client) => readAnew(post, link, client)),
        )
      );
    },

    async rereadComments(apIds, threads, signal) {
      signal?.throwIfAborted();
      const found = new Map<string, Comment | undefined>(apIds.map((apId) => [apId, undefined]));
      const use = async (link: ThreadLink, work: (client: LemmyClient) => Promise<Reread>): Promise<Reread> => {
        const reread = await meaning(link.instance, threadNotFound(link), () =>
          instances.read(link.instance, signal, work),
        ).catch((error: unknown): Reread => {
          if (error instanceof ThreadNotFoundError) return new Map();
          throw error;
        });
        for (const [apId, comment] of reread) if (found.has(apId)) found.set(apId, comment);
        return reread;
      };
      const byThread = Map.groupBy(found.keys(), (apId) => memory.threadWith(apId, threads));
      for (const [thread, ids] of byThread) {
        if (thread === undefined) continue;
        memory.compare(thread, await use(thread.link, (client) => rereadFew(client, thread, ids, languagesFor)));
      }
      const elsewhere = byThread.get(undefined) ?? [];
      for (const link of threads) {
        if (elsewhere.every((apId) => found.get(apId) !== undefined)) break;
        await use(link, (client) => rereadAll(client, numberOf(link), undefined, languagesFor));
      }
      return found;
    },
  };
}

function linkOf({ url }: Pick<Post, "url">): ThreadLink {
  const { host, pathname } = new URL(url);
  return { instance: host, postId: pathname.slice(pathname.lastIndexOf("/") + 1) };
}

/** @throws {ThreadNotFoundError} for what no Lemmy calls a post */
function numberOf(link: ThreadLink): number {
  if (!/^\d{1,10}$/.test(link.postId)) throw threadNotFound(link);
  return Number(link.postId);
}

function isWithin({ from, to }: Period, time: Date): boolean {
  return (from === undefined || time >= from) && time <= to;
}

function newestFirst(one: Post, other: Post): number {
  return other.publishedAt.getTime() - one.publishedAt.getTime() || (one.apId < other.apId ? -1 : 1);
}

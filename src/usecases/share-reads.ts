import type { Clock } from "../ports/clock.ts";
import type { CommentsReading, Period, ThreadLink, ThreadSource } from "../ports/thread-source.ts";
import type { Comment, Post } from "../thread/thread.ts";
import { createSharedWork } from "./shared-work.ts";

/** How long a community's list, and a post, is given again: many servers ask for the same at the same moment. */
const listingLifetimeMs = 2 * 60_000;
/** Right before a digest is published; of many digests, at the same moment. */
const rereadingLifetimeMs = 60_000;
/** Periods that begin within the same so many minutes are listed together. */
const listingGridMs = 10 * 60_000;

/** A source that shares what it reads. */
export interface SharedReads extends ThreadSource {
  /** Reads these threads anew when they are asked for next. */
  forget(threads: readonly ThreadLink[]): void;
}

/** A source that reads once what several ask for at the same time, and gives lists again for a short while. */
export function createSharedReads(source: ThreadSource, clock: Clock): SharedReads {
  const lists = createSharedWork<readonly Post[]>({ clock, keepMs: listingLifetimeMs, mostKept: 200 });
  const posts = createSharedWork<Post>({ clock, keepMs: listingLifetimeMs, mostKept: 500 });
  // What was read of a thread is remembered by the source itself.
  const comments = createSharedWork<CommentsReading>({ clock, keepMs: 0, mostKept: 0 });
  const rereadings = createSharedWork<ReadonlyMap<string, Comment | undefined>>({
    clock,
    keepMs: rereadingLifetimeMs,
    mostKept: 500,
  });
  return {
    async listPosts(community, period, signal) {
      const from = onGrid(period.from);
      const all = await lists.join(
        `${community} ${from?.getTime() ?? "all"}`,
        (shared) => source.listPosts(community, { from, to: latest(period.to, clock.now()) }, shared),
        signal,
      );
      return all.filter(({ publishedAt }) => isWithin(period, publishedAt));
    },
    readPost: (link, signal) => posts.join(keyOf(link), (shared) => source.readPost(link, shared), signal),
    readComments: (post, signal) =>
      comments.join(`${post.url} ${post.commentCount}`, (shared) => source.readComments(post, shared), signal),
    rereadComments: (apIds, threads, signal) =>
      rereadings.join(
        [...threads.map(keyOf), ...apIds.toSorted()].join(" "),
        (shared) => source.rereadComments(apIds, threads, shared),
        signal,
      ),
    forget(threads) {
      const keys = new Set(threads.map(keyOf));
      const names = (key: string): boolean => key.split(" ").some((part) => keys.has(part.replace("https://", "")));
      lists.forget((_, found) => found === undefined || found.some(({ url }) => keys.has(keyOfPage(url))));
      posts.forget(names);
      comments.forget((key) => keys.has(keyOfPage(key.split(" ")[0] ?? "")));
      rereadings.forget(names);
    },
  };
}

/** A thread's key, by its page. */
function keyOfPage(url: string): string {
  return url.replace("https://", "").replace("/post/", "/");
}

function keyOf({ instance, postId }: ThreadLink): string {
  return `${instance}/${postId}`;
}

function onGrid(moment: Date | undefined): Date | undefined {
  return moment && new Date(Math.floor(moment.getTime() / listingGridMs) * listingGridMs);
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function isWithin({ from, to }: Period, time: Date): boolean {
  return (from === undefined || time >= from) && time <= to;
}

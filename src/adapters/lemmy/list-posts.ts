import type { LemmyPost } from "./lemmy-answers.ts";
import { pageSize } from "./lemmy-api.ts";
import type { LemmyClient } from "./lemmy-client.ts";
import { PagingChangedError } from "./lemmy-errors.ts";

const maxPostsOfPeriod = 1_000;
const maxPostsOfAllTime = 200;

/**
 * Lists a community's posts, each once: newest first until one is older than `from`, 1,000 at most; without `from` the
 * 200 with the highest scores. A page that brings nothing new is the last one.
 *
 * @returns perhaps some from before `from`
 * @throws {PagingChangedError}
 */
export async function listPosts(client: LemmyClient, community: string, from: Date | undefined): Promise<LemmyPost[]> {
  const order = from === undefined ? "score" : "new";
  const most = from === undefined ? maxPostsOfAllTime : maxPostsOfPeriod;
  const found = new Map<number, LemmyPost>();
  let next: string | undefined;
  for (let asked = 0; asked < most; asked += pageSize) {
    const page = await client.ask("posts", { community, order, ...(next === undefined ? {} : { next }) });
    const before = found.size;
    for (const post of page.items) if (!found.has(post.id)) found.set(post.id, post);
    const isLast = page.items.length + page.broken < pageSize || found.size === before;
    if (isLast || (from !== undefined && reachesBefore(from, page.items))) break;
    if (page.next === undefined) {
      if (client.alwaysLeadsOn) throw new PagingChangedError();
      break;
    }
    next = page.next;
  }
  return [...found.values()];
}

/** Pinned posts come first whatever their age, so they say nothing about how far a page reaches. */
export function reachesBefore(from: Date, posts: readonly LemmyPost[]): boolean {
  return posts.some(({ pinned, publishedAt }) => !pinned && publishedAt < from);
}

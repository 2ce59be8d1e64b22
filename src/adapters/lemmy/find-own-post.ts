import type { LemmyAccount } from "./lemmy-account.ts";
import type { LemmyPost } from "./lemmy-answers.ts";
import { pageSize } from "./lemmy-api.ts";
import { reachesBefore } from "./list-posts.ts";
import { hasMark } from "./post-mark.ts";

/** How far an instance's clock may be behind: a post that seems older than its slot by less may be the slot's. */
const clockToleranceMs = 90 * 60 * 1_000;
/** Where more than that came since the slot, the search is given up. */
const mostSearched = 1_000;

export interface OwnPostSearch {
  readonly account: LemmyAccount;
  /** As the account's own instance calls it. */
  readonly community: string;
  /** `watchId@slot`. */
  readonly key: string;
  /** The post is none from before. */
  readonly slot: Date;
  readonly signal: AbortSignal | undefined;
}

/**
 * Looks for the account's own post with the key's mark, from the newest post back to the slot.
 *
 * @returns `undefined`: it is not there; `"unknown"`: the list could not be followed so far
 * @throws as `LemmyAccount.act`
 */
export async function findOwnPost(search: OwnPostSearch): Promise<LemmyPost | "unknown" | undefined> {
  const { account, community, key, slot, signal } = search;
  const { apId } = await account.self(signal);
  const earliest = new Date(slot.getTime() - clockToleranceMs);
  let next: string | undefined;
  for (let asked = 0; asked < mostSearched; asked += pageSize) {
    const parameters = { community, ...(next === undefined ? {} : { next }) };
    const page = await account.act("newestPosts", parameters, signal);
    const found = page.items.find((post) => post.creator.apId === apId && !post.deleted && hasMark(post.body, key));
    if (found !== undefined) return found;
    if (page.items.length + page.broken < pageSize || reachesBefore(earliest, page.items)) return undefined;
    if (page.next === undefined || page.next === next) return "unknown";
    next = page.next;
  }
  return "unknown";
}

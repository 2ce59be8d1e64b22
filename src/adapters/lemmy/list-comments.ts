import type { LemmyComment } from "./lemmy-answers.ts";
import { pageSize, treeSize } from "./lemmy-api.ts";
import type { LemmyClient } from "./lemmy-client.ts";
import { isUnavailable } from "./lemmy-errors.ts";

/** Beyond this many a thread's comments are not even listed. */
const maxListed = 10_000;

/** A thread whose comments are to be listed. */
export interface ThreadToList {
  readonly postId: number;
  /** The instance's own count, where it is known. */
  readonly commentCount: number | undefined;
}

/** What a thread's comments were found to be. */
export interface CommentsFound {
  /** Each once, in no particular order. */
  readonly comments: readonly LemmyComment[];
  /** How many there are beside: in a form that is not understood, or beyond where the list ended. */
  readonly missing: number;
}

/**
 * Lists a thread's comments with the fewest calls: as trees of 300 where these are complete, else in pages of 50.
 *
 * @returns none for an unknown thread
 */
export async function listComments(client: LemmyClient, thread: ThreadToList): Promise<CommentsFound> {
  const { commentCount } = thread;
  if (client.treesGoOn || commentCount === undefined || commentCount <= treeSize) {
    const tree = await list(client, thread, true).catch((error: unknown) => {
      // Each comment comes with its post, so that 300 may be more than can be read at once.
      if (isUnavailable(error, "too-large")) return undefined;
      throw error;
    });
    if (tree?.complete) return tree.found;
  }
  return (await list(client, thread, false)).found;
}

interface Listing {
  readonly found: CommentsFound;
  readonly complete: boolean;
}

async function list(client: LemmyClient, thread: ThreadToList, asTree: boolean): Promise<Listing> {
  const { postId, commentCount } = thread;
  const size = asTree ? treeSize : pageSize;
  const found = new Map<number, LemmyComment>();
  let broken = 0;
  let living = 0;
  let next: string | undefined;
  let ended: "by-itself" | "cut-off" | "in-circles" | undefined;
  while (ended === undefined) {
    const page = await client.ask("comments", { postId, asTree, ...(next === undefined ? {} : { next }) });
    const before = found.size;
    for (const comment of page.items) {
      if (comment.post.id !== postId || found.has(comment.id)) continue;
      found.set(comment.id, comment);
      if (!comment.deleted && !comment.removed) living += 1;
    }
    broken += page.broken;
    // A count that living comments meet exactly spares asking whether a full page was the last.
    if (page.items.length + page.broken < size || living === commentCount) ended = "by-itself";
    else if (found.size === before) ended = "in-circles";
    else if (page.next === undefined || found.size >= maxListed) ended = "cut-off";
    next = page.next;
  }
  const beyond = ended === "by-itself" ? 0 : Math.max(0, (commentCount ?? 0) - living - broken);
  return {
    found: { comments: [...found.values()], missing: broken + beyond },
    complete: ended !== "cut-off" || found.size >= maxListed,
  };
}

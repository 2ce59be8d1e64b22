import { assembleComments } from "../../thread/comment-tree.ts";
import type { Comment } from "../../thread/thread.ts";
import type { LanguagesFor } from "./language-names.ts";
import type { LemmyComment } from "./lemmy-answers.ts";
import { pageSize, treeSize } from "./lemmy-api.ts";
import type { LemmyClient } from "./lemmy-client.ts";
import { NotThereError } from "./lemmy-errors.ts";
import { toPlacedComments } from "./lemmy-views.ts";
import { listComments } from "./list-comments.ts";
import type { RememberedThread } from "./thread-memory.ts";

/** Comments by their `apId`. */
export type Reread = ReadonlyMap<string, Comment | undefined>;

/**
 * Reads comments of a thread that was read before: one by one, or the thread as a whole where that takes fewer calls.
 *
 * @param apIds - comments of that thread
 */
export async function rereadFew(
  client: LemmyClient,
  thread: RememberedThread,
  apIds: readonly string[],
  languagesFor: LanguagesFor,
): Promise<Reread> {
  const callsForAll = Math.ceil(thread.listed / (client.treesGoOn || thread.listed <= treeSize ? treeSize : pageSize));
  if (apIds.length >= callsForAll) {
    const all = await rereadAll(client, Number(thread.link.postId), thread.listed, languagesFor);
    return new Map(apIds.map((apId) => [apId, all.get(apId)]));
  }
  const found = await Promise.all(apIds.map((apId) => findOne(client, apId, thread.idOf.get(apId))));
  const there = found.filter((comment) => comment !== undefined);
  const languages = await languagesFor(client, there);
  const before = new Map(thread.reading.comments.map(({ apId, parentApId }) => [apId, parentApId]));
  const comments = toPlacedComments(there, languages).map(({ comment }) => ({
    ...comment,
    // A comment never moves, so what it answers is known.
    parentApId: before.get(comment.apId),
  }));
  return mapOf(apIds, comments);
}

/**
 * Reads all comments of a thread; none of one that is not there any more.
 *
 * @param commentCount - how many there were, where that is known
 */
export async function rereadAll(
  client: LemmyClient,
  postId: number,
  commentCount: number | undefined,
  languagesFor: LanguagesFor,
): Promise<Reread> {
  const { comments } = await listComments(client, { postId, commentCount });
  const standing = comments.filter(stands);
  const languages = await languagesFor(client, standing);
  const assembled = assembleComments(toPlacedComments(standing, languages));
  return new Map(assembled.map((comment) => [comment.apId, comment]));
}

async function findOne(client: LemmyClient, apId: string, id: number | undefined): Promise<LemmyComment | undefined> {
  if (id === undefined) return undefined;
  try {
    const comment = await client.ask("comment", { id });
    return comment.apId === apId && stands(comment) ? comment : undefined;
  } catch (error) {
    if (error instanceof NotThereError) return undefined;
    throw error;
  }
}

/** Comments go on being shown when their thread is deleted. */
function stands({ post }: LemmyComment): boolean {
  return !post.deleted && !post.removed;
}

function mapOf(apIds: readonly string[], comments: readonly Comment[]): Reread {
  const byApId = new Map(comments.map((comment) => [comment.apId, comment]));
  return new Map(apIds.map((apId) => [apId, byApId.get(apId)]));
}

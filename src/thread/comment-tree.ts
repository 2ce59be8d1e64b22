import type { Comment } from "./thread.ts";

/** How many comments of one thread are kept at most, by `keepBestBranches`; the others count as `unread`. */
export const maxCommentsPerThread = 1_000;

/** A comment's place in its thread, in the instance's own numbering. */
export interface CommentPlace {
  readonly id: string;
  /** The ids from the root on, which is `0`, to the comment's own: `0.12.40`. */
  readonly path: string;
}

/** A comment whose parent is not known yet. */
export interface PlacedComment extends CommentPlace {
  readonly comment: Omit<Comment, "parentApId">;
}

/**
 * Puts the comments of one thread in order and tells each its parent.
 *
 * @param placed - comments of one thread, in any order; of equal ids, the first counts
 * @returns oldest first; of the same moment, by `apId`
 */
export function assembleComments(placed: readonly PlacedComment[]): Comment[] {
  const byId = new Map<string, PlacedComment>();
  for (const item of placed) if (!byId.has(item.id)) byId.set(item.id, item);
  const parents = parentIds([...byId.values()]);
  return [...byId.values()]
    .map(({ id, comment }) => {
      const parentId = parents.get(id);
      return { ...comment, parentApId: parentId === undefined ? undefined : byId.get(parentId)?.comment.apId };
    })
    .sort(oldestFirst);
}

/**
 * Finds what each comment answers: the nearest of the comments above it in its path that is there.
 * Walking from parent to parent always ends, even where paths contradict each other: of comments that would answer
 * each other in a circle, the one with the shortest path, of these the one with the smallest id as text, answers the post.
 *
 * @param places - in any order, which has no influence but on equal ids, of which the first counts
 * @returns the parent's id for each id; `undefined` for an answer to the post
 */
export function parentIds(places: readonly CommentPlace[]): Map<string, string | undefined> {
  const paths = new Map<string, string[]>();
  for (const { id, path } of places) if (!paths.has(id)) paths.set(id, path.split("."));
  const parents = new Map<string, string | undefined>();
  for (const [id, path] of paths) {
    parents.set(
      id,
      path.slice(1, -1).findLast((ancestor) => ancestor !== id && paths.has(ancestor)),
    );
  }
  for (const circle of circles(parents)) {
    parents.set(
      circle.reduce((first, other) => (byPathLengthThenId(first, other, paths) <= 0 ? first : other)),
      undefined,
    );
  }
  return parents;
}

/** Sorts oldest first; of the same moment, by `apId`. */
export function oldestFirst(one: Pick<Comment, "publishedAt" | "apId">, other: typeof one): number {
  return one.publishedAt.getTime() - other.publishedAt.getTime() || compareText(one.apId, other.apId);
}

function circles(parents: ReadonlyMap<string, string | undefined>): string[][] {
  const found: string[][] = [];
  const walkOf = new Map<string, string>();
  for (const start of parents.keys()) {
    const walk: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !walkOf.has(id)) {
      walkOf.set(id, start);
      walk.push(id);
      id = parents.get(id);
    }
    if (id !== undefined && walkOf.get(id) === start) found.push(walk.slice(walk.indexOf(id)));
  }
  return found;
}

function byPathLengthThenId(one: string, other: string, paths: ReadonlyMap<string, readonly string[]>): number {
  return (paths.get(one)?.length ?? 0) - (paths.get(other)?.length ?? 0) || compareText(one, other);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

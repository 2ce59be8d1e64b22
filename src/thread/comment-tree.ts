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

/**
 * Keeps the branches that hold the highest scores. A branch is a comment that answers the post, with all below it; it
 * ranks by the highest score in it, deleted and removed comments left aside; of equal rank, the older first. Branches
 * are kept whole as long as there is room. Of one that is larger than the room, the comments with the highest scores
 * are kept, with those above them.
 *
 * @param placed - comments of one thread, in any order, none twice; left unchanged
 * @returns in the order of `placed`; exactly `most`, where there are as many
 */
export function keepBestBranches(placed: readonly PlacedComment[], most: number): PlacedComment[] {
  if (placed.length <= most) return [...placed];
  const byId = new Map(placed.map((item) => [item.id, item]));
  const parents = parentIds(placed);
  const kept = new Set<string>();
  for (const branch of branchesByRank(placed, parents)) {
    if (kept.size + branch.length <= most) for (const { id } of branch) kept.add(id);
    else keepBestOf(branch, parents, kept, most);
  }
  return [...byId.values()].filter(({ id }) => kept.has(id));
}

/** @returns each branch with its best comment first */
function branchesByRank(
  placed: readonly PlacedComment[],
  parents: ReadonlyMap<string, string | undefined>,
): PlacedComment[][] {
  const rootOf = new Map<string, string>();
  for (const { id } of placed) {
    const walk: string[] = [];
    let at = id;
    for (let parent = parents.get(at); parent !== undefined && !rootOf.has(at); parent = parents.get(at)) {
      walk.push(at);
      at = parent;
    }
    const root = rootOf.get(at) ?? at;
    for (const passed of [...walk, at]) rootOf.set(passed, root);
  }
  const branches = Map.groupBy(placed.toSorted(bestFirst), ({ id }) => rootOf.get(id));
  return [...branches.values()];
}

/** Fills the room that is left. */
function keepBestOf(
  branch: readonly PlacedComment[],
  parents: ReadonlyMap<string, string | undefined>,
  kept: Set<string>,
  most: number,
): void {
  // A comment for whose way to the top there is no room may find a shorter way left once others are kept.
  for (let before = -1; kept.size < most && kept.size !== before; ) {
    before = kept.size;
    for (const { id } of branch) {
      const way: string[] = [];
      for (let at: string | undefined = id; at !== undefined && !kept.has(at); at = parents.get(at)) way.push(at);
      if (kept.size + way.length <= most) for (const above of way) kept.add(above);
    }
  }
}

function bestFirst({ comment: one }: PlacedComment, { comment: other }: PlacedComment): number {
  return weightOf(other) - weightOf(one) || oldestFirst(one, other);
}

function weightOf({ score, deleted, removed }: PlacedComment["comment"]): number {
  return deleted || removed ? -Number.MAX_VALUE : score;
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

import { oldestFirst, type PlacedComment, parentIds } from "./comment-tree.ts";

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

/**
 * Fills the room that is left. A comment for whose way to the top there is none now will find none later: each one kept
 * shortens that way by as much as it takes room, at most.
 */
function keepBestOf(
  branch: readonly PlacedComment[],
  parents: ReadonlyMap<string, string | undefined>,
  kept: Set<string>,
  most: number,
): void {
  for (const { id } of branch) {
    const room = most - kept.size;
    if (room <= 0) return;
    const way: string[] = [];
    let at: string | undefined = id;
    for (; at !== undefined && !kept.has(at) && way.length <= room; at = parents.get(at)) way.push(at);
    if (way.length <= room) for (const above of way) kept.add(above);
  }
}

function bestFirst({ comment: one }: PlacedComment, { comment: other }: PlacedComment): number {
  return weightOf(other) - weightOf(one) || oldestFirst(one, other);
}

function weightOf({ score, deleted, removed }: PlacedComment["comment"]): number {
  return deleted || removed ? -Number.MAX_VALUE : score;
}

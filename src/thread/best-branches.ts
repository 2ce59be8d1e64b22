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

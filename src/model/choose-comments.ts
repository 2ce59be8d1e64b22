import type { ReadComment } from "../stance/read-comment.ts";
import type { Sides } from "../stance/sides.ts";
import { branchesOf } from "./chunks.ts";

/**
 * Chooses which comments are read where not all can be: first the best of each side that the reply graph shows, then the
 * best of every branch, then the second best, people not yet heard first.
 *
 * @param sizeOf - in tokens
 * @returns in the order of `comments`
 */
export function chooseComments(
  comments: readonly ReadComment[],
  sides: Sides | undefined,
  sizeOf: (comment: ReadComment) => number,
  mostTokens: number,
): ReadComment[] {
  if (comments.reduce((sum, read) => sum + sizeOf(read), 0) <= mostTokens) return [...comments];
  const chosen = new Set<ReadComment>();
  let tokens = 0;
  for (const read of inTurn(comments, sides)) {
    if (chosen.has(read) || tokens + sizeOf(read) > mostTokens) continue;
    chosen.add(read);
    tokens += sizeOf(read);
  }
  return comments.filter((read) => chosen.has(read));
}

const firstOfEachSide = 3;

function* inTurn(comments: readonly ReadComment[], sides: Sides | undefined): Iterable<ReadComment> {
  const best = comments.toSorted((a, b) => b.comment.score - a.comment.score);
  for (const side of ["favor", "against"] as const)
    yield* best.filter(({ comment }) => sides?.placed.get(comment.author.name) === side).slice(0, firstOfEachSide);
  const heard = new Set<string>();
  const queues = branchesOf(comments)
    .map((branch) => branch.toSorted((a, b) => b.comment.score - a.comment.score))
    .toSorted((a, b) => (b[0]?.comment.score ?? 0) - (a[0]?.comment.score ?? 0));
  for (let left = comments.length; left > 0; ) {
    for (const queue of queues) {
      const fresh = queue.findIndex(({ comment }) => !heard.has(comment.author.name));
      const [next] = queue.splice(Math.max(0, fresh), 1);
      if (next === undefined) continue;
      left--;
      heard.add(next.comment.author.name);
      yield next;
    }
  }
}

import type { Comment } from "../thread/thread.ts";

/**
 * Cuts a topic's comments into groups in which answers stand near what they answer: branch by branch, each comment right
 * after the one it answers. A branch is cut only where it is larger than a group.
 *
 * @param comments - of any number of threads; their order decides among answers to the same comment
 * @param sizeOf - in tokens
 * @param mostTokens - of a group, but for a comment that alone is larger
 */
export function chunksOf<T extends { readonly comment: Comment }>(
  comments: readonly T[],
  sizeOf: (comment: T) => number,
  mostTokens: number,
): T[][] {
  const branches = branchesOf(comments);
  const total = comments.reduce((sum, comment) => sum + sizeOf(comment), 0);
  // Groups of much the same size: a small last one would pay a whole prompt.
  const aim = total / Math.ceil(total / mostTokens || 1);
  const chunks: T[][] = [];
  let chunk: T[] = [];
  let size = 0;
  const close = () => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    size = 0;
  };
  for (const branch of branches) {
    const branchSize = branch.reduce((sum, comment) => sum + sizeOf(comment), 0);
    if (size + branchSize > mostTokens && size > aim / 2) close();
    for (const comment of branch) {
      if (size + sizeOf(comment) > mostTokens) close();
      chunk.push(comment);
      size += sizeOf(comment);
    }
    if (size >= aim) close();
  }
  close();
  return chunks;
}

/** The branches under a topic's posts, each comment right after the one it answers and what came between. */
export function branchesOf<T extends { readonly comment: Comment }>(comments: readonly T[]): T[][] {
  const present = new Set(comments.map(({ comment }) => comment.apId));
  const answers = Map.groupBy(comments, ({ comment }) =>
    comment.parentApId !== undefined && present.has(comment.parentApId) ? comment.parentApId : undefined,
  );
  return (answers.get(undefined) ?? []).map((root) => {
    const branch: T[] = [];
    const pending = [root];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      branch.push(next);
      pending.push(...(answers.get(next.comment.apId) ?? []).toReversed());
    }
    return branch;
  });
}

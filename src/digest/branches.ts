import type { TopicReading } from "../stance/read-topic.ts";
import type { Comment } from "../thread/thread.ts";

/** The top-level comment of a branch; `undefined` where one in between may not be read, so that nobody can tell. */
export function rootOf(comment: Comment, byApId: ReadonlyMap<string, Comment>): string | undefined {
  let root: Comment | undefined = comment;
  while (root?.parentApId !== undefined) root = byApId.get(root.parentApId);
  return root?.apId;
}

/** The comment with the highest score, where no other has as high a one. */
export function highestScored({ comments }: TopicReading): Comment | undefined {
  const [first, second] = comments.map(({ comment }) => comment).toSorted((a, b) => b.score - a.score);
  return first !== undefined && first.score > (second?.score ?? Number.NEGATIVE_INFINITY) ? first : undefined;
}

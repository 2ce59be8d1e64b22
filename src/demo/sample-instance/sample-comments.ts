import type { CommentView } from "lemmy-js-client-v3";

/** The most comments that Lemmy gives at once with `max_depth`. */
export const treeLimit = 300;

/** The path of what a comment answers, by which Lemmy sorts trees as text. */
export function parentPath({ comment: { path } }: CommentView): string {
  return path.slice(0, path.lastIndexOf("."));
}

/** Sorts oldest first. */
export function byAge(one: CommentView, other: CommentView): number {
  return Date.parse(one.comment.published) - Date.parse(other.comment.published);
}

export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

import { keepBestBranches } from "../../thread/best-branches.ts";
import { assembleComments, maxCommentsPerThread, type PlacedComment } from "../../thread/comment-tree.ts";
import type { CommunityName, Item, Post, Thread } from "../../thread/thread.ts";
import { type PersonOf, peopleOf } from "./snapshot-people.ts";
import type { SnapshotComment, SnapshotFile, SnapshotPost } from "./snapshot-schema.ts";

/** A thread, and where it stands in the file's numbering. */
export interface SnapshotThread extends Thread {
  readonly instance: string;
  readonly postId: string;
}

/**
 * Makes threads of a file's posts and comments, in the file's order. Of equal ids on one instance, the first counts.
 * A comment belongs to the first post with its `post_id`; where the file holds none, it belongs to no thread.
 */
export function threadsOf(file: SnapshotFile): SnapshotThread[] {
  const { posts, comments } = file;
  const distinctPosts = firstOfEach(posts, ({ id, instance }) => `${id}@${instance}`);
  const postOf = new Map(distinctPosts.toReversed().map((post) => [post.id, post]));
  const known = comments.filter((comment) => postOf.has(comment.post_id));
  const distinct = firstOfEach(known, ({ id, post_id }) => `${id}@${postOf.get(post_id)?.instance}`);
  const commentsOf = Map.groupBy(distinct, (comment) => postOf.get(comment.post_id));
  const personOf = peopleOf(file, (postId) => postOf.get(postId)?.instance);
  return distinctPosts.map((post) => threadOf(post, commentsOf.get(post) ?? [], personOf));
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].reverse();
}

function threadOf(post: SnapshotPost, comments: readonly SnapshotComment[], personOf: PersonOf): SnapshotThread {
  const placed = comments.map((comment) => placedComment(comment, post.instance, personOf));
  const read = keepBestBranches(placed, maxCommentsPerThread);
  return {
    instance: post.instance,
    postId: post.id,
    post: toPost(post, comments.filter(({ deleted, removed }) => !deleted && !removed).length, personOf),
    comments: assembleComments(read),
    unread: comments.length - read.length,
  };
}

function toPost(post: SnapshotPost, commentCount: number, personOf: PersonOf): Post {
  const address = `https://${post.instance}/post/${post.id}`;
  return {
    ...toItem(post, address),
    author: personOf(post, post.instance),
    url: address,
    link: post.url,
    title: post.name,
    body: post.body ?? "",
    community: communityOf(post),
    nsfw: post.nsfw,
    publicCommunity: true,
    commentCount,
  };
}

function communityOf({ community, instance }: SnapshotPost): CommunityName {
  return (community.includes("@") ? community : `${community}@${instance}`).toLowerCase() as CommunityName;
}

function placedComment(comment: SnapshotComment, instance: string, personOf: PersonOf): PlacedComment {
  const { id, path, content, distinguished } = comment;
  const author = personOf(comment, instance);
  const address = `https://${instance}/comment/${id}`;
  return { id, path, comment: { ...toItem(comment, address), author, content, distinguished } };
}

function toItem(item: SnapshotPost | SnapshotComment, apId: string): Omit<Item, "author"> {
  return {
    apId,
    score: item.score,
    upvotes: item.upvotes,
    downvotes: item.downvotes,
    publishedAt: item.published,
    deleted: item.deleted,
    removed: item.removed,
    language: item.language,
  };
}

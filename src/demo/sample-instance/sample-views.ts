import type { Comment, CommentView, Community, Language, Person, Post, PostView } from "lemmy-js-client-v3";
import { z } from "zod";
import type { SnapshotComment, SnapshotPost } from "../../adapters/snapshot/snapshot-schema.ts";

/** What a post refers to. */
export interface PostContext {
  readonly host: string;
  readonly creator: Person;
  readonly community: Community;
  readonly languages: readonly Language[];
  readonly featured: readonly number[];
}

export function toPost(post: SnapshotPost, { host, creator, community, languages, featured }: PostContext): Post {
  const id = numeric(post.id);
  return {
    id,
    name: post.name,
    ...(post.url === undefined ? {} : { url: post.url }),
    ...(post.body === undefined ? {} : { body: post.body }),
    creator_id: creator.id,
    community_id: community.id,
    removed: post.removed,
    locked: false,
    published: lemmyTime(post.published),
    deleted: post.deleted,
    nsfw: post.nsfw,
    ap_id: `https://${host}/post/${id}`,
    local: true,
    language_id: languageId(post.language, languages),
    featured_community: featured.includes(id),
    featured_local: false,
  };
}

export function toPostView(
  { score, upvotes, downvotes, published }: SnapshotPost,
  post: Post,
  creator: Person,
  community: Community,
  comments: readonly SnapshotComment[] = [],
): PostView {
  const counted = comments.filter(({ deleted, removed }) => !deleted && !removed).length;
  const newestMs = Math.max(...[published, ...comments.map((comment) => comment.published)].map(Number));
  return {
    post,
    creator,
    community,
    creator_banned_from_community: false,
    banned_from_community: false,
    creator_is_moderator: false,
    creator_is_admin: false,
    counts: {
      post_id: post.id,
      comments: counted,
      score,
      upvotes,
      downvotes,
      published: post.published,
      newest_comment_time: lemmyTime(new Date(newestMs)),
    },
    subscribed: "NotSubscribed",
    saved: false,
    read: false,
    hidden: false,
    creator_blocked: false,
    unread_comments: counted,
  };
}

export function toComment(
  comment: SnapshotComment,
  { host, creator, languages }: Pick<PostContext, "host" | "creator" | "languages">,
): Comment {
  const id = numeric(comment.id);
  return {
    id,
    creator_id: creator.id,
    post_id: numeric(comment.post_id),
    content: comment.deleted || comment.removed ? "" : comment.content,
    removed: comment.removed,
    published: lemmyTime(comment.published),
    deleted: comment.deleted,
    ap_id: `https://${host}/comment/${id}`,
    local: true,
    path: comment.path,
    distinguished: comment.distinguished,
    language_id: languageId(comment.language, languages),
  };
}

export function toCommentView(
  { score, upvotes, downvotes }: SnapshotComment,
  comment: Comment,
  creator: Person,
  post: Post,
  community: Community,
  child_count: number,
): CommentView {
  return {
    comment,
    creator,
    post,
    community,
    counts: { comment_id: comment.id, score, upvotes, downvotes, published: comment.published, child_count },
    creator_banned_from_community: false,
    banned_from_community: false,
    creator_is_moderator: false,
    creator_is_admin: false,
    subscribed: "NotSubscribed",
    saved: false,
    creator_blocked: false,
  };
}

function languageId(language: string | undefined, languages: readonly Language[]): number {
  return languages.find(({ code }) => code === language)?.id ?? 0;
}

function lemmyTime(time: Date): string {
  return time.toISOString().replace("Z", "000Z");
}

/** @throws for an id that Lemmy could not have */
export function numeric(id: string): number {
  return z.coerce.number().int().positive().parse(id);
}

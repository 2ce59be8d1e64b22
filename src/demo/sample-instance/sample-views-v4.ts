import type { Comment, CommentView, Community, Person, Post, PostView } from "lemmy-js-client";
import type * as V3 from "lemmy-js-client-v3";
import type { SampleData } from "./sample-data.ts";

/** The views of API v4, made of those of API v3. */
export interface ViewsV4 {
  community(community: V3.Community): Community;
  post(view: V3.PostView): PostView;
  comment(view: V3.CommentView): CommentView;
  person(person: V3.Person): Person;
}

export function createViewsV4(data: SampleData): ViewsV4 {
  const postViewOf = new Map(data.posts.map((view) => [view.post.id, view]));
  const known = new Map<V3.Community, Community>();

  function community(of: V3.Community): Community {
    const made = known.get(of) ?? makeCommunity(of);
    known.set(of, made);
    return made;
  }

  function makeCommunity(of: V3.Community): Community {
    const { description, posting_restricted_to_mods } = of;
    const { id, name, title, removed, deleted, nsfw, local, published, actor_id, instance_id } = of;
    return {
      id,
      name,
      title,
      removed,
      published_at: published,
      deleted,
      nsfw,
      ap_id: actor_id,
      local,
      last_refreshed_at: published,
      posting_restricted_to_mods,
      ...(description === undefined ? {} : { sidebar: description }),
      instance_id,
      visibility: visibilityOf(data, of),
      subscribers: 1,
      posts: data.posts.filter((view) => view.community === of).length,
      comments: data.comments.filter((view) => view.community === of).length,
      users_active_day: 0,
      users_active_week: 0,
      users_active_month: 0,
      users_active_half_year: 0,
      subscribers_local: 1,
      report_count: 0,
      unresolved_report_count: 0,
      local_removed: false,
    };
  }

  function around(view: V3.PostView | V3.CommentView) {
    return {
      creator: person(view.creator),
      community: community(view.community),
      creator_is_admin: false,
      tags: [],
      can_mod: false,
      creator_banned: view.creator.banned,
      creator_is_moderator: false,
      creator_banned_from_community: view.creator_banned_from_community,
    };
  }

  return {
    community,
    person,
    post: (view) => ({ post: post(view), ...around(view) }),
    comment(view) {
      const below = postViewOf.get(view.post.id);
      if (below === undefined) throw new Error(`Comment ${view.comment.id} belongs to no post`);
      return { comment: comment(view), post: post(below), ...around(view) };
    },
  };
}

function visibilityOf({ privateCommunityIds }: SampleData, { id, hidden, visibility }: V3.Community) {
  if (privateCommunityIds.has(id)) return "private";
  if (visibility === "LocalOnly") return "local_only_private";
  return hidden ? "unlisted" : "public";
}

function person({ id, name, published, actor_id, bio, local, deleted, bot_account, instance_id }: V3.Person): Person {
  return {
    id,
    name,
    published_at: published,
    ap_id: actor_id,
    ...(bio === undefined ? {} : { bio }),
    local,
    last_refreshed_at: published,
    deleted,
    bot_account,
    instance_id,
    post_count: 0,
    comment_count: 0,
  };
}

function post({ post: { published, updated, ...rest }, counts }: V3.PostView): Post {
  const { comments, score, upvotes, downvotes, newest_comment_time } = counts;
  return {
    ...rest,
    published_at: published,
    ...(updated === undefined ? {} : { updated_at: updated }),
    ...(comments === 0 ? {} : { newest_comment_time_at: newest_comment_time }),
    comments,
    score,
    upvotes,
    downvotes,
    report_count: 0,
    unresolved_report_count: 0,
    federation_pending: false,
  };
}

function comment({ comment: { published, updated, ...rest }, counts }: V3.CommentView): Comment {
  const { score, upvotes, downvotes, child_count } = counts;
  return {
    ...rest,
    published_at: published,
    ...(updated === undefined ? {} : { updated_at: updated }),
    score,
    upvotes,
    downvotes,
    child_count,
    report_count: 0,
    unresolved_report_count: 0,
    federation_pending: false,
    locked: false,
  };
}

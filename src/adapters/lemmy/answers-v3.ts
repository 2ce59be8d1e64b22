import { z } from "zod";
import { address, flag, languages, listOf, stamp, text, time, votes } from "./answer-parts.ts";
import type { LemmyComment, LemmyCommunity, LemmyCommunityDetails, LemmyPerson, LemmyPost } from "./lemmy-answers.ts";

/** Whoever wrote, moderates or logged in. */
export const personV3 = z.object({
  name: z.string().min(1),
  actor_id: address,
  bio: text,
  bot_account: flag,
  banned: flag,
  deleted: flag,
});

export const communityV3 = z
  .object({
    name: z.string().min(1),
    actor_id: address,
    nsfw: flag,
    hidden: flag,
    removed: flag,
    deleted: flag,
    /** Instances older than 0.19.4 do not say it: all their communities are public. */
    visibility: z.string().default("Public"),
  })
  .transform(
    ({ name, actor_id, nsfw, hidden, removed, deleted, visibility }): LemmyCommunity => ({
      name,
      apId: actor_id,
      nsfw,
      public: visibility === "Public" && !hidden && !removed && !deleted,
    }),
  );

const communityDetails = z
  .object({
    community: z.intersection(communityV3, z.object({ title: text })),
    counts: z.object({ subscribers: z.number().default(0) }).optional(),
  })
  .transform(
    ({ community: { title, ...same }, counts }): LemmyCommunityDetails => ({
      ...same,
      title: title ?? same.name,
      subscribers: counts?.subscribers ?? 0,
    }),
  );

const item = {
  id: z.number(),
  ap_id: address,
  published: time,
  updated: stamp,
  deleted: flag,
  removed: flag,
  language_id: z.number().default(0),
};

const post = z
  .object({
    post: z.object({
      ...item,
      name: z.string(),
      url: text,
      body: text,
      nsfw: flag,
      featured_community: flag,
      featured_local: flag,
    }),
    creator: personV3,
    creator_banned_from_community: flag,
    community: communityV3,
    counts: z.object({ ...votes, comments: z.number(), newest_comment_time: stamp }),
  })
  .transform(({ post, creator, creator_banned_from_community, community, counts }): LemmyPost => {
    const { ap_id, published, updated, language_id, featured_community, featured_local, ...same } = post;
    const { comments, newest_comment_time, ...points } = counts;
    return {
      ...same,
      ...points,
      apId: ap_id,
      creator: toPersonV3(creator, creator_banned_from_community),
      publishedAt: published,
      languageId: language_id,
      pinned: featured_community || featured_local,
      community,
      commentCount: comments,
      stamp: `${updated} ${newest_comment_time}`,
    };
  });

const comment = z
  .object({
    comment: z.object({ ...item, path: z.string(), content: z.string(), distinguished: flag }),
    creator: personV3,
    creator_banned_from_community: flag,
    post: z.object({ id: z.number(), deleted: flag, removed: flag }),
    counts: z.object(votes),
  })
  .transform(({ comment, creator, creator_banned_from_community, post, counts }): LemmyComment => {
    const { ap_id, published, language_id, updated: _, ...same } = comment;
    return {
      ...same,
      ...counts,
      apId: ap_id,
      creator: toPersonV3(creator, creator_banned_from_community),
      publishedAt: published,
      languageId: language_id,
      post,
    };
  });

export function toPersonV3(creator: z.output<typeof personV3>, bannedFromCommunity: boolean): LemmyPerson {
  const { name, actor_id, bio, bot_account, banned, deleted } = creator;
  return { name, apId: actor_id, bio, bot: bot_account, banned, bannedFromCommunity, deleted };
}

/** What is needed of the answers of API v3; whatever else they hold is ignored. */
export const answersV3 = {
  community: z.object({ community_view: communityDetails }).transform(({ community_view }) => community_view),
  communities: z
    .object({ communities: listOf(communityDetails), next_page: text })
    .transform(({ communities, next_page }) => ({ ...communities, next: next_page })),
  posts: z
    .object({ posts: listOf(post), next_page: text })
    .transform(({ posts, next_page }) => ({ ...posts, next: next_page })),
  post: z.object({ post_view: post }).transform(({ post_view }) => post_view),
  comments: z
    .object({ comments: listOf(comment), next_page: text })
    .transform(({ comments, next_page }) => ({ ...comments, next: next_page })),
  comment: z.object({ comment_view: comment }).transform(({ comment_view }) => comment_view),
  languages,
};

import { z } from "zod";
import { address, flag, languages, listOf, stamp, text, time, votes } from "./answer-parts.ts";
import type { LemmyComment, LemmyCommunity, LemmyCommunityDetails, LemmyPerson, LemmyPost } from "./lemmy-answers.ts";

/** Whoever wrote, moderates or logged in. */
export const personV4 = z.object({
  name: z.string().min(1),
  ap_id: address,
  bio: text,
  bot_account: flag,
  deleted: flag,
});

export const communityV4 = z
  .object({
    name: z.string().min(1),
    ap_id: address,
    nsfw: flag,
    removed: flag,
    local_removed: flag,
    deleted: flag,
    visibility: z.string(),
  })
  .transform(
    ({ name, ap_id, nsfw, removed, local_removed, deleted, visibility }): LemmyCommunity => ({
      name,
      apId: ap_id,
      nsfw,
      public: visibility === "public" && !removed && !local_removed && !deleted,
    }),
  );

const communityDetails = z
  .object({ community: z.intersection(communityV4, z.object({ title: text, subscribers: z.number().default(0) })) })
  .transform(({ community: { title, ...same } }): LemmyCommunityDetails => ({ ...same, title: title ?? same.name }));

const item = {
  id: z.number(),
  ap_id: address,
  published_at: time,
  updated_at: stamp,
  deleted: flag,
  removed: flag,
  language_id: z.number().default(0),
  ...votes,
};

/** What stands around posts and comments alike. */
export const authorV4 = { creator: personV4, creator_banned: flag, creator_banned_from_community: flag };

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
      comments: z.number(),
      newest_comment_time_at: stamp,
    }),
    ...authorV4,
    community: communityV4,
  })
  .transform(({ post, community, ...by }): LemmyPost => {
    const { ap_id, published_at, updated_at, language_id, comments, newest_comment_time_at, ...rest } = post;
    const { featured_community, featured_local, ...same } = rest;
    return {
      ...same,
      apId: ap_id,
      creator: toPersonV4(by),
      publishedAt: published_at,
      languageId: language_id,
      pinned: featured_community || featured_local,
      community,
      commentCount: comments,
      stamp: `${updated_at} ${newest_comment_time_at}`,
    };
  });

const comment = z
  .object({
    comment: z.object({ ...item, path: z.string(), content: z.string(), distinguished: flag }),
    ...authorV4,
    post: z.object({ id: z.number(), deleted: flag, removed: flag }),
  })
  .transform(({ comment, post, ...by }): LemmyComment => {
    const { ap_id, published_at, language_id, updated_at: _, ...same } = comment;
    return { ...same, apId: ap_id, creator: toPersonV4(by), publishedAt: published_at, languageId: language_id, post };
  });

export function toPersonV4({ creator, creator_banned, creator_banned_from_community }: Author): LemmyPerson {
  const { name, ap_id, bio, bot_account, deleted } = creator;
  return {
    name,
    apId: ap_id,
    bio,
    bot: bot_account,
    banned: creator_banned,
    bannedFromCommunity: creator_banned_from_community,
    deleted,
  };
}

interface Author {
  readonly creator: z.output<typeof personV4>;
  readonly creator_banned: boolean;
  readonly creator_banned_from_community: boolean;
}

function pageOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .object({ items: listOf(schema), next_page: text })
    .transform(({ items, next_page }) => ({ ...items, next: next_page }));
}

/** What is needed of the answers of API v4; whatever else they hold is ignored. */
export const answersV4 = {
  community: z.object({ community_view: communityDetails }).transform(({ community_view }) => community_view),
  communities: pageOf(communityDetails),
  posts: pageOf(post),
  post: z.object({ post_view: post }).transform(({ post_view }) => post_view),
  comments: pageOf(comment),
  comment: z.object({ comment_view: comment }).transform(({ comment_view }) => comment_view),
  languages,
};

import { LemmyHttp } from "lemmy-js-client";
import { z } from "zod";
import { flag, listOf, placeOf, placeParts, text, time } from "./answer-parts.ts";
import { answersV4, authorV4, communityV4, personV4, toPersonV4 } from "./answers-v4.ts";
import { dataOf } from "./api-v4.ts";
import type { LemmyActionsApi, LemmyCall } from "./lemmy-actions.ts";
import { pageSize } from "./lemmy-api.ts";

const written = { id: z.number(), ap_id: z.string(), deleted: flag, removed: flag, published_at: time };
const around = { ...authorV4, community: communityV4 };
const calledIn = z
  .object({ ...written, name: z.string(), body: text })
  .transform(({ ap_id, published_at, name, body, ...same }) => ({
    ...same,
    apId: ap_id,
    publishedAt: published_at,
    title: name,
    body: body ?? "",
  }));
const commentCalled = z.object({
  type_: z.literal("comment"),
  comment: z.object({ ...written, content: z.string() }),
  post: calledIn,
  ...around,
});
const postCalled = z.object({ type_: z.literal("post"), post: calledIn, ...around });
/** Private messages and what moderators did are in the list too. */
const otherwise = z.object({ type_: z.string() }).transform(() => undefined);

const call = z
  .object({
    notification: z.object({ id: z.number(), read: flag, kind: z.string() }),
    data: z.union([commentCalled, postCalled, otherwise]),
  })
  .transform(({ notification: { id, read, kind }, data }): LemmyCall | undefined => {
    if (data === undefined || (kind !== "mention" && kind !== "reply")) return undefined;
    const { post, community } = data;
    const about = { id, read, kind, creator: toPersonV4(data), community, post } as const;
    if (data.type_ === "post") {
      const { apId, deleted, removed, publishedAt } = post;
      return { ...about, commentId: undefined, apId, text: post.body, deleted, removed, publishedAt };
    }
    const { id: commentId, ap_id: apId, content, deleted, removed, published_at: publishedAt } = data.comment;
    return { ...about, commentId, apId, text: content, deleted, removed, publishedAt };
  });

const account = z
  .object({ local_user_view: z.object({ person: personV4 }) })
  .transform(({ local_user_view: { person } }) => ({
    name: person.name,
    apId: person.ap_id,
    bio: person.bio,
    bot: person.bot_account,
  }))
  .optional();

const place = z
  .object({
    community_view: z.object({
      community: z.intersection(communityV4, z.object({ ...placeParts, summary: text, sidebar: text })),
      community_actions: z.object({ received_ban_at: text }).nullish(),
    }),
    moderators: listOf(z.object({ moderator: personV4 })),
  })
  .transform(({ community_view: { community, community_actions }, moderators }) => ({
    ...placeOf(community),
    bannedFrom: community_actions?.received_ban_at !== undefined,
    about: [community.summary, community.sidebar].filter((part) => part !== undefined).join("\n"),
    moderators: moderators.items.map(({ moderator: creator }) =>
      toPersonV4({ creator, creator_banned: false, creator_banned_from_community: false }),
    ),
  }));

const calls = z
  .object({ items: listOf(call) })
  .transform(({ items }) => items.items.filter((item) => item !== undefined));

/** What an account does on Lemmy 1.0. */
export const actionsV4: LemmyActionsApi<LemmyHttp> = {
  createHttp: (baseUrl, fetchFunction) => new LemmyHttp(baseUrl, { fetchFunction }),
  loginPath: "/api/v4/account/auth/login",
  actions: {
    account: { act: (http) => dataOf(http.getMyUser()), answer: account },
    saveProfile: {
      act: (http, { bio }) => dataOf(http.saveUserSettings({ bio, bot_account: true })),
      answer: z.unknown(),
    },
    place: { act: (http, { name }) => dataOf(http.getCommunity({ name })), answer: place },
    createPost: {
      act: (http, { communityId, title, body }) =>
        dataOf(http.createPost({ community_id: communityId, name: title, body })),
      answer: answersV4.post,
    },
    editPost: {
      act: (http, { id, title, body }) => dataOf(http.editPost({ post_id: id, name: title, body })),
      answer: answersV4.post,
    },
    deletePost: {
      act: (http, { id }) => dataOf(http.deletePost({ post_id: id, deleted: true })),
      answer: answersV4.post,
    },
    createComment: {
      act: (http, { postId, parentId, content }) =>
        dataOf(
          http.createComment({
            post_id: postId,
            content,
            ...(parentId === undefined ? {} : { parent_id: parentId }),
          }),
        ),
      answer: answersV4.comment,
    },
    editComment: {
      act: (http, { id, content }) => dataOf(http.editComment({ comment_id: id, content })),
      answer: answersV4.comment,
    },
    deleteComment: {
      act: (http, { id }) => dataOf(http.deleteComment({ comment_id: id, deleted: true })),
      answer: answersV4.comment,
    },
    newestPosts: {
      act: (http, { community, next }) =>
        dataOf(
          http.getPosts({
            community_name: community,
            sort: "new",
            limit: pageSize,
            show_nsfw: true,
            ...(next === undefined ? {} : { page_cursor: next }),
          }),
        ),
      answer: answersV4.posts,
    },
    newestComments: {
      act: (http, { postId }) =>
        dataOf(http.getComments({ post_id: postId, type_: "all", sort: "new", limit: pageSize })),
      answer: answersV4.comments,
    },
    calls: {
      act: (http) => dataOf(http.listNotifications({ unread_only: true, limit: pageSize })),
      answer: calls,
    },
    markRead: {
      act: (http, { id }) => dataOf(http.markNotificationAsRead({ notification_id: id, read: true })),
      answer: z.unknown(),
    },
  },
};

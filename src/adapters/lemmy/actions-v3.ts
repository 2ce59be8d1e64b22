import { LemmyHttp } from "lemmy-js-client-v3";
import { z } from "zod";
import { flag, listOf, placeOf, placeParts, text, time } from "./answer-parts.ts";
import { answersV3, communityV3, personV3, toPersonV3 } from "./answers-v3.ts";
import type { CalledIn, LemmyActionsApi, LemmyCall } from "./lemmy-actions.ts";
import { pageSize } from "./lemmy-api.ts";

const called = z.object({
  comment: z.object({
    id: z.number(),
    ap_id: z.string(),
    content: z.string(),
    deleted: flag,
    removed: flag,
    published: time,
  }),
  creator: personV3,
  creator_banned_from_community: flag,
  post: z
    .object({ id: z.number(), ap_id: z.string(), name: z.string(), body: text, deleted: flag, removed: flag })
    .transform(({ ap_id, name, body, ...same }): CalledIn => ({ ...same, apId: ap_id, title: name, body: body ?? "" })),
  community: communityV3,
});
const notice = z.object({ id: z.number(), read: flag });
const mention = called
  .extend({ person_mention: notice })
  .transform((call) => toCall("mention", call.person_mention, call));
const reply = called.extend({ comment_reply: notice }).transform((call) => toCall("reply", call.comment_reply, call));

function toCall(
  kind: LemmyCall["kind"],
  { id, read }: z.output<typeof notice>,
  { comment, creator, creator_banned_from_community, post, community }: z.output<typeof called>,
): LemmyCall {
  return {
    id,
    kind,
    read,
    creator: toPersonV3(creator, creator_banned_from_community),
    community,
    post,
    commentId: comment.id,
    apId: comment.ap_id,
    text: comment.content,
    deleted: comment.deleted,
    removed: comment.removed,
    publishedAt: comment.published,
  };
}

const account = z
  .object({ my_user: z.object({ local_user_view: z.object({ person: personV3 }) }).nullish() })
  .transform(({ my_user }) => {
    const person = my_user?.local_user_view.person;
    return person && { name: person.name, apId: person.actor_id, bio: person.bio, bot: person.bot_account };
  });

const place = z
  .object({
    community_view: z.object({
      community: z.intersection(communityV3, z.object({ ...placeParts, description: text })),
      banned_from_community: flag,
    }),
    moderators: listOf(z.object({ moderator: personV3 })),
  })
  .transform(({ community_view: { community, banned_from_community }, moderators }) => ({
    ...placeOf(community),
    bannedFrom: banned_from_community,
    about: community.description ?? "",
    moderators: moderators.items.map(({ moderator }) => toPersonV3(moderator, false)),
  }));

const calls = z
  .object({
    mentions: z.object({ mentions: listOf(mention) }),
    replies: z.object({ replies: listOf(reply) }),
  })
  .transform(({ mentions, replies }) => [...mentions.mentions.items, ...replies.replies.items]);

const unread = { sort: "New", limit: pageSize, unread_only: true } as const;

/** What an account does on Lemmy 0.19. */
export const actionsV3: LemmyActionsApi<LemmyHttp> = {
  createHttp: (baseUrl, fetchFunction) => new LemmyHttp(baseUrl, { fetchFunction }),
  loginPath: "/api/v3/user/login",
  actions: {
    account: { act: (http) => http.getSite(), answer: account },
    saveProfile: { act: (http, { bio }) => http.saveUserSettings({ bio, bot_account: true }), answer: z.unknown() },
    place: { act: (http, { name }) => http.getCommunity({ name }), answer: place },
    createPost: {
      act: (http, { communityId, title, body }) => http.createPost({ community_id: communityId, name: title, body }),
      answer: answersV3.post,
    },
    editPost: {
      act: (http, { id, title, body }) => http.editPost({ post_id: id, name: title, body }),
      answer: answersV3.post,
    },
    deletePost: { act: (http, { id }) => http.deletePost({ post_id: id, deleted: true }), answer: answersV3.post },
    createComment: {
      act: (http, { postId, parentId, content }) =>
        http.createComment({
          post_id: postId,
          content,
          ...(parentId === undefined ? {} : { parent_id: parentId }),
        }),
      answer: answersV3.comment,
    },
    editComment: {
      act: (http, { id, content }) => http.editComment({ comment_id: id, content }),
      answer: answersV3.comment,
    },
    deleteComment: {
      act: (http, { id }) => http.deleteComment({ comment_id: id, deleted: true }),
      answer: answersV3.comment,
    },
    newestPosts: {
      act: (http, { community, next }) =>
        http.getPosts({
          community_name: community,
          sort: "New",
          limit: pageSize,
          show_nsfw: true,
          ...(next === undefined ? {} : { page_cursor: next }),
        }),
      answer: answersV3.posts,
    },
    newestComments: {
      act: (http, { postId }) => http.getComments({ post_id: postId, type_: "All", sort: "New", limit: pageSize }),
      answer: answersV3.comments,
    },
    calls: {
      async act(http) {
        return { mentions: await http.getPersonMentions(unread), replies: await http.getReplies(unread) };
      },
      answer: calls,
    },
    markRead: {
      act: (http, { id, kind }) =>
        kind === "mention"
          ? http.markPersonMentionAsRead({ person_mention_id: id, read: true })
          : http.markCommentReplyAsRead({ comment_reply_id: id, read: true }),
      answer: z.unknown(),
    },
  },
};

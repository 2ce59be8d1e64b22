import type { CommentReplyView, MyUserInfo, Person, PersonMentionView } from "lemmy-js-client-v3";
import { z } from "zod";
import type { SampleSurroundings, SampleWriteApi } from "./answer-account.ts";
import type { SampleAccount } from "./sample-accounts.ts";
import { failure, ok, type SampleAnswer, withBody } from "./sample-answer.ts";
import type { SampleData } from "./sample-data.ts";
import type { SampleNotice } from "./sample-life.ts";
import { beginning, siteAnswer } from "./sample-site.ts";
import { writes } from "./sample-writes.ts";

const inboxQuery = z.strictObject({ sort: z.literal("New"), limit: z.string(), unread_only: z.literal("true") });
const mentionForm = z.strictObject({ person_mention_id: z.int(), read: z.boolean() });
const replyForm = z.strictObject({ comment_reply_id: z.int(), read: z.boolean() });

/** API v3, as Lemmy 0.19 takes it. */
export const writesV3: SampleWriteApi = {
  root: "/api/v3",
  login: "POST /user/login",
  routes: {
    "GET /site": ({ data }, by) => ok({ ...siteAnswer(data()), my_user: myUser(data(), by) }),
    "PUT /user/save_user_settings": writes.saveSettings,
    "POST /post": writes.createPost,
    "PUT /post": writes.editPost,
    "POST /post/delete": writes.deletePost,
    "POST /comment": writes.createComment,
    "PUT /comment": writes.editComment,
    "POST /comment/delete": writes.deleteComment,
    "GET /user/mention": (writing, by, { url }) => inbox(writing, by, url, "mention"),
    "GET /user/replies": (writing, by, { url }) => inbox(writing, by, url, "reply"),
    "POST /user/mention/mark_as_read": (writing, by, { body }) =>
      withBody(body, mentionForm, ({ person_mention_id, read }) => markRead(writing, by, person_mention_id, read)),
    "POST /comment/mark_as_read": (writing, by, { body }) =>
      withBody(body, replyForm, ({ comment_reply_id, read }) => markRead(writing, by, comment_reply_id, read)),
  },
  openRoutes: ["GET /site"],
  fail: (status, code) => failure(status === 404 ? 400 : status, code === "not_found" ? "couldnt_find_post" : code),
  tooOften: failure(400, "rate_limit_error"),
  showPost: ({ posts }, id) => ok({ post_view: posts.find(({ post }) => post.id === id) }),
  showComment: ({ comments }, id) =>
    ok({ comment_view: comments.find(({ comment }) => comment.id === id), recipient_ids: [] }),
};

/** Deleted and removed ones too; of mentions, those in comments alone. */
function inbox(
  { life, data }: Pick<SampleSurroundings, "life" | "data">,
  by: SampleAccount,
  url: URL,
  kind: SampleNotice["kind"],
): SampleAnswer {
  const { error } = inboxQuery.safeParse(Object.fromEntries(url.searchParams));
  if (error !== undefined) return failure(400, "unknown", `Query deserialize error: ${error.issues[0]?.message}`);
  const { comments } = data();
  const found = life.notices
    .filter((notice) => notice.recipient === by.name && notice.kind === kind && !notice.read)
    .flatMap(({ id, read, commentId }) => {
      const view = comments.find(({ comment }) => comment.id === commentId);
      if (view === undefined) return [];
      const notice = { id, recipient_id: 1, comment_id: view.comment.id, read, published: view.comment.published };
      return [{ ...view, notice, recipient: personOf(by, data().host) }];
    })
    .reverse();
  if (kind === "mention") {
    const mentions = found.map(({ notice, ...view }): PersonMentionView => ({ ...view, person_mention: notice }));
    return ok({ mentions });
  }
  return ok({ replies: found.map(({ notice, ...view }): CommentReplyView => ({ ...view, comment_reply: notice })) });
}

/** @returns no whole view: the program looks at none */
function markRead(
  { life }: Pick<SampleSurroundings, "life">,
  by: SampleAccount,
  id: number,
  read: boolean,
): SampleAnswer {
  const notice = life.notices.find((each) => each.id === id && each.recipient === by.name);
  if (notice === undefined) return failure(400, "couldnt_update_comment");
  notice.read = read;
  return ok({});
}

function myUser({ host }: SampleData, by: SampleAccount): Partial<MyUserInfo> {
  // Of all that the real server tells, what an account's own page shows.
  return { local_user_view: { person: personOf(by, host) } as MyUserInfo["local_user_view"], moderates: [] };
}

function personOf({ name, bio, bot = false, banned = false }: SampleAccount, host: string): Person {
  return {
    id: 1,
    name,
    banned,
    published: beginning,
    actor_id: `https://${host}/u/${name}`,
    ...(bio === undefined ? {} : { bio }),
    local: true,
    deleted: false,
    bot_account: bot,
    instance_id: 1,
  };
}

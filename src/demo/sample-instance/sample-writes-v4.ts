import type { NotificationView, Person } from "lemmy-js-client";
import { z } from "zod";
import type { SampleSurroundings, SampleWriteApi } from "./answer-account.ts";
import type { SampleAccount } from "./sample-accounts.ts";
import { ok, type SampleAnswer, withBody } from "./sample-answer.ts";
import { beginning } from "./sample-site.ts";
import { createViewsV4 } from "./sample-views-v4.ts";
import { writes } from "./sample-writes.ts";

const listQuery = z.strictObject({ unread_only: z.literal("true"), limit: z.string() });
const readForm = z.strictObject({ notification_id: z.int(), read: z.boolean() });

/** API v4, as Lemmy 1.0 takes it. */
export const writesV4: SampleWriteApi = {
  root: "/api/v4",
  login: "POST /account/auth/login",
  routes: {
    "GET /account": ({ data }, by) =>
      ok({ local_user_view: { person: personOf(by, data().host), banned: false }, moderates: [] }),
    "PUT /account/settings/save": writes.saveSettings,
    "POST /post": writes.createPost,
    "PUT /post": writes.editPost,
    "DELETE /post": writes.deletePost,
    "POST /comment": writes.createComment,
    "PUT /comment": writes.editComment,
    "DELETE /comment": writes.deleteComment,
    "GET /account/notification/list": (writing, by, { url }) => notifications(writing, by, url),
    "POST /account/notification/mark_as_read": ({ life }, by, { body }) =>
      withBody(body, readForm, ({ notification_id, read }) => {
        const notice = life.notices.find(({ id, recipient }) => id === notification_id && recipient === by.name);
        if (notice === undefined) return fail(404, "not_found");
        notice.read = read;
        return ok({ success: true });
      }),
  },
  openRoutes: [],
  fail,
  tooOften: { status: 429, body: { error: "too_many_requests" } },
  showPost(data, id) {
    const found = data.posts.find(({ post }) => post.id === id);
    return ok({ post_view: found && createViewsV4(data).post(found) });
  },
  showComment(data, id) {
    const found = data.comments.find(({ comment }) => comment.id === id);
    return ok({ comment_view: found && createViewsV4(data).comment(found) });
  },
};

function fail(status: number, code: string): SampleAnswer {
  const cause = code.replace(/(?:^|_)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return { status, body: { error: code, cause } };
}

/** Without deleted and removed ones. */
function notifications(
  { life, data }: Pick<SampleSurroundings, "life" | "data">,
  by: SampleAccount,
  url: URL,
): SampleAnswer {
  const { error } = listQuery.safeParse(Object.fromEntries(url.searchParams));
  if (error !== undefined) return fail(400, "unknown");
  const views = createViewsV4(data());
  const items = life.notices
    .filter((notice) => notice.recipient === by.name && !notice.read)
    .flatMap(({ id, kind, read, postId, commentId }): NotificationView[] => {
      const { posts, comments } = data();
      const comment = comments.find((view) => view.comment.id === commentId);
      const post = posts.find((view) => view.post.id === postId);
      const about =
        comment !== undefined
          ? ({ type_: "comment", ...views.comment(comment) } as const)
          : post !== undefined && commentId === undefined
            ? ({ type_: "post", ...views.post(post) } as const)
            : undefined;
      if (about === undefined) return [];
      const { deleted, removed } = about.type_ === "comment" ? about.comment : about.post;
      if (deleted || removed) return [];
      const notification = {
        id,
        recipient_id: 1,
        ...(commentId === undefined ? {} : { comment_id: commentId }),
        read,
        published_at: beginning,
        kind,
        post_id: postId,
        creator_id: 0,
      };
      return [{ notification, data: about }];
    })
    .reverse();
  return ok({ items });
}

function personOf({ name, bio, bot = false }: SampleAccount, host: string): Person {
  return {
    id: 1,
    name,
    published_at: beginning,
    ap_id: `https://${host}/u/${name}`,
    ...(bio === undefined ? {} : { bio }),
    local: true,
    last_refreshed_at: beginning,
    deleted: false,
    bot_account: bot,
    instance_id: 1,
    post_count: 0,
    comment_count: 0,
  };
}

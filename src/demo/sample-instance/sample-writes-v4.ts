import type { NotificationView, Person } from "lemmy-js-client";
import { z } from "zod";
import type { SampleAccount } from "./sample-accounts.ts";
import { ok, type SampleAnswer } from "./sample-answer.ts";
import { beginning } from "./sample-site.ts";
import { createViewsV4 } from "./sample-views-v4.ts";
import { logIn, type SampleCall, type SampleWriting, saveSettings, withBody, writes } from "./sample-writes.ts";

const listQuery = z.strictObject({ unread_only: z.literal("true"), limit: z.string() });
const readForm = z.strictObject({ notification_id: z.int(), read: z.boolean() });

/**
 * Answers what an account asks of API v4 beyond reading, as Lemmy 1.0 does.
 *
 * @returns `undefined` where it is a reading that anyone may do
 */
export function writeV4(around: Omit<SampleWriting, "fail" | "tooOften">, call: SampleCall): SampleAnswer | undefined {
  const writing: SampleWriting = { ...around, fail, tooOften: { status: 429, body: { error: "too_many_requests" } } };
  const { method, url, authorization, body } = call;
  const by = around.accounts.owner(authorization);
  const path = url.pathname.replace(/^\/api\/v4/u, "");
  if (`${method} ${path}` === "POST /account/auth/login") return logIn(writing, body);
  if (method === "GET" && !path.startsWith("/account")) return undefined;
  if (by === undefined) return fail(401, "incorrect_login");
  const views = () => createViewsV4(around.data());
  const post = (id: number) => {
    const found = around.data().posts.find((view) => view.post.id === id);
    return ok({ post_view: found && views().post(found) });
  };
  const comment = (id: number) => {
    const found = around.data().comments.find((view) => view.comment.id === id);
    return ok({ comment_view: found && views().comment(found) });
  };
  switch (`${method} ${path}`) {
    case "GET /account":
      return ok({ local_user_view: { person: personOf(by, around.data().host), banned: false }, moderates: [] });
    case "PUT /account/settings/save":
      return saveSettings(writing, by, body);
    case "POST /post":
      return writes.createPost(writing, by, body, post);
    case "PUT /post":
      return writes.editPost(writing, by, body, post);
    case "DELETE /post":
      return writes.deletePost(writing, by, body, post);
    case "POST /comment":
      return writes.createComment(writing, by, body, comment);
    case "PUT /comment":
      return writes.editComment(writing, by, body, comment);
    case "DELETE /comment":
      return writes.deleteComment(writing, by, body, comment);
    case "GET /account/notification/list":
      return notifications(around, by, url);
    case "POST /account/notification/mark_as_read":
      return withBody(body, readForm, ({ notification_id, read }) => {
        const notice = around.life.notices.find(({ id, recipient }) => id === notification_id && recipient === by.name);
        if (notice === undefined) return fail(404, "not_found");
        notice.read = read;
        return ok({ success: true });
      });
    default:
      return { status: 404 };
  }
}

function fail(status: number, code: string): SampleAnswer {
  const cause = code.replace(/(?:^|_)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return { status, body: { error: code, cause } };
}

/** Without deleted and removed ones. */
function notifications(
  { life, data }: Pick<SampleWriting, "life" | "data">,
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

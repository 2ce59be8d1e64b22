import type { CommentReplyView, MyUserInfo, Person, PersonMentionView } from "lemmy-js-client-v3";
import { z } from "zod";
import type { SampleAccount } from "./sample-accounts.ts";
import { failure, ok, type SampleAnswer } from "./sample-answer.ts";
import type { SampleNotice } from "./sample-life.ts";
import { beginning, siteAnswer } from "./sample-site.ts";
import { logIn, type SampleCall, type SampleWriting, saveSettings, withBody, writes } from "./sample-writes.ts";

const inboxQuery = z.strictObject({ sort: z.literal("New"), limit: z.string(), unread_only: z.literal("true") });
const mentionForm = z.strictObject({ person_mention_id: z.int(), read: z.boolean() });
const replyForm = z.strictObject({ comment_reply_id: z.int(), read: z.boolean() });

/**
 * Answers what an account asks of API v3 beyond reading, as Lemmy 0.19 does.
 *
 * @returns `undefined` where it is a reading that anyone may do
 */
export function writeV3(around: Omit<SampleWriting, "fail" | "tooOften">, call: SampleCall): SampleAnswer | undefined {
  const writing: SampleWriting = {
    ...around,
    fail: (status, code) => failure(status === 404 ? 400 : status, code === "not_found" ? "couldnt_find_post" : code),
    tooOften: failure(400, "rate_limit_error"),
  };
  const { method, url, authorization, body } = call;
  const by = around.accounts.owner(authorization);
  const path = url.pathname.replace(/^\/api\/v3/u, "");
  if (`${method} ${path}` === "POST /user/login") return logIn(writing, body);
  if (method === "GET" && path === "/site" && by !== undefined) {
    return ok({ ...siteAnswer(around.data()), my_user: myUser(around, by) });
  }
  if (method === "GET" && !inboxes.has(path)) return undefined;
  if (by === undefined) return failure(401, "incorrect_login");
  const post = (id: number) => ok({ post_view: around.data().posts.find((view) => view.post.id === id) });
  const comment = (id: number) =>
    ok({ comment_view: around.data().comments.find((view) => view.comment.id === id), recipient_ids: [] });
  switch (`${method} ${path}`) {
    case "PUT /user/save_user_settings":
      return saveSettings(writing, by, body);
    case "POST /post":
      return writes.createPost(writing, by, body, post);
    case "PUT /post":
      return writes.editPost(writing, by, body, post);
    case "POST /post/delete":
      return writes.deletePost(writing, by, body, post);
    case "POST /comment":
      return writes.createComment(writing, by, body, comment);
    case "PUT /comment":
      return writes.editComment(writing, by, body, comment);
    case "POST /comment/delete":
      return writes.deleteComment(writing, by, body, comment);
    case "GET /user/mention":
      return inbox(around, by, url, "mention");
    case "GET /user/replies":
      return inbox(around, by, url, "reply");
    case "POST /user/mention/mark_as_read":
      return withBody(body, mentionForm, (form) => markRead(around, by, form.person_mention_id, form.read));
    case "POST /comment/mark_as_read":
      return withBody(body, replyForm, (form) => markRead(around, by, form.comment_reply_id, form.read));
    default:
      return { status: 404 };
  }
}

const inboxes: ReadonlySet<string> = new Set(["/user/mention", "/user/replies"]);

/** Deleted and removed ones too; of mentions, those in comments alone. */
function inbox(
  { life, data }: Pick<SampleWriting, "life" | "data">,
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
function markRead({ life }: Pick<SampleWriting, "life">, by: SampleAccount, id: number, read: boolean): SampleAnswer {
  const notice = life.notices.find((each) => each.id === id && each.recipient === by.name);
  if (notice === undefined) return failure(400, "couldnt_update_comment");
  notice.read = read;
  return ok({});
}

function myUser({ data }: Pick<SampleWriting, "data">, by: SampleAccount): Partial<MyUserInfo> {
  const { host } = data();
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

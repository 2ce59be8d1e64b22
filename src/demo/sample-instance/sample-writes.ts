import { z } from "zod";
import type { SampleAccount, SampleAccounts } from "./sample-accounts.ts";
import { failure, ok, type SampleAnswer } from "./sample-answer.ts";
import type { SampleData } from "./sample-data.ts";
import type { SampleLife } from "./sample-life.ts";

/** What surrounds a request of an account. */
export interface SampleWriting {
  readonly data: () => SampleData;
  readonly life: SampleLife;
  readonly accounts: SampleAccounts;
  /** By community, who moderates it. */
  readonly moderators: Readonly<Record<string, readonly string[]>>;
  /** Communities in which nobody may post. */
  readonly closed: readonly string[];
  /** What the instance's word filter refuses, in posts and comments. */
  readonly blockedWords: readonly string[];
  /** How this version says what went wrong. */
  readonly fail: (status: number, code: string) => SampleAnswer;
  /** What says that one asks too often. */
  readonly tooOften: SampleAnswer;
}

/** What comes with a request that is not only a reading. */
export interface SampleCall {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  /** Parsed JSON; `undefined` where there is none. */
  readonly body: unknown;
}

export const loginForm = z.strictObject({
  username_or_email: z.string(),
  password: z.string(),
  stay_logged_in: z.boolean().default(false),
});
const postForm = z.strictObject({ community_id: z.int(), name: z.string(), body: z.string().optional() });
const postEditForm = z.strictObject({ post_id: z.int(), name: z.string().optional(), body: z.string().optional() });
const postDeleteForm = z.strictObject({ post_id: z.int(), deleted: z.literal(true) });
const commentForm = z.strictObject({ post_id: z.int(), parent_id: z.int().optional(), content: z.string() });
const commentEditForm = z.strictObject({ comment_id: z.int(), content: z.string() });
const commentDeleteForm = z.strictObject({ comment_id: z.int(), deleted: z.literal(true) });
const settingsForm = z.strictObject({ bio: z.string().max(1_000).optional(), bot_account: z.boolean().optional() });

/** Does something if the body is as it must be. */
export function withBody<S extends z.ZodType>(
  body: unknown,
  schema: S,
  answer: (form: z.output<S>) => SampleAnswer,
): SampleAnswer {
  const { data, error } = schema.safeParse(body);
  if (error === undefined) return answer(data);
  return failure(
    400,
    "unknown",
    `Json deserialize error: ${error.issues[0]?.path.join(".")} ${error.issues[0]?.message}`,
  );
}

export function logIn({ accounts, fail, tooOften }: SampleWriting, body: unknown): SampleAnswer {
  if (!accounts.mayGoOn("login", "here")) return tooOften;
  return withBody(body, loginForm, ({ username_or_email, password, stay_logged_in }) => {
    const login = accounts.logIn(username_or_email, password, stay_logged_in);
    if ("jwt" in login) return ok({ ...login, registration_created: false, verify_email_sent: false });
    return fail(login.error === "site_ban" ? 400 : 401, login.error);
  });
}

/** What accounts write, by what is done; each gives the id of what was written, or why not. */
export const writes = {
  createPost: (around: SampleWriting, by: SampleAccount, body: unknown, show: (id: number) => SampleAnswer) =>
    withBody(body, postForm, ({ community_id, name, body: text = "" }) => {
      const { accounts, data, life, closed, fail, tooOften } = around;
      const community = [...data().communities.values()].find(({ id }) => id === community_id);
      if (!accounts.mayGoOn("post", by.name)) return tooOften;
      if (community === undefined) return fail(404, "not_found");
      if (by.banned === true) return fail(400, "site_ban");
      if (closed.includes(community.name)) return fail(400, "only_mods_can_post_in_community");
      if (isFiltered(around, name, text)) return fail(400, "slurs");
      if (name.trim().length < 3 || name.length > 200 || name.includes("\n")) return fail(400, "invalid_post_title");
      if (text.length > 50_000) return fail(400, "invalid_body_field");
      return show(life.addPost({ community: community.name, creator: by.name, name, body: text }));
    }),
  editPost: (around: SampleWriting, by: SampleAccount, body: unknown, show: (id: number) => SampleAnswer) =>
    withBody(body, postEditForm, ({ post_id, name, body: text }) => {
      const refused = refusedPost(around, by, post_id);
      if (refused !== undefined) return refused;
      if (name !== undefined && (name.length < 3 || name.length > 200)) return around.fail(400, "invalid_post_title");
      if (isFiltered(around, name, text)) return around.fail(400, "slurs");
      around.life.changePost(post_id, {
        ...(name === undefined ? {} : { name }),
        ...(text === undefined ? {} : { body: text }),
      });
      return show(post_id);
    }),
  deletePost: (around: SampleWriting, by: SampleAccount, body: unknown, show: (id: number) => SampleAnswer) =>
    withBody(body, postDeleteForm, ({ post_id, deleted }) => {
      const refused = refusedPost(around, by, post_id);
      if (refused !== undefined) return refused;
      around.life.changePost(post_id, { deleted });
      return show(post_id);
    }),
  createComment: (around: SampleWriting, by: SampleAccount, body: unknown, show: (id: number) => SampleAnswer) =>
    withBody(body, commentForm, ({ post_id, parent_id, content }) => {
      const { accounts, data, life, fail, tooOften } = around;
      if (!accounts.mayGoOn("comment", by.name)) return tooOften;
      const post = data().posts.find((view) => view.post.id === post_id);
      if (post === undefined || post.post.deleted || post.post.removed) return fail(404, "not_found");
      if (by.banned === true) return fail(400, "site_ban");
      if (post.post.locked) return fail(400, "locked");
      if (isFiltered(around, content)) return fail(400, "slurs");
      if (content.length > 10_000 || content.trim() === "") return fail(400, "invalid_body_field");
      return show(life.addComment({ postId: post_id, parentId: parent_id, creator: by.name, content }));
    }),
  editComment: (around: SampleWriting, by: SampleAccount, body: unknown, show: (id: number) => SampleAnswer) =>
    withBody(body, commentEditForm, ({ comment_id, content }) => {
      const refused = refusedComment(around, by, comment_id);
      if (refused !== undefined) return refused;
      if (content.length > 10_000) return around.fail(400, "invalid_body_field");
      if (isFiltered(around, content)) return around.fail(400, "slurs");
      around.life.changeComment(comment_id, { content });
      return show(comment_id);
    }),
  deleteComment: (around: SampleWriting, by: SampleAccount, body: unknown, show: (id: number) => SampleAnswer) =>
    withBody(body, commentDeleteForm, ({ comment_id, deleted }) => {
      const refused = refusedComment(around, by, comment_id);
      if (refused !== undefined) return refused;
      around.life.changeComment(comment_id, { deleted });
      return show(comment_id);
    }),
} as const;

export function saveSettings({ accounts }: SampleWriting, by: SampleAccount, body: unknown): SampleAnswer {
  return withBody(body, settingsForm, ({ bio, bot_account }) => {
    accounts.change(by.name, {
      ...(bio === undefined ? {} : { bio }),
      ...(bot_account === undefined ? {} : { bot: bot_account }),
    });
    return ok({ success: true });
  });
}

function isFiltered({ blockedWords }: SampleWriting, ...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => blockedWords.some((word) => text?.toLowerCase().includes(word) === true));
}

function refusedPost({ data, fail }: SampleWriting, by: SampleAccount, id: number): SampleAnswer | undefined {
  const found = data().posts.find(({ post }) => post.id === id);
  if (found === undefined) return fail(404, "not_found");
  return found.creator.name === by.name && found.creator.local ? undefined : fail(400, "no_post_edit_allowed");
}

function refusedComment({ data, fail }: SampleWriting, by: SampleAccount, id: number): SampleAnswer | undefined {
  const found = data().comments.find(({ comment }) => comment.id === id);
  if (found === undefined) return fail(404, "not_found");
  return found.creator.name === by.name && found.creator.local ? undefined : fail(400, "no_comment_edit_allowed");
}

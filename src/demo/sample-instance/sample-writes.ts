import { z } from "zod";
import type { SampleWrite, SampleWriting } from "./answer-account.ts";
import type { SampleAccount } from "./sample-accounts.ts";
import { ok, type SampleAnswer, withBody } from "./sample-answer.ts";

const postForm = z.strictObject({ community_id: z.int(), name: z.string(), body: z.string().optional() });
const postEditForm = z.strictObject({ post_id: z.int(), name: z.string().optional(), body: z.string().optional() });
const postDeleteForm = z.strictObject({ post_id: z.int(), deleted: z.literal(true) });
const commentForm = z.strictObject({ post_id: z.int(), parent_id: z.int().optional(), content: z.string() });
const commentEditForm = z.strictObject({ comment_id: z.int(), content: z.string() });
const commentDeleteForm = z.strictObject({ comment_id: z.int(), deleted: z.literal(true) });
const settingsForm = z.strictObject({ bio: z.string().max(1_000).optional(), bot_account: z.boolean().optional() });

/** What accounts write, by what is done; each shows what was written, or says why not. */
export const writes = {
  createPost: (around, by, { body }) =>
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
      const id = life.addPost({ community: community.name, creator: by.name, name, body: text });
      return around.showPost(data(), id);
    }),
  editPost: (around, by, { body }) =>
    withBody(body, postEditForm, ({ post_id, name, body: text }) => {
      const refused = refusedPost(around, by, post_id);
      if (refused !== undefined) return refused;
      if (name !== undefined && (name.length < 3 || name.length > 200)) return around.fail(400, "invalid_post_title");
      if (isFiltered(around, name, text)) return around.fail(400, "slurs");
      around.life.changePost(post_id, {
        ...(name === undefined ? {} : { name }),
        ...(text === undefined ? {} : { body: text }),
      });
      return around.showPost(around.data(), post_id);
    }),
  deletePost: (around, by, { body }) =>
    withBody(body, postDeleteForm, ({ post_id, deleted }) => {
      const refused = refusedPost(around, by, post_id);
      if (refused !== undefined) return refused;
      around.life.changePost(post_id, { deleted });
      return around.showPost(around.data(), post_id);
    }),
  createComment: (around, by, { body }) =>
    withBody(body, commentForm, ({ post_id, parent_id, content }) => {
      const { accounts, data, life, fail, tooOften } = around;
      if (!accounts.mayGoOn("comment", by.name)) return tooOften;
      const post = data().posts.find((view) => view.post.id === post_id);
      if (post === undefined || post.post.deleted || post.post.removed) return fail(404, "not_found");
      if (by.banned === true) return fail(400, "site_ban");
      if (post.post.locked) return fail(400, "locked");
      if (isFiltered(around, content)) return fail(400, "slurs");
      if (content.length > 10_000 || content.trim() === "") return fail(400, "invalid_body_field");
      const id = life.addComment({ postId: post_id, parentId: parent_id, creator: by.name, content });
      return around.showComment(data(), id);
    }),
  editComment: (around, by, { body }) =>
    withBody(body, commentEditForm, ({ comment_id, content }) => {
      const refused = refusedComment(around, by, comment_id);
      if (refused !== undefined) return refused;
      if (content.length > 10_000) return around.fail(400, "invalid_body_field");
      if (isFiltered(around, content)) return around.fail(400, "slurs");
      around.life.changeComment(comment_id, { content });
      return around.showComment(around.data(), comment_id);
    }),
  deleteComment: (around, by, { body }) =>
    withBody(body, commentDeleteForm, ({ comment_id, deleted }) => {
      const refused = refusedComment(around, by, comment_id);
      if (refused !== undefined) return refused;
      around.life.changeComment(comment_id, { deleted });
      return around.showComment(around.data(), comment_id);
    }),
  saveSettings: ({ accounts }, by, { body }) =>
    withBody(body, settingsForm, ({ bio, bot_account }) => {
      accounts.change(by.name, {
        ...(bio === undefined ? {} : { bio }),
        ...(bot_account === undefined ? {} : { bot: bot_account }),
      });
      return ok({ success: true });
    }),
} as const satisfies Readonly<Record<string, SampleWrite>>;

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

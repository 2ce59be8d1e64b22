import type { GetPosts, LemmyHttp } from "lemmy-js-client-v3";
import { maxCommentsPerThread } from "../../thread/comment-tree.ts";
import {
  answers,
  checkAnswer,
  type LemmyCommentView,
  type LemmyCommunity,
  type LemmyPostView,
} from "./lemmy-answers.ts";

/** The most that Lemmy gives at once. */
const pageSize = 50;
const maxPostsOfPeriod = 1_000;
const maxPostsOfAllTime = 200;

/** A client of API v3 and the host it asks, for the sentences of errors. */
export interface LemmyClient {
  readonly host: string;
  readonly http: LemmyHttp;
}

export async function readCommunity({ host, http }: LemmyClient, name: string): Promise<LemmyCommunity> {
  return checkAnswer(host, answers.community, await http.getCommunity({ name })).community_view.community;
}

/**
 * Lists a community's posts, each once: newest first until one is older than `from`, 1,000 at most;
 * without `from` the 200 with the highest scores.
 *
 * @returns perhaps some from before `from`
 */
export async function listPostViews(
  { host, http }: LemmyClient,
  name: string,
  from: Date | undefined,
): Promise<LemmyPostView[]> {
  const sort = from === undefined ? "TopAll" : "New";
  const form: GetPosts = { community_name: name, sort, limit: pageSize, show_nsfw: true };
  const views = new Map<number, LemmyPostView>();
  let cursor: string | undefined;
  for (let asked = 0; asked < (from === undefined ? maxPostsOfAllTime : maxPostsOfPeriod); asked += pageSize) {
    const page = cursor === undefined ? form : { ...form, page_cursor: cursor };
    const { posts, next_page } = checkAnswer(host, answers.posts, await http.getPosts(page));
    for (const view of posts) if (!views.has(view.post.id)) views.set(view.post.id, view);
    if (next_page === undefined || posts.length === 0 || (from !== undefined && reachesBefore(from, posts))) break;
    cursor = next_page;
  }
  return [...views.values()];
}

export async function readPostView({ host, http }: LemmyClient, postId: number): Promise<LemmyPostView> {
  return checkAnswer(host, answers.post, await http.getPost({ id: postId })).post_view;
}

/**
 * Lists a thread's comments by `Old`: by score or hotness, pages repeat some comments and omit others.
 *
 * @returns each once, at most `maxCommentsPerThread`; none for an unknown thread
 */
export async function listCommentViews({ host, http }: LemmyClient, postId: number): Promise<LemmyCommentView[]> {
  const views = new Map<number, LemmyCommentView>();
  for (let page = 1; page <= maxCommentsPerThread / pageSize; page++) {
    const answer = await http.getComments({ post_id: postId, type_: "All", sort: "Old", limit: pageSize, page });
    const { comments } = checkAnswer(host, answers.comments, answer);
    for (const view of comments) {
      if (view.post.id === postId && !views.has(view.comment.id)) views.set(view.comment.id, view);
    }
    if (comments.length < pageSize) break;
  }
  return [...views.values()].slice(0, maxCommentsPerThread);
}

/** @returns BCP 47 tags by the instance's own numbers */
export async function readLanguages({ host, http }: LemmyClient): Promise<Map<number, string>> {
  const { all_languages } = checkAnswer(host, answers.site, await http.getSite());
  return new Map(all_languages.map(({ id, code }) => [id, code]));
}

/** Featured posts come first whatever their age, so they say nothing about how far a page reaches. */
function reachesBefore(from: Date, views: readonly LemmyPostView[]): boolean {
  return views.some(({ post }) => !post.featured_community && !post.featured_local && post.published < from);
}

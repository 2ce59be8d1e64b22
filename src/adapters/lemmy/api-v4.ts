import { LemmyHttp } from "lemmy-js-client";
import { answersV4 } from "./answers-v4.ts";
import { everyLevel, type LemmyApi, pageSize } from "./lemmy-api.ts";

/** The API of Lemmy 1.0. */
export const apiV4: LemmyApi<LemmyHttp> = {
  createHttp: (baseUrl, fetchFunction) => new LemmyHttp(baseUrl, { fetchFunction }),
  questions: {
    community: { ask: (http, { name }) => dataOf(http.getCommunity({ name })), answer: answersV4.community },
    communities: {
      ask: (http, { next }) =>
        dataOf(
          http.listCommunities({
            type_: "local",
            sort: "subscribers",
            limit: pageSize,
            show_nsfw: true,
            ...(next === undefined ? {} : { page_cursor: next }),
          }),
        ),
      answer: answersV4.communities,
    },
    posts: {
      ask: (http, { community, order, next }) =>
        dataOf(
          http.getPosts({
            community_name: community,
            sort: order === "new" ? "new" : "top",
            limit: pageSize,
            show_nsfw: true,
            ...(next === undefined ? {} : { page_cursor: next }),
          }),
        ),
      answer: answersV4.posts,
    },
    post: { ask: (http, { id }) => dataOf(http.getPost({ id })), answer: answersV4.post },
    comments: {
      ask: (http, { postId, asTree, next }) =>
        dataOf(
          http.getComments({
            post_id: postId,
            type_: "all",
            sort: "old",
            ...(asTree ? { max_depth: everyLevel } : { limit: pageSize }),
            ...(next === undefined ? {} : { page_cursor: next }),
          }),
        ),
      answer: answersV4.comments,
    },
    comment: { ask: (http, { id }) => dataOf(http.getComment({ id })), answer: answersV4.comment },
    languages: { ask: (http) => dataOf(http.getSite()), answer: answersV4.languages },
  },
  treesGoOn: true,
  alwaysLeadsOn: false,
  isNotFound: ({ code }) => code === "not_found",
};

/** The client of API v4 gives failures back instead of throwing them. */
export async function dataOf(request: Promise<{ state: string; data?: unknown; err?: unknown }>): Promise<unknown> {
  const { data, err } = await request;
  if (err !== undefined) throw err;
  return data;
}

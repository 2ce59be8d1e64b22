import { LemmyHttp } from "lemmy-js-client-v3";
import { answersV3 } from "./answers-v3.ts";
import { everyLevel, type LemmyApi, pageSize } from "./lemmy-api.ts";

/** The API of Lemmy 0.19. */
export const apiV3: LemmyApi<LemmyHttp> = {
  createHttp: (baseUrl, fetchFunction) => new LemmyHttp(baseUrl, { fetchFunction }),
  questions: {
    community: { ask: (http, { name }) => http.getCommunity({ name }), answer: answersV3.community },
    communities: {
      async ask(http, { next = "1" }) {
        const page = Number(next);
        const form = { type_: "Local", sort: "TopAll", limit: pageSize, page, show_nsfw: true } as const;
        const answer = await http.listCommunities(form);
        return answer?.communities?.length === pageSize ? { ...answer, next_page: String(page + 1) } : answer;
      },
      answer: answersV3.communities,
    },
    posts: {
      ask: (http, { community, order, next }) =>
        http.getPosts({
          community_name: community,
          sort: order === "new" ? "New" : "TopAll",
          limit: pageSize,
          show_nsfw: true,
          ...(next === undefined ? {} : { page_cursor: next }),
        }),
      answer: answersV3.posts,
    },
    post: { ask: (http, { id }) => http.getPost({ id }), answer: answersV3.post },
    comments: {
      async ask(http, { postId, asTree, next = "1" }) {
        const form = { post_id: postId, type_: "All", sort: "Old" } as const;
        if (asTree) return http.getComments({ ...form, max_depth: everyLevel });
        const page = Number(next);
        const answer = await http.getComments({ ...form, limit: pageSize, page });
        return answer?.comments?.length === pageSize ? { ...answer, next_page: String(page + 1) } : answer;
      },
      answer: answersV3.comments,
    },
    comment: { ask: (http, { id }) => http.getComment({ id }), answer: answersV3.comment },
    languages: { ask: (http) => http.getSite(), answer: answersV3.languages },
  },
  treesGoOn: false,
  alwaysLeadsOn: true,
  isNotFound: ({ code, status }) => code.startsWith("couldnt_find_") || (status === 404 && code === "unknown"),
};

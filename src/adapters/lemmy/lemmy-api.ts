import { LemmyHttp as LemmyHttpV4 } from "lemmy-js-client";
import { LemmyHttp as LemmyHttpV3 } from "lemmy-js-client-v3";
import type { z } from "zod";
import { answersV3 } from "./answers-v3.ts";
import { answersV4 } from "./answers-v4.ts";
import {
  checkAnswer,
  type LemmyComment,
  type LemmyCommunity,
  type LemmyLanguage,
  type LemmyPost,
  type Page,
} from "./lemmy-answers.ts";
import { LemmyAnswerError, NotThereError } from "./lemmy-errors.ts";

/** The most posts or comments that Lemmy lists at once. */
export const pageSize = 50;
/** The most comments that it gives at once as a tree, whatever limit is asked for. */
export const treeSize = 300;
/** Deeper than Lemmy lets answers go. */
const everyLevel = 51;

/** What instances are asked, and what comes of it: the same for every API. */
export interface Questions {
  readonly community: { readonly parameters: { readonly name: string }; readonly answer: LemmyCommunity };
  /** Pages of `pageSize`, NSFW ones included; pinned ones first. */
  readonly posts: {
    readonly parameters: { readonly community: string; readonly order: "new" | "score"; readonly next?: string };
    readonly answer: Page<LemmyPost>;
  };
  readonly post: { readonly parameters: { readonly id: number }; readonly answer: LemmyPost };
  /** By age, oldest first: by anything else pages lack comments. As a tree up to `treeSize`, else `pageSize`. */
  readonly comments: {
    readonly parameters: { readonly postId: number; readonly asTree: boolean; readonly next?: string };
    readonly answer: Page<LemmyComment>;
  };
  readonly comment: { readonly parameters: { readonly id: number }; readonly answer: LemmyComment };
  readonly languages: {
    readonly parameters: Readonly<Record<string, never>>;
    readonly answer: readonly LemmyLanguage[];
  };
}

/** How one API is asked, what its answers are made into, and how it behaves. */
interface LemmyApi<Http> {
  createHttp(baseUrl: string, fetchFunction: typeof fetch): Http;
  readonly questions: {
    readonly [Q in keyof Questions]: {
      ask(http: Http, parameters: Questions[Q]["parameters"]): Promise<unknown>;
      readonly answer: z.ZodType<Questions[Q]["answer"]>;
    };
  };
  /** Whether a tree that is cut off can be read on. */
  readonly treesGoOn: boolean;
  /** Whether every page of posts that is not empty leads to another. */
  readonly alwaysLeadsOn: boolean;
  /** Whether an error is this API's way of saying that it does not know what was asked for. */
  isNotFound(error: LemmyAnswerError): boolean;
}

const apiV3: LemmyApi<LemmyHttpV3> = {
  createHttp: (baseUrl, fetchFunction) => new LemmyHttpV3(baseUrl, { fetchFunction }),
  questions: {
    community: { ask: (http, { name }) => http.getCommunity({ name }), answer: answersV3.community },
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

const apiV4: LemmyApi<LemmyHttpV4> = {
  createHttp: (baseUrl, fetchFunction) => new LemmyHttpV4(baseUrl, { fetchFunction }),
  questions: {
    community: { ask: (http, { name }) => dataOf(http.getCommunity({ name })), answer: answersV4.community },
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
async function dataOf(request: Promise<{ state: string; data?: unknown; err?: unknown }>): Promise<unknown> {
  const { data, err } = await request;
  if (err !== undefined) throw err;
  return data;
}

export type LemmyApiName = "v3" | "v4";

/** A client for one instance, whichever API it speaks. */
export interface LemmyClient {
  /** For the sentences of errors, and for addresses. */
  readonly host: string;
  readonly api: LemmyApiName;
  /** Whether a tree that is cut off can be read on. */
  readonly treesGoOn: boolean;
  /** Whether a page of posts that does not lead on says that another version runs there by now. */
  readonly alwaysLeadsOn: boolean;
  /**
   * @throws {InstanceUnavailableError}
   * @throws {NotThereError} where that is the answer
   * @throws {LemmyAnswerError} where the answer is another error code
   */
  ask<Q extends keyof Questions>(question: Q, parameters: Questions[Q]["parameters"]): Promise<Questions[Q]["answer"]>;
}

/** How to reach one instance. */
export interface LemmyConnection {
  readonly host: string;
  readonly baseUrl: string;
  readonly fetchFunction: typeof fetch;
}

/** The one list of APIs: a client for each is made from its table. */
export const lemmyClients: Readonly<Record<LemmyApiName, (connection: LemmyConnection) => LemmyClient>> = {
  v3: (connection) => createClient("v3", apiV3, connection),
  v4: (connection) => createClient("v4", apiV4, connection),
};

/** @returns `undefined` for a version whose API is not spoken here; betas count as the version they lead to */
export function apiOfVersion(version: string): LemmyApiName | undefined {
  const major = /^v?(\d+)(?:\.|$)/.exec(version)?.[1];
  if (major === "0") return "v3";
  return major === "1" ? "v4" : undefined;
}

function createClient<Http>(
  name: LemmyApiName,
  api: LemmyApi<Http>,
  { host, baseUrl, fetchFunction }: LemmyConnection,
): LemmyClient {
  const { treesGoOn, alwaysLeadsOn } = api;
  const http = api.createHttp(baseUrl, fetchFunction);
  return {
    host,
    api: name,
    treesGoOn,
    alwaysLeadsOn,
    async ask(question, parameters) {
      const { ask, answer } = api.questions[question];
      const said = await ask(http, parameters).catch((error: unknown) => {
        throw error instanceof LemmyAnswerError && api.isNotFound(error) ? new NotThereError(error) : error;
      });
      return checkAnswer(host, answer, said);
    },
  };
}

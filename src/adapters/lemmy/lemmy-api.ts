import type { z } from "zod";
import type { LemmyComment, LemmyCommunityDetails, LemmyLanguage, LemmyPost, Page } from "./lemmy-answers.ts";
import type { LemmyAnswerError } from "./lemmy-errors.ts";

/** The most posts or comments that Lemmy lists at once. */
export const pageSize = 50;
/** The most comments that it gives at once as a tree, whatever limit is asked for. */
export const treeSize = 300;
/** Deeper than Lemmy lets answers go. */
export const everyLevel = 51;

/** What instances are asked, and what comes of it: the same for every API. */
export interface Questions {
  readonly community: { readonly parameters: { readonly name: string }; readonly answer: LemmyCommunityDetails };
  /** The instance's own, NSFW ones included; most subscribers first, in pages of `pageSize`. */
  readonly communities: {
    readonly parameters: { readonly next?: string };
    readonly answer: Page<LemmyCommunityDetails>;
  };
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
export interface LemmyApi<Http> {
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

import type { z } from "zod";
import type { LemmyComment, LemmyCommunity, LemmyPerson, LemmyPost, Page } from "./lemmy-answers.ts";

/** Lemmy's own limits for what is written. */
export const lemmyLimits = { title: 200, body: 50_000, comment: 10_000, bio: 1_000 } as const;

/** The account that asks. */
export interface OwnAccount {
  readonly name: string;
  readonly apId: string;
  readonly bio: string | undefined;
  /** Whether it is marked as a bot. */
  readonly bot: boolean;
}

/** A community as one who posts there must know it. */
export interface LemmyPlace {
  /** The asked instance's own number. */
  readonly id: number;
  readonly community: LemmyCommunity;
  readonly moderators: readonly LemmyPerson[];
  /** Whether nobody but moderators may post. */
  readonly onlyModeratorsPost: boolean;
  readonly deleted: boolean;
  readonly removed: boolean;
  /** Whether the asking account is banned from it, as far as the instance says. */
  readonly bannedFrom: boolean;
  /** What it says of itself, and its rules. */
  readonly about: string;
}

/** The post in whose thread it happens. */
export interface CalledIn {
  readonly id: number;
  readonly apId: string;
  readonly title: string;
  readonly body: string;
  readonly deleted: boolean;
  readonly removed: boolean;
}

/** Somebody turns to the account: by its name in a comment or a post, or by answering it. */
export interface LemmyCall {
  /** By which it is marked as read. */
  readonly id: number;
  readonly kind: "mention" | "reply";
  readonly read: boolean;
  readonly creator: LemmyPerson;
  readonly community: LemmyCommunity;
  readonly post: CalledIn;
  /** `undefined`: the text is the post's own. */
  readonly commentId: number | undefined;
  /** Of the comment, or of the post. */
  readonly apId: string;
  readonly text: string;
  readonly deleted: boolean;
  readonly removed: boolean;
  readonly publishedAt: Date;
}

/** What an account does, and what comes of it: the same for every API. None of them votes. */
export interface Actions {
  /** `undefined`: the token is not, or no longer, good. */
  readonly account: { readonly parameters: Readonly<Record<string, never>>; readonly answer: OwnAccount | undefined };
  /** Marks the account as a bot, too. */
  readonly saveProfile: { readonly parameters: { readonly bio: string }; readonly answer: unknown };
  /** @param name - `name`, or `name@host` for one of another instance */
  readonly place: { readonly parameters: { readonly name: string }; readonly answer: LemmyPlace };
  readonly createPost: {
    readonly parameters: { readonly communityId: number; readonly title: string; readonly body: string };
    readonly answer: LemmyPost;
  };
  readonly editPost: {
    readonly parameters: { readonly id: number; readonly title: string; readonly body: string };
    readonly answer: LemmyPost;
  };
  readonly deletePost: { readonly parameters: { readonly id: number }; readonly answer: LemmyPost };
  readonly createComment: {
    readonly parameters: { readonly postId: number; readonly parentId: number | undefined; readonly content: string };
    readonly answer: LemmyComment;
  };
  readonly editComment: {
    readonly parameters: { readonly id: number; readonly content: string };
    readonly answer: LemmyComment;
  };
  readonly deleteComment: { readonly parameters: { readonly id: number }; readonly answer: LemmyComment };
  /** A community's posts, newest first, in pages of `pageSize`. */
  readonly newestPosts: {
    readonly parameters: { readonly community: string; readonly next?: string };
    readonly answer: Page<LemmyPost>;
  };
  /** A post's newest comments, `pageSize` of them. */
  readonly newestComments: { readonly parameters: { readonly postId: number }; readonly answer: Page<LemmyComment> };
  /** Unread ones, newest first, `pageSize` of them. */
  readonly calls: { readonly parameters: Readonly<Record<string, never>>; readonly answer: readonly LemmyCall[] };
  readonly markRead: {
    readonly parameters: Pick<LemmyCall, "id" | "kind">;
    readonly answer: unknown;
  };
}

/** How one API takes what an account does. */
export interface LemmyActionsApi<Http> {
  createHttp(baseUrl: string, fetchFunction: typeof fetch): Http;
  readonly actions: {
    readonly [A in keyof Actions]: {
      act(http: Http, parameters: Actions[A]["parameters"]): Promise<unknown>;
      readonly answer: z.ZodType<Actions[A]["answer"]>;
    };
  };
  /** Where one logs in, below the base URL. Without either client: one of them prints what it could not send. */
  readonly loginPath: string;
}

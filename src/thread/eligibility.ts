import type { Comment, CommunityName, PersonName, Post, Thread } from "./thread.ts";

/** Why items were left out, in the order in which the reasons are tried: each item counts once, under the first that holds. */
export const omissionReasons = [
  "denied",
  "optedOut",
  "banned",
  "bots",
  "deleted",
  "removed",
  "nsfw",
  "notPublic",
  "sensitive",
  "unread",
] as const;
export type OmissionReason = (typeof omissionReasons)[number];

/** How many items were left out, by reason. */
export type Omissions = Readonly<Record<OmissionReason, number>>;

/** What an operator, or a server, allows. */
export interface EligibilityRule {
  /** Names are compared without regard to case. */
  readonly denied: {
    readonly people: readonly PersonName[];
    readonly communities: readonly CommunityName[];
    readonly instances: readonly string[];
  };
  /** Whether NSFW posts and communities may be read. */
  readonly nsfw: boolean;
}

/** A thread of which only what may be read is left. */
export interface EligibleThread {
  readonly post: Post;
  /** Whether the post's title and body may be cited as its author's; not where the account is deleted, banned or a bot. */
  readonly postCitable: boolean;
  /** Eligible ones, in the thread's order. A `parentApId` may name a comment that is not among them. */
  readonly comments: readonly Comment[];
  /** Everyone who wrote in the thread, eligible or not, the post's author included: names that must not slip into a text. */
  readonly everyone: ReadonlySet<PersonName>;
  /** Counts of this thread's comments left out, `unread` included. */
  readonly omitted: Omissions;
}

/** Why a post, and with it its whole thread, is left out; `undefined` where it stays. */
export declare function postOmission(post: Post, rule: EligibilityRule): OmissionReason | undefined;

/** Why a comment is left out; `undefined` where it stays. */
export declare function commentOmission(comment: Comment, rule: EligibilityRule): OmissionReason | undefined;

/** What may be read of a thread whose post stays. */
export declare function eligibleThread(thread: Thread, rule: EligibilityRule): EligibleThread;

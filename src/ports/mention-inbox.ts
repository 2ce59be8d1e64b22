import type { SentMessage } from "../delivery/delivery-log.ts";
import type { CommunityName, Person, PersonName } from "../thread/thread.ts";
import type { ThreadLink } from "./thread-source.ts";

/** Somebody turns to the bot in a comment or a post: names it, or answers it. Never a private message. */
export interface Call {
  /** The comment's or post's ActivityPub id: the same when an edit tells of it anew. */
  readonly apId: string;
  readonly author: Person;
  readonly community: CommunityName;
  readonly thread: CalledThread;
  /** By its number on the bot's own instance; `undefined`: the post itself. */
  readonly commentId: number | undefined;
  /** Markdown. */
  readonly text: string;
  readonly publishedAt: Date;
  /** Whether it, or the post above it, is deleted or removed. */
  readonly gone: boolean;
  /** By which the inbox knows it; nobody else's. */
  readonly notice: { readonly id: number; readonly kind: "mention" | "reply" };
}

export interface CalledThread {
  /** The post's ActivityPub id. */
  readonly apId: string;
  /** Where the thread is read: at its community's own instance where its number there is known. */
  readonly link: ThreadLink;
  /** The post's number on the bot's own instance. */
  readonly postId: number;
  readonly title: string;
  readonly body: string;
}

/** The ordinary endings of answering. `refused`: trying again does not help. */
export type Answered =
  | { readonly status: "answered"; readonly comment: SentMessage }
  | { readonly status: "refused"; readonly code: string };

/**
 * What people say to the bot, and its answers. Implemented by `adapters/lemmy`. Everything throws `AppError` where the
 * instance does not answer, or the account cannot log in.
 */
export interface MentionInbox {
  /** The bot's own name. */
  self(signal?: AbortSignal): Promise<PersonName>;
  /** What is not marked as read, the newest fifty at most, oldest first. */
  unread(signal?: AbortSignal): Promise<readonly Call[]>;
  markRead(call: Call, signal?: AbortSignal): Promise<void>;
  /** Answers below the call, in its turn. Where it throws, the answer may have arrived. */
  answer(call: Call, text: string, signal?: AbortSignal): Promise<Answered>;
  /**
   * Looks for the bot's own comment right below a comment, or a post.
   *
   * @param since - when it was sent, at the earliest
   * @returns `undefined`: it is not there; `"unknown"`: cannot be told
   */
  findAnswer(place: AnswerPlace, since: Date, signal?: AbortSignal): Promise<SentMessage | "unknown" | undefined>;
  /** Writes a comment of the bot's anew. `deleted`: by the bot itself; `gone`: others removed it, or the thread. */
  edit(comment: SentMessage, text: string, signal?: AbortSignal): Promise<"edited" | "deleted" | "gone">;
  /** Whether the person moderates the community, as it stands now. */
  moderates(person: PersonName, community: CommunityName, signal?: AbortSignal): Promise<boolean>;
}

/** Below what an answer stands. */
export interface AnswerPlace {
  readonly community: CommunityName;
  readonly postId: number;
  /** `undefined`: right below the post. */
  readonly commentId: number | undefined;
}

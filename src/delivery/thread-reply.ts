import type { PersonName } from "../thread/thread.ts";
import type { SentMessage } from "./delivery-log.ts";

/** What the bot said in a thread where it was mentioned: one document a thread, one summary at most. */
export interface ThreadReply {
  /** The post's ActivityPub id. */
  readonly thread: string;
  readonly summary: ReplySummary | undefined;
  /** A summary that is about to be sent, and is not known to have arrived: what a crash leaves behind. */
  readonly attempt: ReplyAttempt | undefined;
  /** Who was told in this thread what the bot can do, or why it does not: once each. */
  readonly notes: readonly ReplyNote[];
}

export interface ReplyNote {
  readonly person: PersonName;
  /** What was asked for. */
  readonly order: string;
}

/** A comment of the bot's that stands, or stood, in the thread. */
export interface ReplySummary {
  /** `placeId`: the community; `messageId`: the comment's number on the bot's own instance. */
  readonly comment: SentMessage;
  /** `undefined` where the thread held nothing that could be told. */
  readonly digestId: string | undefined;
  /** ActivityPub ids of the comments and posts cited. */
  readonly cited: readonly string[];
  /** BCP 47, of the words around. */
  readonly language: string;
  /** When it was written or last edited. */
  readonly at: Date;
}

export interface ReplyAttempt {
  readonly startedAt: Date;
  readonly digestId: string | undefined;
  /** The comment that it answers, by its number on the bot's own instance; `undefined`: the post itself. */
  readonly parentId: number | undefined;
}

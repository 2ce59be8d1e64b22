/**
 * What is known of a comment or post that turned to the bot: written down before it is answered, so that it is answered
 * once, after a crash and after an edit that notifies anew, too.
 */
export interface AnsweredCall {
  /** The comment's or post's ActivityPub id. */
  readonly apId: string;
  /** What was asked for, or `none`. */
  readonly order: string;
  /** When an answer was about to be sent. */
  readonly startedAt: Date;
  /** Whether all is said. Else an answer may have arrived, or not. */
  readonly done: boolean;
}

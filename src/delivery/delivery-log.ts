/**
 * What is known of a watch's deliveries: one document a watch. A slot is handled once: before anything is sent, an
 * attempt is written down; after, a receipt. An attempt without a receipt is what a crash leaves behind.
 */
export interface DeliveryLog {
  readonly watchId: string;
  /** Newest last, at most `mostReceipts`. */
  readonly receipts: readonly Receipt[];
  /** Sent, or about to be, and not known to have arrived. */
  readonly attempt: Attempt | undefined;
  /** Threads told lately, by the post's `apId`: a digest never repeats them unless they moved much. */
  readonly told: Readonly<Record<string, ToldThread>>;
}

export const mostReceipts = 30;

export interface Attempt {
  /** The slot's moment. */
  readonly slot: Date;
  readonly startedAt: Date;
  readonly digestId: string;
  /** Parts that are known to have arrived, in order: what is sent again begins after them. */
  readonly sent: readonly SentMessage[];
}

/** One slot's end. */
export type Receipt = { readonly slot: Date; readonly at: Date } & ReceiptEnd;

export type ReceiptEnd =
  | {
      readonly status: "delivered";
      readonly digestId: string;
      /** At least one. */
      readonly messages: readonly SentMessage[];
      /** ActivityPub ids of the comments and posts cited. */
      readonly cited: readonly string[];
      /** What was less than wished, e.g. an announcement that could not be crossposted. */
      readonly remarks: readonly string[];
    }
  | { readonly status: "nothing-to-say"; readonly why: string }
  | { readonly status: "failed"; readonly error: string }
  /** Down when it was due, and for longer than one period. */
  | { readonly status: "skipped" }
  /** A crash between sending and writing the receipt: it may have arrived. It is not sent again. */
  | { readonly status: "uncertain"; readonly digestId: string };

/** A message or post that a destination holds. */
export interface SentMessage {
  /** A Discord channel or thread, or a Lemmy community. */
  readonly placeId: string;
  readonly messageId: string;
  /** Where a person can see it. */
  readonly url: string;
}

/** How a thread stood when it was told. */
export interface ToldThread {
  readonly at: Date;
  readonly comments: number;
  readonly favor: number;
  readonly against: number;
  /** What favor and against were about; left out or empty where nobody was placed. */
  readonly proposition?: string | undefined;
}

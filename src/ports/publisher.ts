import type { SentMessage } from "../delivery/delivery-log.ts";
import type { Destination } from "../delivery/destination.ts";
import type { Digest } from "../digest/digest.ts";

/** One digest on its way to one destination. */
export interface Consignment {
  readonly digest: Digest;
  readonly destination: Destination;
  /** `watchId@slot`: the same key sent twice within a few minutes arrives once where the destination can tell. */
  readonly key: string;
  /** Tells the slot where the destination knows no nonce: in a forum post's name. */
  readonly slot: Date;
  /** IANA name; of times shown. */
  readonly timezone: string;
  /** BCP 47, of what is said around the digest. */
  readonly language: string;
  /** The one role that may be pinged. */
  readonly roleToMention?: string | undefined;
  /** Whether surely nothing was sent before that is not among the parts: then it need not be looked for. Default: false. */
  readonly isFirst?: boolean;
  /** Parts that arrived before: they are not sent again. */
  readonly alreadySent: readonly SentMessage[];
  /** When the first part that is not among them was first tried to be sent; left out: never before. */
  readonly firstTriedAt?: Date | undefined;
  /** Whether another delivery is known to have sent a message: then it is not this one's, however like it looks. */
  readonly isAnothers?: (message: Pick<SentMessage, "placeId" | "messageId">) => Promise<boolean>;
  /** Called after each part that arrived, before the next is sent. */
  readonly onSent: (message: SentMessage) => Promise<void>;
}

/** The ordinary endings of sending. Anything else is thrown: as `DestinationUnavailableError` where trying later may help. */
export type Published =
  | {
      readonly status: "published";
      /** All parts, in order, those of before included. */
      readonly messages: readonly SentMessage[];
      /** What was less than wished, a sentence each. */
      readonly remarks: readonly string[];
    }
  /** The destination is not there any more: trying again does not help. */
  | { readonly status: "gone"; readonly why: string }
  /** The bot may not: `why` names the permission and the channel. */
  | { readonly status: "forbidden"; readonly why: string }
  /** The place does not take this digest, and would take another. */
  | { readonly status: "refused"; readonly why: string };

/** Brings digests to destinations. Implemented by `adapters/discord`. */
export interface Publisher {
  /** @throws {DestinationUnavailableError} after the retries are used up; the parts told by `onSent` have arrived */
  publish(consignment: Consignment, signal?: AbortSignal): Promise<Published>;
  /**
   * Looks for what an attempt sent before a crash, where that can be found out.
   *
   * @returns the message; `undefined`: it is not there; `"unknown"`: cannot be told
   * @throws {DestinationUnavailableError} where it could be told, but not now
   */
  findSent(
    consignment: Pick<Consignment, "destination" | "key" | "slot" | "timezone" | "language" | "digest" | "isAnothers">,
  ): Promise<SentMessage | "unknown" | undefined>;
}

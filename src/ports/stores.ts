import type { DeliveryLog } from "../delivery/delivery-log.ts";
import type { PublishedDigest } from "../delivery/published.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { ThreadReply } from "../delivery/thread-reply.ts";
import type { AnsweredCall } from "../mention/answered-call.ts";
import type { OptOut } from "../thread/opt-out.ts";
import type { Community } from "../watch/community.ts";
import type { Guild } from "../watch/guild.ts";
import type { DocumentStore } from "./document-store.ts";
import type { KeptToken } from "./token-keeper.ts";

/** All that the program keeps, one namespace each. */
export interface Stores {
  /** By guild id. */
  readonly guilds: DocumentStore<Guild>;
  /** Lemmy communities that digests are posted to, by name. */
  readonly communities: DocumentStore<Community>;
  /** People whom nobody reads any more, by `optOutKey`. */
  readonly people: DocumentStore<OptOut>;
  /** What the bot said where it was mentioned, by the post's ActivityPub id; gone 90 days after the last change. */
  readonly replies: DocumentStore<ThreadReply>;
  /** Comments and posts that turned to the bot, by ActivityPub id; gone after 90 days. */
  readonly calls: DocumentStore<AnsweredCall>;
  /** By watch id; what was published by hand, by its own. */
  readonly deliveries: DocumentStore<DeliveryLog>;
  /** By digest id; gone after 90 days. */
  readonly digests: DocumentStore<StoredDigest>;
  /** Where digests can be read, by digest id; gone a year after the last change. */
  readonly published: DocumentStore<PublishedDigest>;
  /** Small facts of the program's own, by name: the hash of the deployed commands. */
  readonly facts: DocumentStore<string>;
  /** Logins at Lemmy, by account: the one secret that is kept. */
  readonly logins: DocumentStore<KeptToken>;
  /** Finishes what is being written and closes. */
  close(): Promise<void>;
}

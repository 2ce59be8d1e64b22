import type { DeliveryLog } from "../delivery/delivery-log.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { Guild } from "../watch/guild.ts";
import type { DocumentStore } from "./document-store.ts";
import type { KeptToken } from "./token-keeper.ts";

/** All that the program keeps, one namespace each. */
export interface Stores {
  /** By guild id. */
  readonly guilds: DocumentStore<Guild>;
  /** By watch id. */
  readonly deliveries: DocumentStore<DeliveryLog>;
  /** By digest id; gone after 90 days. */
  readonly digests: DocumentStore<StoredDigest>;
  /** Small facts of the program's own, by name: the hash of the deployed commands. */
  readonly facts: DocumentStore<string>;
  /** Logins at Lemmy, by account: the one secret that is kept. */
  readonly logins: DocumentStore<KeptToken>;
  /** Finishes what is being written and closes. */
  close(): Promise<void>;
}

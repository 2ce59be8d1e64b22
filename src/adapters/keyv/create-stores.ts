import { KeyvSqlite } from "@keyv/sqlite";
import { ConfigurationError } from "../../errors.ts";
import type { Stores } from "../../ports/stores.ts";
import { communityCodec } from "./documents/community-document.ts";
import { deliveryCodec } from "./documents/delivery-document.ts";
import { digestCodec } from "./documents/digest-document.ts";
import { factCodec } from "./documents/fact-document.ts";
import { guildCodec } from "./documents/guild-document.ts";
import { loginCodec } from "./documents/login-document.ts";
import { callCodec, replyCodec } from "./documents/mention-document.ts";
import { optOutCodec } from "./documents/opt-out-document.ts";
import { publishedCodec } from "./documents/published-document.ts";
import { createKeyvDocumentStore } from "./keyv-document-store.ts";
import { openSqliteDatabase } from "./sqlite-database.ts";

/** Where documents are kept. */
export type StoreLocation =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

interface Options {
  /** `false`: for a look beside a running bot, which alone clears away what is over. */
  readonly exclusive?: boolean;
}

const dayMs = 24 * 60 * 60 * 1_000;
/** How long a digest's buttons work, and how far back what it cites can be taken back. */
export const digestsKeptMs = 90 * dayMs;
/** How long it is known where a digest can be read, so that who is forgotten can be taken out of it. */
const publishedKeptMs = 365 * dayMs;
/** Rows that an iteration reads at once. */
const pageSize = 200;

/**
 * Opens what the program keeps.
 *
 * @throws {ConfigurationError} with what to do where the database cannot be opened, is damaged or in use
 */
export async function createStores(location: StoreLocation, { exclusive = true }: Options = {}): Promise<Stores> {
  if (location.kind === "postgres") {
    throw new ConfigurationError(
      "DATABASE_URL: PostgreSQL comes with a later version; for now write sqlite:PATH, like sqlite:data/standpoint.db.",
    );
  }
  const database = openSqliteDatabase(location.path, { exclusive });
  const storages: KeyvSqlite[] = [];
  /** Keyv forgets what is over when it is asked for it; what is never asked for again goes here. */
  const clearExpired = async (): Promise<void> => {
    if (exclusive) await storages[0]?.clearExpired();
  };
  const storage = (): KeyvSqlite => {
    const made = new KeyvSqlite({ driver: database.driver, iterationLimit: pageSize });
    storages.push(made);
    return made;
  };
  const guilds = createKeyvDocumentStore(storage(), { namespace: "guilds", codec: guildCodec });
  const deliveries = createKeyvDocumentStore(storage(), { namespace: "deliveries", codec: deliveryCodec });
  const digests = createKeyvDocumentStore(storage(), {
    namespace: "digests",
    codec: digestCodec,
    timeToLiveMs: digestsKeptMs,
  });
  const published = createKeyvDocumentStore(storage(), {
    namespace: "published",
    codec: publishedCodec,
    timeToLiveMs: publishedKeptMs,
  });
  const communities = createKeyvDocumentStore(storage(), { namespace: "communities", codec: communityCodec });
  const people = createKeyvDocumentStore(storage(), { namespace: "people", codec: optOutCodec });
  const replies = createKeyvDocumentStore(storage(), {
    namespace: "replies",
    codec: replyCodec,
    timeToLiveMs: digestsKeptMs,
  });
  const calls = createKeyvDocumentStore(storage(), {
    namespace: "calls",
    codec: callCodec,
    timeToLiveMs: digestsKeptMs,
  });
  const facts = createKeyvDocumentStore(storage(), { namespace: "facts", codec: factCodec });
  const logins = createKeyvDocumentStore(storage(), { namespace: "logins", codec: loginCodec });
  try {
    for (const { ready } of storages) await ready;
    await clearExpired();
  } catch (error) {
    database.close();
    throw database.explain(error);
  }
  // What it cannot clear today it clears tomorrow; that the store fails is told by whoever uses it.
  const clearing = setInterval(() => clearExpired().catch(() => {}), dayMs).unref();
  return {
    guilds,
    communities,
    people,
    deliveries,
    digests,
    published,
    replies,
    calls,
    facts,
    logins,
    async close() {
      clearInterval(clearing);
      const kinds = [guilds, communities, people, deliveries, digests, published, replies, calls, facts, logins];
      await Promise.all(kinds.map((store) => store.settled()));
      database.close();
    },
  };
}

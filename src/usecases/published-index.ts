import type { PublishedDigest, PublishedPlace } from "../delivery/published.ts";
import { isBehind, newPublished, withoutPlaces, withPlace } from "../delivery/published.ts";
import { lookedAfterMs } from "../delivery/recheck.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { Stores } from "../ports/stores.ts";
import type { PersonName } from "../thread/thread.ts";
import { createPublishedMemory, type PublishedEntry } from "./published-memory.ts";

/**
 * Every digest that people can see, findable by what it cites. Held in memory for as long as published digests are looked
 * after, and kept in step with the store: every comment that is read is looked up, thousands a digest, and a document that
 * lists the digests of a comment would be read and written as often. Older ones are in the store alone.
 */
export interface PublishedIndex {
  /**
   * Notes where a digest can be read. What is noted under the same key of another digest is read there no more.
   *
   * @param cited - what the digest cited as it was sent
   */
  note(digestId: string, place: Omit<PublishedPlace, "shows">, cited: readonly string[]): Promise<void>;
  /** Forgets places, and digests that are left with none. Looks through the whole store. */
  dropPlaces(isOver: (key: string) => boolean): Promise<void>;
  read(digestId: string): Promise<PublishedDigest | undefined>;
  /** One without places is removed. The same object: nothing is written. */
  change(
    digestId: string,
    change: (published: PublishedDigest) => PublishedDigest,
  ): Promise<PublishedDigest | undefined>;
  hasPlace(key: string): boolean;
  find(digestId: string): PublishedEntry | undefined;
  /** Those that cite a comment or a post. */
  citing(apId: string): readonly PublishedEntry[];
  /** Those that have a post among their sources. */
  about(postApId: string): readonly PublishedEntry[];
  /** Those that cite something of this person's, or have a thread of theirs. */
  of(person: PersonName): readonly PublishedEntry[];
  entries(): Iterable<PublishedEntry>;
  /** All that are stored, old ones too. */
  all(): AsyncIterable<PublishedDigest>;
  /** @param listener - called when a place is noted */
  onNoted(listener: (published: PublishedDigest) => void): void;
}

export interface PublishedIndexPorts {
  readonly stores: Pick<Stores, "published" | "digests">;
  readonly clock: Clock;
  readonly log: Log;
  /** Who started a thread, where it was read lately. */
  readonly starterOf?: ((postApId: string) => PersonName | undefined) | undefined;
}

/** @throws {StoreError} */
export async function loadPublishedIndex(ports: PublishedIndexPorts): Promise<PublishedIndex> {
  const { published, digests } = ports.stores;
  const { clock, log, starterOf = () => undefined } = ports;
  const memory = createPublishedMemory();
  const listeners: ((published: PublishedDigest) => void)[] = [];

  function remember(digestId: string, document: PublishedDigest | undefined): void {
    const isOld = document !== undefined && clock.now().getTime() - document.publishedAt.getTime() > lookedAfterMs;
    if (document === undefined || (isOld && !isBehind(document))) memory.forget(digestId);
    else memory.put(document);
  }

  async function write(
    digestId: string,
    change: (document: PublishedDigest | undefined) => PublishedDigest | undefined,
  ): Promise<PublishedDigest | undefined> {
    const document = await published.change<PublishedDigest | undefined>(digestId, (current) => {
      const changed = change(current);
      return changed?.places.length === 0 ? undefined : changed;
    });
    remember(digestId, document);
    return document;
  }

  async function* all(): AsyncIterable<PublishedDigest> {
    for await (const digestId of published.keys()) {
      const document = await readOrTell(published, digestId, log);
      if (document !== undefined) yield document;
    }
  }

  async function note(digestId: string, place: Omit<PublishedPlace, "shows">, cited: readonly string[]): Promise<void> {
    const stored = await digests.read(digestId);
    if (stored === undefined) return;
    for (const { digestId: other } of memory.withPlace(place.key)) {
      if (other !== digestId) await write(other, (known) => known && withoutPlaces(known, (key) => key === place.key));
    }
    const document = await write(digestId, (known) => {
      const before = known ?? withStarters(newPublished(stored.digest, clock.now()), starterOf);
      const gone = new Set([...before.gone.comments, ...before.gone.threads]);
      const isStale = cited.some((apId) => gone.has(apId));
      return withPlace(before, { ...place, shows: isStale ? 0 : (stored.revision ?? 0) });
    });
    if (document !== undefined) for (const listener of listeners) listener(document);
  }

  for await (const document of all()) remember(document.digestId, document);
  return {
    note,
    all,
    async dropPlaces(isOver) {
      for await (const { digestId, places } of all()) {
        if (places.some(({ key }) => isOver(key)))
          await write(digestId, (known) => known && withoutPlaces(known, isOver));
      }
    },
    read: (digestId) => readOrTell(published, digestId, log),
    change: (digestId, change) => write(digestId, (known) => known && change(known)),
    hasPlace: (key) => memory.withPlace(key).length > 0,
    find: memory.find,
    citing: memory.citing,
    about: memory.about,
    of: memory.of,
    entries: memory.entries,
    onNoted: (listener) => void listeners.push(listener),
  };
}

function withStarters(
  document: PublishedDigest,
  starterOf: (postApId: string) => PersonName | undefined,
): PublishedDigest {
  return { ...document, threads: document.threads.map((thread) => ({ ...thread, author: starterOf(thread.apId) })) };
}

async function readOrTell(
  store: DocumentStore<PublishedDigest>,
  digestId: string,
  log: Log,
): Promise<PublishedDigest | undefined> {
  try {
    return await store.read(digestId);
  } catch (error) {
    if (!(error instanceof DamagedDocumentError)) throw error;
    log.error("Where a digest was published cannot be read; it rests.", { digestId }, error);
    return undefined;
  }
}

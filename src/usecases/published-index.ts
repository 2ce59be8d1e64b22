import type { PublishedDigest, PublishedPlace } from "../delivery/published.ts";
import { isBehind, newPublished, withoutPlaces, withPlace } from "../delivery/published.ts";
import { lookedAfterMs } from "../delivery/recheck.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { Stores } from "../ports/stores.ts";
import type { PersonName } from "../thread/thread.ts";

/** What of a published digest is held in memory. */
export type PublishedEntry = Pick<PublishedDigest, "digestId" | "publishedAt" | "threads" | "failed"> & {
  /** ActivityPub ids of the comments and posts cited. */
  readonly cited: readonly string[];
  readonly isBehind: boolean;
  readonly placeKeys: readonly string[];
};

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
  const memory = createMemory();
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

function createMemory() {
  const entries = new Map<string, PublishedEntry>();
  const byComment = createLookup();
  const byThread = createLookup();
  const byPerson = createLookup();
  const byPlace = createLookup();
  const people = new Map<string, readonly string[]>();
  /** A person's name is held once, however many digests cite them. */
  const names = new Map<string, string>();
  const held = (name: string): string => {
    const known = names.get(name);
    if (known === undefined) names.set(name, name);
    return known ?? name;
  };
  const found = (ids: readonly string[]): PublishedEntry[] =>
    ids.map((id) => entries.get(id)).filter((entry) => entry !== undefined);
  const lookups = ({ digestId, cited, threads, placeKeys }: PublishedEntry) =>
    [
      [byComment, cited],
      [byThread, threads.map(({ apId }) => apId)],
      [byPerson, people.get(digestId) ?? []],
      [byPlace, placeKeys],
    ] as const;

  function forget(digestId: string): void {
    const entry = entries.get(digestId);
    if (entry === undefined) return;
    entries.delete(digestId);
    for (const [lookup, keys] of lookups(entry)) for (const key of keys) lookup.remove(key, digestId);
    for (const name of people.get(digestId) ?? []) if (byPerson.get(name).length === 0) names.delete(name);
    people.delete(digestId);
  }

  return {
    forget,
    put(document: PublishedDigest): void {
      const { digestId, publishedAt, cited, threads, failed, places } = document;
      forget(digestId);
      const entry: PublishedEntry = {
        ...{ digestId, publishedAt, threads, failed },
        cited: cited.map(({ comment }) => comment),
        isBehind: isBehind(document),
        placeKeys: places.map(({ key }) => key),
      };
      entries.set(digestId, entry);
      people.set(digestId, peopleIn(document).map(held));
      for (const [lookup, keys] of lookups(entry)) for (const key of keys) lookup.add(key, digestId);
    },
    find: (digestId: string) => entries.get(digestId),
    citing: (apId: string) => found(byComment.get(apId)),
    about: (apId: string) => found(byThread.get(apId)),
    of: (person: PersonName) => found(byPerson.get(person.toLowerCase())),
    withPlace: (key: string) => found(byPlace.get(key)),
    entries: () => entries.values(),
  };
}

function peopleIn({ cited, threads }: Pick<PublishedDigest, "cited" | "threads">): string[] {
  const authors = [...cited, ...threads].map(({ author }) => author?.toLowerCase());
  return [...new Set(authors.filter((author) => author !== undefined))];
}

/** Ids by key. Most keys have one, and there are hundreds of thousands: a set for each would take more than all they hold. */
function createLookup() {
  const known = new Map<string, string | readonly string[]>();
  const get = (key: string): readonly string[] => {
    const ids = known.get(key) ?? [];
    return typeof ids === "string" ? [ids] : ids;
  };
  return {
    get,
    add(key: string, id: string): void {
      const ids = get(key);
      if (!ids.includes(id)) known.set(key, ids.length === 0 ? id : [...ids, id]);
    },
    remove(key: string, id: string): void {
      const rest = get(key).filter((each) => each !== id);
      const [first] = rest;
      if (first === undefined) known.delete(key);
      else known.set(key, rest.length === 1 ? first : rest);
    },
  };
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

import { isBehind, type PublishedDigest } from "../delivery/published.ts";
import type { PersonName } from "../thread/thread.ts";

/** What of a published digest is held in memory. */
export type PublishedEntry = Pick<PublishedDigest, "digestId" | "publishedAt" | "threads" | "failed"> & {
  /** ActivityPub ids of the comments and posts cited. */
  readonly cited: readonly string[];
  readonly isBehind: boolean;
  readonly placeKeys: readonly string[];
};

/** Holds entries; what is put again under the same id takes the place of what was there, as a new object. */
export interface PublishedMemory {
  put(document: PublishedDigest): void;
  forget(digestId: string): void;
  find(digestId: string): PublishedEntry | undefined;
  /** Those that cite a comment or a post. */
  citing(apId: string): PublishedEntry[];
  /** Those that have a post among their sources. */
  about(postApId: string): PublishedEntry[];
  /** Those that cite something of this person's, or have a thread of theirs. */
  of(person: PersonName): PublishedEntry[];
  withPlace(key: string): PublishedEntry[];
  entries(): Iterable<PublishedEntry>;
}

/** Published digests, findable by what they cite. */
export function createPublishedMemory(): PublishedMemory {
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

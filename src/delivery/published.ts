import type { Digest } from "../digest/digest.ts";
import { passagesOf } from "../digest/passages.ts";
import type { CommunityName, PersonName } from "../thread/thread.ts";
import type { SentMessage } from "./delivery-log.ts";

/**
 * A digest that people can see: whom and what it cites, and where it stands. One document a digest, so that what is deleted
 * or taken back can be found and taken out of it.
 *
 * Taking out goes in steps that each may be done twice: what has gone is noted here and `revision` goes up; the digest is
 * rewritten and stored with that revision; then each place is edited, and its `shows` follows.
 */
export interface PublishedDigest {
  readonly digestId: string;
  /** When it was first seen. */
  readonly publishedAt: Date;
  /** Of the digest as it is stored; each comment or post once. */
  readonly cited: readonly CitedItem[];
  readonly threads: readonly PublishedThread[];
  readonly places: readonly PublishedPlace[];
  /** What it must not cite any more. */
  readonly gone: Gone;
  /** How often something of it was gone. */
  readonly revision: number;
  /** When the last of it was noticed. */
  readonly noticedAt: Date | undefined;
  /** Set where the last try to take it out failed. */
  readonly failed: FailedRetraction | undefined;
}

export interface CitedItem {
  /** A comment's or a post's ActivityPub id. */
  readonly comment: string;
  readonly author: PersonName;
}

/** A source of the digest. */
export interface PublishedThread {
  /** Of the post. */
  readonly apId: string;
  /** The thread's page on the instance that it was read from. */
  readonly url: string;
  readonly community: CommunityName;
  /** Who started it, where that is known. */
  readonly author?: PersonName | undefined;
}

export type PlaceKind = "discord" | "lemmy-post" | "lemmy-comment";

/** Messages, a post or a comment in which the digest is read. */
export interface PublishedPlace {
  /** Unique: `WATCH@SLOT`, `reply/THREAD` or `answer/GUILD/MESSAGE`. */
  readonly key: string;
  readonly kind: PlaceKind;
  /** In order; at least one. */
  readonly messages: readonly SentMessage[];
  /** BCP 47, of what is said around the digest; left out: as its server says, else the digest's. */
  readonly language?: string | undefined;
  /** Which revision is read there. */
  readonly shows: number;
}

/** What is not to be cited any more: comments by themselves, threads with all that stands in them. ActivityPub ids. */
export interface Gone {
  readonly comments: readonly string[];
  readonly threads: readonly string[];
}

export interface FailedRetraction {
  /** At least 1. */
  readonly tries: number;
  readonly retryAt: Date;
}

export const nothingGone: Gone = { comments: [], threads: [] };

/** Whom and what a digest cites. */
export function citedItemsOf({ topics }: Digest): CitedItem[] {
  const citations = topics.flatMap(passagesOf).flatMap((passage) => passage.citations);
  const byComment = new Map(citations.map(({ comment, author }) => [comment, author as PersonName]));
  return [...byComment].map(([comment, author]) => ({ comment, author }));
}

/** A digest's sources. */
export function threadsOf({ topics }: Digest): PublishedThread[] {
  return topics
    .flatMap(({ sources }) => sources)
    .map(({ apId, url, community }) => ({ apId, url, community: community as CommunityName }));
}

export function newPublished(digest: Digest, publishedAt: Date): PublishedDigest {
  return {
    digestId: digest.id,
    publishedAt,
    cited: citedItemsOf(digest),
    threads: threadsOf(digest),
    places: [],
    gone: nothingGone,
    revision: 0,
    noticedAt: undefined,
    failed: undefined,
  };
}

/** Adds a place, or puts it where it stood before under the same key. The same object where nothing is new. */
export function withPlace(published: PublishedDigest, place: PublishedPlace): PublishedDigest {
  const known = published.places.find(({ key }) => key === place.key);
  if (known !== undefined && JSON.stringify(known.messages) === JSON.stringify(place.messages)) return published;
  return { ...published, places: [...published.places.filter(({ key }) => key !== place.key), place] };
}

/** @returns the same object where no key is that of a place */
export function withoutPlaces(published: PublishedDigest, isOver: (key: string) => boolean): PublishedDigest {
  const places = published.places.filter(({ key }) => !isOver(key));
  return places.length === published.places.length ? published : { ...published, places };
}

/** Notes what has gone. The same object where all of it was noted before, or none of it is cited. */
export function withGone(published: PublishedDigest, gone: Gone, now: Date): PublishedDigest {
  const known = new Set([...published.gone.comments, ...published.gone.threads]);
  const cited = new Set(published.cited.map(({ comment }) => comment));
  const sources = new Set(published.threads.map(({ apId }) => apId));
  const comments = gone.comments.filter((apId) => cited.has(apId) && !known.has(apId));
  const threads = gone.threads.filter((apId) => sources.has(apId) && !known.has(apId));
  if (comments.length + threads.length === 0) return published;
  return {
    ...published,
    gone: {
      comments: [...published.gone.comments, ...comments],
      threads: [...published.gone.threads, ...threads],
    },
    revision: published.revision + 1,
    noticedAt: now,
    failed: undefined,
  };
}

/** Takes over what the digest cites now that it is rewritten: of what has gone, an edited comment may be cited anew. */
export function withRewritten(published: PublishedDigest, digest: Digest): PublishedDigest {
  const authors = new Map(published.threads.map(({ apId, author }) => [apId, author]));
  const cited = citedItemsOf(digest);
  const threads = threadsOf(digest).map((thread) => ({ ...thread, author: authors.get(thread.apId) }));
  const again = new Set([...cited.map(({ comment }) => comment), ...threads.map(({ apId }) => apId)]);
  const gone = {
    comments: published.gone.comments.filter((apId) => !again.has(apId)),
    threads: published.gone.threads.filter((apId) => !again.has(apId)),
  };
  return { ...published, cited, threads, gone };
}

/** Whether a place shows something that has gone. */
export function isBehind({ places, revision }: PublishedDigest): boolean {
  return places.some(({ shows }) => shows < revision);
}

/** Of which kind the place of a delivered message is. */
export function placeKindOf({ url }: SentMessage): Exclude<PlaceKind, "lemmy-comment"> {
  return url.startsWith("https://discord.com/") ? "discord" : "lemmy-post";
}

/** The server of a message in Discord. */
export function guildIdOf({ url }: SentMessage): string | undefined {
  return /^https:\/\/discord\.com\/channels\/(\d+)\//u.exec(url)?.[1];
}

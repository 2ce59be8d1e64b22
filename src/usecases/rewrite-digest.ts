import type { Gone } from "../delivery/published.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { Digest } from "../digest/digest.ts";
import { holds, inPlaceOf, type ToTakeOut, withoutCited } from "../digest/retraction.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestBuilder, DigestOrder } from "../ports/digest-builder.ts";
import type { Log } from "../ports/log.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import type { PersonName } from "../thread/thread.ts";
import { linkOf } from "./check-published.ts";
import { quotesIn } from "./notice-changes.ts";

/** After so long without an answer it goes on without reading. */
const longestBuildMs = 3 * 60_000;

/** What a digest was ordered with, as far as it decides whom it may cite. */
export interface RewritingRules {
  readonly eligibility: EligibilityRule;
  readonly muted: readonly PersonName[];
}

/** How a digest was rewritten. */
export interface Rewritten {
  /** `undefined` where nothing is left of it. */
  readonly digest: Digest | undefined;
  /** `anew`: from its threads, so that others may be cited in the place of who has gone; `shortened`: by whole topics. */
  readonly way: "anew" | "shortened";
}

export interface RewriteDigestPorts {
  /** Must not give what it built before. */
  readonly builder: DigestBuilder;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Writes a digest without what has gone. Its threads are read and told anew, as of when it was made; what comes of that is
 * proved like every digest. Where they cannot all be read, the topics that hold what has gone are dropped instead, and the
 * others stand as they were proved.
 */
export type RewriteDigest = (
  stored: StoredDigest,
  gone: Gone,
  rules: RewritingRules,
  signal?: AbortSignal,
) => Promise<Rewritten>;

export function createRewriteDigest({ builder, clock, log }: RewriteDigestPorts): RewriteDigest {
  async function buildAnew(order: DigestOrder, signal: AbortSignal | undefined): Promise<Digest | undefined> {
    const tooLate = new AbortController();
    const stopped = signal === undefined ? tooLate.signal : AbortSignal.any([signal, tooLate.signal]);
    const over = new AbortController();
    clock.sleep(longestBuildMs, over.signal).then(
      () => tooLate.abort(new Error("The digest took too long to be built anew.")),
      () => {},
    );
    try {
      const end = await builder.build(order, stopped);
      return end.status === "digest" ? end.digest : undefined;
    } finally {
      over.abort();
    }
  }

  return async (stored, gone, rules, signal) => {
    const { digest } = stored;
    const toTakeOut = { comments: new Set(gone.comments), threads: new Set(gone.threads) };
    const shortened = { way: "shortened", digest: withoutCited(digest, toTakeOut) } as const;
    const order = orderFor(stored, toTakeOut, rules);
    if (order === undefined) return shortened;
    try {
      const anew = await buildAnew(order, signal);
      if (anew === undefined || !tellsTheRest(anew, digest, toTakeOut)) return shortened;
      return { way: "anew", digest: withoutCited(inPlaceOf(digest, anew), stillCited(digest, anew, toTakeOut)) };
    } catch (error) {
      signal?.throwIfAborted();
      log.warn("A digest could not be built anew; what has gone is cut out of it.", { digestId: digest.id });
      log.debug("Why it could not be built anew.", { digestId: digest.id, error: String(error) });
      return shortened;
    }
  };
}

/** @returns `undefined` where none of its threads is left */
function orderFor(
  { digest, storedAt }: StoredDigest,
  { threads }: ToTakeOut,
  { eligibility, muted }: RewritingRules,
): DigestOrder | undefined {
  const links = digest.topics
    .flatMap(({ sources }) => sources)
    .filter(({ apId }) => !threads.has(apId))
    .map(({ url }) => linkOf(url));
  const sources = links.filter((link) => link !== undefined).map((link) => ({ kind: "thread", link }) as const);
  if (sources.length === 0) return undefined;
  const { period, generatedAt, language, topics } = digest;
  return {
    sources,
    period: { from: new Date(period.from), to: new Date(period.to) },
    now: new Date(generatedAt),
    until: storedAt,
    selection: { minScore: 0, minComments: 0, maxTopics: topics.length },
    eligibility,
    language,
    muted,
  };
}

/**
 * What is cited again in the very same words though it was found gone. Its instance says now this, now that; it would be
 * taken out again at every poll.
 */
function stillCited(published: Digest, anew: Digest, gone: ToTakeOut): ToTakeOut {
  const [before, now] = [quotesIn(published), quotesIn(anew)];
  const isSame = (apId: string): boolean => {
    const quotes = before.get(apId) ?? [];
    return quotes.length > 0 && quotes.every((quote) => now.get(apId)?.includes(quote) === true);
  };
  return { comments: new Set([...gone.comments].filter(isSame)), threads: new Set() };
}

/** Whether what had nothing to do with it is still told: a thread that does not answer just now is no reason to drop it. */
function tellsTheRest(anew: Digest, published: Digest, gone: ToTakeOut): boolean {
  const told = new Set(anew.topics.flatMap(({ sources }) => sources.map(({ apId }) => apId)));
  const rest = published.topics.filter((topic) => !holds(topic, gone)).flatMap(({ sources }) => sources);
  return rest.every(({ apId }) => told.has(apId));
}

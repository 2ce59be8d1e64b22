import { assembleDigest, inDigestOrder, type TopicInDigest } from "../digest/assemble-digest.ts";
import type { Digest } from "../digest/digest.ts";
import type { DigestWriter, TopicAnalysis } from "../digest/digest-writer.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { type PeriodName, type SelectionRule, type Stretch, stretchBefore } from "../thread/selection.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { CommunityName, Post, Thread } from "../thread/thread.ts";
import { namesOf } from "../thread/thread-names.ts";
import { findPosts, type PostsFound } from "./find-posts.ts";
import { createThreadReader, type ThreadRead, type ThreadReader } from "./thread-reader.ts";
import { type NothingReason, whyNothing } from "./why-nothing.ts";

export interface BuildDigestRequest {
  readonly sources: readonly SourceReference[];
  readonly period: PeriodName;
  /**
   * What the period "all" reaches over, as far as it is known beforehand. What is not: from the oldest post found to the
   * newest item of the threads in the digest.
   */
  readonly extent?: { readonly from?: Date | undefined; readonly to?: Date | undefined };
  readonly selection: SelectionRule;
  readonly eligibility: EligibilityRule;
  /** BCP 47, of the headings; left out: that of most topics. */
  readonly language?: string | undefined;
  /** The moment that periods are counted back from, and at which the digest was made. */
  readonly now: Date;
}

/** How far a digest is. */
export type BuildProgress =
  | { readonly step: "listing"; readonly community: CommunityName }
  | { readonly step: "reading"; readonly post: Post }
  | { readonly step: "writing"; readonly topic: number; readonly topics: number };

export interface BuildDigestPorts {
  readonly threads: ThreadSource;
  readonly writer: DigestWriter;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}

/** The ordinary endings. Failures are thrown as `AppError`. */
export type BuildDigestOutcome =
  | {
      readonly status: "digest";
      readonly digest: Digest;
      /** The digest's threads as they were read. */
      readonly threads: readonly Thread[];
      /** One a topic, in the digest's order. */
      readonly analyses: readonly TopicAnalysis[];
    }
  | { readonly status: "nothing"; readonly reason: NothingReason; readonly why: string };

/**
 * Reads what was asked for and works out a digest of it: list, choose, read, write, assemble.
 *
 * @throws {AppError} where a community or a thread cannot be read
 */
export async function buildDigest(
  request: BuildDigestRequest,
  ports: BuildDigestPorts,
  signal?: AbortSignal,
): Promise<BuildDigestOutcome> {
  const { eligibility: rule, selection } = request;
  const { threads, onProgress = () => {} } = ports;
  const stretch = askedStretch(request);
  const posts = await findPosts(request.sources, stretch, {
    threads,
    rule,
    onListing: (community) => onProgress({ step: "listing", community }),
    signal,
  });
  const reader = createThreadReader(posts, {
    threads,
    rule,
    selection,
    onReading: (post) => onProgress({ step: "reading", post }),
    signal,
  });
  const { topics, tried } = await writeTopics(reader, ports, signal);
  if (topics.length === 0) return { status: "nothing", ...whyNothing(posts, tried, request) };
  const read = topics.flatMap(({ readings }) => readings);
  const digest = assembleDigest({
    topics,
    omittedPosts: posts.omitted,
    communities: posts.communities,
    period: statedPeriod(request, stretch, posts, read),
    generatedAt: request.now,
    language: request.language,
    engine: ports.writer.engine,
  });
  return {
    status: "digest",
    digest,
    threads: read.map(({ thread }) => thread),
    analyses: topics.map(({ analysis }) => analysis),
  };
}

interface TopicRead extends TopicInDigest {
  readonly readings: readonly ThreadRead[];
}

/**
 * Has the chosen threads written, each its own topic. Where one holds nothing that could be told, the next thread takes
 * its place and all are written again, because every text must know all people of the digest.
 *
 * @returns topics in the digest's order, and how many threads were tried
 */
async function writeTopics(
  reader: ThreadReader,
  { writer, onProgress }: BuildDigestPorts,
  signal: AbortSignal | undefined,
): Promise<{ readonly topics: readonly TopicRead[]; readonly tried: number }> {
  const passedOver = new Set<string>();
  for (;;) {
    const chosen = await reader.choose(passedOver);
    const names = namesOf(chosen.map(({ eligible }) => eligible));
    const topics: TopicRead[] = [];
    for (const [at, reading] of chosen.entries()) {
      onProgress?.({ step: "writing", topic: at + 1, topics: chosen.length });
      await roomForSignals();
      signal?.throwIfAborted();
      const topic = { threads: [reading.eligible] };
      const written = await writer.write(topic, { names }, signal);
      if (written === undefined) passedOver.add(reading.thread.post.apId);
      else topics.push({ topic, readings: [reading], ...written });
    }
    if (topics.length === chosen.length)
      return { topics: inDigestOrder(topics), tried: passedOver.size + chosen.length };
  }
}

/** Lets an interruption be heard: writing a topic can keep the process busy for a while. */
function roomForSignals(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function askedStretch({ period, now, extent }: BuildDigestRequest): Stretch {
  return stretchBefore(period, period === "all" ? (extent?.to ?? now) : now);
}

/** What the digest says that it covers. */
function statedPeriod(
  { extent, now }: BuildDigestRequest,
  { from, to }: Stretch,
  { oldest }: PostsFound,
  read: readonly ThreadRead[],
): { from: Date; to: Date } {
  if (from !== undefined) return { from, to };
  const items = read.flatMap(({ thread }) => [thread.post, ...thread.comments]);
  const newest = items.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt.getTime()), 0);
  return { from: extent?.from ?? oldest ?? now, to: extent?.to ?? new Date(newest) };
}

import { assembleDigest, inDigestOrder, type TopicInDigest } from "../digest/assemble-digest.ts";
import type { Digest, Note } from "../digest/digest.ts";
import type { DigestWriter, TopicAnalysis } from "../digest/digest-writer.ts";
import type { Failure } from "../digest/verify/failure.ts";
import { verifyDigest } from "../digest/verify/verify-digest.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { type PeriodName, type SelectionRule, type Stretch, stretchBefore } from "../thread/selection.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { CommunityName, Post, Thread } from "../thread/thread.ts";
import { namesOf } from "../thread/thread-names.ts";
import { findPosts, type PostsFound } from "./find-posts.ts";
import { createTopicReader, type TopicRead } from "./topic-reader.ts";
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
  /** A community or a thread that could not be read; the rest goes on. */
  | { readonly step: "missed"; readonly source: string; readonly error: unknown }
  | { readonly step: "writing"; readonly topic: number; readonly topics: number };

export interface BuildDigestPorts {
  readonly threads: ThreadSource;
  readonly writer: DigestWriter;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Told what a writer wrote and could not be proved. */
  readonly onUnproved?: ((failures: readonly Failure[]) => void) | undefined;
}

/** A digest and what it was made from. */
export interface DigestBuilt {
  readonly digest: Digest;
  /** The digest's threads as they were read. */
  readonly threads: readonly Thread[];
  /** One a topic, in the digest's order. */
  readonly analyses: readonly TopicAnalysis[];
}

/** The ordinary endings. Failures are thrown as `AppError`. */
export type BuildDigestOutcome =
  | ({ readonly status: "digest" } & DigestBuilt)
  | { readonly status: "nothing"; readonly reason: NothingReason; readonly why: string };

/**
 * Reads what was asked for and works out a digest of it: list, choose, read, write, assemble, verify.
 * What cannot be proved is not returned: its topic is dropped, and the next thread takes its place.
 *
 * Half a result is a result: a community or a thread that cannot be read is noted in the digest.
 *
 * @throws {AppError} where nothing at all can be read
 */
export async function buildDigest(
  request: BuildDigestRequest,
  ports: BuildDigestPorts,
  signal?: AbortSignal,
): Promise<BuildDigestOutcome> {
  const { eligibility: rule, selection } = request;
  const { threads, onProgress = () => {}, onUnproved = () => {} } = ports;
  const stretch = askedStretch(request);
  const posts = await findPosts(request.sources, stretch, {
    threads,
    rule,
    onListing: (community) => onProgress({ step: "listing", community }),
    onMissed: (source, error) => onProgress({ step: "missed", source, error }),
    signal,
  });
  const unreadable = new Map<string, unknown>();
  const reader = createTopicReader(posts, {
    threads,
    rule,
    selection,
    onReading: (post) => onProgress({ step: "reading", post }),
    onUnreadable: (post, error) => {
      onProgress({ step: "missed", source: post.url, error });
      unreadable.set(post.apId, error);
    },
    signal,
  });
  const passedOver = new Map<string, "untold" | "unproved">();
  // Every text must know all people of the digest: where a thread drops out, the others are written again with its successor.
  for (;;) {
    const chosen = await reader.choose(passedOver);
    if (chosen.length === 0) {
      // Where nothing but failures is left, the first of them says what to do.
      for (const error of unreadable.values()) if (passedOver.size === 0) throw error;
      return { status: "nothing", ...whyNothing(posts, [...passedOver.values()], request) };
    }
    const { topics, untold } = await writeTopics(chosen, ports, signal);
    for (const { thread } of untold.flat()) passedOver.set(thread.post.apId, "untold");
    if (untold.length > 0) continue;
    const notes = notesOf(posts, unreadable.size);
    const built = assembled(topics, { request, stretch, posts, notes, engine: ports.writer.engine });
    const failures = verifyDigest(built.digest, built.threads, { rule, analyses: built.analyses });
    if (failures.length === 0) return { status: "digest", ...built };
    onUnproved(failures);
    for (const { readings } of unprovedTopics(topics, failures)) {
      for (const { thread } of readings) passedOver.set(thread.post.apId, "unproved");
    }
  }
}

interface TopicTold extends TopicInDigest {
  readonly readings: TopicRead;
}

/** @returns topics in the digest's order, and those that hold nothing that could be told */
async function writeTopics(
  chosen: readonly TopicRead[],
  { writer, onProgress }: BuildDigestPorts,
  signal: AbortSignal | undefined,
): Promise<{ readonly topics: readonly TopicTold[]; readonly untold: readonly TopicRead[] }> {
  const names = namesOf(chosen.flat().map(({ eligible }) => eligible));
  const topics: TopicTold[] = [];
  const untold: TopicRead[] = [];
  for (const [at, readings] of chosen.entries()) {
    onProgress?.({ step: "writing", topic: at + 1, topics: chosen.length });
    await roomForSignals();
    signal?.throwIfAborted();
    const topic = { threads: readings.map(({ eligible }) => eligible) };
    const written = await writer.write(topic, { names }, signal);
    if (written === undefined) untold.push(readings);
    else topics.push({ topic, readings, ...written });
  }
  return { topics: inDigestOrder(topics), untold };
}

interface Circumstances {
  readonly request: BuildDigestRequest;
  readonly stretch: Stretch;
  readonly posts: PostsFound;
  readonly notes: readonly Note[];
  readonly engine: Digest["engine"];
}

/** @param topics - in the digest's order */
function assembled(
  topics: readonly TopicTold[],
  { request, stretch, posts, notes, engine }: Circumstances,
): DigestBuilt {
  const read = topics.flatMap(({ readings }) => readings.map(({ thread }) => thread));
  const digest = assembleDigest({
    topics,
    omittedPosts: posts.omitted,
    communities: posts.communities,
    period: statedPeriod(request, stretch, posts, read),
    generatedAt: request.now,
    language: request.language,
    engine,
    notes,
  });
  return { digest, threads: read, analyses: topics.map(({ analysis }) => analysis) };
}

/** What the digest says of what it lacks. */
function notesOf({ unreached }: PostsFound, unreadableThreads: number): Note[] {
  const communities = unreached.map(({ source }) => ({ code: "not-reached", params: { source } }));
  return unreadableThreads === 0
    ? communities
    : [...communities, { code: "threads-unreadable", params: { count: unreadableThreads } }];
}

/** @throws {Error} where what failed is no topic's: then the digest was put together wrongly, which is a bug */
function unprovedTopics(topics: readonly TopicTold[], failures: readonly Failure[]): TopicTold[] {
  const places = failures.map(({ path }) => /^topics\[(\d+)\]/u.exec(path)?.[1]);
  const [elsewhere] = failures.filter((_, at) => places[at] === undefined);
  const unproved = topics.filter((_, at) => places.includes(String(at)));
  if (elsewhere !== undefined && unproved.length === 0) throw new Error(`${elsewhere.path}: ${elsewhere.reason}`);
  return unproved;
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
  { extent }: BuildDigestRequest,
  { from, to }: Stretch,
  { oldest }: PostsFound,
  read: readonly Thread[],
): { from: Date; to: Date } {
  if (from !== undefined) return { from, to };
  const items = read.flatMap(({ post, comments }) => [post, ...comments]);
  const newest = items.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt.getTime()), 0);
  const end = extent?.to ?? new Date(newest);
  const start = extent?.from ?? oldest ?? end;
  // A thread named by its address may be younger than the moment that was asked for.
  return { from: start.getTime() < end.getTime() ? start : end, to: end };
}

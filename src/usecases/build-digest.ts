import { assembleDigest } from "../digest/assemble-digest.ts";
import type { Digest, Note } from "../digest/digest.ts";
import type { DigestWriter, TopicAnalysis } from "../digest/digest-writer.ts";
import type { Failure } from "../digest/verify/failure.ts";
import { verifyDigest } from "../digest/verify/verify-digest.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import type { SelectionRule, Stretch } from "../thread/selection.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { CommunityName, Post, Thread } from "../thread/thread.ts";
import { notesOf } from "./digest-notes.ts";
import { findPosts, type PostsFound } from "./find-posts.ts";
import { rereadCited } from "./reread-cited.ts";
import { type AskedPeriod, askedStretch, statedPeriod } from "./stated-period.ts";
import { createToldBefore, type Told } from "./told-before.ts";
import { createTopicReader } from "./topic-reader.ts";
import { type NothingReason, type PassedOver, whyNothing } from "./why-nothing.ts";
import { type TopicTold, unprovedTopics, writeTopics } from "./write-topics.ts";

export interface BuildDigestRequest extends AskedPeriod {
  readonly sources: readonly SourceReference[];
  readonly selection: SelectionRule;
  readonly eligibility: EligibilityRule;
  /** Comments published later are not read: for looking back from a moment that is past. Left out: all are. */
  readonly until?: Date | undefined;
  /** BCP 47, of the headings; left out: that of most topics. */
  readonly language?: string | undefined;
  /** Threads told before, by the post's `apId`: left out unless they moved much. */
  readonly told?: Told | undefined;
  /** IANA name, in which the digest's notes name days; left out: UTC. */
  readonly timezone?: string | undefined;
}

/** How far a digest is. */
export type BuildProgress =
  | { readonly step: "listing"; readonly community: CommunityName }
  | { readonly step: "reading"; readonly post: Post }
  /** A community or a thread that could not be read; the rest goes on. */
  | { readonly step: "missed"; readonly source: string; readonly error: unknown }
  | { readonly step: "writing"; readonly topic: number; readonly topics: number }
  /** What is cited is read again. */
  | { readonly step: "rereading" };

/** A thread whose cited comments go on changing is passed over after so many times. */
const mostChanges = 3;

export interface BuildDigestPorts {
  readonly threads: ThreadSource;
  readonly writer: DigestWriter;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Told what a writer wrote and could not be proved, and the leading posts of the topics that are dropped for it. */
  readonly onUnproved?: ((failures: readonly Failure[], dropped: readonly Post[]) => void) | undefined;
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
 * Reads what was asked for and works out a digest of it: list, choose, read, write, assemble, verify, read
 * what is cited again.
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
  const toldBefore = createToldBefore(stretch, request.told, request.timezone);
  const posts = await findPosts(request.sources, toldBefore.reach, {
    threads,
    rule,
    wanted: toldBefore.wanted,
    onListing: (community) => onProgress({ step: "listing", community }),
    onMissed: (source, error) => onProgress({ step: "missed", source, error }),
    signal,
  });
  const unreadable = new Map<string, unknown>();
  const missed = (post: Post, error: unknown) => {
    onProgress({ step: "missed", source: post.url, error });
    unreadable.set(post.apId, error);
  };
  const reader = createTopicReader(posts, {
    threads,
    rule,
    selection,
    until: request.until,
    isToldBefore: toldBefore.isToldBefore,
    onReading: (post) => onProgress({ step: "reading", post }),
    onUnreadable: missed,
    signal,
  });
  const passedOver = new Map<string, PassedOver>();
  /** Posts whose topics could not be proved as they were remembered. */
  const anew = new Set<string>();
  // Every text must know all people of the digest: where a thread drops out, the others are written again with its successor.
  for (;;) {
    const chosen = await reader.choose(passedOver);
    if (chosen.length === 0) {
      // Where nothing but failures is left, the first of them says what to do.
      for (const error of unreadable.values()) if (passedOver.size === 0) throw error;
      return { status: "nothing", ...whyNothing(posts, [...passedOver.values()], request) };
    }
    const { topics, untold } = await writeTopics(chosen, {
      writer: ports.writer,
      anew,
      onWriting: (topic, topics) => onProgress({ step: "writing", topic, topics }),
      signal,
    });
    for (const { thread } of untold.flat()) passedOver.set(thread.post.apId, "untold");
    const nothingNew = topics.filter(toldBefore.isNothingNew);
    for (const { thread } of nothingNew.flatMap(({ readings }) => readings))
      passedOver.set(thread.post.apId, "told-before");
    if (untold.length + nothingNew.length > 0) continue;
    const notes = [...notesOf(posts, unreadable.size, topics), ...toldBefore.notes(topics)];
    const built = assembled(topics, { request, stretch, posts, notes, engine: ports.writer.engine });
    const failures = verifyDigest(built.digest, built.threads, { rule: reader.rule(), analyses: built.analyses });
    if (failures.length > 0) {
      const dropped = unprovedTopics(topics, failures).map(({ readings }) => readings);
      const unproved = dropped.flat();
      const remembered =
        ports.writer.remembers === true ? unproved.filter(({ thread }) => !anew.has(thread.post.apId)) : [];
      if (remembered.length === 0)
        onUnproved(
          failures,
          dropped.flatMap((readings) => readings.slice(0, 1).map(({ thread }) => thread.post)),
        );
      for (const { thread } of unproved) passedOver.set(thread.post.apId, "unproved");
      for (const { thread } of remembered) {
        anew.add(thread.post.apId);
        passedOver.delete(thread.post.apId);
      }
      continue;
    }
    onProgress({ step: "rereading" });
    const { changed, unreread } = await rereadCited(built.digest, built.threads, threads, signal);
    if (changed.size + unreread.size === 0) return { status: "digest", ...built };
    for (const [thread, changes] of changed) {
      const times = reader.update(thread, changes);
      if (times > mostChanges) passedOver.set(thread.post.apId, "unproved");
    }
    for (const [{ post }, error] of unreread) {
      missed(post, error);
      passedOver.set(post.apId, "unproved");
    }
  }
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
    period: statedPeriod(request, stretch, posts.oldest, read),
    generatedAt: request.now,
    language: request.language,
    engine,
    notes,
  });
  return { digest, threads: read, analyses: topics.map(({ analysis }) => analysis) };
}

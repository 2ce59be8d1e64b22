import { type OmissionReason, omissionReasons } from "../thread/eligibility.ts";
import type { Digest, Note, TopicSummary } from "./digest.ts";
import { passagesOf } from "./passages.ts";

/** What a digest must not hold any more. ActivityPub ids. */
export interface ToTakeOut {
  readonly comments: ReadonlySet<string>;
  /** Of posts: their threads, with all that stands in them. */
  readonly threads: ReadonlySet<string>;
}

/** Whether a topic cites what has gone, or is about a thread that has. */
export function holds(topic: TopicSummary, { comments, threads }: ToTakeOut): boolean {
  const cites = (comment: string): boolean => comments.has(comment) || threads.has(comment);
  return (
    topic.sources.some(({ apId }) => threads.has(apId)) ||
    passagesOf(topic).some(({ citations }) => citations.some(({ comment }) => cites(comment)))
  );
}

/**
 * The digest without the topics that cite what has gone: what can be done where its threads cannot be read. The other topics
 * stand word by word as they were proved. How many people were read for them is the digest's number, or the sum of theirs
 * where that is less.
 *
 * @returns `undefined` where nothing is left
 */
export function withoutCited(digest: Digest, gone: ToTakeOut): Digest | undefined {
  const topics = digest.topics.filter((topic) => !holds(topic, gone));
  if (topics.length === digest.topics.length) return digest;
  if (topics.length === 0) return undefined;
  const sum = (count: (topic: TopicSummary) => number): number =>
    topics.reduce((total, topic) => total + count(topic), 0);
  const people = sum(({ balance: { favor, against, unclear } }) => favor + against + unclear);
  const comments = sum(({ sources }) => sources.reduce((total, source) => total + source.comments, 0));
  const { byModel } = digest.read;
  return {
    ...digest,
    read: {
      people: Math.min(digest.read.people, people),
      comments: Math.min(digest.read.comments, comments),
      ...(byModel === undefined ? {} : { byModel: Math.min(byModel, comments) }),
    },
    notes: stillTrue(digest.notes, topics),
    topics,
  };
}

/**
 * A digest that was built anew in the place of one that was published: it keeps that one's id, its moment, what it was
 * ordered for, and what was left out of it besides.
 */
export function inPlaceOf(published: Digest, anew: Digest): Digest {
  const { id, generatedAt, period, communities, notes, omitted } = published;
  const added = new Set(anew.notes.map(({ code }) => code));
  const most = omissionReasons.map((reason): [OmissionReason, number] => [
    reason,
    Math.max(omitted[reason], anew.omitted[reason]),
  ]);
  return {
    ...anew,
    id,
    generatedAt,
    period,
    communities,
    notes: [...anew.notes, ...stillTrue(notes, anew.topics).filter(({ code }) => !added.has(code))],
    omitted: Object.fromEntries(most) as Digest["omitted"],
  };
}

/** Notes of a topic that is not there any more, or has another headline, say nothing. */
function stillTrue(notes: readonly Note[], topics: readonly TopicSummary[]): Note[] {
  const headlines = new Set(topics.map(({ headline }) => headline));
  return notes.filter(({ params: { headline } }) => headline === undefined || headlines.has(String(headline)));
}

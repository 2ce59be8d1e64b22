import { noOmissions, type OmissionReason, type Omissions, omissionReasons } from "../thread/eligibility.ts";
import { byScoreThenNewest } from "../thread/selection.ts";
import type { CommunityName, Post } from "../thread/thread.ts";
import type { Digest, Note } from "./digest.ts";
import { digestId } from "./digest-id.ts";
import type { EligibleTopic, WrittenTopic } from "./digest-writer.ts";
import { sourcesOf } from "./sources.ts";

/** A topic and what was written of it. */
export interface TopicInDigest extends WrittenTopic {
  readonly topic: EligibleTopic;
}

/** What a digest is put together from. */
export interface DigestParts {
  /** At least one, in any order. */
  readonly topics: readonly TopicInDigest[];
  /** Why posts of the period were left out, one entry a post. */
  readonly omittedPosts: readonly OmissionReason[];
  readonly communities: readonly CommunityName[];
  readonly period: { readonly from: Date; readonly to: Date };
  readonly generatedAt: Date;
  /** `undefined`: that of most topics. */
  readonly language: string | undefined;
  readonly engine: Digest["engine"];
  readonly notes: readonly Note[];
}

/** Sorts topics as a digest has them: by the highest score among their threads, highest first. */
export function inDigestOrder<T extends { readonly topic: EligibleTopic }>(topics: readonly T[]): T[] {
  return topics.toSorted((one, other) => byScoreThenNewest(leadingPost(one.topic), leadingPost(other.topic)));
}

/** Puts a digest together: order, sources, sums and id. */
export function assembleDigest(parts: DigestParts): Digest {
  const written = inDigestOrder(parts.topics);
  const threads = written.flatMap(({ topic }) => topic.threads);
  const comments = threads.flatMap((thread) => thread.comments);
  const topics = written.map(({ topic, summary }) => ({ ...summary, sources: sourcesOf(topic) }));
  const made = engineOf(written, parts.engine);
  const digest: Omit<Digest, "id"> = {
    schema: "standpoint/digest@1",
    generatedAt: parts.generatedAt.toISOString(),
    period: { from: parts.period.from.toISOString(), to: parts.period.to.toISOString() },
    communities: [...parts.communities],
    language: parts.language ?? mostFrequent(topics.map(({ language }) => language)) ?? "en",
    engine: made.engine,
    read: {
      people: new Set(comments.map(({ author }) => author.name)).size,
      comments: comments.length,
      ...(made.readByModel === undefined ? {} : { byModel: made.readByModel }),
    },
    notes: [...parts.notes, ...made.notes],
    topics,
    omitted: sumOfOmissions(
      threads.map(({ omitted }) => omitted),
      parts.omittedPosts,
    ),
  };
  const { schema, ...rest } = digest;
  return { schema, id: digestId(digest), ...rest };
}

/** The model's name stands on a digest as soon as it wrote one topic; a note counts those it did not write. */
function engineOf(
  written: readonly TopicInDigest[],
  engine: Digest["engine"],
): { readonly engine: Digest["engine"]; readonly readByModel: number | undefined; readonly notes: readonly Note[] } {
  if (engine.kind !== "llm") return { engine, readByModel: undefined, notes: [] };
  const others = written.filter((topic) => topic.engine !== undefined && topic.engine.kind !== engine.kind);
  const count = others.length;
  const notes = count === 0 ? [] : [{ code: "model-not-used", params: { count, topics: written.length } }];
  const [other] = others;
  if (count === written.length && other?.engine !== undefined)
    return { engine: other.engine, readByModel: undefined, notes };
  const told = written.filter(({ readByModel }) => readByModel !== undefined);
  return {
    engine,
    readByModel: told.length === 0 ? undefined : told.reduce((sum, topic) => sum + (topic.readByModel ?? 0), 0),
    notes,
  };
}

function leadingPost({ threads }: EligibleTopic): Post {
  const [first] = threads.map(({ post }) => post).sort(byScoreThenNewest);
  if (first === undefined) throw new Error("A topic without threads cannot be put into a digest.");
  return first;
}

/** Of equally frequent values, the first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts.values()].reduce<string[]>((most, same) => (same.length > most.length ? same : most), [])[0];
}

function sumOfOmissions(
  ofThreads: readonly Omissions[],
  ofPosts: readonly OmissionReason[],
): Record<OmissionReason, number> {
  const sum = { ...noOmissions };
  for (const reason of omissionReasons) {
    for (const omitted of ofThreads) sum[reason] += omitted[reason];
  }
  for (const reason of ofPosts) sum[reason] += 1;
  return sum;
}

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
  const digest: Omit<Digest, "id"> = {
    schema: "standpoint/digest@1",
    generatedAt: parts.generatedAt.toISOString(),
    period: { from: parts.period.from.toISOString(), to: parts.period.to.toISOString() },
    communities: [...parts.communities],
    language: parts.language ?? mostFrequent(topics.map(({ language }) => language)) ?? "en",
    engine: parts.engine,
    read: { people: new Set(comments.map(({ author }) => author.name)).size, comments: comments.length },
    notes: [...parts.notes],
    topics,
    omitted: sumOfOmissions(
      threads.map(({ omitted }) => omitted),
      parts.omittedPosts,
    ),
  };
  const { schema, ...rest } = digest;
  return { schema, id: digestId(digest), ...rest };
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

import type { EligibleThread } from "../thread/eligibility.ts";
import type { NameIndex } from "../thread/name-index.ts";
import type { PersonName } from "../thread/thread.ts";
import type { Digest, Stance, TopicSummary } from "./digest.ts";

/** A topic as writers get it: one or more threads about the same thing, highest score first. */
export interface EligibleTopic {
  readonly threads: readonly EligibleThread[];
}

/** Who was placed where on a topic. Kept beside the stored digest, not printed; all counts are recomputed from it. */
export interface TopicAnalysis {
  /** Every author of an eligible comment of the topic, each once, `unclear` ones included. */
  readonly placements: ReadonlyMap<PersonName, Stance>;
  /** Words of a comment that are the proposition; `undefined` where it is the post's own side, or nobody is placed. */
  readonly propositionOf: { readonly comment: string; readonly author: PersonName } | undefined;
}

export interface WrittenTopic {
  readonly summary: TopicSummary;
  readonly analysis: TopicAnalysis;
  /** Who wrote it, where that is not the writer asked: a model's writer falls back. */
  readonly engine?: Digest["engine"];
  /** How many of the topic's comments a model read; left out: none. */
  readonly readByModel?: number;
}

/** What a writer must know of the rest of the digest. */
export interface WritingContext {
  /** Of everyone who wrote in any thread of the digest, eligible or not. */
  readonly names: NameIndex;
  /** Not what is remembered: that could not be proved in this digest. */
  readonly anew?: boolean;
  /** How many topics of the digest are still to be written, this one included: what a writer may spend is theirs too. */
  readonly topicsLeft?: number;
}

/** Works out a topic's stances and writes them down. Implemented by the embedded engine and by a language model's. */
export interface DigestWriter {
  readonly engine: Digest["engine"];
  /** Whether it may give what it wrote for another digest. */
  readonly remembers?: boolean;
  /** @returns `undefined` where the topic holds nothing that could be told */
  write(topic: EligibleTopic, context: WritingContext, signal?: AbortSignal): Promise<WrittenTopic | undefined>;
}

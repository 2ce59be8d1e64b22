import type { FrameId } from "../../../language/frames.ts";
import type { Citation } from "../../digest.ts";
import type { Item } from "../evidence.ts";
import { placesOf, type QuotePlace } from "../quote-places.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import type { Statement } from "./read-frame.ts";

/** A statement and what a reader has read before it. */
export interface Told {
  readonly statement: Statement;
  /** Cited last in the same part of the summary. */
  readonly before: Citation | undefined;
  /** The sentences before it in the same passage. */
  readonly framesBefore: readonly FrameId[];
  /** In a support passage: what the key point's claim cites. */
  readonly claim: Citation | undefined;
}

/** Why what a frame claims beyond its words is not true; `undefined` where it is proved. */
export type Proof = (told: Told, topic: TopicEvidence) => string | undefined;

/** All of them, the first reason counting. */
export function all(...proofs: readonly Proof[]): Proof {
  return (told, topic) => {
    for (const proof of proofs) {
      const reason = proof(told, topic);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
}

/** A proof that looks at the topic alone. */
export function onlyIf(holds: (topic: TopicEvidence) => boolean, reason: string): Proof {
  return (_, topic) => (holds(topic) ? undefined : reason);
}

/** The comment or post that a citation points to. */
export function itemOf(citation: Citation | undefined, topic: TopicEvidence): Item | undefined {
  return citation && topic.item(citation.comment);
}

/** Every place where a citation's quote stands in what it cites. */
export function placesOfQuote(citation: Citation | undefined, topic: TopicEvidence): QuotePlace[] {
  const item = itemOf(citation, topic);
  return item === undefined || citation === undefined ? [] : placesOf(citation.quote, topic.textsOf(item));
}

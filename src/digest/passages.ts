import type { Passage, TopicSummary } from "./digest.ts";

/** Everybody whom a topic's passages cite, each once. */
export function citedPeople(summary: TopicSummary): Set<string> {
  return new Set(passagesOf(summary).flatMap(({ citations }) => citations.map(({ author }) => author)));
}

/** The passages of a topic, in the order in which they are read. */
export function passagesOf({ framing, stances, consensus, keyPoints }: TopicSummary): Passage[] {
  return [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
}

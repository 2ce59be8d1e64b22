import type { Citation, Passage, TopicSummary } from "../digest/digest.ts";

/** Everything a topic cites, in the order it is told, each once. */
export function quotationsOf({ framing, stances, consensus, keyPoints }: TopicSummary): Citation[] {
  const told: Passage[] = [
    framing,
    ...stances,
    ...consensus,
    ...keyPoints.flatMap(({ claim, support }) => [claim, support]),
  ];
  return distinct(told.flatMap(({ citations }) => citations));
}

/** Citations in their order, each stretch of a comment once. */
export function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [`${citation.comment} ${citation.quote}`, citation])).values()];
}

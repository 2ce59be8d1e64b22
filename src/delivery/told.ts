import type { Digest, Passage } from "../digest/digest.ts";
import type { ToldThread } from "./delivery-log.ts";

/** How the threads of a digest stand that is told, by the post's `apId`. Sides are those of their topic. */
export function toldIn({ topics, generatedAt }: Digest): Record<string, ToldThread> {
  const at = new Date(generatedAt);
  return Object.fromEntries(
    topics.flatMap(({ balance: { favor, against }, sources }) =>
      sources.map(({ apId, comments }) => [apId, { at, comments, favor, against }]),
    ),
  );
}

/** ActivityPub ids of the comments and posts that a digest cites, each once. */
export function citedIn({ topics }: Digest): string[] {
  const passages: Passage[] = topics.flatMap(({ framing, stances, consensus, keyPoints }) => [
    framing,
    ...stances,
    ...consensus,
    ...keyPoints.flatMap(({ claim, support }) => [claim, support]),
  ]);
  return [...new Set(passages.flatMap(({ citations }) => citations.map(({ comment }) => comment)))];
}

import type { Digest } from "../digest/digest.ts";
import { passagesOf } from "../digest/passages.ts";
import type { ToldThread } from "./delivery-log.ts";

/** How the threads of a digest stand that is told, by the post's `apId`. Sides are those of their topic. */
export function toldIn({ topics, generatedAt }: Digest): Record<string, ToldThread> {
  const at = new Date(generatedAt);
  return Object.fromEntries(
    topics.flatMap(({ balance: { favor, against, proposition }, sources }) =>
      sources.map(({ apId, comments }) => [apId, { at, comments, favor, against, proposition }]),
    ),
  );
}

/** ActivityPub ids of the comments and posts that a digest cites, each once. */
export function citedIn({ topics }: Digest): string[] {
  const passages = topics.flatMap(passagesOf);
  return [...new Set(passages.flatMap(({ citations }) => citations.map(({ comment }) => comment)))];
}

import { withoutControls } from "../text/control-characters.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import { byScoreThenNewest } from "../thread/selection.ts";
import type { Source } from "./digest.ts";
import type { EligibleTopic } from "./digest-writer.ts";

/** A topic's threads as a digest lists them: highest score first, with the eligible comments read. */
export function sourcesOf({ threads }: EligibleTopic): Source[] {
  return threads.toSorted((one, other) => byScoreThenNewest(one.post, other.post)).map(sourceOf);
}

function sourceOf({ post, comments }: EligibleThread): Source {
  return {
    apId: post.apId,
    url: post.url,
    title: withoutControls(post.title).trim(),
    community: post.community,
    score: post.score,
    comments: comments.length,
    publishedAt: post.publishedAt.toISOString(),
  };
}

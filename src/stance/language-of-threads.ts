import { primarySubtag } from "../language/languages.ts";
import { detectLanguage } from "../text/detect-language.ts";
import type { EligibleThread } from "../thread/eligibility.ts";

/** The language most threads say they are in; where they say nothing, what their texts look like. */
export function languageOfThreads(threads: readonly EligibleThread[]): string {
  const declared = Map.groupBy(
    threads.flatMap(({ post }) => (post.language === undefined ? [] : [primarySubtag(post.language)])),
    (tag) => tag,
  );
  const most = [...declared].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
  if (most !== undefined && most !== "und") return most;
  const texts = threads.flatMap(({ post, comments }) => [
    post.title,
    ...comments.slice(0, 40).map(({ content }) => content),
  ]);
  return detectLanguage(texts.join("\n"));
}

import { primarySubtag } from "../language/languages.ts";
import { detectLanguage } from "../text/detect-language.ts";
import type { EligibleThread } from "../thread/eligibility.ts";

/** The language most threads say they are in; where they say nothing, what their texts look like. */
export function languageOfThreads(threads: readonly EligibleThread[]): string {
  const declared = Map.groupBy(
    threads.map(({ post }) => primarySubtag(post.language ?? "")).filter(isLanguageSubtag),
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

/** Whether it is of the form of a language's. Files say all sorts of things instead: "English", "en_US", nothing. */
function isLanguageSubtag(subtag: string): boolean {
  return /^[a-z]{2,3}$/u.test(subtag);
}

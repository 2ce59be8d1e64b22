import { languageFor } from "../language/languages.ts";
import { words } from "../text/words.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import { languageOfThreads } from "./language-of-threads.ts";

/** Words from which on a comment can hold an argument; where nothing is known of its language, more are asked for. */
const leastWords = { known: 8, unknown: 15 };

/** 0..1: how many of a topic's comments argue anything, as far as a glance tells. Jokes and one-liners do not. */
export function shareOfArgument(threads: readonly EligibleThread[]): number {
  const { argument } = languageFor(languageOfThreads(threads)).reading;
  const comments = threads.flatMap((thread) => thread.comments);
  const arguing = comments.filter(({ content }) => {
    const length = words(content).length;
    if (argument === undefined) return length >= leastWords.unknown;
    return (
      length >= leastWords.known && (argument.claims.cue.test(content) || argument.replies.contradiction.test(content))
    );
  });
  return arguing.length / (comments.length || 1);
}

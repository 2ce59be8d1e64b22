import type { EligibleThread } from "./eligibility.ts";
import { createNameIndex, type NameIndex, type Utterance } from "./name-index.ts";

/**
 * The names of everyone who wrote in the threads of a digest. What tells names from words are the texts that may be
 * read: titles, posts and eligible comments.
 *
 * @param grammar - in lower case, words that are no names whoever writes them
 */
export function namesOf(threads: readonly EligibleThread[], grammar?: ReadonlySet<string>): NameIndex {
  return createNameIndex(
    threads.flatMap(({ everyone }) => [...everyone]),
    threads.flatMap(utterancesOf),
    grammar,
  );
}

function utterancesOf({ post, comments }: EligibleThread): Utterance[] {
  return [
    { author: post.author.name, text: `${post.title}\n${post.body}` },
    ...comments.map(({ author, content }) => ({ author: author.name, text: content })),
  ];
}

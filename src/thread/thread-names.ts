import type { EligibleThread } from "./eligibility.ts";
import { createNameIndex, type NameIndex, type Utterance } from "./name-index.ts";

/**
 * The names of everyone who wrote in the threads of a digest. What tells names from words are the texts that may be
 * read: titles, posts and eligible comments.
 */
export function namesOf(threads: readonly EligibleThread[]): NameIndex {
  return createNameIndex(
    threads.flatMap(({ everyone }) => [...everyone]),
    threads.flatMap(utterancesOf),
  );
}

function utterancesOf({ post, comments }: EligibleThread): Utterance[] {
  return [
    { author: post.author.name, text: `${post.title}\n${post.body}` },
    ...comments.map(({ author, content }) => ({ author: author.name, text: content })),
  ];
}

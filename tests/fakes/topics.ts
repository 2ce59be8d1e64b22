import { createEmbeddedWriter } from "../../src/digest/embedded-writer.ts";
import { english } from "../../src/language/en.ts";
import type { Claim } from "../../src/stance/claims.ts";
import { claimIn } from "../../src/stance/claims.ts";
import { type ReadComment, readComment } from "../../src/stance/read-comment.ts";
import { readTopic, type TopicReading } from "../../src/stance/read-topic.ts";
import { vocabularyOf } from "../../src/stance/vocabulary.ts";
import { type EligibleThread, eligibleThread } from "../../src/thread/eligibility.ts";
import type { Comment, Post, Thread } from "../../src/thread/thread.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { aComment, allowAll, aPerson, aPost } from "./threads.ts";

function commentAt(id: number): string {
  return `https://lemmy.example/comment/${id}`;
}

/** A comment as its number, author and words; `under` is the number of the one it answers. */
export function says(
  id: number,
  author: string,
  content: string,
  { under, ...rest }: Partial<Comment> & { under?: number } = {},
): Comment {
  return aComment({
    id: String(id),
    author: aPerson(author),
    content,
    parentApId: under === undefined ? undefined : commentAt(under),
    ...rest,
  });
}

/** An English thread; nothing is left out on the way. */
export function aDiscussion(
  post: Partial<Post> & { id?: string; title: string },
  comments: readonly Comment[],
): EligibleThread {
  return eligible({ post: aPost({ language: "en", ...post }), comments, unread: 0 });
}

function eligible(thread: Thread): EligibleThread {
  return eligibleThread(thread, allowAll);
}

/** An English thread's comments taken apart. */
export function readAll(thread: EligibleThread): ReadComment[] {
  return thread.comments.map((comment) => readComment(comment, thread, english));
}

export function readingOf(...threads: readonly EligibleThread[]): TopicReading {
  return readTopic(threads, namesOf(threads));
}

/** What the embedded engine writes of the threads, as one topic. */
export async function write(...threads: readonly EligibleThread[]) {
  return createEmbeddedWriter().write({ threads }, { names: namesOf(threads) });
}

/** A comment that uses the words of the examples in lower case, so that they may lose a capital elsewhere. */
const everyWordSmall = "Ah, the free trams, their drivers and fares, the shops, the training, the weights";

/**
 * How each sentence of a comment may be told, in order: its claim, or `undefined`.
 *
 * @param comment - the words of one comment, the only one under the title
 */
export function claimsAmong(
  comment: string,
  { title = "Free trams in the city", advice = false, others = [everyWordSmall] as readonly string[] } = {},
): (Claim | undefined)[] {
  const thread = aDiscussion({ title, author: aPerson("poster") }, [
    says(1, "kira", comment),
    ...others.map((content, at) => says(at + 2, `other${at}`, content)),
  ]);
  const comments = readAll(thread);
  const context = {
    ...vocabularyOf(comments, [thread.post], english),
    rules: english.reading.argument?.claims,
    names: namesOf([thread]),
    stopWords: english.reading.stopWords,
    advice,
  };
  return (comments[0]?.sentences ?? []).map((sentence) => claimIn(sentence, context));
}

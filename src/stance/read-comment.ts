import type { Language } from "../language/language.ts";
import { type OwnWords, ownWords } from "../text/own-words.ts";
import { type Stretch, sentences } from "../text/sentences.ts";
import { words } from "../text/words.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import type { Comment } from "../thread/thread.ts";

/** One sentence of a comment's own words. */
export interface Sentence extends Stretch {
  readonly of: ReadComment;
  /** Its place in the comment, from 0. */
  readonly index: number;
  /** In lower case, in order. */
  readonly words: readonly string[];
  /** Stems of the words that say something, in order. */
  readonly stems: readonly string[];
}

/** An eligible comment, taken apart. */
export interface ReadComment {
  readonly comment: Comment;
  readonly thread: EligibleThread;
  readonly own: OwnWords;
  readonly sentences: readonly Sentence[];
}

/** Takes a comment apart. `language` may lack reading rules of its own: then nothing is left out and nothing stemmed. */
export function readComment(comment: Comment, thread: EligibleThread, language: Language): ReadComment {
  const own = ownWords(comment.content);
  const found: Sentence[] = [];
  const read: ReadComment = { comment, thread, own, sentences: found };
  for (const stretch of sentences(own.text, language.tag, language.reading.abbreviations)) {
    const spoken = words(stretch.text);
    found.push({ ...stretch, of: read, index: found.length, words: spoken, stems: stemsOf(spoken, language) });
  }
  return read;
}

/** Stems of the words that say something of a topic. */
export function stemsOf(spoken: readonly string[], { reading }: Language): string[] {
  return spoken
    .filter((word) => word.length > 1 && !reading.stopWords.has(word) && !/^\d+$/u.test(word))
    .map((word) => reading.stem(word.replace(/'s$/u, "")));
}

import type { ClaimRules } from "../language/reading-rules.ts";
import type { Sentence } from "./read-comment.ts";
import { straight } from "./sentence-shape.ts";

/** What two neighbours share of their content words, of the more, where one sets itself against the other. */
const shared = { words: 2, share: 0.7 };

/**
 * Whether a sentence is half of a contrast: the one before or after it says the same with a denial, or denies the same
 * without one. "Dogs may ride. Dogs may not ride in the first car." Either half alone says what its author does not.
 */
export function isHalfOfContrast(sentence: Sentence, { negation }: ClaimRules): boolean {
  const { of, index, stems, text } = sentence;
  const own = new Set(stems);
  return [of.sentences[index - 1], of.sentences[index + 1]].some((other) => {
    if (other === undefined || negation.test(straight(text)) === negation.test(straight(other.text))) return false;
    const theirs = new Set(other.stems);
    const both = [...own].filter((stem) => theirs.has(stem)).length;
    return both >= shared.words && both >= shared.share * Math.max(own.size, theirs.size);
  });
}

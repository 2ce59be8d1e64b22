import type { ClaimRules } from "../language/reading-rules.ts";
import type { Sentence } from "./read-comment.ts";
import { straight } from "./sentence-shape.ts";
import { sharedStems } from "./shared-stems.ts";

/** What two neighbours share of their content words, of the more, where one sets itself against the other. */
const shared = { words: 2, share: 0.7 };

/**
 * Whether a sentence is half of a contrast: the one before or after it says the same with a denial, or denies the same
 * without one. "Dogs may ride. Dogs may not ride in the first car." Either half alone says what its author does not.
 */
export function isHalfOfContrast(sentence: Sentence, { negation }: ClaimRules): boolean {
  const { of, index, stems, text } = sentence;
  return [of.sentences[index - 1], of.sentences[index + 1]].some((other) => {
    if (other === undefined || negation.test(straight(text)) === negation.test(straight(other.text))) return false;
    const both = sharedStems(stems, other.stems).length;
    const [own, theirs] = [stems, other.stems].map((of) => new Set(of).size);
    return both >= shared.words && both >= shared.share * Math.max(own ?? 0, theirs ?? 0);
  });
}

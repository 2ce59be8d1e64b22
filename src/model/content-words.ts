import type { Language } from "../language/language.ts";
import { stemsOf } from "../stance/read-comment.ts";
import { words } from "../text/words.ts";
import { reportingStems } from "./reporting-words.ts";

/** Words of one stem are told by their first letters too: "centralise", "centralization". */
export const commonStart = 5;
const shortestUnknown = 4;

/** A word that says something, and what it is compared by. */
export interface ContentWord {
  /** In lower case. */
  readonly word: string;
  readonly stem: string;
}

/**
 * The words that say something, in order. Of a language without a file only short words are known to say nothing.
 *
 * @param given - stems that need no support
 */
export function contentWords(text: string, language: Language, given: ReadonlySet<string>): ContentWord[] {
  const isKnown = language.reading.stopWords.size > 0;
  const stem = isKnown ? language.reading.stem : startOf;
  const givenHere = isKnown ? given : new Set([...given].map(startOf));
  const reporting = reportingStems(language, stem);
  return words(text)
    .flatMap((word): ContentWord[] => {
      if (!isKnown) return word.length >= shortestUnknown ? [{ word, stem: startOf(word) }] : [];
      return stemsOf([word], language).map((found) => ({ word, stem: found }));
    })
    .filter(({ stem: found }) => !givenHere.has(found) && !reporting.has(found));
}

export function startOf(stem: string): string {
  return stem.slice(0, commonStart);
}

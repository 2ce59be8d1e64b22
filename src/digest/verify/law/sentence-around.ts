import type { Language } from "../../../language/language.ts";
import { type Stretch, sentences } from "../../../text/sentences.ts";
import type { QuotePlace } from "../quote-places.ts";

/** The sentence that a quote stands in, and the one before it. */
export interface SentenceAround extends Stretch {
  readonly before: Stretch | undefined;
}

/** @returns `undefined` where the quote is of more than one sentence */
export function sentenceAround({ text, start, end }: QuotePlace, language: Language): SentenceAround | undefined {
  const all = sentences(text, language.tag, language.reading.abbreviations);
  const at = all.findIndex((sentence) => sentence.start <= start && sentence.end >= end);
  const sentence = all[at];
  return sentence && { ...sentence, before: all[at - 1] };
}

/** Straight apostrophes, as reading rules are written; the length stays. */
export function straight(text: string): string {
  return text.replaceAll("’", "'");
}

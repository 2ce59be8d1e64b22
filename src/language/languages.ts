import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { grammarWords } from "./grammar-words.ts";
import type { Language } from "./language.ts";

/** Every language that has a file. Adding one: its file, and its name here. */
export const everyLanguage: readonly Language[] = [english, german, spanish];

const languages: ReadonlyMap<string, Language> = new Map(everyLanguage.map((language) => [language.tag, language]));

/** The words that digests are made of in any language that has a file. */
export const wordsOfDigests: ReadonlySet<string> = new Set(
  everyLanguage.flatMap((language) => [...grammarWords(language)]),
);

/** What digests fall back to. */
export const fallbackLanguage = english;

/** @param tag - BCP 47; only its primary subtag counts */
export function languageOf(tag: string): Language | undefined {
  return languages.get(primarySubtag(tag));
}

export function primarySubtag(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

/**
 * How to read and write about threads in a language: its own file, or, where there is none, English words around
 * sentences of which nothing is known but where they end.
 */
export function languageFor(tag: string): Language {
  return (
    languageOf(tag) ?? {
      ...fallbackLanguage,
      tag: primarySubtag(tag),
      reading: { stopWords: new Set(), stem: (word) => word, abbreviations: new Set(), argument: undefined },
    }
  );
}

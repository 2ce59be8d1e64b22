import type { Language } from "./language.ts";

/**
 * The words that a language's digests are made of, in lower case: its frames' and its grammar words. Somebody who is
 * called like one of them is not named each time it is said.
 */
export function grammarWords({ frames, headlines, reading }: Language): ReadonlySet<string> {
  const sentences = [...Object.values(frames), ...Object.values(headlines)].filter(
    (sentence) => sentence !== undefined,
  );
  return new Set([
    ...sentences.flatMap(
      (sentence) =>
        sentence
          .replace(/\{\w+\}/gu, " ")
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    ),
    ...reading.stopWords,
  ]);
}

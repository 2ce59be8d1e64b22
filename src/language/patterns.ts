/** What languages write their lists of words and phrases with. */

/** `\b` knows neither umlauts nor accents: letters are looked for on both sides. */
export const wordStart = "(?<![\\p{L}\\p{N}])";
export const wordEnd = "(?![\\p{L}\\p{N}])";

/**
 * Any of these words or phrases, whole, in any case. `(?-i:…)` minds the case of one of them; a `^` before one asks that
 * it begin the text.
 */
export function anyOf(listing: string): RegExp {
  return new RegExp(`${wordStart}(?:${listing})${wordEnd}`, "iu");
}

/** The same in lower case alone: where nouns have a capital, verbs. */
export function anyOfSmall(listing: string): RegExp {
  return new RegExp(`${wordStart}(?:${listing})${wordEnd}`, "u");
}

/** The same at the start of a sentence. */
export function startsWith(listing: string): RegExp {
  return new RegExp(`^(?:${listing})(?![\\p{L}\\p{N}'])`, "iu");
}

/** The words of a list laid out over several lines. */
export function wordsOf(listing: string): string[] {
  return listing.split(/\s+/u).filter((word) => word !== "");
}

/** The same as a set. */
export function setOf(listing: string): ReadonlySet<string> {
  return new Set(wordsOf(listing));
}

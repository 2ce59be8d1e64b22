/**
 * Any of these words or phrases, whole, in any case. `\b` knows no umlauts: letters are looked for on both sides.
 * `(?-i:…)` minds the case, which tells nouns and the polite *Sie* from other words.
 */
export function anyOf(listing: string): RegExp {
  return new RegExp(`${wordStart}(?:${listing})${wordEnd}`, "iu");
}

/** The same in lower case alone: verbs, which as nouns have a capital. */
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

export const wordStart = "(?<![\\p{L}\\p{N}])";
export const wordEnd = "(?![\\p{L}\\p{N}])";

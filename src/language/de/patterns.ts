/**
 * Any of these words or phrases, whole, in any case. `\b` knows no umlauts: letters are looked for on both sides.
 * `(?-i:…)` minds the case, which tells nouns and the polite *Sie* from other words.
 */
export function anyOf(listing: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${listing})(?![\\p{L}\\p{N}])`, "iu");
}

/** The same at the start of a sentence. */
export function startsWith(listing: string): RegExp {
  return new RegExp(`^(?:${listing})(?![\\p{L}\\p{N}'])`, "iu");
}

/** The words of a list laid out over several lines. */
export function wordsOf(listing: string): string[] {
  return listing.split(/\s+/u).filter((word) => word !== "");
}

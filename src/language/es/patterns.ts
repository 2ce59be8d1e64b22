/**
 * Any of these words or phrases, whole, in any case. `\b` knows no accents: letters are looked for on both sides.
 * A `^` before one of them asks that it begin the text.
 */
export function anyOf(listing: string): RegExp {
  return new RegExp(`${wordStart}(?:${listing})${wordEnd}`, "iu");
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

/** A list laid out over several lines as one alternation. */
export function alternatives(listing: string): string {
  return listing
    .split("|")
    .map((item) => item.trim().replace(/\s+/gu, " "))
    .join("|");
}

/** Any of these words or phrases, whole, in any case. */
export function anyOf(listing: string): RegExp {
  return new RegExp(`\\b(?:${listing})\\b`, "iu");
}

/** The same at the start of a sentence. */
export function startsWith(listing: string): RegExp {
  return new RegExp(`^(?:${listing})(?![\\p{L}\\p{N}'])`, "iu");
}

/** Words laid out over several lines. */
export function setOf(listing: string): ReadonlySet<string> {
  return new Set(listing.split(/\s+/u).filter((word) => word !== ""));
}

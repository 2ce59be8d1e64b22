/** A list laid out over several lines as one alternation. */
export function alternatives(listing: string): string {
  return listing
    .split("|")
    .map((item) => item.trim().replace(/\s+/gu, " "))
    .join("|");
}

/** Any of these words or phrases, whole, in any case: English words need no other letters than `\b` knows. */
export function anyOf(listing: string): RegExp {
  return new RegExp(`\\b(?:${listing})\\b`, "iu");
}

const ellipsis = "…";

/**
 * Shortens a text between two words, or between two characters where one word is longer than the room.
 *
 * @param most - UTF-16 units, the ellipsis included
 */
export function shortenAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - ellipsis.length + 1);
  const atWord = room.replace(/\s+\S*$/u, "");
  const kept = atWord.length < room.length ? atWord : wholeCharacters(room.slice(0, -1));
  return `${kept.trimEnd()}${ellipsis}`;
}

/** Without half of a character at its end. */
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/u, "");
}

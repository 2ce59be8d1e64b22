const runLength = 4;

/**
 * The runs of four characters in a text of words, spaces between words included. Unlike stems they see the grammar
 * words, the turns of phrase and the kinship of compounds, in any language.
 *
 * @param spoken - words in order
 */
export function letterRuns(spoken: readonly string[]): string[] {
  const text = spoken.join(" ");
  return Array.from({ length: Math.max(0, text.length - runLength + 1) }, (_, at) => text.slice(at, at + runLength));
}

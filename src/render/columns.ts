/** Characters of two columns in a terminal: East Asian wide and full-width ones (Unicode's East_Asian_Width W and F). */
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const emoji = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|\p{Emoji}\p{M}*\u{fe0f})/u;
const withoutWidth = /^[\p{M}\p{Cf}\p{Cc}]+$/u;
const plain = /^[\x20-\x7e]*$/u;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The characters of a text as a reader counts them. */
export function graphemesOf(text: string): string[] {
  return plain.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  return graphemesOf(text).reduce((sum, grapheme) => sum + columnsOfGrapheme(grapheme), 0);
}

/** Whether a character takes two columns and may stand at the end of a line without a space. */
export function isWide(grapheme: string): boolean {
  return wide.test(grapheme);
}

function columnsOfGrapheme(grapheme: string): number {
  if (withoutWidth.test(grapheme)) return 0;
  return wide.test(grapheme) || emoji.test(grapheme) ? 2 : 1;
}

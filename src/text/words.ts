const word = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
/** Scripts that write without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Named, for without a name the machine's own language would decide. Dictionaries for these scripts come with any. */
const segmenterLanguage = "en";
let segmenter: Intl.Segmenter | undefined;

/** The words of a text in lower case, apostrophes made straight, punctuation left out. */
export function words(text: string): string[] {
  if (unspaced.test(text)) {
    segmenter ??= new Intl.Segmenter(segmenterLanguage, { granularity: "word" });
    return Array.from(segmenter.segment(text))
      .filter((piece) => piece.isWordLike)
      .map((piece) => fold(piece.segment));
  }
  return fold(text).match(word) ?? [];
}

/** White space folded to single spaces, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The text with a capital first letter, where that is one letter too: *ß* stays small. The length stays. */
export function withCapital(text: string): string {
  const first = text.charAt(0).toUpperCase();
  return first.length === 1 ? first + text.slice(1) : text;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("’", "'");
}

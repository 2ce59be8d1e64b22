import { gap } from "../../text/own-words.ts";
import { foldSpace } from "../../text/words.ts";

/** Where cited words stand. */
export interface QuotePlace {
  /** Somebody's own words, line feeds kept. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Marks belong to their letter, but for those that only choose how it is drawn (U+FE00 and on). */
const letter = /(?![\u{fe00}-\u{fe0f}])[\p{L}\p{M}\p{N}_]/u;
/** Scripts that write without spaces between words: there any border may be one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Finds cited words in somebody's own words: letter by letter, whole words at both ends, across no `gap`.
 *
 * @param quote - white space folded; anything else stands nowhere
 * @param texts - own words as `ownWords` gives them
 */
export function placesOf(quote: string, texts: readonly string[]): QuotePlace[] {
  if (quote === "" || quote !== foldSpace(quote) || quote.includes(gap)) return [];
  return texts.flatMap((text) => {
    // A line feed reads as a space; both are one unit long.
    const line = text.replaceAll("\n", " ");
    const found: QuotePlace[] = [];
    for (let start = line.indexOf(quote); start >= 0; start = line.indexOf(quote, start + 1)) {
      const end = start + quote.length;
      if (isWordBorder(line, start) && isWordBorder(line, end)) found.push({ text, start, end });
    }
    return found;
  });
}

/** Whether no word, one with a hyphen or an apostrophe inside included, goes on across the place. */
export function isWordBorder(text: string, at: number): boolean {
  const before = signBefore(text, at);
  const after = characterAt(text, at);
  if (letter.test(before) && letter.test(after)) return unspaced.test(before) && unspaced.test(after);
  if (isJoiner(after)) return !(letter.test(before) && letter.test(characterAt(text, at + 1)));
  if (isJoiner(before)) return !(letter.test(after) && letter.test(characterBefore(text, at - 1)));
  return true;
}

/** What stands before the place, marks left aside: behind a space they belong to no word. */
function signBefore(text: string, at: number): string {
  let end = at;
  while (/^\p{M}$/u.test(characterBefore(text, end))) end -= characterBefore(text, end).length;
  return characterBefore(text, end);
}

function isJoiner(character: string): boolean {
  return character === "'" || character === "’" || character === "-";
}

function characterAt(text: string, at: number): string {
  const code = at < 0 ? undefined : text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return characterAt(text, low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1);
}

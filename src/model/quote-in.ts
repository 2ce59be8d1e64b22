import type { ReadComment } from "../stance/read-comment.ts";
import { gap } from "../text/own-words.ts";
import { foldSpace, words } from "../text/words.ts";

/** Words a quotation must have, unless it is a whole sentence. */
const fewestWords = 5;
const mostWords = 40;
const letter = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts that write without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const edges = /^[\s"“”„‟«»'‘’….,;:–—-]+|[\s"“”„‟«»'‘’….,;:–—-]+$/gu;

/**
 * The comment's own words that a proposed quotation stands for: the same words in the same order, whatever became of
 * capitals, white space and marks on the way, taken as the comment has them.
 *
 * @returns `undefined` where they stand nowhere in it, or are too few
 */
export function quoteIn(read: ReadComment, proposed: string): string | undefined {
  const wanted = words(proposed);
  if (wanted.length === 0 || wanted.length > mostWords) return undefined;
  const found = verbatimIn(read.own.text, proposed);
  if (found === undefined || found.includes(gap)) return undefined;
  return wanted.length >= fewestWords || isWholeSentence(read, wanted) ? found : undefined;
}

/** The same of any number of words. */
export function verbatimIn(text: string, proposed: string): string | undefined {
  const plain = foldSpace(proposed).replace(edges, "");
  if (plain === "") return undefined;
  const line = text.replaceAll("\n", " ");
  const exact = placeOf(plain, line);
  if (exact >= 0) return line.slice(exact, exact + plain.length);
  return looseIn(line, plain);
}

function placeOf(wanted: string, line: string): number {
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1))
    if (isBorder(line, at) && isBorder(line, at + wanted.length)) return at;
  return -1;
}

/** Word by word, so that what the words are called by is the only thing that counts. */
function looseIn(line: string, wanted: string): string | undefined {
  const pieces = Array.from(line.matchAll(/[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu), (found) => ({
    word: found[0].toLowerCase().replaceAll("’", "'"),
    start: found.index,
    end: found.index + found[0].length,
  }));
  const sought = words(wanted);
  for (let at = 0; at + sought.length <= pieces.length; at++) {
    if (!sought.every((word, offset) => pieces[at + offset]?.word === word)) continue;
    const first = pieces[at];
    const last = pieces[at + sought.length - 1];
    if (first === undefined || last === undefined) return undefined;
    const stretch = line.slice(first.start, last.end);
    // Between the words only what joins them: another sentence in between would splice two.
    return /[.!?…\uFFFC]\s|["“”„«»]/u.test(stretch) ? undefined : stretch;
  }
  return undefined;
}

function isBorder(line: string, at: number): boolean {
  const before = line.charAt(at - 1);
  const after = line.charAt(at);
  if (letter.test(before) && letter.test(after)) return unspaced.test(before) && unspaced.test(after);
  const joins = (mark: string) => mark === "'" || mark === "’" || mark === "-";
  if (joins(after)) return !(letter.test(before) && letter.test(line.charAt(at + 1)));
  if (joins(before)) return !(letter.test(after) && letter.test(line.charAt(at - 2)));
  return true;
}

function isWholeSentence(read: ReadComment, wanted: readonly string[]): boolean {
  return read.sentences.some((sentence) => sentence.words.join(" ") === wanted.join(" "));
}

import { gap } from "../text/own-words.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { bareName, type PersonName } from "../thread/thread.ts";

/** A quotation longer than this is no quotation any more, however few its words. */
const mostCharacters = 280;

/** Marks, symbols and shapes that look broken once a sentence stands alone. */
const blemish =
  /[*_~^|#<>{}[\]\\=`]|[.!?]\s+\S|["“”„‟«»＂「」『』〝〞❝❞]|\u2026|\.{2,}|[!?]{2,}|\(\s*[a-z]?\s*\)|^[^\p{L}\p{N}]|^\d+\s*[-.)]|\p{Extended_Pictographic}|(?:^|\s)[-–—]+\s*$/u;

/** Whether a sentence looks whole once it stands alone. */
export function isPresentable(text: string): boolean {
  return (
    text.length <= mostCharacters &&
    !text.includes(gap) &&
    !blemish.test(text) &&
    isBalanced(text) &&
    !text.split(" ").some((word) => word.length > 40)
  );
}

/** Whether a sentence may be printed at all, whoever says it. */
export function isPrintable(text: string, names: NameIndex): boolean {
  return whyUnprintable(text) === undefined && names.namedIn(text).size === 0;
}

/** What would end a name in a text, or open a quotation there: white space but for a space, quotation marks. */
const unfitForNames = /[^\S ]|["“”„‟«»＂「」『』〝〞❝❞]/u;

/** Whether a person's name may stand in a text. */
export function isPrintableName(person: PersonName): boolean {
  const name = bareName(person);
  return !unfitForNames.test(name) && whyUnprintable(name) === undefined;
}

function isBalanced(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}

/** Whether a sentence begins and ends as one, in any language. */
export function isWholeStatement(text: string): boolean {
  return /^[\p{Lu}\p{Lo}].*[\p{L}\p{N})][.!。]$/u.test(text);
}

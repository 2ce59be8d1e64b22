import { words } from "../text/words.ts";
import type { Sentence } from "./read-comment.ts";

/** The words, folded, of a quotation that stands right before a sentence; `undefined` where none does. */
export function quotedRightBefore({ of, index, start }: Sentence): string | undefined {
  const { own, comment, sentences } = of;
  if (own.quotations.length === 0) return undefined;
  const from = index === 0 ? 0 : own.originalOffset((sentences[index - 1]?.end ?? 1) - 1);
  const between = comment.content.slice(from, own.originalOffset(start));
  const quoted = between.match(/^[ \t]*>.*$/gmu)?.join(" ");
  return quoted === undefined ? undefined : foldedWords(quoted);
}

/** A text by its words alone, so that marks and capitals make no difference. */
export function foldedWords(text: string): string {
  return words(text).join(" ");
}

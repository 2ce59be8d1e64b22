import type { Citation, Passage } from "../digest/digest.ts";
import type { QuotationMarks } from "../language/language.ts";
import { foldSpace, withCapital } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";
import type { OfferedClaim } from "./offered-claims.ts";
import type { ProvedPiece } from "./prove-passage.ts";

/**
 * Puts names and quotations into what was proved.
 *
 * @param cited - whom the passage cites besides those it names or quotes
 */
export function fillPassage(
  pieces: readonly ProvedPiece[],
  cited: readonly OfferedClaim[],
  names: NameIndex,
  { open, close }: QuotationMarks,
): Passage {
  let text = "";
  const spans: Passage["spans"] = [];
  const citations: Citation[] = [];
  for (const piece of pieces) {
    if (piece.kind === "words") {
      const words = piece.text.replace(/\s+/gu, " ");
      text += text === "" || text.endsWith(" ") ? words.trimStart() : words;
    } else if (piece.kind === "person") {
      const { author } = piece.by.read.comment;
      const name = names.display(author.name);
      const start = text.length;
      text += name;
      spans.push({ kind: "person", start, end: text.length, citation: citing(citations, piece.by, undefined) });
    } else {
      const words = foldSpace(piece.text);
      const start = text.length + open.length;
      text += open + words + close;
      spans.push({ kind: "quote", start, end: start + words.length, citation: citing(citations, piece.by, words) });
    }
  }
  for (const claim of cited) citing(citations, claim, undefined);
  text = text.trimEnd();
  if (!/[.!?…]["”“»]?$/u.test(text)) text += ".";
  if (spans[0]?.start !== 0) text = withCapital(text);
  return { text, citations, spans };
}

/** A claim's citation, with its own quotation or, where the words stand outside of that, with them. */
function citing(
  citations: Citation[],
  { read: { comment }, quote, placed }: OfferedClaim,
  words: string | undefined,
): number {
  const known = citations.findIndex(
    (citation) => citation.comment === comment.apId && (words === undefined || isInside(words, citation.quote)),
  );
  if (known >= 0) return known;
  citations.push({
    author: comment.author.name,
    comment: comment.apId,
    quote: words === undefined || isInside(words, quote) ? foldSpace(quote) : words,
    score: comment.score,
    stance: placed,
  });
  return citations.length - 1;
}

/** Whole words of it. */
function isInside(words: string, quote: string): boolean {
  const at = quote.indexOf(words);
  const isBorder = (character: string) => !/[\p{L}\p{M}\p{N}_'’-]/u.test(character);
  return at >= 0 && isBorder(quote.charAt(at - 1)) && isBorder(quote.charAt(at + words.length));
}

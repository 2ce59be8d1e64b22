import { foldSpace } from "../text/words.ts";

/** A piece of what the model wrote. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  /** Between double quotation marks. */
  | { readonly kind: "quote"; readonly text: string }
  /** `{c417}` */
  | { readonly kind: "person"; readonly id: string };

const anyMark = /["“”„‟«»＂]/gu;

/** @returns its sentences, each in pieces; `undefined` where marks or braces do not pair up */
export function readMarked(text: string): Piece[][] | undefined {
  const plain = foldSpace(text).replace(anyMark, '"');
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of plain.matchAll(/"([^"]*)"|\{([^{}"]*)\}/gu)) {
    if (found.index > at) pieces.push({ kind: "words", text: plain.slice(at, found.index) });
    if (found[1] !== undefined) pieces.push({ kind: "quote", text: found[1].trim() });
    else pieces.push({ kind: "person", id: (found[2] ?? "").trim() });
    at = found.index + found[0].length;
  }
  if (at < plain.length) pieces.push({ kind: "words", text: plain.slice(at) });
  const broken = pieces.some((piece) =>
    piece.kind === "words" ? /["{}]/u.test(piece.text) : piece.kind === "quote" && piece.text === "",
  );
  return broken ? undefined : sentencesOf(pieces);
}

/** A sentence ends at a point before white space and a capital, or before somebody's name. */
function sentencesOf(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== "words") {
      sentences.at(-1)?.push(piece);
      continue;
    }
    const before = pieces[index - 1];
    const closedByQuote =
      before?.kind === "quote" && /[.!?…]$/u.test(before.text) && /^\s+(?:\p{Lu}|$)/u.test(piece.text);
    if (closedByQuote) sentences.push([]);
    const next = pieces[index + 1];
    const parts = piece.text.split(/(?<=[.!?…])(?=\s+\p{Lu})/u);
    for (const [at, part] of parts.entries()) {
      if (at > 0) sentences.push([]);
      sentences.at(-1)?.push({ kind: "words", text: part });
    }
    if (next !== undefined && /[.!?…]\s+$/u.test(piece.text)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

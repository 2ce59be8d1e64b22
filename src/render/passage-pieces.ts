import type { Citation, Passage } from "../digest/digest.ts";

/** A stretch of a passage's text, and what its span says of it. */
export type Piece =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "person" | "quote"; readonly text: string; readonly citation: Citation };

/** A passage's text in order, cut at the people and the quotations in it. Together the pieces are the text. */
export function piecesOf({ text, citations, spans }: Passage): Piece[] {
  const pieces: Piece[] = [];
  const plainUpTo = (end: number) => {
    if (end > at) pieces.push({ kind: "plain", text: text.slice(at, end) });
  };
  let at = 0;
  for (const span of spans) {
    const citation = span.kind === "count" ? undefined : citations[span.citation];
    if (span.kind === "count" || citation === undefined) continue;
    plainUpTo(span.start);
    pieces.push({ kind: span.kind, text: text.slice(span.start, span.end), citation });
    at = span.end;
  }
  plainUpTo(text.length);
  return pieces;
}

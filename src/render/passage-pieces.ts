import type { Citation, Passage } from "../digest/digest.ts";

/** A stretch of a passage's text, and what its span says of it. */
export type Piece<Kind = "person" | "quote"> =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: Kind; readonly text: string; readonly citation: Citation };

/** A passage's text in order, cut at the people and the quotations in it. Together the pieces are the text. */
export function piecesOf(passage: Passage): Piece[] {
  return cutAt(["person", "quote"], passage);
}

/** The same, cut at the people alone. */
export function peopleApart(passage: Passage): Piece<"person">[] {
  return cutAt(["person"], passage);
}

function cutAt<Kind extends "person" | "quote">(kinds: readonly Kind[], { text, citations, spans }: Passage) {
  const pieces: Piece<Kind>[] = [];
  const plainUpTo = (end: number) => {
    if (end > at) pieces.push({ kind: "plain", text: text.slice(at, end) });
  };
  let at = 0;
  for (const span of spans) {
    const kind = kinds.find((each) => each === span.kind);
    const citation = "citation" in span ? citations[span.citation] : undefined;
    if (kind === undefined || citation === undefined) continue;
    plainUpTo(span.start);
    pieces.push({ kind, text: text.slice(span.start, span.end), citation });
    at = span.end;
  }
  plainUpTo(text.length);
  return pieces;
}

import type { FrameId, Frames } from "../../../language/frames.ts";
import type { QuotationMarks } from "../../../language/language.ts";
import type { Citation, Span } from "../../digest.ts";
import type { PassageInPlace } from "../texts.ts";

/** What reading needs of a passage. */
export type ReadablePassage = Pick<PassageInPlace, "text" | "citations" | "spans">;

/** What a passage's words may be, beyond the passage itself. */
export interface ParsingContext {
  readonly frames: Frames;
  /** How the language says what something is; `undefined` where nothing is known of it. */
  readonly predication: RegExp | undefined;
  readonly quotationMarks: QuotationMarks;
  /** Forms of the highest-scored source's title. */
  readonly titles: readonly string[];
  /** Forms of its community's name. */
  readonly communities: readonly string[];
}

/** One sentence of a passage, read as a frame. */
export interface Statement {
  readonly frame: FrameId;
  /** `undefined` for frames that cite nobody. */
  readonly citation: Citation | undefined;
  readonly start: number;
  readonly end: number;
  /** The cited words where they stand as a clause. */
  readonly clause: string | undefined;
  /** How many of the passage's spans stand in it. */
  readonly spans: number;
}

/** How far a frame has been read. */
interface Progress {
  readonly at: number;
  /** Index of the citation, once a slot has told it. */
  readonly citation: number | undefined;
  readonly clause: string | undefined;
  readonly spans: number;
}

/** Every way to read one frame at a place of a passage. */
export function* readFrame(
  frame: FrameId,
  start: number,
  passage: ReadablePassage,
  context: ParsingContext,
): Iterable<Statement> {
  let progresses: Progress[] = [{ at: start, citation: undefined, clause: undefined, spans: 0 }];
  // A language may lack a frame.
  for (const piece of context.frames[frame]?.split(/(\{\w+\})/u) ?? []) {
    if (piece === "") continue;
    progresses = progresses.flatMap((progress) => [...readPiece(piece, progress, passage, context)]);
    if (progresses.length === 0) return;
  }
  for (const { at, citation, clause, spans } of progresses)
    if (at > start)
      yield {
        frame,
        citation: citation === undefined ? undefined : passage.citations[citation],
        start,
        end: at,
        clause,
        spans,
      };
}

function* readPiece(
  piece: string,
  from: Progress,
  passage: ReadablePassage,
  context: ParsingContext,
): Iterable<Progress> {
  switch (piece) {
    case "{person}":
      return yield* readSpan("person", from.at, from, passage);
    case "{quote}":
      return yield* readQuote(from, passage, context.quotationMarks);
    case "{clause}":
      return yield* readClause(from, passage);
    case "{subject}":
      return yield* readSubject(from, passage, context);
    case "{predicate}":
      return yield* readPredicate(from, passage, context);
    case "{stop}":
      return yield* readStop(from, passage, context.quotationMarks);
    case "{title}": {
      const { open, close } = context.quotationMarks;
      for (const title of context.titles) yield* readWords(`${open}${title}${close}`, from, passage);
      return;
    }
    case "{community}":
      for (const community of context.communities) yield* readWords(community, from, passage);
      return;
    default:
      if (/^\{\w+\}$/u.test(piece)) return yield* readCount(piece.slice(1, -1), from, passage);
      return yield* readWords(piece, from, passage);
  }
}

/** Words exactly as they are; a passage's first letter may be a capital. */
function* readWords(words: string, from: Progress, { text }: ReadablePassage): Iterable<Progress> {
  const found = text.slice(from.at, from.at + words.length);
  if (found === words || (from.at === 0 && words !== "" && found === upperFirst(words)))
    yield { ...from, at: from.at + words.length };
}

function* readSpan(
  kind: "person" | "quote",
  start: number,
  from: Progress,
  { spans, citations }: ReadablePassage,
): Iterable<Progress> {
  const span = spanAt(start, spans);
  if (span === undefined || span.kind !== kind || citations[span.citation] === undefined) return;
  if (from.citation !== undefined && from.citation !== span.citation) return;
  yield { ...from, at: span.end, citation: span.citation, spans: from.spans + 1 };
}

function* readQuote(from: Progress, passage: ReadablePassage, { open, close }: QuotationMarks): Iterable<Progress> {
  const { text, citations } = passage;
  if (!text.startsWith(open, from.at)) return;
  const start = from.at + open.length;
  for (const progress of readSpan("quote", start, from, passage))
    if (
      text.slice(start, progress.at) === citations[progress.citation ?? -1]?.quote &&
      text.startsWith(close, progress.at)
    )
      yield { ...progress, at: progress.at + close.length };
}

/** A citation's quote word for word; its first letter may change case. Where no slot has told the citation, any may be it. */
function* readClause(from: Progress, { text, citations }: ReadablePassage): Iterable<Progress> {
  for (const [index, { quote }] of citations.entries()) {
    if (from.citation !== undefined && from.citation !== index) continue;
    const clause = text.slice(from.at, from.at + quote.length);
    if (sameButFirstCase(clause, quote)) yield { ...from, at: from.at + quote.length, citation: index, clause };
  }
}

/** The cited words up to their *is*; the first letter may change case. */
function* readSubject(
  from: Progress,
  { text, citations }: ReadablePassage,
  context: ParsingContext,
): Iterable<Progress> {
  const quote = citations[from.citation ?? -1]?.quote ?? "";
  const length = predicationOf(quote, context)?.subject?.length ?? 0;
  const clause = text.slice(from.at, from.at + length);
  if (length > 0 && sameButFirstCase(clause, quote.slice(0, length))) yield { ...from, at: from.at + length, clause };
}

/** The cited words after their *is*, between quotation marks, to the end. */
function* readPredicate(from: Progress, passage: ReadablePassage, context: ParsingContext): Iterable<Progress> {
  const { open, close } = context.quotationMarks;
  const { text, citations } = passage;
  const start = from.at + open.length;
  if (!text.startsWith(open, from.at)) return;
  for (const progress of readSpan("quote", start, from, passage)) {
    const quote = citations[progress.citation ?? -1]?.quote ?? "";
    const length = predicationOf(quote, context)?.predicate?.length ?? 0;
    if (length > 0 && text.slice(start, progress.at) === quote.slice(-length) && text.startsWith(close, progress.at))
      yield { ...progress, at: progress.at + close.length };
  }
}

function predicationOf(quote: string, { predication }: ParsingContext): Record<string, string> | undefined {
  return predication?.exec(quote.replaceAll("’", "'"))?.groups;
}

function* readStop(from: Progress, { text }: ReadablePassage, { close }: QuotationMarks): Iterable<Progress> {
  const before = text.slice(0, from.at);
  const closed = before.endsWith(close) ? before.slice(0, -close.length) : before;
  if (/[.!?…]$/u.test(closed)) yield from;
  else if (text.charAt(from.at) === ".") yield { ...from, at: from.at + 1 };
}

function* readCount(of: string, from: Progress, { spans }: ReadablePassage): Iterable<Progress> {
  const span = spanAt(from.at, spans);
  if (span?.kind === "count" && span.of === of) yield { ...from, at: span.end, spans: from.spans + 1 };
}

function spanAt(start: number, spans: readonly Span[]): Span | undefined {
  return spans.find((span) => span.start === start && span.end > start);
}

/** Whether two texts differ in the case of their first letter at most. */
export function sameButFirstCase(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    one.slice(1) === other.slice(1) &&
    one.slice(0, 1).toLowerCase() === other.slice(0, 1).toLowerCase()
  );
}

function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

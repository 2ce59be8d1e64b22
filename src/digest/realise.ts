import type { FrameId } from "../language/frames.ts";
import type { Language } from "../language/language.ts";
import type { Predication } from "../stance/claims.ts";
import { foldSpace, withCapital } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { bareName, type PersonName, type Post } from "../thread/thread.ts";
import type { Balance, Citation, Counted, Passage, Span } from "./digest.ts";

/** One sentence to be told. */
export interface Telling {
  readonly frame: FrameId;
  /** For frames with a person, a clause or a quote. */
  readonly citation?: Citation;
  /** `citation.quote` as a clause in the middle of a sentence; for frames with a clause. */
  readonly clause?: string;
  /** For frames with a subject and a predicate. */
  readonly predication?: Predication;
}

/** What frames take from the topic. */
export interface TellingContext {
  readonly language: Language;
  readonly names: NameIndex;
  readonly balance: Balance;
  readonly title: string;
  /** Its bare name: `name@instance` reads like an e-mail address. */
  readonly community: string;
}

/** @param post - of the highest-scored source */
export function tellingContext(
  post: Post,
  around: Pick<TellingContext, "language" | "names" | "balance">,
): TellingContext {
  return { ...around, title: foldSpace(post.title), community: bareName(post.community) };
}

const slot = /\{(\w+)\}/gu;

/** Puts sentences into words, one after the other. Each name, quotation and count gets its span. */
export function realise(tellings: readonly Telling[], context: TellingContext): Passage {
  let text = "";
  const citations: Citation[] = [];
  const spans: Span[] = [];
  for (const telling of tellings) {
    if (text !== "") text += " ";
    const citation = telling.citation === undefined ? -1 : citationIndex(citations, telling.citation);
    const frame = context.language.frames[telling.frame];
    if (frame === undefined) throw new Error(`The language has no words for ${telling.frame}.`);
    let from = 0;
    for (const found of frame.matchAll(slot)) {
      text += frame.slice(from, found.index);
      from = found.index + found[0].length;
      text = fill(found[1] ?? "", { text, spans, citation, telling, context });
    }
    text += frame.slice(from);
  }
  // A clause at the start of a passage begins a sentence there; a name stays as its owner writes it.
  if (spans[0]?.start !== 0) text = withCapital(text);
  return { text, citations, spans };
}

interface Filling {
  readonly text: string;
  readonly spans: Span[];
  readonly citation: number;
  readonly telling: Telling;
  readonly context: TellingContext;
}

function fill(name: string, { text, spans, citation, telling, context }: Filling): string {
  const start = text.length;
  const { open, close } = context.language.quotationMarks;
  switch (name) {
    case "person": {
      const person = context.names.display(telling.citation?.author as PersonName);
      spans.push({ kind: "person", start, end: start + person.length, citation });
      return text + person;
    }
    case "clause":
      return text + (telling.clause ?? "");
    case "subject":
      return text + (telling.predication?.subject ?? "");
    case "predicate":
    case "quote": {
      const quote = (name === "quote" ? telling.citation?.quote : telling.predication?.predicate) ?? "";
      spans.push({ kind: "quote", start: start + open.length, end: start + open.length + quote.length, citation });
      return text + open + quote + close;
    }
    case "stop":
      return text + (/[.!?…]$/u.test(text.slice(0, -close.length)) ? "" : ".");
    case "title":
      return text + open + context.title + close;
    case "community":
      return text + context.community;
    default: {
      const value = countOf(name as Counted, context.balance);
      const numeral = String(value);
      spans.push({ kind: "count", start, end: start + numeral.length, value, of: name as Counted });
      return text + numeral;
    }
  }
}

/** A count of people as `balance` has it. */
export function countOf(counted: Counted, { favor, against, unclear }: Balance): number {
  switch (counted) {
    case "favor":
      return favor;
    case "against":
      return against;
    case "unclear":
      return unclear;
    case "placed":
      return favor + against;
    case "people":
      return favor + against + unclear;
    default:
      throw new RangeError(`No frame counts ${counted}.`);
  }
}

function citationIndex(citations: Citation[], citation: Citation): number {
  const known = citations.findIndex(
    ({ author, comment, quote }) =>
      author === citation.author && comment === citation.comment && quote === citation.quote,
  );
  if (known >= 0) return known;
  citations.push(citation);
  return citations.length - 1;
}

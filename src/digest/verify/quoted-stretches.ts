import type { QuotationMarks } from "../../language/language.ts";
import type { Span } from "../digest.ts";
import type { TextInPlace } from "./texts.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const mark = /["“”„‟«»＂「」『』〝〞❝❞]/u;

/** Where a stray quotation mark stands; -1 where there is none. */
export function markIn(text: string): number {
  return text.search(mark);
}

/** Whether the stretch stands right between quotation marks. */
export function isBetweenMarks(text: string, { start, end }: Stretch, { open, close }: QuotationMarks): boolean {
  return text.slice(0, start).endsWith(open) && text.startsWith(close, end);
}

/** The quote spans with their marks, and the titles that are quoted whole. */
export function quotedStretches(
  { text, spans }: Pick<TextInPlace, "text" | "spans">,
  titles: readonly string[],
  marks: QuotationMarks,
): Stretch[] {
  const { open, close } = marks;
  const quotes = spans
    .filter((span): span is Extract<Span, { kind: "quote" }> => span.kind === "quote")
    .filter((span) => isBetweenMarks(text, span, marks))
    .map(({ start, end }) => ({ start: start - open.length, end: end + close.length }));
  return [...quotes, ...titles.flatMap((title) => everyPlaceOf(`${open}${title}${close}`, text))];
}

function everyPlaceOf(wanted: string, text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length });
  return found;
}

/** The words between each two quotation marks; `undefined` where the marks do not pair up. */
export function stretchesBetweenMarks(text: string, { open, close }: QuotationMarks): string[] | undefined {
  const found: string[] = [];
  for (let at = markIn(text); at >= 0; ) {
    const from = at + open.length;
    const to = text.startsWith(open, at) ? text.indexOf(close, from) : -1;
    if (to < 0 || markIn(text.slice(from, to)) >= 0) return undefined;
    found.push(text.slice(from, to));
    const next = markIn(text.slice(to + close.length));
    at = next < 0 ? -1 : to + close.length + next;
  }
  return found;
}

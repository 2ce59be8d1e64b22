/** A stretch of a text. */
export interface Stretch {
  readonly text: string;
  /** UTF-16 units into the text it was taken from. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into sentences: by `Intl.Segmenter`, never after an abbreviation, and also where people go on in
 * lower case, or with a number, after a full stop. A line feed always ends a sentence.
 *
 * @param language - BCP 47; an unknown one falls back to the root rules
 * @param abbreviations - in lower case with their points, like `e.g.`
 * @returns in order, trimmed, none empty
 */
export function sentences(text: string, language: string, abbreviations: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  let pending: number | undefined;
  for (const { start, end } of rawSentences(text, language)) {
    const from = pending ?? start;
    if (endsInAbbreviation(text.slice(from, end), abbreviations) && !text.slice(start, end).includes("\n")) {
      pending = from;
      continue;
    }
    pending = undefined;
    push(found, text, from, end);
  }
  if (pending !== undefined) push(found, text, pending, text.length);
  return found;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf(language), { granularity: "sentence" });
  segmenters.set(language, made);
  return made;
}

function* rawSentences(text: string, language: string): Generator<{ start: number; end: number }> {
  for (const { segment, index } of segmenterFor(language).segment(text)) {
    let start = index;
    for (const stop of segment.matchAll(/[.!?…]["”’)\]]*\s+(?=[\p{Ll}\p{N}])/gu)) {
      const end = index + stop.index + stop[0].length;
      yield { start, end };
      start = end;
    }
    if (start < index + segment.length) yield { start, end: index + segment.length };
  }
}

function endsInAbbreviation(sentence: string, abbreviations: ReadonlySet<string>): boolean {
  const last = /(\S+)\s*$/u
    .exec(sentence)?.[1]
    ?.replace(/^["“(['‘]+/u, "")
    .toLowerCase();
  return last !== undefined && (abbreviations.has(last) || /^\p{L}\.$/u.test(last) || last === "...");
}

function push(found: Stretch[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  if (end > start) found.push({ text: text.slice(start, end), start, end });
}

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
 * @param language - BCP 47; an unknown one is cut by the rules that most languages share
 * @param abbreviations - in lower case with their points, like `e.g.`; `no.#` is one only before a number
 * @returns in order, trimmed, none empty
 */
export function sentences(text: string, language: string, abbreviations: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  let pending: number | undefined;
  for (const { start, end } of rawSentences(text, language)) {
    const from = pending ?? start;
    if (endsInAbbreviation(text, from, end, abbreviations) && !text.slice(start, end).includes("\n")) {
      pending = from;
      continue;
    }
    pending = undefined;
    push(found, text, from, end);
  }
  if (pending !== undefined) push(found, text, pending, text.length);
  return found;
}

/** Whose rules are the general ones; named, for without a name the machine's own language would decide. */
const generalLanguage = "en";
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(isSupported(language) ? language : generalLanguage, { granularity: "sentence" });
  segmenters.set(language, made);
  return made;
}

function isSupported(language: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf(language).length > 0;
  } catch {
    // No language tag at all: threads may say anything of themselves.
    return false;
  }
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

function endsInAbbreviation(text: string, from: number, end: number, abbreviations: ReadonlySet<string>): boolean {
  const last = lastWord(text, from, end)
    .replace(/^["“(['‘]+/u, "")
    .toLowerCase();
  return (
    abbreviations.has(last) ||
    (abbreviations.has(`${last}#`) && /^\p{N}/u.test(text.slice(end, end + 2))) ||
    /^\p{L}\.$/u.test(last) ||
    last === "..."
  );
}

/** Without a pattern, which would try every place before it in a long text. */
function lastWord(text: string, from: number, end: number): string {
  let to = end;
  while (to > from && isSpace(text, to - 1)) to--;
  let start = to;
  while (start > from && !isSpace(text, start - 1)) start--;
  return text.slice(start, to);
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === "";
}

function push(found: Stretch[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  if (end > start) found.push({ text: text.slice(start, end), start, end });
}

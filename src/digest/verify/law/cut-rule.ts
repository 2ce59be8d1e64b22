import type { Language } from "../../../language/language.ts";
import type { ArgumentRules } from "../../../language/reading-rules.ts";
import type { QuotePlace } from "../quote-places.ts";
import { type SentenceAround, sentenceAround, straight } from "./sentence-around.ts";

const closingMarks = /^[.!…"”’')\]]*$/u;
const closingBracket = /^\s*\([^()]*\)[.!…"”’')\]]*$/u;
const clauseBorder = /^\s*[,;:–—]|^\s*-{1,3}\s/u;

/**
 * Why a stretch may not be cut out of its sentence. Before it only openers and a bare refusal may go; after it closing
 * points, a bracket, and clauses none of which turns the sense. Of a language whose arguments cannot be read, nothing may.
 *
 * @returns `undefined` where the cut is fair
 */
export function whyCutUnfairly(place: QuotePlace, language: Language): string | undefined {
  const sentence = sentenceAround(place, language);
  if (sentence === undefined) return "it is more than one sentence";
  const { argument } = language.reading;
  if (argument === undefined)
    return sentence.start === place.start && sentence.end === place.end ? undefined : "it is not a whole sentence";
  if (!isPeelable(sentence, place.start, argument))
    return `"${place.text.slice(sentence.start, place.start).trim()}" was cut off before it`;
  const after = place.text.slice(place.end, sentence.end);
  return mayBeDropped(after, argument) ? undefined : `"${after.trim()}" was cut off after it`;
}

/** Whether everything before the cut is openers, taken off one after the other, or a bare refusal. */
function isPeelable(sentence: SentenceAround, cut: number, { claims, replies }: ArgumentRules): boolean {
  const wanted = cut - sentence.start;
  const text = straight(sentence.text);
  for (let at = 0; at < wanted; ) {
    const opener = claims.openerStart.exec(text.slice(at))?.[0] ?? "";
    at += opener.length;
    if (at === wanted) return true;
    if (opener === "") return replies.bareRefusal.test(text.slice(0, wanted).replace(/[\s,;:–—-]+$/u, ""));
  }
  return wanted === 0;
}

function mayBeDropped(after: string, { claims }: ArgumentRules): boolean {
  if (closingMarks.test(after) || closingBracket.test(after)) return true;
  // A dropped question mark would make a claim of a question.
  if (/\?["”’')\]]*$/u.test(after)) return false;
  const plain = straight(after);
  const reason = claims.reason.exec(plain);
  const startsReason = reason !== null && /^[\s,;–—-]*$/u.test(plain.slice(0, reason.index));
  if (!startsReason && !clauseBorder.test(plain)) return false;
  return !clausesOf(plain).some((clause) => claims.turningPoint.test(clause));
}

/** What is dropped, cut before each mark at which a clause may begin. */
function clausesOf(text: string): string[] {
  return text.split(/(?=[,;:–—]|\s-{1,3}\s)/u).filter((clause) => clause.trim() !== "");
}

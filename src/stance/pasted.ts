import type { ClaimRules } from "../language/reading-rules.ts";
import { gap } from "../text/own-words.ts";
import type { ReadComment } from "./read-comment.ts";
import { straight } from "./sentence-shape.ts";

/** Words of a comment that is long enough to be an article. */
const leastWords = 120;
/** The share of sentences in which somebody who argues speaks of themselves or to others. */
const leastPersonal = 0.1;

/**
 * Whether a comment is likely an article pasted with its link: long, with something linked, and hardly an I or a you in
 * it. Whose words those are nobody can tell.
 */
export function looksPasted({ own, sentences }: ReadComment, rules: ClaimRules | undefined): boolean {
  if (rules === undefined || !own.text.includes(gap)) return false;
  const length = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const personal = sentences.filter(({ text }) => rules.firstOrSecondPerson.test(straight(text))).length;
  return length >= leastWords && personal <= leastPersonal * sentences.length;
}

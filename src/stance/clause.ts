import { withCapital } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";

/** What is known of the words of a topic that may stand at the start of a clause. */
export interface ClauseContext {
  /** Words that stand in lower case inside some sentence of the topic. */
  readonly lowerCaseWords: ReadonlySet<string>;
  /** Words that stand with a capital inside some sentence of the topic: names. */
  readonly capitalised: ReadonlySet<string>;
  /** The language's grammar words. */
  readonly stopWords: ReadonlySet<string>;
}

/** "Global Warming": written as a name where others write both small; "Banning Facebook" is none. */
const namesTogether = /^\p{Lu}[\p{L}'’-]* (\p{Lu}\p{Ll}+)/u;

/**
 * A claim's words as they read in the middle of a sentence: the first loses its capital where people also write it
 * small, or where the language's grammar words do; a name keeps it.
 *
 * @returns `undefined` where it cannot be told whether the capital may go
 */
export function clauseOf(text: string, { lowerCaseWords, stopWords, capitalised }: ClauseContext): string | undefined {
  const first = /^[\p{L}\p{M}\p{N}'’-]+/u.exec(text)?.[0] ?? "";
  if (!/^\p{Lu}/u.test(first)) return text;
  const small = first.slice(0, 1).toLowerCase() + first.slice(1);
  const second = namesTogether.exec(text)?.[1]?.toLowerCase();
  if (second !== undefined && lowerCaseWords.has(second) && !stopWords.has(first.toLowerCase())) return text;
  if (stopWords.has(small.replaceAll("’", "'")) || lowerCaseWords.has(small)) return small + text.slice(first.length);
  if (capitalised.has(first) || /^[\p{Lu}\p{N}]{2,}/u.test(first)) return text;
  return /^\p{Lu}[\p{Ll}-]+ing$/u.test(first) ? small + text.slice(first.length) : undefined;
}

/** Whether a claim reads well in the middle of a sentence and at the start of one, and names nobody in either case. */
export function mayChangeCase(text: string, context: ClauseContext, names: NameIndex): boolean {
  const clause = clauseOf(text, context);
  return clause !== undefined && [clause, withCapital(text)].every((shown) => names.namedIn(shown).size === 0);
}

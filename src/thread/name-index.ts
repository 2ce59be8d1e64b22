import { bareName, type PersonName } from "./thread.ts";

/** Knows everyone who wrote in a digest's threads, and finds them in texts. */
export interface NameIndex {
  /** How a person is called in a text: the bare name, or `name@instance` where two people share it. */
  display(person: PersonName): string;
  /**
   * The people named in a text: whole words, same case. A name that others write in lower case as a word
   * counts only with `@`, `u/` or as a profile link.
   */
  namedIn(text: string): ReadonlySet<PersonName>;
}

/** What somebody wrote, for telling names from words. */
export interface Utterance {
  readonly author: PersonName;
  readonly text: string;
}

const token = /[\p{L}\p{M}\p{N}_]+(?:[-.][\p{L}\p{M}\p{N}_]+)*/gu;
const tokenPart = /[\p{L}\p{M}\p{N}_]+/gu;
const wholeToken = /^[\p{L}\p{M}\p{N}_]+(?:[-.][\p{L}\p{M}\p{N}_]+)*$/u;
/**
 * A name all in lower case reads the same as a word: it is one where this many others write it.
 * A name with capitals is one as soon as somebody else writes it small.
 */
const writersOfLowerCaseWord = 3;

/**
 * @param everyone - eligible or not: the names of people who may not be read must not slip in either
 * @param utterances - all texts of the threads
 * @param grammar - in lower case, words that are no names whoever writes them
 */
export function createNameIndex(
  everyone: Iterable<PersonName>,
  utterances: Iterable<Utterance>,
  grammar: ReadonlySet<string> = new Set(),
): NameIndex {
  const byBareName = new Map<string, PersonName[]>();
  for (const person of new Set(everyone)) {
    const bare = bareName(person);
    byBareName.set(bare, [...(byBareName.get(bare) ?? []), person]);
  }
  const shared = sharedNames(byBareName.keys());
  const words = namesUsedAsWords(byBareName, utterances);
  const odd = [...byBareName.keys()].filter((bare) => !wholeToken.test(bare));

  return {
    display: (person) => {
      const bare = bareName(person);
      return shared.has(bare.toLowerCase()) || (byBareName.get(bare)?.length ?? 0) > 1 ? person : bare;
    },
    namedIn: (text) => {
      const named = new Set<PersonName>();
      const note = (bare: string, start: number) => {
        const people = byBareName.get(bare);
        if (
          people === undefined ||
          ((words.has(bare) || grammar.has(bare.toLowerCase())) && !isMarkedAsName(text, start))
        )
          return;
        for (const person of people) named.add(person);
      };
      for (const found of text.matchAll(token)) {
        note(found[0], found.index);
        if (/[-.]/u.test(found[0]))
          for (const part of found[0].matchAll(tokenPart)) note(part[0], found.index + part.index);
      }
      for (const bare of odd) if (text.includes(bare)) note(bare, text.indexOf(bare));
      return named;
    },
  };
}

/** Bare names, in lower case, that two people bear in different case: they cannot be told apart by ear. */
function sharedNames(bareNames: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const bare of bareNames) {
    const folded = bare.toLowerCase();
    if (seen.has(folded)) shared.add(folded);
    seen.add(folded);
  }
  return shared;
}

function namesUsedAsWords(
  byBareName: ReadonlyMap<string, readonly PersonName[]>,
  utterances: Iterable<Utterance>,
): ReadonlySet<string> {
  const byFoldedName = new Map<string, string[]>();
  for (const bare of byBareName.keys()) {
    const folded = bare.toLowerCase();
    byFoldedName.set(folded, [...(byFoldedName.get(folded) ?? []), bare]);
  }
  const writers = new Map<string, Set<PersonName>>();
  for (const { author, text } of utterances) {
    for (const found of text.matchAll(tokenPart)) {
      for (const bare of byFoldedName.get(found[0]) ?? []) {
        if (byBareName.get(bare)?.includes(author) || isMarkedAsName(text, found.index)) continue;
        writers.set(bare, (writers.get(bare) ?? new Set()).add(author));
      }
    }
  }
  const needed = (bare: string) => (bare === bare.toLowerCase() ? writersOfLowerCaseWord : 1);
  return new Set([...writers].filter(([bare, by]) => by.size >= needed(bare)).map(([bare]) => bare));
}

/** Whether a word stands as a mention, `u/name`, or in a profile link. */
function isMarkedAsName(text: string, start: number): boolean {
  return /(?:@|\bu\/)$/u.test(text.slice(Math.max(0, start - 3), start));
}

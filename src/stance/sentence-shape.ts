import type { ClaimRules } from "../language/reading-rules.ts";
import type { Sentence } from "./read-comment.ts";

/** Straight apostrophes, as the rules are written. */
export function straight(text: string): string {
  return text.replaceAll("’", "'");
}

/** What no form may tell: others' views, irony, questions, what the author takes back or concedes. */
export function refusedWhole(sentence: Sentence, rules: ClaimRules): boolean {
  const plain = straight(sentence.text);
  const next = sentence.of.sentences[sentence.index + 1];
  return (
    rules.question.test(plain) ||
    rules.irony.test(plain) ||
    rules.reported.test(plain) ||
    rules.concededStart.test(plain) ||
    isShouted(plain) ||
    isExclaimed(plain) ||
    isScripture(sentence) ||
    isListed(next?.text, rules) ||
    (next !== undefined && (rules.takenBackStart.test(straight(next.text)) || rules.irony.test(straight(next.text))))
  );
}

/** What is cried out is often a joke, and seldom an argument. */
function isExclaimed(text: string): boolean {
  return /!["'’)]*$/u.test(text);
}

/** What follows chapter and verse is somebody else's. */
function isScripture({ of, index }: Sentence): boolean {
  return /\p{Lu}\p{L}+\.? \d{1,3}:\d{1,3}/u.test(of.sentences[index - 1]?.text ?? "");
}

/** What a bare noun goes on from is a list, and often of what its author does not want: "More money. Higher taxes." */
function isListed(next: string | undefined, { presentVerb }: ClaimRules): boolean {
  const length = next?.split(" ").length ?? 0;
  return next !== undefined && length === 2 && next.endsWith(".") && !presentVerb.test(next);
}

/** Whether much of it is in capitals. */
export function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 0 && letters.replace(/[^\p{Lu}]/gu, "").length > letters.length / 3;
}

/** Whether a sentence points outside itself, by how it starts, ends, or what it holds. */
export function refusedShape(plain: string, rules: ClaimRules): boolean {
  return rules.refusedStart.test(plain) || rules.refusedInside.test(plain) || rules.refusedEnd.test(plain);
}

/** What closes a quotation, by what opens it, in any language. */
const closings: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["»", "«"],
]);

/** Whether quotation marks that opened before a sentence are still open: then it is likely somebody else's. */
export function standsInQuotation({ of, start }: Pick<Sentence, "of" | "start">): boolean {
  let openedBy: string | undefined;
  const before = of.own.text.slice(0, start);
  for (const { 0: mark, index } of before.matchAll(/["“”„«»]/gu)) {
    // A straight mark opens right before a word that follows a space, whatever was left open before.
    const opens = mark === '"' && /^(?:^|[\s(])"[\p{L}\p{N}]/u.test(before.slice(Math.max(0, index - 1), index + 2));
    if (openedBy === undefined || opens) openedBy = closings.has(mark) ? mark : openedBy;
    else if (closings.get(openedBy)?.includes(mark)) openedBy = undefined;
  }
  return openedBy !== undefined;
}

/** A sentence that starts in lower case is often the rest of one; *i* alone is not. */
export function startsAsSentence(text: string): boolean {
  return /^(?:[\p{Lu}\p{N}]|i(?![\p{L}\p{N}]))/u.test(text);
}

/** Refuses what is only a noun with its clauses, or a verbal noun without a verb of its own. */
export function hasMainVerb(plain: string, rules: ClaimRules): boolean {
  const main = plain.replace(/\([^)]*\)/gu, " ").replace(rules.subordinate, " ");
  // Where a clause hangs on its first words, what looks like a verb later on may be a noun.
  const needsSureVerb = /^\p{L}+ing\b/iu.test(plain) || (rules.relativeNearStart?.test(plain) ?? false);
  return needsSureVerb ? rules.singularVerb.test(main) : rules.presentVerb.test(main);
}

/** Every pronoun needs three words before it, one of them a word that says something. */
export function pronounsHaveNouns(plain: string, stopWords: ReadonlySet<string>, rules: ClaimRules): boolean {
  const spoken = plain.split(/\s+/u);
  return spoken.every((word, at) => {
    if (!rules.pronoun.test(word)) return true;
    return (
      at >= 3 &&
      spoken.slice(0, at).some((earlier) => mayBeNoun(earlier, stopWords) && !rules.presentVerb.test(earlier))
    );
  });
}

function mayBeNoun(word: string, stopWords: ReadonlySet<string>): boolean {
  const bare = word.toLowerCase().replace(/[^\p{L}'-]/gu, "");
  return bare.length >= 3 && !stopWords.has(bare);
}

/** Whether the first finite verb is none of the past. The first word is a subject's, even where it could be a verb ("Open …"). */
export function isPresentTense(plain: string, rules: ClaimRules): boolean {
  const rest = plain.replace(/^\S+/u, "");
  const present = rules.presentVerb.exec(rest);
  if (present === null) return false;
  const past = rules.pastVerb.exec(rest);
  return past === null || past.index > present.index;
}

import type { ClaimRules } from "../language/reading-rules.ts";
import { gap } from "../text/own-words.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import { withCapital } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";
import type { ReadComment, Sentence } from "./read-comment.ts";

/** A sentence in which an author argues something, and how it may be told. */
export interface Claim {
  readonly sentence: Sentence;
  /** `reported`: may stand after "argues that"; `quoted`: in quotation marks alone. */
  readonly form: "reported" | "quoted";
  /**
   * The stretch that is told, in UTF-16 units of the comment's own words: a reported one without openers and closing
   * point, a quoted one whole.
   */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many of the words say what the topic is about. */
  readonly topicWords: number;
  /** Where the sentence says what something is: its clause, and the two halves of it. */
  readonly predication?: Predication;
  /** Where the sentence doubts something: what, as a clause that could be reported. */
  readonly doubted?: string;
}

/** "SUBJECT is PREDICATE". */
export interface Predication {
  readonly text: string;
  readonly subject: string;
  readonly predicate: string;
}

/** What is known of the words of a topic that may stand at the start of a clause. */
export interface ClauseContext {
  /** Words that stand in lower case inside some sentence of the topic. */
  readonly lowerCaseWords: ReadonlySet<string>;
  /** Words that stand with a capital inside some sentence of the topic: names. */
  readonly capitalised: ReadonlySet<string>;
  /** The language's grammar words. */
  readonly stopWords: ReadonlySet<string>;
}

/** What a sentence is held against. */
export interface ClaimContext extends ClauseContext {
  /** `undefined`: nothing is known of how people argue in this language. */
  readonly rules: ClaimRules | undefined;
  readonly names: NameIndex;
  /** Stems that say what the topic is about. */
  readonly topicStems: ReadonlySet<string>;
  /** Whether advice, in the imperative, may be quoted. */
  readonly advice: boolean;
}

const reportedWords = { least: 6, most: 28 };
const quotedWords = { least: 5, most: 30 };
/** A quotation longer than this is no quotation any more, however few its words. */
const mostCharacters = 280;

/** Marks, symbols and shapes that look broken once a sentence stands alone. */
const blemish =
  /[*_~^|#<>{}[\]\\=`]|[.!?]\s+\S|["“”„«»]|\u2026|\.{2,}|[!?]{2,}|\(\s*[a-z]?\s*\)|^[^\p{L}\p{N}]|^\d+\s*[-.)]|\p{Extended_Pictographic}|(?:^|\s)[-–—]+\s*$/u;

/** Grades every sentence of a comment; those that may not be told are left out. */
export function claimsOf(read: ReadComment, context: ClaimContext): Claim[] {
  return read.sentences.map((sentence) => claimIn(sentence, context)).filter((claim) => claim !== undefined);
}

/** Whether and how a sentence may be told. */
export function claimIn(sentence: Sentence, context: ClaimContext): Claim | undefined {
  if (!isPresentable(sentence.text)) return undefined;
  const claim = claimOfForm(sentence, context);
  // Last, for it costs most: every word is held against slurs and names.
  return claim !== undefined && isPrintable(sentence.text, context.names) ? claim : undefined;
}

function claimOfForm(sentence: Sentence, context: ClaimContext): Claim | undefined {
  const { rules } = context;
  if (rules === undefined) return isWholeStatement(sentence.text) ? quoted(sentence, context) : undefined;
  if (refusedWhole(sentence, rules)) return undefined;
  const peeled = peel(sentence, rules);
  const predication = predicationIn(peeled.text, sentence, context, rules);
  const extra = predication === undefined ? {} : { predication };
  if (isReportable(peeled, sentence, context, rules))
    return { ...peeled, ...extra, sentence, form: "reported", topicWords: topicWords(sentence, context) };
  const doubted = doubtIn(peeled, sentence, context, rules);
  const isTold =
    predication !== undefined || doubted !== undefined || isQuotable(peeled.text, sentence, context, rules);
  const claim = isTold ? quoted(sentence, context) : undefined;
  return claim && { ...claim, ...extra, ...(doubted === undefined ? {} : { doubted }) };
}

/** What a sentence calls its subject, where both are short and stand alone. */
function predicationIn(
  peeled: string,
  sentence: Sentence,
  context: ClaimContext,
  rules: ClaimRules,
): Predication | undefined {
  const plain = straight(peeled);
  const found = rules.predication.exec(plain)?.groups;
  if (found === undefined || rules.refusedSubject.test(found.subject ?? "") || refusedShape(plain, rules))
    return undefined;
  const subject = clauseOf(peeled.slice(0, found.subject?.length ?? 0), context);
  const isAboutTopic = topicWords(sentence, context) > 0 && /[\p{L}\p{N})][.!]?$/u.test(sentence.text);
  if (subject === undefined || !isAboutTopic || !startsAsSentence(sentence.text)) return undefined;
  // Written small, a word may be somebody's name.
  if (context.names.namedIn(subject).size > 0) return undefined;
  return { text: peeled, subject, predicate: peeled.slice(peeled.length - (found.predicate?.length ?? 0)) };
}

/** What a sentence doubts. */
function doubtIn(
  peeled: { text: string },
  sentence: Sentence,
  context: ClaimContext,
  rules: ClaimRules,
): string | undefined {
  const opener = rules.doubtStart.exec(straight(peeled.text))?.[0];
  if (opener === undefined) return undefined;
  const text = peeled.text.slice(opener.length);
  return isReportable({ text }, sentence, context, rules) ? text : undefined;
}

function quoted(sentence: Sentence, context: ClaimContext): Claim | undefined {
  const { start, end, text, words } = sentence;
  if (words.length < quotedWords.least || words.length > quotedWords.most) return undefined;
  return { sentence, form: "quoted", start, end, text, topicWords: topicWords(sentence, context) };
}

function topicWords(sentence: Sentence, { topicStems }: ClaimContext): number {
  return new Set(sentence.stems.filter((stem) => topicStems.has(stem))).size;
}

/** Whether a sentence looks whole once it stands alone. */
function isPresentable(text: string): boolean {
  return (
    text.length <= mostCharacters &&
    !text.includes(gap) &&
    !blemish.test(text) &&
    isBalanced(text) &&
    !text.split(" ").some((word) => word.length > 40)
  );
}

/** Whether a sentence may be printed at all, whoever says it. */
function isPrintable(text: string, names: NameIndex): boolean {
  return whyUnprintable(text) === undefined && names.namedIn(text).size === 0;
}

function isBalanced(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}

function isWholeStatement(text: string): boolean {
  return /^[\p{Lu}\p{Lo}].*[\p{L}\p{N})][.!。]$/u.test(text);
}

/** What no form may tell: others' views, irony, questions, what the author takes back or concedes. */
function refusedWhole(sentence: Sentence, rules: ClaimRules): boolean {
  const plain = straight(sentence.text);
  const next = sentence.of.sentences[sentence.index + 1];
  return (
    rules.question.test(plain) ||
    rules.irony.test(plain) ||
    rules.reported.test(plain) ||
    rules.concededStart.test(plain) ||
    isShouted(plain) ||
    (next !== undefined && (rules.takenBackStart.test(straight(next.text)) || rules.irony.test(straight(next.text))))
  );
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 0 && letters.replace(/[^\p{Lu}]/gu, "").length > letters.length / 3;
}

/** Straight apostrophes, as the rules are written. */
function straight(text: string): string {
  return text.replaceAll("’", "'");
}

/** Takes openers off the start and the closing point off the end. */
export function peel(sentence: Sentence, rules: ClaimRules): { text: string; start: number; end: number } {
  let start = sentence.start;
  let text = sentence.text;
  for (
    let opener = rules.openerStart.exec(straight(text));
    opener !== null;
    opener = rules.openerStart.exec(straight(text))
  ) {
    if (opener[0].length === 0 || opener[0].length >= text.length) break;
    start += opener[0].length;
    text = text.slice(opener[0].length);
  }
  text = text.replace(/[.!]+$/u, "").trimEnd();
  return { text, start, end: start + text.length };
}

function isReportable(
  { text }: { text: string },
  sentence: Sentence,
  context: ClaimContext,
  rules: ClaimRules,
): boolean {
  const plain = straight(text);
  const length = plain.split(/\s+/u).length;
  return (
    length >= reportedWords.least &&
    length <= reportedWords.most &&
    /[\p{L}\p{N})][.]?$/u.test(sentence.text) &&
    !refusedShape(plain, rules) &&
    !rules.firstOrSecondPerson.test(plain) &&
    !rules.countOfPeople.test(plain) &&
    !rules.imperativeStart.test(plain) &&
    rules.cue.test(plain) &&
    !plain.includes(":") &&
    pronounsHaveNouns(plain, context, rules) &&
    isPresentTense(plain, rules) &&
    hasMainVerb(plain, rules) &&
    startsAsSentence(sentence.text) &&
    topicWords(sentence, context) > 0 &&
    mayChangeCase(text, context)
  );
}

/** Whether a claim reads well in the middle of a sentence and at the start of one, and names nobody in either case. */
function mayChangeCase(text: string, context: ClaimContext): boolean {
  const clause = clauseOf(text, context);
  return clause !== undefined && [clause, withCapital(text)].every((shown) => context.names.namedIn(shown).size === 0);
}

function isQuotable(peeled: string, sentence: Sentence, context: ClaimContext, rules: ClaimRules): boolean {
  const plain = straight(sentence.text);
  const core = straight(peeled);
  const isAdvice = context.advice && rules.imperativeStart.test(plain) && topicWords(sentence, context) > 0;
  return (
    (isAdvice
      ? !rules.refusedInside.test(core) && !rules.refusedEnd.test(core)
      : !refusedShape(core, rules) && !rules.imperativeStart.test(core)) &&
    !rules.addressed.test(plain) &&
    startsAsSentence(sentence.text) &&
    (isAdvice || (rules.presentVerb.test(core) && rules.cue.test(core))) &&
    /[\p{L}\p{N})%][.!]?$/u.test(plain) &&
    (isAdvice || hasMainVerb(core, rules)) &&
    pronounsHaveNouns(core, context, rules) &&
    (isAdvice ||
      !rules.firstOrSecondPerson.test(core) ||
      rules.strongCue.test(core) ||
      topicWords(sentence, context) > 1)
  );
}

/**
 * A claim's words as they read in the middle of a sentence: the first loses its capital where people also write it
 * small, or where the language's grammar words do; a name keeps it.
 *
 * @returns `undefined` where it cannot be told whether the capital may go
 */
export function clauseOf(text: string, { lowerCaseWords, stopWords, capitalised }: ClauseContext): string | undefined {
  const first = /^[\p{L}\p{N}'’-]+/u.exec(text)?.[0] ?? "";
  if (!/^\p{Lu}/u.test(first)) return text;
  const small = first.slice(0, 1).toLowerCase() + first.slice(1);
  if (stopWords.has(small.replaceAll("’", "'")) || lowerCaseWords.has(small)) return small + text.slice(first.length);
  if (/^\p{Lu}[\p{Ll}-]+ing$/u.test(first)) return small + text.slice(first.length);
  return capitalised.has(first) || /^[\p{Lu}\p{N}]{2,}/u.test(first) ? text : undefined;
}

function refusedShape(plain: string, rules: ClaimRules): boolean {
  return rules.refusedStart.test(plain) || rules.refusedInside.test(plain) || rules.refusedEnd.test(plain);
}

/** A sentence that starts in lower case is often the rest of one; *i* alone is not. */
function startsAsSentence(text: string): boolean {
  return /^(?:[\p{Lu}\p{N}]|i(?![\p{L}\p{N}]))/u.test(text);
}

/** Refuses what is only a noun with its clauses, or a verbal noun without a verb of its own. */
function hasMainVerb(plain: string, rules: ClaimRules): boolean {
  const main = plain.replace(/\([^)]*\)/gu, " ").replace(rules.subordinate, " ");
  return /^\p{L}+ing\b/iu.test(plain) ? rules.singularVerb.test(main) : rules.presentVerb.test(main);
}

/** Every pronoun needs three words before it, one of them a word that says something. */
function pronounsHaveNouns(plain: string, { stopWords }: ClauseContext, rules: ClaimRules): boolean {
  const spoken = plain.split(/\s+/u);
  return spoken.every((word, at) => {
    if (!rules.pronoun.test(word)) return true;
    return at >= 3 && spoken.slice(0, at).some((earlier) => mayBeNoun(earlier, stopWords));
  });
}

function mayBeNoun(word: string, stopWords: ReadonlySet<string>): boolean {
  const bare = word.toLowerCase().replace(/[^\p{L}'-]/gu, "");
  return bare.length >= 3 && !stopWords.has(bare);
}

/** Whether the first finite verb is none of the past. The first word is a subject's, even where it could be a verb ("Open …"). */
function isPresentTense(plain: string, rules: ClaimRules): boolean {
  const rest = plain.replace(/^\S+/u, "");
  const present = rules.presentVerb.exec(rest);
  if (present === null) return false;
  const past = rules.pastVerb.exec(rest);
  return past === null || past.index > present.index;
}

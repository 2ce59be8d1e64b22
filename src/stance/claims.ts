import type { ClaimRules } from "../language/reading-rules.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { type ClauseContext, clauseOf, mayChangeCase } from "./clause.ts";
import { isPresentable, isPrintable, isWholeStatement } from "./presentable.ts";
import type { ReadComment, Sentence } from "./read-comment.ts";
import {
  hasMainVerb,
  isPresentTense,
  pronounsHaveNouns,
  refusedShape,
  refusedWhole,
  startsAsSentence,
  straight,
} from "./sentence-shape.ts";

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
    pronounsHaveNouns(plain, context.stopWords, rules) &&
    isPresentTense(plain, rules) &&
    hasMainVerb(plain, rules) &&
    startsAsSentence(sentence.text) &&
    topicWords(sentence, context) > 0 &&
    mayChangeCase(text, context, context.names)
  );
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
    pronounsHaveNouns(core, context.stopWords, rules) &&
    (isAdvice ||
      !rules.firstOrSecondPerson.test(core) ||
      rules.strongCue.test(core) ||
      topicWords(sentence, context) > 1)
  );
}

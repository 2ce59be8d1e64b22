import type { Attitude, ClaimRules } from "../language/reading-rules.ts";
import type { NameIndex } from "../thread/name-index.ts";
import type { ClauseContext } from "./clause.ts";
import { isHalfOfContrast } from "./counter-pair.ts";
import { peel, withoutConnective } from "./peel.ts";
import { isPresentable, isPrintable, isWholeStatement } from "./presentable.ts";
import type { ReadComment, Sentence } from "./read-comment.ts";
import { isShouted, refusedWhole, standsInQuotation, straight } from "./sentence-shape.ts";
import { attitudeIn, predicationIn } from "./special-claims.ts";
import { isQuotable, isReportable, topicWordsIn } from "./tellable.ts";

/** A sentence in which an author argues something, and how it may be told. */
export interface Claim {
  readonly sentence: Sentence;
  /** `reported`: may stand after "argues that"; `quoted`: in quotation marks alone. */
  readonly form: "reported" | "quoted";
  /**
   * The stretch that is told, in UTF-16 units of the comment's own words: a reported one without openers and closing
   * point, a quoted one without what joins it to the sentence before.
   */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words of it that may stand between quotation marks, whichever its form; without one, the whole sentence. */
  readonly quotation?: string;
  /** Whether it asks: then it may be told only right after what it answers. */
  readonly asks?: boolean;
  /** How many of the words say what the topic is about. */
  readonly topicWords: number;
  /** Where the sentence says what something is: its clause, and the two halves of it. */
  readonly predication?: Predication;
  /** Where the sentence says how its author stands to something, in so many words: to what. */
  readonly attitude?: AttitudeClaim;
}

/** "SUBJECT is PREDICATE". */
export interface Predication {
  readonly text: string;
  readonly subject: string;
  readonly predicate: string;
}

/** "I suspect that TEXT": the text alone could be reported. */
export interface AttitudeClaim {
  readonly kind: Attitude;
  readonly text: string;
}

/** What a sentence is held against. */
export interface ClaimContext extends ClauseContext {
  /** `undefined`: nothing is known of how people argue in this language. */
  readonly rules: ClaimRules | undefined;
  readonly names: NameIndex;
  /** Stems that say what the topic is about. */
  readonly topicStems: ReadonlySet<string>;
  /** Bare names of the topic's authors, in lower case. */
  readonly people?: ReadonlySet<string>;
  /** Whether advice, in the imperative, may be quoted. */
  readonly advice: boolean;
}

/** In a language that cannot be read, short sentences are mostly thanks and greetings. */
const quotedWords = { least: 5, leastUnread: 9, most: 30 };

/** Grades every sentence of a comment; those that may not be told are left out. */
export function claimsOf(read: ReadComment, context: ClaimContext): Claim[] {
  return read.sentences.map((sentence) => claimIn(sentence, context)).filter((claim) => claim !== undefined);
}

/** Whether and how a sentence may be told. */
export function claimIn(sentence: Sentence, context: ClaimContext): Claim | undefined {
  if (!isPresentable(sentence.text) || standsInQuotation(sentence) || callsSomebody(sentence, context))
    return undefined;
  const claim = claimOfForm(sentence, context);
  // Last, for it costs most: every word is held against slurs and names.
  return claim !== undefined && isPrintable(sentence.text, context.names) ? claim : undefined;
}

/**
 * What a reply begins with, where its first word stands for what it answers: "It only moves the stops." It means
 * nothing but right after that, and is quoted alone.
 */
export function answerIn(sentence: Sentence, context: ClaimContext): Claim | undefined {
  const start = context.rules?.answerStart?.exec(straight(sentence.text))?.[0];
  if (start === undefined) return undefined;
  // Read as if it named what it stands for.
  const rest = sentence.text.slice(start.length).replace(/^['’](?:s|re)\b/u, " is");
  const named = claimIn({ ...sentence, text: `Something${rest}` }, context);
  const whole = named ? quoted(sentence, context) : undefined;
  return whole && isPrintable(sentence.text, context.names) ? whole : undefined;
}

/** What a reply asks back: a question that says what it is about, addressed to nobody. */
export function questionBack(sentence: Sentence, context: ClaimContext): Claim | undefined {
  const { rules } = context;
  if (rules?.questionStart === undefined || !rules.question.test(straight(sentence.text))) return undefined;
  const asked = straight(withoutConnective(sentence, rules).text);
  const isWhole =
    rules.questionStart.test(asked) &&
    [
      rules.firstOrSecondPerson,
      rules.pronoun,
      rules.refusedInside,
      rules.reported,
      rules.irony,
      rules.aboutTheDebate,
    ].every((refused) => !refused.test(asked));
  if (!isWhole || !isPresentable(sentence.text) || standsInQuotation(sentence) || isShouted(sentence.text))
    return undefined;
  const claim = quoted(sentence, context);
  return claim && isPrintable(sentence.text, context.names) ? { ...claim, asks: true } : undefined;
}

/** Whether it begins by calling somebody of the thread by name, however they spell it: "Oda, trams are slow." */
function callsSomebody({ text }: Sentence, { people }: ClaimContext): boolean {
  const called = /^([\p{L}\p{N}_-]+),/u.exec(text)?.[1];
  return called !== undefined && (people?.has(called.toLowerCase()) ?? false);
}

function claimOfForm(sentence: Sentence, context: ClaimContext): Claim | undefined {
  const { rules } = context;
  if (rules === undefined) return isWholeStatement(sentence.text) ? quoted(sentence, context) : undefined;
  if (refusedWhole(sentence, rules) || isHalfOfContrast(sentence, rules)) return undefined;
  const peeled = peel(sentence, rules);
  const predication = predicationIn(peeled.text, sentence, context, rules);
  const extra = predication === undefined ? {} : { predication };
  if (isReportable(peeled.text, sentence, context, rules)) {
    const quotation = withoutConnective(sentence, rules).text;
    return { ...peeled, ...extra, quotation, sentence, form: "reported", topicWords: topicWordsIn(sentence, context) };
  }
  const attitude = attitudeIn(peeled.text, sentence, context, rules);
  const isTold =
    predication !== undefined || attitude !== undefined || isQuotable(peeled.text, sentence, context, rules);
  const claim = isTold ? quoted(sentence, context) : undefined;
  return claim && { ...claim, ...extra, ...(attitude === undefined ? {} : { attitude }) };
}

function quoted(sentence: Sentence, context: ClaimContext): Claim | undefined {
  const { rules } = context;
  const least = rules === undefined ? quotedWords.leastUnread : quotedWords.least;
  if (sentence.words.length < least || sentence.words.length > quotedWords.most) return undefined;
  const { start, end, text } = rules === undefined ? sentence : withoutConnective(sentence, rules);
  return { sentence, form: "quoted", start, end, text, quotation: text, topicWords: topicWordsIn(sentence, context) };
}

import type { ClaimRules } from "../language/reading-rules.ts";
import type { ClaimContext } from "./claims.ts";
import { mayChangeCase } from "./clause.ts";
import type { Sentence } from "./read-comment.ts";
import {
  hasMainVerb,
  isPresentTense,
  pronounsHaveNouns,
  refusedShape,
  startsAsSentence,
  straight,
} from "./sentence-shape.ts";

const reportedWords = { least: 6, most: 28 };

/** Different words of a sentence that say what the topic is about. */
export function topicWordsIn(sentence: Sentence, { topicStems }: Pick<ClaimContext, "topicStems">): number {
  return new Set(sentence.stems.filter((stem) => topicStems.has(stem))).size;
}

/** Whether the words, a sentence without its openers, may stand after "argues that". */
export function isReportable(text: string, sentence: Sentence, context: ClaimContext, rules: ClaimRules): boolean {
  return rules.cue.test(straight(text)) && mayBeClause(text, sentence, context, rules);
}

/** The same of words that are known to argue: what somebody doubts needs no cue of its own. */
export function mayBeClause(text: string, sentence: Sentence, context: ClaimContext, rules: ClaimRules): boolean {
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
    !(rules.spliced?.test(plain) ?? false) &&
    !plain.includes(":") &&
    pronounsHaveNouns(plain, context.stopWords, rules) &&
    isPresentTense(plain, rules) &&
    hasMainVerb(plain, rules) &&
    startsAsSentence(sentence.text) &&
    topicWordsIn(sentence, context) > 0 &&
    mayChangeCase(text, context, context.names)
  );
}

/** Whether a sentence may stand between quotation marks. */
export function isQuotable(peeled: string, sentence: Sentence, context: ClaimContext, rules: ClaimRules): boolean {
  const plain = straight(sentence.text);
  const core = straight(peeled);
  const isAdvice = context.advice && rules.imperativeStart.test(plain) && topicWordsIn(sentence, context) > 0;
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
    (isAdvice || !rules.firstOrSecondPerson.test(core) || saysAnOpinion([core, plain], sentence, context, rules))
  );
}

/** Whether somebody who speaks of themselves says what they hold of the topic, rather than how they are. */
function saysAnOpinion(
  [core, plain]: readonly [string, string],
  sentence: Sentence,
  context: ClaimContext,
  { opinionStart, strongCue }: ClaimRules,
): boolean {
  const topicWords = topicWordsIn(sentence, context);
  if (opinionStart === undefined) return strongCue.test(core) || topicWords > 1;
  // "I think" may be an opener itself, after others.
  const peeled = plain.slice(0, Math.max(0, plain.length - core.length));
  const opens = [core, plain, peeled.replace(/^.*?[,:]\s+/u, "")].some((words) => opinionStart.test(words));
  return topicWords > 0 && (opens || strongCue.test(core));
}

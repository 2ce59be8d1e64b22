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
    rules.cue.test(plain) &&
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
    (isAdvice || !rules.firstOrSecondPerson.test(core) || saysAnOpinion(core, sentence, context, rules))
  );
}

/** Whether somebody who speaks of themselves says what they hold of the topic, rather than how they are. */
function saysAnOpinion(core: string, sentence: Sentence, context: ClaimContext, rules: ClaimRules): boolean {
  const topicWords = topicWordsIn(sentence, context);
  if (rules.opinionStart === undefined) return rules.strongCue.test(core) || topicWords > 1;
  return topicWords > 0 && (rules.opinionStart.test(core) || rules.strongCue.test(core));
}

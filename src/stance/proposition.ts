import type { ClaimRules } from "../language/reading-rules.ts";
import type { PersonName } from "../thread/thread.ts";
import type { Leanings } from "./camps.ts";
import type { RankedClaim } from "./rank-claims.ts";
import { placingMargin, speakingMargin } from "./sides.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a proposition is looked for with. */
export interface PropositionContext {
  readonly vocabulary: Vocabulary;
  readonly rules: ClaimRules;
  readonly posters: ReadonlySet<PersonName>;
  /** Who quotes a claim, or objects to it and hardly anything else. */
  readonly takenUpBy: (claim: RankedClaim) => Iterable<PersonName>;
}

const mostWords = 20;
const fewWords = 14;
const weights = {
  /** Of a title word, two of them at most. */
  titleWord: 0.5,
  /** Of a word of the topic, four of them at most. */
  topicWord: 0.125,
  short: 0.25,
  /** For or against a denial is hard to read. */
  denial: -0.1,
  risk: -0.3,
  /** Of the post's author. */
  poster: 0.1,
  /** Of people of the other camp who take it up, by the logarithm of how many. */
  contested: 0.35,
};
/** What only its opponents show to divide people must still be about the topic: below this, people side with something else. */
const leastFitTakenUp = 0.6;

/**
 * The claim that could stand for what everybody argues about: a judgement of somebody surely placed, either of what the
 * title names, or taken up by somebody placed in the other camp. How surely its author is placed counts as much as how
 * fit it is.
 *
 * @param leanings - sign: camp; size: how surely a person is in it
 * @returns of equal worth, the first
 */
export function propositionAmong(
  claims: readonly RankedClaim[],
  leanings: Leanings,
  context: PropositionContext,
): RankedClaim | undefined {
  let best: { readonly claim: RankedClaim; readonly worth: number } | undefined;
  for (const claim of claims) {
    const author = claim.sentence.of.comment.author.name;
    const leaning = leanings.get(author) ?? 0;
    if (Math.abs(leaning) < speakingMargin || !couldDivide(claim, context)) continue;
    const fitness = fitnessOf(claim, context);
    const isOpponent = (person: PersonName) => (leanings.get(person) ?? 0) * -Math.sign(leaning) >= placingMargin;
    const opponents = [...context.takenUpBy(claim)].filter(isOpponent).length;
    if (!speaksForItself(claim, context) && (opponents === 0 || fitness < leastFitTakenUp)) continue;
    const worth =
      Math.abs(leaning) +
      fitness +
      weights.contested * Math.log1p(opponents) +
      (context.posters.has(author) ? weights.poster : 0);
    if (best === undefined || worth > best.worth) best = { claim, worth };
  }
  return best?.claim;
}

/** Whether it is a short judgement about the topic that may be told in a clause, and not one about the talk itself. */
function couldDivide({ text, form, sentence }: RankedClaim, { vocabulary, rules }: PropositionContext): boolean {
  return (
    form === "reported" &&
    sentence.words.length <= mostWords &&
    (rules.strongCue.test(text) || titleWordsIn(sentence.stems, vocabulary) > 1) &&
    !rules.aboutTheDebate.test(text) &&
    sentence.stems.some((stem) => vocabulary.core.has(stem))
  );
}

/** Whether nobody need take it up to show what it is about. */
function speaksForItself({ text, sentence }: RankedClaim, { vocabulary, rules }: PropositionContext): boolean {
  const isAboutTitle = vocabulary.inTitle.size === 0 || titleWordsIn(sentence.stems, vocabulary) > 0;
  return isAboutTitle && rules.strongCue.test(text);
}

/** About −1 to 1.75. */
function fitnessOf({ text, sentence, topicWords, ownRisk = 0 }: RankedClaim, context: PropositionContext): number {
  return (
    weights.titleWord * Math.min(2, titleWordsIn(sentence.stems, context.vocabulary)) +
    weights.topicWord * Math.min(4, topicWords) +
    (sentence.words.length <= fewWords ? weights.short : 0) +
    (context.rules.negation.test(text) ? weights.denial : 0) +
    weights.risk * ownRisk
  );
}

function titleWordsIn(stems: readonly string[], { inTitle }: Vocabulary): number {
  return new Set(stems.filter((stem) => inTitle.has(stem))).size;
}

import type { ClaimRules } from "../language/reading-rules.ts";
import type { Claim } from "./claims.ts";
import { straight } from "./sentence-shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What makes a reader ask "which?" or "so what?", and how much. */
const costs = {
  pronoun: 1,
  firstPerson: 1,
  unknownThe: 2,
  incomplete: 1,
  noTitleWord: 0.5,
  besideTheTopic: 1.5,
  long: 0.5,
  quoted: 0.5,
  opensAThread: -0.5,
  followsOthers: 1.5,
};
const longWords = 22;
/** Above this a claim is told only where nothing else is. */
export const mostRisk = { stance: 2, keyPoint: 1.5 };

/**
 * How likely a claim means little to somebody who has read nothing but it: −0.5 (surely whole) to about 6.
 *
 * @param rules - `undefined`: all that can be told is where it stands and whether it speaks of the title
 */
export function riskOf(claim: Claim, vocabulary: Vocabulary, rules: ClaimRules | undefined): number {
  const { sentence, topicWords, form } = claim;
  const namesTitle = sentence.stems.some((stem) => vocabulary.inTitle.has(stem));
  const opensAThread = sentence.index === 0 && sentence.of.comment.parentApId === undefined;
  const besides = (namesTitle ? 0 : costs.noTitleWord) + (namesTitle || topicWords > 1 ? 0 : costs.besideTheTopic);
  const place = opensAThread ? costs.opensAThread : 0;
  if (rules === undefined) return besides + place + (sentence.index > 0 ? costs.followsOthers : 0);
  const plain = straight(claim.text);
  const firstStem = sentence.stems[0];
  const pointsBack =
    !opensAThread &&
    (rules.definiteStart?.test(plain) ?? false) &&
    (firstStem === undefined || !vocabulary.topicStems.has(firstStem));
  return (
    besides +
    place +
    (rules.pronoun.test(plain) ? costs.pronoun : 0) +
    (rules.firstOrSecondPerson.test(plain) ? costs.firstPerson : 0) +
    (pointsBack ? costs.unknownThe : 0) +
    (rules.incomplete?.test(plain) ? costs.incomplete : 0) +
    (sentence.words.length > longWords ? costs.long : 0) +
    (form === "quoted" ? costs.quoted : 0)
  );
}

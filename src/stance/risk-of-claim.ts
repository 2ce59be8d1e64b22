import type { ClaimRules } from "../language/reading-rules.ts";
import type { Claim } from "./claims.ts";
import { straight } from "./sentence-shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What makes a reader ask "which?" or "so what?", and how much. */
const costs = {
  pronoun: 1,
  firstPerson: 1,
  unknownThe: 2,
  incomplete: 1.5,
  oneTitleWord: 0.25,
  noTitleWord: 0.5,
  oneWordBesideTitle: 1.25,
  besideTheTopic: 3,
  long: 0.5,
  quoted: 0.5,
  opensAThread: -0.5,
  followsOthers: 2,
  besideTheTitle: 2.5,
  unreadReply: 1,
  reply: 0.5,
};
const longWords = 22;
/** Letters. */
const longWord = 5;
/** Above this a claim is told only where nothing else is: `bearable` where hardly anything is told at all. */
export const mostRisk = { stance: 2.25, bearable: 2.75, answer: 4, keyPoint: 1.75 };

/**
 * How likely a claim means little to somebody who has read nothing but it: −0.5 (surely whole) to about 6.
 *
 * @param rules - `undefined`: all that can be told is where it stands and whether it speaks of the title
 */
export function riskOf(claim: Claim, vocabulary: Vocabulary, rules: ClaimRules | undefined): number {
  const { sentence, form } = claim;
  const opensAThread = sentence.index === 0 && sentence.of.comment.parentApId === undefined;
  const place = opensAThread ? costs.opensAThread : 0;
  if (rules === undefined) return place + riskUnread(claim, vocabulary);
  // Of some sentences less is told than all of them.
  const told = claim.attitude ?? claim.predication;
  const plain = straight(told?.text ?? claim.text);
  const [firstStem] = sentence.stems;
  const pointsBack =
    !opensAThread &&
    (rules.definiteStart?.test(plain) ?? false) &&
    (firstStem === undefined || !vocabulary.topicStems.has(firstStem));
  return (
    place +
    digression(claim, vocabulary) +
    (sentence.of.comment.parentApId === undefined ? 0 : costs.reply) +
    (rules.pronoun.test(plain) ? costs.pronoun : 0) +
    (rules.firstOrSecondPerson.test(plain) ? costs.firstPerson : 0) +
    (pointsBack ? costs.unknownThe : 0) +
    (rules.incomplete?.test(plain) ? costs.incomplete : 0) +
    (sentence.words.length > longWords ? costs.long : 0) +
    (form === "quoted" && told === undefined ? costs.quoted : 0)
  );
}

/** How far from what the topic is about: by the words that tell it from any other. */
function digression({ sentence }: Claim, { inTitle, core }: Vocabulary): number {
  const named = [...new Set(sentence.stems)].filter((stem) => core.has(stem));
  if (named.length === 0) return costs.besideTheTopic;
  if (named.some((stem) => inTitle.has(stem))) return named.length > 1 ? 0 : costs.oneTitleWord;
  return named.length > 1 ? costs.noTitleWord : costs.oneWordBesideTitle;
}

/** Which words say nothing is not known: short ones mostly do not. */
function riskUnread({ sentence }: Claim, { inTitle }: Vocabulary): number {
  const namesTitle = sentence.stems.some((stem) => stem.length >= longWord && inTitle.has(stem));
  const isReply = sentence.of.comment.parentApId !== undefined;
  return (
    (namesTitle ? 0 : costs.besideTheTitle) +
    (sentence.index > 0 ? costs.followsOthers : 0) +
    (isReply ? costs.unreadReply : 0)
  );
}

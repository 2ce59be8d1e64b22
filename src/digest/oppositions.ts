import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf, type TopicReading } from "../stance/read-topic.ts";
import type { Opposition } from "./opposition-headline.ts";
import type { Parts } from "./within-budget.ts";

/**
 * Claims that may be set against each other in a headline, all of them cited in what is told: those of an exchange that
 * objects first, then those of people placed apart.
 */
export function oppositionsIn({ exchanges, claims, sides, language }: TopicReading, parts: Parts): Opposition[] {
  const { stances, keyPoints } = parts;
  const cited = [...stances, ...keyPoints.flatMap(({ claim, support }) => [claim, support])].flatMap(
    ({ citations }) => citations,
  );
  const isCited = ({ sentence, text }: RankedClaim) =>
    cited.some(({ comment, quote }) => comment === sentence.of.comment.apId && quote.includes(text.slice(1)));
  const isTold = (claim: RankedClaim) => claim.form === "reported" && isCited(claim);
  const exchanged = exchanges
    .filter(({ claim, answer, objects }) => objects && isTold(claim) && isTold(answer))
    .map(({ claim, answer }): Opposition => [claim, answer]);
  const ofSide = (side: "favor" | "against") =>
    claims.filter((claim) => sides?.placed.get(authorOf(claim)) === side && isTold(claim));
  const against = ofSide("against");
  const negation = language.reading.argument?.claims.negation;
  const denies = ({ text }: RankedClaim) => negation?.test(text.replaceAll("’", "'")) ?? false;
  // Being apart is not enough: people on both sides may say the same.
  const apart = ofSide("favor").flatMap((one) =>
    against
      .filter((other) => denies(one) !== denies(other) && speakOfTheSame(one, other))
      .map((other): Opposition => [one, other]),
  );
  return [...exchanged, ...apart];
}

/** Content words that people apart must share, and their share of the more, for one claim to be the other's denial. */
const shared = { words: 2, share: 0.75 };

function speakOfTheSame(one: RankedClaim, other: RankedClaim): boolean {
  const [a, b] = [new Set(one.sentence.stems), new Set(other.sentence.stems)];
  const both = [...a].filter((stem) => b.has(stem)).length;
  return both >= shared.words && both >= shared.share * Math.max(a.size, b.size);
}

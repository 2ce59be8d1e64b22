import type { ClaimRules } from "../language/reading-rules.ts";
import type { Claim } from "./claims.ts";
import { riskAfter, riskOf } from "./risk-of-claim.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A claim and how much it deserves to be told: about −2 to 6, only to be compared within its topic. */
export interface RankedClaim extends Claim {
  readonly rank: number;
  /** How likely it means little alone: `riskOf`. */
  readonly risk?: number;
  /** The same right after what it speaks of: `riskAfter`. */
  readonly ownRisk?: number;
}

const weights = {
  relevance: 3,
  score: 2,
  reported: 0.5,
  strongCue: 0.4,
  early: 0.15,
  short: 0.15,
  titleWord: 0.3,
  predication: 0.4,
  risk: -0.35,
};
const titleFactor = 2.5;
/** Words of a sentence that is easily read aloud. */
const shortWords = 20;

/**
 * Ranks claims by how much they say of what the topic's people talk about, and by how the votes received them.
 *
 * @returns highest rank first; of equal ranks, in the order given
 */
export function rankClaims(
  claims: readonly Claim[],
  vocabulary: Vocabulary,
  rules: ClaimRules | undefined,
): RankedClaim[] {
  const relevance = claims.map((claim) => relevanceOf(claim, vocabulary));
  const mostRelevant = largest(relevance);
  const scores = claims.map(({ sentence }) => Math.log1p(Math.max(0, sentence.of.comment.score)));
  const highest = largest(scores);
  const lowest = scores.reduce((least, score) => Math.min(least, score), highest);
  return claims
    .map((claim, at) => {
      const { sentence, form, text } = claim;
      const risk = riskOf(claim, vocabulary, rules);
      const rank =
        weights.risk * risk +
        (weights.relevance * (relevance[at] ?? 0)) / mostRelevant +
        (highest > lowest ? (weights.score * ((scores[at] ?? 0) - lowest)) / (highest - lowest) : 0) +
        (form === "reported" ? weights.reported : 0) +
        (claim.predication === undefined ? 0 : weights.predication) +
        (rules?.strongCue.test(text) ? weights.strongCue : 0) +
        (sentence.index < 2 ? weights.early : 0) +
        (sentence.words.length <= shortWords ? weights.short : 0) +
        (sentence.stems.some((stem) => vocabulary.inTitle.has(stem)) ? weights.titleWord : 0);
      return { ...claim, rank, risk, ownRisk: riskAfter(claim, vocabulary, rules) };
    })
    .toSorted((a, b) => b.rank - a.rank);
}

/** Above 0. A topic may hold more claims than a call takes arguments. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.EPSILON);
}

/** Σ idf × share of authors over the different stems, title words more, over √length. */
function relevanceOf({ sentence }: Claim, vocabulary: Vocabulary): number {
  let sum = 0;
  for (const stem of new Set(sentence.stems)) {
    const weight = vocabulary.idf(stem) * vocabulary.shareOfAuthors(stem);
    sum += vocabulary.inTitle.has(stem) ? weight * titleFactor : weight;
  }
  return sum / Math.sqrt(sentence.words.length || 1);
}

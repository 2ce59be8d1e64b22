import type { ReplyRules } from "../language/reading-rules.ts";
import type { RankedClaim } from "./rank-claims.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A claim and what somebody else answers to it. */
export interface Exchange {
  readonly claim: RankedClaim;
  readonly answer: RankedClaim;
  /** Whether the answer's sentence follows a bare refusal. */
  readonly refused: boolean;
  /** How much it deserves to be told; only to be compared within its topic. */
  readonly worth: number;
}

/** An answer to the point stands at the start of a reply. */
const answerSentences = 2;
/** A shared word says something where few comments hold it: below this idf most of them do. */
const leastIdf = 0.7;
/** Share of an answer's words that may stand in the claim too. */
const mostRepeated = 0.7;

/**
 * Finds reply pairs in which both may be told and share a word that is not everywhere.
 *
 * @param claims - highest rank first
 * @param opposed - whether two people are placed on different sides
 * @returns worthiest first
 */
export function exchangesAmong(
  claims: readonly RankedClaim[],
  vocabulary: Vocabulary,
  rules: ReplyRules,
  opposed: (a: RankedClaim, b: RankedClaim) => boolean,
): Exchange[] {
  const byComment = Map.groupBy(claims, ({ sentence }) => sentence.of.comment.apId);
  const found: Exchange[] = [];
  for (const answer of claims) {
    const { of, index } = answer.sentence;
    const before = of.sentences[index - 1];
    const refused = before !== undefined && index === 1 && rules.bareRefusal.test(before.text.replaceAll("’", "'"));
    if (index >= answerSentences && !refused) continue;
    for (const claim of byComment.get(of.comment.parentApId ?? "") ?? []) {
      if (claim.sentence.of.comment.author.name === of.comment.author.name) continue;
      const shared = sharedRarity(claim, answer, vocabulary);
      if (shared < leastIdf || echoes(claim, answer)) continue;
      const objects = refused || rules.objectionStart.test(of.own.text) || rules.contradiction.test(answer.text);
      const agrees = rules.agreementStart.test(of.own.text) && !objects;
      const worth =
        claim.rank +
        answer.rank +
        Math.min(2, shared / 2) +
        (opposed(claim, answer) ? 1.5 : 0) +
        (objects ? 1 : 0) -
        (agrees ? 1 : 0);
      found.push({ claim, answer, refused, worth });
    }
  }
  return found.toSorted((a, b) => b.worth - a.worth);
}

/** An answer that mostly repeats the claim is a quotation nobody marked as one. */
function echoes(claim: RankedClaim, answer: RankedClaim): boolean {
  const said = new Set(claim.sentence.words);
  const repeated = answer.sentence.words.filter((word) => said.has(word)).length;
  return repeated > mostRepeated * answer.sentence.words.length;
}

function sharedRarity(a: RankedClaim, b: RankedClaim, vocabulary: Vocabulary): number {
  const theirs = new Set(b.sentence.stems);
  const shared = [...new Set(a.sentence.stems)].filter((stem) => theirs.has(stem));
  return Math.max(0, ...shared.map((stem) => vocabulary.idf(stem)));
}

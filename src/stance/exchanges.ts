import type { ArgumentRules, ReplyRules } from "../language/reading-rules.ts";
import { foldedWords, quotedRightBefore } from "./quoted-before.ts";
import type { RankedClaim } from "./rank-claims.ts";
import { straight } from "./sentence-shape.ts";
import { sharedStems } from "./shared-stems.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A claim and what somebody else answers to it. */
export interface Exchange {
  readonly claim: RankedClaim;
  readonly answer: RankedClaim;
  /** Whether the answer's sentence follows a bare refusal, or denies what the claim affirms. */
  readonly refused: boolean;
  /** Whether it follows a bare agreement. */
  readonly agreed: boolean;
  /** Whether anything in the answer objects. */
  readonly objects: boolean;
  /** How much it deserves to be told; only to be compared within its topic. */
  readonly worth: number;
}

/** An answer to the point stands at the start of a reply. */
const answerSentences = 2;
/** A shared word says something where few comments hold it: below this idf most of them do. */
const leastIdf = 0.7;
/** Content words that a claim and its denial share: at least so many, and this share of the fewer. */
const denial = { words: 2, share: 0.4 };
/** Share of an answer's words that may stand in the claim too. */
const mostRepeated = 0.7;

/**
 * Finds reply pairs in which both may be told and share a word that is not everywhere.
 *
 * @param claims - highest rank first
 * @param bareAnswers - what may be told right after the claim that it answers, and nowhere else
 * @param opposed - whether two people are placed on different sides
 * @returns worthiest first
 */
export function exchangesAmong(
  claims: readonly RankedClaim[],
  bareAnswers: readonly RankedClaim[],
  vocabulary: Vocabulary,
  rules: ArgumentRules | undefined,
  opposed: (a: RankedClaim, b: RankedClaim) => boolean,
): Exchange[] {
  const byComment = Map.groupBy(claims, ({ sentence }) => sentence.of.comment.apId);
  const found: Exchange[] = [];
  for (const answer of [...claims, ...bareAnswers]) {
    const { of, index } = answer.sentence;
    const opening = openingOf(answer, rules?.replies);
    const quoted = quotedRightBefore(answer.sentence);
    if (index >= answerSentences && !opening.refuses && quoted === undefined) continue;
    for (const claim of byComment.get(of.comment.parentApId ?? "") ?? []) {
      if (claim.sentence.of.comment.author.name === of.comment.author.name) continue;
      if (index >= answerSentences && !opening.refuses && !quoted?.includes(foldedWords(claim.sentence.text))) continue;
      const shared = sharedRarity(claim, answer, vocabulary);
      if (shared < leastIdf || echoes(claim, answer) || !speaksOfTheSame(claim, answer, vocabulary)) continue;
      const refused = answer.asks !== true && (opening.refuses || denies(claim, answer, rules));
      const objects =
        refused ||
        opposed(claim, answer) ||
        (rules?.replies.objectionStart.test(of.own.text) ?? false) ||
        (rules?.replies.contradiction.test(answer.text) ?? false);
      const agrees = !objects && (rules?.replies.agreementStart.test(of.own.text) ?? false);
      const worth =
        claim.rank +
        answer.rank +
        Math.min(2, shared / 2) +
        (opposed(claim, answer) ? 1.5 : 0) +
        (objects ? 1 : 0) -
        (agrees ? 1 : 0);
      found.push({ claim, answer, refused, agreed: opening.agrees && !refused, objects, worth });
    }
  }
  return found.toSorted((a, b) => b.worth - a.worth);
}

/** What the sentence before an answer does, where it does nothing else. */
function openingOf({ sentence: { of, index } }: RankedClaim, rules: ReplyRules | undefined) {
  const before = index === 1 ? of.sentences[0]?.text.replaceAll("’", "'") : undefined;
  return {
    refuses: before !== undefined && (rules?.bareRefusal.test(before) ?? false),
    agrees: before !== undefined && (rules?.bareAgreement?.test(before) ?? false),
  };
}

/** One of them denies, and they speak of the same. */
function denies(claim: RankedClaim, answer: RankedClaim, rules: ArgumentRules | undefined): boolean {
  const negation = rules?.claims.negation;
  if (negation === undefined || negation.test(straight(claim.text)) === negation.test(straight(answer.text)))
    return false;
  const fewer = Math.min(...[claim, answer].map(({ sentence: { stems } }) => new Set(stems).size));
  const shared = sharedStems(claim.sentence.stems, answer.sentence.stems).length;
  return shared >= denial.words && shared >= denial.share * fewer;
}

/** An answer that mostly repeats the claim is a quotation nobody marked as one. */
function echoes(claim: RankedClaim, answer: RankedClaim): boolean {
  const said = new Set(claim.sentence.words);
  const repeated = answer.sentence.words.filter((word) => said.has(word)).length;
  return repeated > mostRepeated * answer.sentence.words.length;
}

/** One word shared is chance where the answer says nothing else of the topic. */
function speaksOfTheSame(claim: RankedClaim, answer: RankedClaim, { core }: Vocabulary): boolean {
  return (
    answer.sentence.stems.some((stem) => core.has(stem)) ||
    sharedStems(claim.sentence.stems, answer.sentence.stems).length > 1
  );
}

function sharedRarity(a: RankedClaim, b: RankedClaim, vocabulary: Vocabulary): number {
  return Math.max(0, ...sharedStems(a.sentence.stems, b.sentence.stems).map((stem) => vocabulary.idf(stem)));
}

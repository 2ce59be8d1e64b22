import type { Language } from "../../../language/language.ts";
import type { QuotePlace } from "../quote-places.ts";
import { type Proof, placesOfQuote } from "./proof.ts";
import { samenessOf } from "./sameness.ts";
import { sentenceAround, straight } from "./sentence-around.ts";

/** The person named wrote the comment that the claim cites. */
export const holdsTheClaim: Proof = ({ statement, claim }) =>
  claim !== undefined && statement.citation?.author === claim.author
    ? undefined
    : "the person named did not make the claim";

/** Somebody else's words of which seven tenths are the claim's, and the other way round; they begin alike, and deny where it does. */
export const saysMuchTheSame: Proof = ({ statement, claim }, topic) => {
  if (claim === undefined || statement.citation === undefined) return "no claim is cited";
  if (claim.author === statement.citation.author) return "it is the same author";
  const same = samenessOf(claim.quote, statement.citation.quote, topic.language);
  return same.shared >= 3 && same.shareOfMore >= 0.7 && !same.oneDenies && same.sameSubject
    ? undefined
    : "it does not say much the same";
};

/** The cited words follow the claim's in the same comment. */
export const followsTheClaim: Proof = ({ statement, claim }, topic) =>
  pairsOf(placesOfQuote(claim, topic), placesOfQuote(statement.citation, topic)).length > 0 &&
  claim?.comment === statement.citation?.comment
    ? undefined
    : "it does not follow the claim in the same comment";

/** The cited words are the reason that the claim's sentence goes on to give. */
export const isReasonOfTheClaim: Proof = ({ statement, claim }, topic) =>
  claim?.comment === statement.citation?.comment &&
  pairsOf(placesOfQuote(claim, topic), placesOfQuote(statement.citation, topic)).some((pair) =>
    isReason(pair, topic.language),
  )
    ? undefined
    : "it is not the reason that the claim's sentence gives";

/** A claim and other words of the same text. */
interface Pair {
  readonly claim: QuotePlace;
  readonly words: QuotePlace;
}

/** Places of the claim with places of other words after it. */
function pairsOf(claims: readonly QuotePlace[], others: readonly QuotePlace[]): Pair[] {
  return claims.flatMap((claim) =>
    others.filter((words) => words.text === claim.text && words.start >= claim.end).map((words) => ({ claim, words })),
  );
}

/** Whether the words are all that the claim's sentence goes on to say, after *because* or the like. */
export function isReason({ claim, words }: Pair, language: Language): boolean {
  if (claim.text !== words.text || words.start < claim.end) return false;
  const rules = language.reading.argument?.claims;
  const sentence = sentenceAround({ ...claim, end: words.end }, language);
  if (rules === undefined || sentence === undefined) return false;
  const rest = straight(claim.text.slice(claim.end, sentence.end));
  const found = rules.reason.exec(rest);
  const reason = found?.[1];
  if (!found || reason === undefined || /[\p{L}\p{N}]/u.test(rest.slice(0, found.index))) return false;
  const reasonStart = claim.end + found.index + found[0].indexOf(reason);
  return words.start === reasonStart && words.end === reasonStart + reason.length;
}

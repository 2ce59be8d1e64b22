import type { Comment } from "../../../thread/thread.ts";
import type { Item } from "../evidence.ts";
import type { QuotePlace } from "../quote-places.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import { itemOf, type Proof, placesOfQuote } from "./proof.ts";
import { samenessOf } from "./sameness.ts";
import { sentenceAround, straight } from "./sentence-around.ts";

/** The comment answers the one cited just before; in a support passage it may also answer the claim's. */
export const answersTheOneBefore: Proof = ({ statement, before, claim }, topic) => {
  const parent = itemOf(statement.citation, topic)?.comment?.parentApId;
  const answered = [before, claim].filter((citation) => citation !== undefined).map(({ comment }) => comment);
  return parent !== undefined && answered.includes(parent) ? undefined : "it does not answer the comment cited before";
};

/** A sentence that does nothing but refuse stands right before the cited words. */
export const followsRefusal: Proof = ({ statement }, topic) =>
  placesOfQuote(statement.citation, topic).some((place) => isRefusalBefore(place, topic))
    ? undefined
    : "no bare refusal stands right before it";

/** They follow a refusal, or deny what the words they answer affirm: two words shared at least, two fifths of the fewer. */
export const refusesOrDenies: Proof = (told, topic) => {
  if (followsRefusal(told, topic) === undefined) return undefined;
  const { statement, before, claim } = told;
  const parent = itemOf(statement.citation, topic)?.comment?.parentApId;
  const answered = [before, claim].find((citation) => citation?.comment === parent);
  const same = samenessOf(statement.citation?.quote ?? "", answered?.quote ?? "", topic.language);
  return same.oneDenies && same.shared >= 2 && same.share >= 0.4
    ? undefined
    : "it neither follows a refusal nor denies what was said";
};

/** A sentence that does nothing but agree stands right before the cited words. */
export const followsAgreement: Proof = ({ statement }, topic) => {
  const bareAgreement = topic.language.reading.argument?.replies.bareAgreement;
  return placesOfQuote(statement.citation, topic).some((place) => isSaidBefore(place, bareAgreement, topic))
    ? undefined
    : "no bare agreement stands right before it";
};

function isRefusalBefore(place: QuotePlace, topic: TopicEvidence): boolean {
  return isSaidBefore(place, topic.language.reading.argument?.replies.bareRefusal, topic);
}

/** Whether the words right before a place, in its sentence or as the sentence before, are nothing but such words. */
function isSaidBefore(place: QuotePlace, bare: RegExp | undefined, { language }: TopicEvidence): boolean {
  const sentence = sentenceAround(place, language);
  if (bare === undefined || sentence === undefined) return false;
  const cutOff = place.text.slice(sentence.start, place.start).replace(/[\s,;:–—-]+$/u, "");
  return bare.test(straight(cutOff)) || bare.test(straight(sentence.before?.text ?? ""));
}

/** The same comment as cited just before. */
export const sameCommentAsBefore: Proof = ({ statement, before }) =>
  before !== undefined && before.comment === statement.citation?.comment
    ? undefined
    : "it is not from the comment cited before";

/** Another thread, or another branch: the comments stand under different answers to the post. */
export const anotherBranchThanBefore: Proof = ({ statement, before }, topic) => {
  const here = itemOf(statement.citation, topic);
  const there = itemOf(before, topic);
  if (here === undefined || there === undefined) return "nothing was cited before it";
  return rootOf(here, topic) === rootOf(there, topic)
    ? "it stands in the same branch as the comment before"
    : undefined;
};

/** The top of a comment's branch; of a post, itself. */
function rootOf({ comment, thread }: Item, topic: TopicEvidence): string {
  if (comment === undefined) return thread.post.apId;
  const seen = new Set<string>();
  let root: Comment = comment;
  while (root.parentApId !== undefined && !seen.has(root.apId)) {
    seen.add(root.apId);
    const parent = topic.item(root.parentApId)?.comment;
    if (parent === undefined) return root.parentApId;
    root = parent;
  }
  return root.apId;
}

import { english } from "../../src/language/en.ts";
import { type ClaimSpace, claimSpace } from "../../src/stance/claim-space.ts";
import type { Claim } from "../../src/stance/claims.ts";
import { conceptsIn } from "../../src/stance/concepts.ts";
import { type RankedClaim, rankClaims } from "../../src/stance/rank-claims.ts";
import { readComment, stemsOf } from "../../src/stance/read-comment.ts";
import { vocabularyOf } from "../../src/stance/vocabulary.ts";
import { words } from "../../src/text/words.ts";
import type { GoldTopic } from "./gold-points.ts";
import { addressOf, madeThread } from "./made-thread.ts";

/** A topic's arguments as the engine sees claims. */
export interface ArgumentSpace {
  readonly space: ClaimSpace;
  /** The id of the argument that a claim is. */
  idOf(claim: RankedClaim): string;
}

/** Every argument as one claim, whatever the rules of telling would say of it: what is measured here is the choice. */
export function argumentSpaceOf({ name, arguments: all }: GoldTopic): ArgumentSpace {
  const thread = madeThread(
    name,
    all.map(({ text }) => text),
  );
  const read = thread.comments.map((comment) => readComment(comment, thread, english));
  const vocabulary = vocabularyOf(read, [thread.post], english);
  const claims = read.map((of): Claim => {
    const { text } = of.own;
    const spoken = words(text);
    const sentence = { text, start: 0, end: text.length, of, index: 0, words: spoken, stems: stemsOf(spoken, english) };
    return { sentence, form: "reported", start: 0, end: text.length, text, topicWords: 1 };
  });
  const ids = new Map(all.map(({ id }, at) => [addressOf(String(at)), id]));
  return {
    space: claimSpace(
      rankClaims(claims, vocabulary, english.reading.argument?.claims),
      vocabulary.inTitle,
      conceptsIn(english.reading),
    ),
    idOf: ({ sentence }) => ids.get(sentence.of.comment.apId) ?? "",
  };
}

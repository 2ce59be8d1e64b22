import type { ReplyRules } from "../language/reading-rules.ts";
import type { PersonName } from "../thread/thread.ts";
import type { Claim } from "./claims.ts";
import { replyCue } from "./dyads.ts";
import { foldedWords } from "./quoted-before.ts";
import type { ReadComment } from "./read-comment.ts";

/** A comment of at most so many sentences is answered as one. */
const answeredAsOne = 2;
/** A shorter sentence stands in quotations by chance. */
const leastCharacters = 15;

/**
 * Who takes up a claim itself: quotes its sentence, or objects to a comment that says hardly anything else.
 *
 * @param comments - all that were read of the topic
 * @returns a function from a claim to those people, each once, its author never
 */
export function takersUp(
  comments: readonly ReadComment[],
  rules: ReplyRules,
): (claim: Claim) => ReadonlySet<PersonName> {
  let quoting: { readonly author: PersonName; readonly quoted: string }[] | undefined;
  const answers = Map.groupBy(comments, ({ comment }) => comment.parentApId);
  const nameOf = ({ comment }: ReadComment) => comment.author.name;
  return ({ sentence }) => {
    // Only once a claim is asked about: in most threads nobody's is.
    quoting ??= comments.flatMap((read) =>
      read.own.quotations.map((quotation) => ({ author: nameOf(read), quoted: foldedWords(quotation) })),
    );
    const said = foldedWords(sentence.text);
    const quoters = said.length < leastCharacters ? [] : quoting.filter(({ quoted }) => quoted.includes(said));
    const answering = sentence.of.sentences.length > answeredAsOne ? [] : (answers.get(sentence.of.comment.apId) ?? []);
    const objecting = answering.filter((read) => replyCue(read, rules) > 0);
    const people = new Set([...quoters.map(({ author }) => author), ...objecting.map(nameOf)]);
    people.delete(sentence.of.comment.author.name);
    return people;
  };
}

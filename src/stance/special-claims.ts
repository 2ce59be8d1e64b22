import type { Attitude, ClaimRules } from "../language/reading-rules.ts";
import type { AttitudeClaim, ClaimContext, Predication } from "./claims.ts";
import { clauseOf } from "./clause.ts";
import type { Sentence } from "./read-comment.ts";
import { refusedShape, startsAsSentence, straight } from "./sentence-shape.ts";
import { mayBeClause, topicWordsIn } from "./tellable.ts";

/** What a sentence calls its subject, where both are short and stand alone. */
export function predicationIn(
  peeled: string,
  sentence: Sentence,
  context: ClaimContext,
  rules: ClaimRules,
): Predication | undefined {
  const plain = straight(peeled);
  const found = rules.predication.exec(plain)?.groups;
  if (found === undefined || rules.refusedSubject.test(found.subject ?? "") || refusedShape(plain, rules))
    return undefined;
  const subject = clauseOf(peeled.slice(0, found.subject?.length ?? 0), context);
  const isAboutTopic = topicWordsIn(sentence, context) > 0 && /[\p{L}\p{N})][.!]?$/u.test(sentence.text);
  if (subject === undefined || !isAboutTopic || !startsAsSentence(sentence.text)) return undefined;
  // "X calls my dad …" would speak of another's.
  if (rules.firstOrSecondPerson.test(straight(subject))) return undefined;
  // Written small, a word may be somebody's name.
  if (context.names.namedIn(subject).size > 0) return undefined;
  return { text: peeled, subject, predicate: peeled.slice(peeled.length - (found.predicate?.length ?? 0)) };
}

/** How an author stands to something, said in the sentence's own opener ("I doubt that"), and to what. */
export function attitudeIn(
  peeled: string,
  sentence: Sentence,
  context: ClaimContext,
  rules: ClaimRules,
): AttitudeClaim | undefined {
  for (const [kind, start] of attitudeStarts(rules)) {
    const opener = start.exec(straight(peeled))?.[0];
    if (opener === undefined) continue;
    const text = peeled.slice(opener.length);
    if (isTold(kind, text, sentence, context, rules)) return { kind, text };
  }
  return undefined;
}

/** Every opener that says how its author stands to what follows it. */
export function attitudeStarts(rules: ClaimRules): readonly (readonly [Attitude, RegExp])[] {
  const others = Object.entries(rules.attitudeStarts ?? {}) as [Attitude, RegExp][];
  return [["doubts", rules.doubtStart], ...others];
}

function isTold(kind: Attitude, text: string, sentence: Sentence, context: ClaimContext, rules: ClaimRules): boolean {
  const plain = straight(text);
  // What stands after a turn need not be what the opener speaks of.
  if (rules.turn?.test(plain)) return false;
  // A conjunction of its own stands first, or a bare verb: neither starts a sentence, and both keep their place.
  const isOpen = kind === "wonders" || kind === "doesNotUnderstand";
  if (kind === "wouldRather")
    return (
      /^\p{Ll}/u.test(text) &&
      /[\p{L}\p{N})]\.?$/u.test(sentence.text) &&
      !rules.firstOrSecondPerson.test(plain) &&
      !rules.pronoun.test(plain) &&
      !rules.refusedInside.test(plain) &&
      !rules.refusedEnd.test(plain) &&
      topicWordsIn(sentence, context) > 0
    );
  return mayBeClause(isOpen ? text.replace(/^\S+\s+/u, "") : text, sentence, context, rules);
}

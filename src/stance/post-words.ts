import type { Language } from "../language/language.ts";
import { ownWords } from "../text/own-words.ts";
import { sentences } from "../text/sentences.ts";
import { words } from "../text/words.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { isPresentable, isPrintable } from "./presentable.ts";
import { stemsOf } from "./read-comment.ts";
import { pronounsHaveNouns, startsAsSentence, straight } from "./sentence-shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Posts say what they are about at their beginning. */
const sentencesRead = { question: 40, event: 8 };
const questionWords = { least: 4, most: 18 };
const eventWords = { least: 8, most: 26 };

/** A question of the post's body that people can take sides on, about what the topic is about; verbatim. */
export function questionIn(
  thread: EligibleThread,
  { subject }: Pick<Vocabulary, "subject">,
  language: Language,
  names: NameIndex,
): string | undefined {
  const { argument } = language.reading;
  if (argument?.titles.debateQuestion === undefined) return undefined;
  const { debateQuestion } = argument.titles;
  return bodySentences(thread, language, names)
    .slice(0, sentencesRead.question)
    .find((text) => {
      const spoken = words(text);
      return (
        debateQuestion.test(straight(text)) &&
        isBetween(spoken.length, questionWords) &&
        pronounsHaveNouns(straight(text), language.reading.stopWords, argument.claims) &&
        stemsOf(spoken, language).some((stem) => subject.has(stem))
      );
    });
}

/** What the post's body tells that happened; verbatim. */
export function eventIn(thread: EligibleThread, language: Language, names: NameIndex): string | undefined {
  const claims = language.reading.argument?.claims;
  if (claims?.experience === undefined) return undefined;
  const { experience, pastVerb, reported, irony } = claims;
  return bodySentences(thread, language, names)
    .slice(0, sentencesRead.event)
    .find((text) => {
      const plain = straight(text);
      return (
        isBetween(words(text).length, eventWords) &&
        /[\p{L}\p{N})]\.$/u.test(text) &&
        experience.start.test(plain) &&
        pastVerb.test(plain) &&
        ![experience.refused, reported, irony, claims.refusedInside, claims.refusedEnd].some((rule) => rule.test(plain))
      );
    });
}

function bodySentences({ post, postCitable }: EligibleThread, language: Language, names: NameIndex): string[] {
  if (!postCitable) return [];
  const own = ownWords(post.body).text;
  return sentences(own, language.tag, language.reading.abbreviations)
    .map(({ text }) => text)
    .filter((text) => startsAsSentence(text) && isPresentable(text) && isPrintable(text, names));
}

function isBetween(count: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return count >= least && count <= most;
}

import type { Claim, ClaimContext } from "./claims.ts";
import { isPresentable, isPrintable } from "./presentable.ts";
import type { ReadComment, Sentence } from "./read-comment.ts";
import { isShouted, standsInQuotation, startsAsSentence, straight } from "./sentence-shape.ts";
import { topicWordsIn } from "./tellable.ts";

const experienceWords = { least: 8, most: 28 };
/** Topic words of a sentence that holds none of the title's. */
const leastTopicWords = 3;

/** Sentences in which people tell what they lived through; nothing in a language that does not know how that reads. */
export function experiencesOf(
  read: ReadComment,
  context: ClaimContext & { readonly inTitle: ReadonlySet<string> },
): Claim[] {
  return read.sentences
    .filter((sentence) => isExperience(sentence, context))
    .map((sentence) => {
      const { start, end, text } = sentence;
      const topicWords = topicWordsIn(sentence, context);
      return { sentence, form: "quoted", start, end, text, quotation: text, topicWords };
    });
}

function isExperience(sentence: Sentence, context: ClaimContext & { readonly inTitle: ReadonlySet<string> }): boolean {
  const { rules, names } = context;
  const { text, words, stems } = sentence;
  const plain = straight(text).replace(/\.$/u, "");
  if (rules?.experience === undefined || !rules.experience.start.test(plain) || !rules.pastVerb.test(plain))
    return false;
  const refused = [rules.experience.refused, rules.refusedInside, rules.refusedEnd, rules.reported, rules.irony];
  const isAboutTopic =
    stems.some((stem) => context.inTitle.has(stem)) || topicWordsIn(sentence, context) >= leastTopicWords;
  return (
    words.length >= experienceWords.least &&
    words.length <= experienceWords.most &&
    isAboutTopic &&
    /[\p{L}\p{N})]\.?$/u.test(text) &&
    (rules.experience.point?.test(plain) ?? true) &&
    !refused.some((rule) => rule.test(plain)) &&
    !rules.addressed.test(plain) &&
    startsAsSentence(text) &&
    !isShouted(plain) &&
    isPresentable(text) &&
    !standsInQuotation(sentence) &&
    !goesOn(sentence, rules.firstOrSecondPerson) &&
    isPrintable(text, names)
  );
}

/** In the middle of a story only its listeners know what it is about. */
function goesOn({ of, index }: Sentence, firstPerson: RegExp): boolean {
  const before = of.sentences[index - 1]?.text;
  return before !== undefined && firstPerson.test(straight(before)) && !before.endsWith("?");
}

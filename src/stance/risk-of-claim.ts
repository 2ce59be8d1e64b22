import type { ClaimRules } from "../language/reading-rules.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import type { Claim } from "./claims.ts";
import { quotedRightBefore } from "./quoted-before.ts";
import type { Sentence } from "./read-comment.ts";
import { straight } from "./sentence-shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What makes a reader ask "which?" or "so what?", and how much. */
const costs = {
  pronoun: 1,
  firstPerson: 1,
  unknownThe: 2,
  incomplete: 1.5,
  oneTitleWord: 0.5,
  noTitleWord: 0.75,
  oneWordBesideTitle: 3,
  besideTheTopic: 4,
  long: 0.5,
  quoted: 0.5,
  opensAThread: -0.5,
  followsOthers: 4.5,
  besideTheTitle: 4.5,
  unreadReply: 4.5,
  joins: 4,
  callsOut: 4.5,
  hardToRead: 1.5,
  reply: 0.5,
  answersAQuestion: 2.5,
  unknownLetters: 3,
  answersAQuotation: 1.5,
  followsAnInterjection: 1,
};
/** Words of a sentence that only reacts: "Not true." */
const interjection = 2;
const longWords = 22;
/** Letters. */
const longWord = { ofTitle: 5, ofTopic: 7 };
const sameStart = 5;
/** The share of authors who use what everybody knows. */
const knownTo = 0.1;
/** A whole thought, and one that is easily read in a language that the digest is not written in. */
const wordsUnread = { least: 8, most: 25 };
/** Above this a claim is told only where nothing else is: `bearable` where hardly anything is told at all. */
export const mostRisk = { stance: 2.5, bearable: 3.5, bearableOwn: 0.5, answered: 3.5, answer: 2.25, keyPoint: 2.25 };

/**
 * How likely a claim means little to somebody who has read nothing but it: −0.5 (surely whole) to about 6.
 *
 * @param rules - `undefined`: all that can be told is where it stands and whether it speaks of the title
 */
export function riskOf(claim: Claim, vocabulary: Vocabulary, rules: ClaimRules | undefined): number {
  const { sentence } = claim;
  const place = opensAThread(sentence) ? costs.opensAThread : 0;
  if (rules === undefined) return place + riskUnread(claim, vocabulary);
  return place + digression(claim, vocabulary) + dependence(sentence) + riskAfter(claim, vocabulary, rules);
}

/** The same of an answer that stands right after what it answers: that says what it is about. */
export function riskAfter(claim: Claim, vocabulary: Vocabulary, rules: ClaimRules | undefined): number {
  if (rules === undefined) return 0;
  const { sentence, form } = claim;
  // Of some sentences less is told than all of them.
  const told = claim.attitude ?? claim.predication;
  const plain = straight(told?.text ?? claim.text);
  const [firstStem] = sentence.stems;
  const pointsBack =
    !opensAThread(sentence) &&
    (rules.definiteStart?.test(plain) ?? false) &&
    (firstStem === undefined || !vocabulary.topicStems.has(firstStem));
  return (
    (rules.pronoun.test(plain) ? costs.pronoun : 0) +
    (rules.firstOrSecondPerson.test(plain) ? costs.firstPerson : 0) +
    (pointsBack ? costs.unknownThe : 0) +
    (rules.incomplete?.test(plain) ? costs.incomplete : 0) +
    (sentence.words.length > longWords ? costs.long : 0) +
    (hasUnknownLetters(plain, vocabulary, rules.knownLetters) ? costs.unknownLetters : 0) +
    (form === "quoted" && told === undefined ? costs.quoted : 0)
  );
}

/** Letters for words ("PASS") that few here use, as opposed to a word that is stressed ("NOT"). */
function hasUnknownLetters(
  plain: string,
  { shareOfAuthors, lowerCaseWords, inTitle }: Vocabulary,
  known: ReadonlySet<string> = new Set(),
): boolean {
  const letters = plain.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  return letters.some((word) => {
    const small = word.toLowerCase();
    const isKnown = known.has(small) || lowerCaseWords.has(small) || inTitle.has(small);
    return !isKnown && shareOfAuthors(small) < knownTo;
  });
}

function opensAThread({ index, of }: Sentence): boolean {
  return index === 0 && of.comment.parentApId === undefined;
}

/** How much a sentence hangs on the comment that it answers. */
function dependence(sentence: Sentence): number {
  const { comment, thread } = sentence.of;
  const retort = quotedRightBefore(sentence) === undefined ? 0 : costs.answersAQuotation;
  const before = sentence.of.sentences[sentence.index - 1];
  if (comment.parentApId === undefined) return retort;
  const called = before !== undefined && before.words.length <= interjection ? costs.followsAnInterjection : 0;
  return costs.reply + retort + called + (questionsIn(thread).has(comment.parentApId) ? costs.answersAQuestion : 0);
}

const questions = new WeakMap<EligibleThread, ReadonlySet<string>>();

/** The comments of a thread that do nothing but ask, found once a thread. */
function questionsIn(thread: EligibleThread): ReadonlySet<string> {
  const known =
    questions.get(thread) ??
    new Set(thread.comments.filter(({ content }) => /^[^.!?\n]*\?\s*$/u.test(content)).map(({ apId }) => apId));
  questions.set(thread, known);
  return known;
}

/** How far from what the topic is about: by the words that tell it from any other. */
function digression({ sentence }: Claim, { inTitle, core }: Vocabulary): number {
  const named = [...new Set(sentence.stems)].filter((stem) => core.has(stem));
  if (named.length === 0) return costs.besideTheTopic;
  if (named.some((stem) => inTitle.has(stem))) return named.length > 1 ? 0 : costs.oneTitleWord;
  return named.length > 1 ? costs.noTitleWord : costs.oneWordBesideTitle;
}

/**
 * Of an unknown language can be told where a sentence stands, how long it is, whether it begins with a word or two and a
 * comma ("Hola, …"), and whether it names what the title names: long words, told by how they begin.
 */
function riskUnread({ sentence }: Claim, { inTitle, core, joining }: Vocabulary): number {
  const { text, words, index, of } = sentence;
  const titleWords = [...inTitle].filter((word) => word.length >= longWord.ofTitle);
  const namesTopic = words.some(
    (word) =>
      titleWords.some((title) => beginAlike(word, title)) || (word.length >= longWord.ofTopic && core.has(word)),
  );
  return (
    (namesTopic ? 0 : costs.besideTheTitle) +
    (index > 0 ? costs.followsOthers : 0) +
    (of.comment.parentApId === undefined ? 0 : costs.unreadReply) +
    (joining.has(words[0] ?? "") ? costs.joins : 0) +
    (/^\S+(?: \S+){0,2},/u.test(text) ? costs.callsOut : 0) +
    (words.length < wordsUnread.least || words.length > wordsUnread.most ? costs.hardToRead : 0)
  );
}

/** Whether two words differ in their endings at most. */
function beginAlike(one: string, other: string): boolean {
  return one.slice(0, sameStart) === other.slice(0, sameStart) && Math.abs(one.length - other.length) < sameStart;
}

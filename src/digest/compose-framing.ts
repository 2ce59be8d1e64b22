import type { Language } from "../language/language.ts";
import { shareOfContradiction } from "../stance/is-dispute.ts";
import { isNeutralTitle } from "../stance/neutral-title.ts";
import { eventIn, questionIn } from "../stance/post-words.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import type { Citation } from "./digest.ts";
import type { Telling, TellingContext } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** So few comments may contradict where it is said that there is no dispute. */
const saysNoDisputeBelow = 0.35;

/** What of the topic's framing is decided outside of it. */
export interface FramingContext extends TellingContext {
  readonly thread: EligibleThread;
  /** Whether the title, as it is or without labels, stands above the summary. */
  readonly titleIsHeadline: boolean;
}

/** What the argument is about: the post, how many answer, and, where sides are named, the claim that divides them. */
export function composeFraming(book: TellingBook, context: FramingContext): Telling[] {
  const { names, title } = context;
  const people = new Set(book.reading.comments.map(({ comment }) => comment.author.name)).size;
  const answers: Telling = { frame: people === 1 ? "personAnswers" : "peopleAnswer" };
  const quotable =
    title !== "" && !/["“”„«»]/u.test(title) && names.namedIn(title).size === 0 && whyUnprintable(title) === undefined;
  return [...openingOf(book, context, quotable), answers, ...propositionTelling(book, quotable)];
}

function openingOf(book: TellingBook, context: FramingContext, quotable: boolean): Telling[] {
  const { language, title, titleIsHeadline, thread, names } = context;
  const { frames } = language;
  const saysNoDispute = hasNoDispute(book, title, language);
  const asksForAdvice = language.reading.argument?.titles.adviceQuestion.test(title) ?? false;
  if (saysNoDispute && asksForAdvice && titleIsHeadline && frames.asksForAdvice !== undefined)
    return [{ frame: "asksForAdvice" }];
  const ofPost = (quote: string): Citation => ({
    author: thread.post.author.name,
    comment: thread.post.apId,
    quote,
    score: thread.post.score,
    stance: book.stanceOf(thread.post.author.name),
  });
  const isQuestion = /\?$/u.test(title);
  const event =
    book.reading.kind === "other" && !isQuestion && titleIsHeadline && frames.postTells !== undefined
      ? eventIn(thread, language, names)
      : undefined;
  if (event !== undefined) return [{ frame: "postTells", citation: ofPost(event) }];
  const needsQuestion = titleIsHeadline && !isQuestion && !isSentence(title, language);
  const question =
    needsQuestion && frames.bodyAsks !== undefined
      ? questionIn(thread, book.reading.vocabulary, language, names)
      : undefined;
  if (question !== undefined) return [{ frame: "bodyAsks", citation: ofPost(question) }];
  if (!quotable) return [inCommunity(context)];
  return [
    { frame: isQuestion ? "postAsks" : says(title, language) ? "postSays" : "postHeaded" },
    ...(saysNoDispute ? ([{ frame: "noDispute" }] as const) : []),
  ];
}

/** The same framing where the post's question stands above it already. */
export function headedInstead(framing: readonly Telling[], context: TellingContext): Telling[] {
  return framing.map((telling) => (telling.frame === "bodyAsks" ? inCommunity(context) : telling));
}

/** That there is a post, without its title: in its community, whose name is as much from outside as a title. */
export function inCommunity({ community, names, language }: TellingContext): Telling {
  const isPrintable = isNeutralTitle(community, names, language.reading.argument?.claims);
  return { frame: isPrintable ? "postInCommunity" : "postAlone" };
}

function hasNoDispute({ reading: { kind, comments } }: TellingBook, title: string, { reading }: Language): boolean {
  return (
    kind === "other" &&
    /\?$/u.test(title) &&
    reading.argument !== undefined &&
    shareOfContradiction(comments, reading.argument) < saysNoDisputeBelow
  );
}

/** Whether a title is a sentence rather than a heading. */
export function isSentence(title: string, { reading }: Language): boolean {
  if (/\?|\.{3}|…/u.test(title)) return false;
  // A heading's last noun may look like a verb: "Health Care".
  const begun = title
    .replaceAll("’", "'")
    .replace(/[\s.!]*$/u, "")
    .replace(/\s+\S+$/u, "");
  return reading.argument?.claims.presentVerb.test(begun) ?? false;
}

/** A bare denial above a post is often what the post goes on to contradict: that is its heading, not its word. */
function says(title: string, language: Language): boolean {
  const claims = language.reading.argument?.claims;
  const plain = title.replaceAll("’", "'");
  return isSentence(title, language) && (!claims?.negation.test(plain) || claims.firstOrSecondPerson.test(plain));
}

function propositionTelling({ reading, tellStretch }: TellingBook, titleIsQuoted: boolean): Telling[] {
  const { sides, claims } = reading;
  if (sides === undefined) return [];
  const { proposition } = sides;
  if (proposition === undefined) return titleIsQuoted ? [{ frame: "postProposition" }] : [];
  const ranked = claims.find(({ sentence }) => sentence === proposition.sentence);
  return ranked === undefined ? [] : [tellStretch(ranked, "proposition", proposition.text)];
}

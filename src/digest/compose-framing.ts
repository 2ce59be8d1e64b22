import type { Language } from "../language/language.ts";
import { shareOfContradiction } from "../stance/is-dispute.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import type { Telling, TellingContext } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** So few comments may contradict where it is said that there is no dispute. */
const saysNoDisputeBelow = 0.35;

/** What the argument is about: the post, how many answer, and, where sides are named, the claim that divides them. */
export function composeFraming(book: TellingBook, { names, title, language }: TellingContext): Telling[] {
  const { kind, comments } = book.reading;
  const people = new Set(comments.map(({ comment }) => comment.author.name)).size;
  const answers: Telling = { frame: people === 1 ? "personAnswers" : "peopleAnswer" };
  const quotable =
    title !== "" && !/["“”„«»]/u.test(title) && names.namedIn(title).size === 0 && whyUnprintable(title) === undefined;
  if (!quotable) return [{ frame: "postInCommunity" }, answers, ...propositionTelling(book, quotable)];
  const isQuestion = /\?$/u.test(title);
  const { argument } = language.reading;
  const noDispute =
    kind === "other" &&
    isQuestion &&
    argument !== undefined &&
    shareOfContradiction(comments, argument) < saysNoDisputeBelow;
  return [
    { frame: isQuestion ? "postAsks" : isSentence(title, language) ? "postSays" : "postHeaded" },
    ...(noDispute ? ([{ frame: "noDispute" }] as const) : []),
    answers,
    ...propositionTelling(book, quotable),
  ];
}

function isSentence(title: string, { reading }: Language): boolean {
  return reading.argument?.claims.presentVerb.test(title.replaceAll("’", "'")) ?? false;
}

function propositionTelling({ reading, tellStretch }: TellingBook, titleIsQuoted: boolean): Telling[] {
  const { sides, claims } = reading;
  if (sides === undefined) return [];
  const { proposition } = sides;
  if (proposition === undefined) return titleIsQuoted ? [{ frame: "postProposition" }] : [];
  const ranked = claims.find(({ sentence }) => sentence === proposition.sentence);
  return ranked === undefined ? [] : [tellStretch(ranked, "proposition", proposition.text)];
}

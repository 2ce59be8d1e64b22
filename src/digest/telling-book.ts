import type { FrameId } from "../language/frames.ts";
import { clauseOf } from "../stance/clause.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf, type TopicReading } from "../stance/read-topic.ts";
import type { PersonName } from "../thread/thread.ts";
import type { Citation, Stance } from "./digest.ts";
import type { Telling } from "./realise.ts";
import { saysTheSame } from "./same-point.ts";
import { specialTelling } from "./special-telling.ts";
import { leastWorn, plainWordings, verbOf, type Wording } from "./verbs.ts";

/** How a claim may be told: plainly, or in one of two frames. */
export type Manner = "plain" | { readonly reported?: FrameId; readonly quoted: FrameId };

/** Keeps count of what has been told of a topic, so that nothing is said twice, and cites it. */
export interface TellingBook {
  readonly reading: TopicReading;
  stanceOf(person: PersonName): Stance;
  isTold(claim: RankedClaim): boolean;
  /** Whether anything by this person has been told. */
  isHeard(person: PersonName): boolean;
  /** Whether people are told to be for or against this person's words. */
  isSpokesperson(person: PersonName): boolean;
  /** The side said of the person told last, where nobody on another side, or on none, was told since. */
  sideSaidLast(): Stance | undefined;
  /** The side on which readers take whoever is told next without a word about it; `undefined`: none. */
  impliedSide(): Stance | undefined;
  /** Whether a comment has been cited by what was told of it. */
  isCited(apId: string | undefined): boolean;
  /** The comment cited last. */
  lastComment(): string | undefined;
  /** Whether a frame has been used. */
  hasSaid(frame: FrameId): boolean;
  /** Tells a claim in the words that wear least: reported where a frame and the claim allow it, else quoted. */
  tell(claim: RankedClaim, manner: Manner): Telling;
  /** Tells a claim in one frame, by a stretch of its words. */
  tellStretch(claim: RankedClaim, frame: FrameId, stretch: string): Telling;
  /** Cites a stretch of a claim's comment without telling the claim anew. */
  cite(claim: RankedClaim, quote: string): Citation;
}

export function openTellingBook(reading: TopicReading, placements: ReadonlyMap<PersonName, Stance>): TellingBook {
  const told: RankedClaim[] = [];
  const heard = new Set<PersonName>();
  const verbs: string[] = [];
  const said = new Set<FrameId>();
  const { frames } = reading.language;
  const { stopWords } = reading.language.reading;
  const stanceOf = (person: PersonName) => placements.get(person) ?? "unclear";
  const cite = (claim: RankedClaim, quote: string): Citation => {
    const { comment } = claim.sentence.of;
    return {
      author: comment.author.name,
      comment: comment.apId,
      quote,
      score: comment.score,
      stance: stanceOf(comment.author.name),
    };
  };
  const clause = (text: string) => clauseOf(text, { ...reading.vocabulary, stopWords }) ?? text;
  /** Where the language quotes what English reports, the sentence is quoted whole. */
  const tellReported = (claim: RankedClaim, frame: FrameId, text: string): Telling =>
    frames[frame]?.includes("{clause}")
      ? { frame, citation: cite(claim, text), clause: clause(text) }
      : { frame, citation: cite(claim, quotationOf(claim)) };
  const proposition = reading.sides?.proposition;
  const isSpokesperson = (person: PersonName) => proposition !== undefined && authorOf(proposition) === person;
  let sideSaid: Stance | undefined;
  let implied: Stance | undefined;
  const note = (claim: RankedClaim, frame: FrameId) => {
    told.push(claim);
    verbs.push(verbOf(frame));
    said.add(frame);
    const author = authorOf(claim);
    heard.add(author);
    const stance = stanceOf(author);
    const saysSide =
      /^(?:favor|against|also|contrast)/u.test(frame) ||
      (isSpokesperson(author) && stance !== "unclear" && frame !== "proposition");
    if (saysSide) sideSaid = stance;
    else if (stance !== sideSaid) sideSaid = undefined;
    if (saysSide) implied = stance;
    else if (/^elsewhere/u.test(frame)) implied = undefined;
  };
  const wordingsOf = (claim: RankedClaim, manner: Manner): Wording[] => {
    const mayReport = claim.form === "reported";
    if (manner === "plain") return [...plainWordings(mayReport, frames)];
    const reported = mayReport && manner.reported !== undefined ? [manner.reported] : [];
    return [...reported, manner.quoted].map((frame, at) => ({ frame, reported: at < reported.length, cost: at }));
  };
  return {
    reading,
    stanceOf,
    isSpokesperson,
    isTold: (claim) => told.some((other) => saysTheSame(reading, other, claim)),
    isHeard: (person) => heard.has(person),
    sideSaidLast: () => sideSaid,
    impliedSide: () => implied,
    isCited: (apId) => told.some(({ sentence }) => sentence.of.comment.apId === apId),
    lastComment: () => told.at(-1)?.sentence.of.comment.apId,
    hasSaid: (frame) => said.has(frame),
    tell: (claim, manner) => {
      const special = manner === "plain" ? specialTelling(claim, reading.language, verbs) : undefined;
      if (special !== undefined) {
        note(claim, special.frame);
        const { frame, text, predication } = special;
        return predication === undefined
          ? tellReported(claim, frame, text)
          : { frame, citation: cite(claim, text), predication };
      }
      const wording = leastWorn(wordingsOf(claim, manner), verbs);
      if (wording === undefined) throw new Error("Every language has a frame that quotes.");
      note(claim, wording.frame);
      return wording.reported
        ? tellReported(claim, wording.frame, claim.text)
        : { frame: wording.frame, citation: cite(claim, quotationOf(claim)) };
    },
    tellStretch: (claim, frame, stretch) => {
      note(claim, frame);
      return { frame, citation: cite(claim, stretch), clause: clause(stretch) };
    },
    cite,
  };
}

/** The words of a claim that may stand between quotation marks. */
function quotationOf({ quotation, sentence }: RankedClaim): string {
  return quotation ?? sentence.text;
}

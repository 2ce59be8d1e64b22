import type { FrameId } from "../language/frames.ts";
import { clauseOf } from "../stance/clause.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf, type TopicReading } from "../stance/read-topic.ts";
import type { PersonName } from "../thread/thread.ts";
import type { Citation, Stance } from "./digest.ts";
import type { Telling } from "./realise.ts";

/** Keeps count of what has been told of a topic, so that nothing is said twice, and cites it. */
export interface TellingBook {
  readonly reading: TopicReading;
  stanceOf(person: PersonName): Stance;
  isTold(claim: RankedClaim): boolean;
  /** Whether anything by this person has been told. */
  isHeard(person: PersonName): boolean;
  /** The side said of the person told last, where nobody of the other side was told since. */
  sideSaidLast(): Stance | undefined;
  /** The comment cited last. */
  lastComment(): string | undefined;
  /**
   * Tells a claim, in the reported frame where it is given and the claim allows it, else in the quoting one.
   * Two reported statements in a row are enough: the next is quoted.
   */
  tell(claim: RankedClaim, frames: { readonly reported?: FrameId; readonly quoted: FrameId }): Telling;
  /** Tells a claim in one frame, by a stretch of its words. */
  tellStretch(claim: RankedClaim, frame: FrameId, stretch: string): Telling;
  /** Cites a stretch of a claim's comment without telling the claim anew. */
  cite(claim: RankedClaim, quote: string): Citation;
}

const mostReportedInARow = 2;

export function openTellingBook(reading: TopicReading, placements: ReadonlyMap<PersonName, Stance>): TellingBook {
  const told: RankedClaim[] = [];
  const heard = new Set<PersonName>();
  let inARow = 0;
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
  const clause = (claim: RankedClaim, text = claim.text) =>
    clauseOf(text, { ...reading.vocabulary, stopWords }) ?? text;
  let sideSaid: Stance | undefined;
  const note = (claim: RankedClaim, frame: FrameId) => {
    told.push(claim);
    const author = authorOf(claim);
    heard.add(author);
    const stance = stanceOf(author);
    if (/^(?:favor|against)/u.test(frame)) sideSaid = stance;
    else if (stance !== "unclear" && stance !== sideSaid) sideSaid = undefined;
  };
  /** A telling that shows more of how somebody argues than "argues that" does. */
  const specially = (claim: RankedClaim): Telling | undefined => {
    const { predication, doubted } = claim;
    if (predication !== undefined) return { frame: "calls", citation: cite(claim, predication.text), predication };
    if (doubted !== undefined)
      return { frame: "doubts", citation: cite(claim, doubted), clause: clause(claim, doubted) };
    const insists = claim.form === "reported" && reading.language.reading.argument?.claims.insisting.test(claim.text);
    return insists ? { frame: "insists", citation: cite(claim, claim.text), clause: clause(claim) } : undefined;
  };
  return {
    reading,
    stanceOf,
    isTold: (claim) =>
      told.some(
        (other) =>
          (other.sentence.of === claim.sentence.of && other.sentence.index === claim.sentence.index) ||
          saysTheSame(reading, other, claim),
      ),
    isHeard: (person) => heard.has(person),
    sideSaidLast: () => sideSaid,
    lastComment: () => told.at(-1)?.sentence.of.comment.apId,
    tell: (claim, { reported, quoted }) => {
      note(claim, reported ?? quoted);
      const special = reported === "argues" ? specially(claim) : undefined;
      if (special !== undefined) {
        inARow = 0;
        return special;
      }
      if (claim.form === "reported" && reported !== undefined && inARow < mostReportedInARow) {
        inARow++;
        return { frame: reported, citation: cite(claim, claim.text), clause: clause(claim) };
      }
      inARow = 0;
      return { frame: quoted, citation: cite(claim, claim.sentence.text) };
    },
    tellStretch: (claim, frame, stretch) => {
      note(claim, frame);
      return { frame, citation: cite(claim, stretch), clause: clause(claim, stretch) };
    },
    cite,
  };
}

/** Two sentences nearer than this are the same point in other words. */
const sameWords = 0.75;

function saysTheSame({ space }: TopicReading, a: RankedClaim, b: RankedClaim): boolean {
  return a.sentence.text === b.sentence.text || space.nearness(a, b) > sameWords;
}

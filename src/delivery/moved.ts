import type { Balance } from "../digest/digest.ts";
import type { ToldThread } from "./delivery-log.ts";

/** Fewer new comments than this are nothing new, whatever they say. */
const fewestComments = 10;
/** A thread that was told is told again from so many new comments on, if they are half as many again as it had. */
const manyComments = 30;
const manyShare = 0.5;
/** Or where the sides have shifted by so many percentage points, … */
const shiftedPoints = 15;
/** … of so many people placed, then and now. */
const fewestPlaced = 10;

/** Whether a thread that was told is worth telling again. */
export type Movement = "none" | "if-sides-shifted" | "much";

/**
 * Judges by the number of comments alone.
 *
 * @param comments - eligible ones; or, before they are read, as many as there can be at most
 */
export function movementOf(told: ToldThread, comments: number): Movement {
  const more = comments - told.comments;
  if (more < fewestComments) return "none";
  if (more >= manyComments && more >= told.comments * manyShare) return "much";
  return told.favor + told.against >= fewestPlaced ? "if-sides-shifted" : "none";
}

/** How a side stands now and stood then, in per cent of those placed. */
export interface Shift {
  readonly side: "favor" | "against";
  readonly now: number;
  readonly before: number;
}

/**
 * The side that has gained, and by how much; `undefined` where the two cannot be compared: too few people are placed, or
 * sides were about something else.
 */
export function shiftOf(
  told: ToldThread,
  { favor, against, proposition }: Pick<Balance, "favor" | "against" | "proposition">,
): Shift | undefined {
  const placed = favor + against;
  const placedThen = told.favor + told.against;
  if (placed < fewestPlaced || placedThen < fewestPlaced || told.proposition !== proposition) return undefined;
  const now = Math.round((100 * favor) / placed);
  const before = Math.round((100 * told.favor) / placedThen);
  return now >= before ? { side: "favor", now, before } : { side: "against", now: 100 - now, before: 100 - before };
}

export function isLarge({ now, before }: Shift): boolean {
  return now - before >= shiftedPoints;
}

import type { FrameId } from "../../../language/frames.ts";

/** Frames that say who holds a key point. */
export const holderFrames: ReadonlySet<FrameId> = new Set<FrameId>([
  "holder",
  "holderSays",
  "holderView",
  "holderFavor",
  "holderAgainst",
  "holderBecause",
  "holderFavorBecause",
  "holderAgainstBecause",
  "holderAdds",
]);

/** Frames that name who wrote what is cited, and may tell none of it. */
export const namingFrames: ReadonlySet<FrameId> = new Set<FrameId>([
  ...holderFrames,
  "sameHolder",
  "highestScoreAgain",
]);

/** Frames whose cited words may begin in the middle of their sentence: the claim before them is told too. */
export const reasonFrames: ReadonlySet<FrameId> = new Set<FrameId>([
  "holderBecause",
  "holderFavorBecause",
  "holderAgainstBecause",
]);

import type { Frames } from "../language/frames.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf } from "../stance/read-topic.ts";
import { speakingMargin } from "../stance/sides.ts";
import type { Manner, TellingBook } from "./telling-book.ts";

type SideManner = Required<Exclude<Manner, "plain">>;

/**
 * How a claim may be told so that nobody is taken for one of a side that was said of somebody else before.
 *
 * @param elsewhere - a manner that begins anew, where one is true of the claim
 * @returns `undefined` where it can only be told without a word on its side, and would be misread
 */
export function mannerOf(claim: RankedClaim, book: TellingBook, elsewhere?: Manner): Manner | undefined {
  const said = sideManner(claim, book);
  if (said !== undefined) return said;
  const implied = book.impliedSide();
  if (elsewhere !== undefined) return elsewhere;
  const author = authorOf(claim);
  const stance = book.stanceOf(author);
  if (implied === undefined || stance === implied) return "plain";
  const isSure = (book.reading.sides?.margin(author) ?? 0) >= speakingMargin;
  if (!isSure || stance === "unclear") return undefined;
  return stance === "favor" ? sideFrames.favor : sideFrames.against;
}

const sideFrames = {
  favor: { reported: "favorArgues", quoted: "favorWrites" },
  against: { reported: "againstArgues", quoted: "againstWrites" },
} as const satisfies Record<string, SideManner>;

/** Frames that say the author's side, where it is sure enough to speak for and was not said right before. */
function sideManner(
  claim: RankedClaim,
  { reading, stanceOf, sideSaidLast, hasSaid }: Pick<TellingBook, "reading" | "stanceOf" | "sideSaidLast" | "hasSaid">,
): SideManner | undefined {
  const author = authorOf(claim);
  if ((reading.sides?.margin(author) ?? 0) < speakingMargin) return undefined;
  const stance = stanceOf(author);
  const said = sideSaidLast();
  if (stance === "unclear" || stance === said) return undefined;
  const { frames } = reading.language;
  const contrasted = hasSaid("contrastArgues") || hasSaid("contrastWrites");
  if (said !== undefined && !contrasted && frames.contrastArgues !== undefined && frames.contrastWrites !== undefined)
    return { reported: "contrastArgues", quoted: "contrastWrites" };
  return stance === "favor"
    ? firstUnsaid([sideFrames.favor, { reported: "alsoFavorArgues", quoted: "alsoFavorWrites" }], { frames, hasSaid })
    : firstUnsaid([sideFrames.against, { reported: "alsoAgainstArgues", quoted: "alsoAgainstWrites" }], {
        frames,
        hasSaid,
      });
}

/** A side is said again with "also", and then only where it would be mistaken. */
function firstUnsaid(
  manners: readonly SideManner[],
  { frames, hasSaid }: Pick<TellingBook, "hasSaid"> & { readonly frames: Frames },
): SideManner | undefined {
  return manners.find(
    ({ reported, quoted }) => frames[quoted] !== undefined && ![reported, quoted].some((frame) => hasSaid(frame)),
  );
}

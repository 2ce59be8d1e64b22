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
  if (elsewhere !== undefined) return elsewhere;
  const author = authorOf(claim);
  const stance = book.stanceOf(author);
  const implied = book.impliedSide();
  if (implied === undefined || stance === implied) return "plain";
  if (stance === "unclear" || !isSure(claim, book) || book.isSpokesperson(author)) return undefined;
  const { frames } = book.reading.language;
  return mannersOf(stance).findLast(({ quoted }) => frames[quoted] !== undefined);
}

/** The first sets a side apart, the second goes on with it. */
function mannersOf(stance: "favor" | "against"): readonly SideManner[] {
  return stance === "favor"
    ? [
        { reported: "favorArgues", quoted: "favorWrites" },
        { reported: "alsoFavorArgues", quoted: "alsoFavorWrites" },
      ]
    : [
        { reported: "againstArgues", quoted: "againstWrites" },
        { reported: "alsoAgainstArgues", quoted: "alsoAgainstWrites" },
      ];
}

/**
 * Frames that say the author's side, where it is sure enough to speak for and was not said right before. Of whoever's
 * words people side with, it is known.
 */
function sideManner(claim: RankedClaim, book: TellingBook): SideManner | undefined {
  const author = authorOf(claim);
  const stance = book.stanceOf(author);
  const said = book.sideSaidLast();
  if (stance === "unclear" || stance === said || !isSure(claim, book)) return undefined;
  const { frames } = book.reading.language;
  const contrasted = book.hasSaid("contrastArgues") || book.hasSaid("contrastWrites");
  if (said !== undefined && !contrasted && frames.contrastArgues !== undefined && frames.contrastWrites !== undefined)
    return { reported: "contrastArgues", quoted: "contrastWrites" };
  return book.isSpokesperson(author) ? undefined : firstUnsaid(mannersOf(stance), frames, book);
}

/** A side is said again with "also", and then only where it would be mistaken. */
function firstUnsaid(
  manners: readonly SideManner[],
  frames: Frames,
  { hasSaid }: Pick<TellingBook, "hasSaid">,
): SideManner | undefined {
  return manners.find(
    ({ reported, quoted }) => frames[quoted] !== undefined && ![reported, quoted].some((frame) => hasSaid(frame)),
  );
}

function isSure(claim: RankedClaim, { reading: { sides } }: TellingBook): boolean {
  return (sides?.margin(authorOf(claim)) ?? 0) >= speakingMargin;
}

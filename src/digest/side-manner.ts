import type { Frames } from "../language/frames.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf } from "../stance/read-topic.ts";
import { speakingMargin } from "../stance/sides.ts";
import type { Manner, TellingBook } from "./telling-book.ts";

type SideManner = Required<Exclude<Manner, "plain">>;

/** Frames that say the author's side, where it is sure enough to speak for and was not said right before. */
export function sideManner(
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
    ? firstUnsaid(
        [
          { reported: "favorArgues", quoted: "favorWrites" },
          { reported: "alsoFavorArgues", quoted: "alsoFavorWrites" },
        ],
        { frames, hasSaid },
      )
    : firstUnsaid(
        [
          { reported: "againstArgues", quoted: "againstWrites" },
          { reported: "alsoAgainstArgues", quoted: "alsoAgainstWrites" },
        ],
        { frames, hasSaid },
      );
}

/** A side is said again with "also", and then no more: readers know by now who answers whom. */
function firstUnsaid(
  manners: readonly SideManner[],
  { frames, hasSaid }: Pick<TellingBook, "hasSaid"> & { readonly frames: Frames },
): SideManner | undefined {
  return manners.find(
    ({ reported, quoted }) => frames[quoted] !== undefined && ![reported, quoted].some((frame) => hasSaid(frame)),
  );
}

import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf } from "../stance/read-topic.ts";
import { speakingMargin } from "../stance/sides.ts";
import type { Manner, TellingBook } from "./telling-book.ts";

/** Frames that say the author's side, where it is sure enough to speak for and was not said right before. */
export function sideManner(
  claim: RankedClaim,
  { reading, stanceOf, sideSaidLast, hasSaid }: Pick<TellingBook, "reading" | "stanceOf" | "sideSaidLast" | "hasSaid">,
): Exclude<Manner, "plain"> | undefined {
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
    ? { reported: "favorArgues", quoted: "favorWrites" }
    : { reported: "againstArgues", quoted: "againstWrites" };
}

import type { TopicSummary } from "../digest/digest.ts";

/** The parts of a summary that are written rather than counted. */
export type WrittenParts = Pick<TopicSummary, "headline" | "framing" | "stances" | "consensus" | "keyPoints">;
type KeyPoint = WrittenParts["keyPoints"][number];

/** Words of a topic, its headline included: a few less than the 350 that any digest may have. */
const wordBudget = 340;
const most = { keyPoints: 7 };
const fewest = { keyPoints: 3, stances: 2 };

/**
 * As much as a summary may hold. First go key points of a side that has others, the last first, then consensus beyond its
 * verdict, then paragraphs; a side's only point goes last of all.
 *
 * @returns besides, how many passages and key points were left out
 */
export function fitParts(parts: WrittenParts): { readonly parts: WrittenParts; readonly leftOut: number } {
  const fitted = {
    ...parts,
    stances: [...parts.stances],
    consensus: [...parts.consensus],
    keyPoints: parts.keyPoints.slice(0, most.keyPoints),
  };
  const isLong = () => lengthOf(fitted) > wordBudget;
  const dropPoint = (): boolean => {
    const at = fitted.keyPoints.findLastIndex((point) => hasOthers(point, fitted.keyPoints));
    return at >= 0 && fitted.keyPoints.splice(at, 1).length > 0;
  };
  while (isLong() && fitted.keyPoints.length > fewest.keyPoints && dropPoint());
  while (isLong() && fitted.consensus.length > 1) fitted.consensus.pop();
  while (isLong() && fitted.stances.length > fewest.stances) fitted.stances.pop();
  while (isLong() && dropPoint());
  while (isLong() && fitted.keyPoints.length > 0) fitted.keyPoints.pop();
  return { parts: fitted, leftOut: partsOf(parts) - partsOf(fitted) };
}

function hasOthers(point: KeyPoint, points: readonly KeyPoint[]): boolean {
  return points.some((other) => other !== point && sideOf(other) === sideOf(point));
}

function sideOf({ claim, support }: KeyPoint): string | undefined {
  return (claim.citations[0] ?? support.citations[0])?.stance;
}

function partsOf({ stances, consensus, keyPoints }: WrittenParts): number {
  return stances.length + consensus.length + keyPoints.length;
}

function lengthOf({ headline, framing, stances, consensus, keyPoints }: WrittenParts): number {
  const passages = [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
  return [headline, ...passages.map(({ text }) => text)].reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
}

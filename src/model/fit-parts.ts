import type { TopicSummary } from "../digest/digest.ts";

/** The parts of a summary that are written rather than counted. */
export type WrittenParts = Pick<TopicSummary, "headline" | "framing" | "stances" | "consensus" | "keyPoints">;

/** Words of a topic, its headline included; the least that is kept of what comes first and last. */
const wordBudget = 320;
const fewest = { keyPoints: 3, stances: 2 };

/** As much as a summary may hold, dropped from the end. */
export function fitParts(parts: WrittenParts): WrittenParts {
  const fitted = {
    ...parts,
    stances: [...parts.stances],
    consensus: [...parts.consensus],
    keyPoints: parts.keyPoints.slice(0, 7),
  };
  const isLong = () => lengthOf(fitted) > wordBudget;
  while (isLong() && fitted.keyPoints.length > fewest.keyPoints) fitted.keyPoints.pop();
  while (isLong() && fitted.consensus.length > 1) fitted.consensus.pop();
  while (isLong() && fitted.stances.length > fewest.stances) fitted.stances.pop();
  while (isLong() && fitted.keyPoints.length > 0) fitted.keyPoints.pop();
  return fitted;
}

function lengthOf({ headline, framing, stances, consensus, keyPoints }: WrittenParts): number {
  const passages = [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
  return [headline, ...passages.map(({ text }) => text)].reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
}

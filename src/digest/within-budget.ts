import { words } from "../text/words.ts";
import type { KeyPointTelling } from "./compose-key-points.ts";
import type { Passage, TopicSummary } from "./digest.ts";
import { realise, type Telling, type TellingContext } from "./realise.ts";

/** Words of a topic without its headline; points and passages are dropped from the end until it fits. */
const wordBudget = 300;
const fewest = { keyPoints: 3, stances: 2 };

/** What a summary tells, before it is put into words. */
export interface Tellings {
  readonly framing: readonly Telling[];
  readonly stances: readonly Telling[][];
  readonly consensus: readonly Telling[][];
  readonly keyPoints: readonly KeyPointTelling[];
}

export type Parts = Pick<TopicSummary, "framing" | "stances" | "consensus" | "keyPoints">;

/** Puts as much of it into words as a summary may hold. */
export function withinBudget({ framing, stances, consensus, keyPoints }: Tellings, context: TellingContext): Parts {
  const put = (sentences: readonly Telling[]): Passage => realise(sentences, context);
  const parts = {
    framing: put(framing),
    stances: stances.map(put),
    consensus: consensus.map(put),
    keyPoints: keyPoints.map(({ claim, support }) => ({ claim: put(claim), support: put(support) })),
  };
  while (length(parts) > wordBudget && parts.keyPoints.length > fewest.keyPoints) parts.keyPoints.pop();
  while (length(parts) > wordBudget && parts.stances.length > fewest.stances) parts.stances.pop();
  const cited = new Set([parts.framing, ...parts.stances].flatMap(({ citations }) => citations.map((c) => c.comment)));
  // What points to a passage goes with it.
  const isLeft = (sentences: readonly Telling[]) =>
    sentences.every(({ frame, citation }) => frame !== "highestScoreAgain" || cited.has(citation?.comment ?? ""));
  return { ...parts, consensus: parts.consensus.filter((_, at) => isLeft(consensus[at] ?? [])) };
}

function length({ framing, stances, consensus, keyPoints }: Parts): number {
  const passages = [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
  return passages.reduce((sum, { text }) => sum + words(text).length, 0);
}

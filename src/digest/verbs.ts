import type { FrameId, Frames } from "../language/frames.ts";

/** A way to tell a claim, and how readily it is taken: 0 first. */
export interface Wording {
  readonly frame: FrameId;
  /** Whether its words stand as a clause rather than between quotation marks. */
  readonly reported: boolean;
  readonly cost: number;
}

const reportedPlainly: readonly Wording[] = [
  { frame: "argues", reported: true, cost: 0 },
  { frame: "holds", reported: true, cost: 1 },
];
const quotedPlainly: readonly Wording[] = [
  { frame: "writes", reported: false, cost: 0 },
  { frame: "says", reported: false, cost: 0.5 },
  { frame: "putsIt", reported: false, cost: 2.5 },
];
/** Quoting what could be reported costs flow. */
const quotingCost = 2.5;
/** Each earlier use of a verb; the same one right before. */
const costOfUse = 2;
const costInARow = 100;

/** All ways in which a language can say plainly what somebody argues. */
export function plainWordings(isReported: boolean, frames: Frames): readonly Wording[] {
  const quoted = quotedPlainly.map((wording) => ({ ...wording, cost: wording.cost + (isReported ? quotingCost : 0) }));
  return [...(isReported ? reportedPlainly : []), ...quoted].filter(({ frame }) => frames[frame] !== undefined);
}

/** The wording that varies most from the verbs used so far; of equal ones, the first. */
export function leastWorn(wordings: readonly Wording[], used: readonly string[]): Wording | undefined {
  const costOf = ({ frame, cost }: Wording) => {
    const verb = verbOf(frame);
    return cost + costOfUse * used.filter((other) => other === verb).length + (used.at(-1) === verb ? costInARow : 0);
  };
  return wordings.toSorted((a, b) => costOf(a) - costOf(b))[0];
}

/** What a sentence has somebody do, whatever stands around it. */
export function verbOf(frame: FrameId): string {
  if (/^argues$|Argues$/u.test(frame)) return "argues";
  if (/^writes$|Writes$/u.test(frame)) return "writes";
  return frame === "highestScore" ? "says" : frame;
}

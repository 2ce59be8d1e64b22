import type { RankedClaim } from "../stance/rank-claims.ts";
import { mostRisk } from "../stance/risk-of-claim.ts";

/** Whether a claim means something to somebody who reads nothing but it. */
export function isClear({ risk = 0 }: RankedClaim): boolean {
  return risk <= mostRisk.stance;
}

/** Where hardly anything can be told, readers must bear with more: with what is whole, if somewhat beside the topic. */
export function isBearable({ risk = 0, ownRisk = 0 }: RankedClaim): boolean {
  return risk <= mostRisk.bearable && ownRisk <= mostRisk.bearableOwn;
}

/** Whether a claim may be told that is answered at once: the answer makes plain what it is about. */
export function isClearAnswered({ risk = 0 }: RankedClaim): boolean {
  return risk <= mostRisk.answered;
}

/** Whether an answer means something right after what it answers. */
export function isClearAnswer({ ownRisk = 0 }: RankedClaim): boolean {
  return ownRisk <= mostRisk.answer;
}

/** Whether a claim may stand under a heading of its own. */
export function isClearPoint({ risk = 0 }: RankedClaim): boolean {
  return risk <= mostRisk.keyPoint;
}

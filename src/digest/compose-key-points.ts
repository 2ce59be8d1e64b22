import type { FrameId } from "../language/frames.ts";
import { pickKeyPoints } from "../stance/key-points.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import type { authorOf } from "../stance/read-topic.ts";
import { mostRisk } from "../stance/risk-of-claim.ts";
import { composeSupport, reasonIn } from "./compose-support.ts";
import type { Telling } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** A claim and who holds it. */
export interface KeyPointTelling {
  readonly claim: Telling[];
  readonly support: Telling[];
}

const keyPoints = { most: 5, fewest: 3 };
const mostWords = 24;

/** The claims that stand for the rest, each with its holder and, where there is one, an answer or a reason. */
export function composeKeyPoints(book: TellingBook): KeyPointTelling[] {
  const { reading } = book;
  const { space, sides, language } = reading;
  const medianScore = median(reading.comments.map(({ comment }) => comment.score));
  const form = language.reading.argument === undefined ? "quoted" : "reported";
  const mayBe = (claim: RankedClaim) =>
    claim.form === form &&
    claim.text.split(" ").length <= mostWords &&
    (claim.risk ?? 0) <= mostRisk.keyPoint &&
    !book.isTold(claim);
  const rule = { sideOf: (person: ReturnType<typeof authorOf>) => sides?.placed.get(person), atMost: keyPoints.most };
  let picked = pickKeyPoints(space, {
    ...rule,
    eligible: (claim) => mayBe(claim) && claim.sentence.of.comment.score >= medianScore,
  });
  if (picked.length < keyPoints.fewest) picked = pickKeyPoints(space, { ...rule, eligible: mayBe });
  const told: KeyPointTelling[] = [];
  const heads: FrameId[] = [];
  for (const claim of picked) {
    if (book.isTold(claim)) continue;
    const point = tellKeyPoint(claim, heads, book);
    told.push(point);
    const [head] = point.support;
    if (head !== undefined) heads.push(head.frame);
  }
  return told;
}

/** @param heads - how the supports before it began */
function tellKeyPoint(claim: RankedClaim, heads: readonly FrameId[], book: TellingBook): KeyPointTelling {
  const frame: FrameId = claim.form === "reported" ? "claimClause" : "claimQuote";
  const whole = claim.form === "reported" ? claim.text : (claim.quotation ?? claim.sentence.text);
  const reason = reasonIn(claim, book);
  const text = reason?.claim ?? whole;
  return {
    claim: [book.tellStretch(claim, frame, text)],
    support: composeSupport({ claim, told: text, reason: reason?.reason, heads }, book),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

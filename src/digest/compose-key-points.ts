import type { FrameId } from "../language/frames.ts";
import { pickKeyPoints } from "../stance/key-points.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import type { authorOf } from "../stance/read-topic.ts";
import { isClearPoint } from "./clarity.ts";
import { composeSupport, reasonIn } from "./compose-support.ts";
import type { Telling } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** A claim and who holds it. */
export interface KeyPointTelling {
  readonly claim: Telling[];
  readonly support: Telling[];
}

const keyPoints = { most: 6, fewest: 3 };
const mostWords = 24;
/** A point that is quoted for want of better ones must be surely whole. */
const ofQuotation = 1;

/** The claims that stand for the rest, each with its holder and, where there is one, an answer or a reason. */
export function composeKeyPoints(book: TellingBook): KeyPointTelling[] {
  const { reading } = book;
  const { space, sides, language } = reading;
  const medianScore = median(reading.comments.map(({ comment }) => comment.score));
  const form = language.reading.argument === undefined ? "quoted" : "reported";
  const mayBe = (claim: RankedClaim) =>
    claim.form === form && claim.text.split(" ").length <= mostWords && !book.isTold(claim);
  const isUncited = ({ sentence }: RankedClaim) => !book.isCited(sentence.of.comment.apId);
  const isFresh = (claim: RankedClaim) => mayBe(claim) && isClearPoint(claim) && isUncited(claim);
  const isFreshQuotation = (claim: RankedClaim) =>
    claim.form === "quoted" && (claim.risk ?? 0) <= ofQuotation && !book.isTold(claim) && isUncited(claim);
  // Each is tried only where the one before leaves too few.
  const tiers: readonly ((claim: RankedClaim) => boolean)[] = [
    (claim) => isFresh(claim) && claim.sentence.of.comment.score >= medianScore,
    isFresh,
  ];
  const atMost = language.reading.argument === undefined ? keyPoints.fewest : keyPoints.most;
  const rule = { sideOf: (person: ReturnType<typeof authorOf>) => sides?.placed.get(person), atMost };
  let picked: RankedClaim[] = [];
  for (const eligible of tiers) {
    if (picked.length >= keyPoints.fewest) break;
    const wider = pickKeyPoints(space, { ...rule, eligible });
    // What is told for want of better ones is not told at length.
    picked = eligible === tiers[0] ? wider : wider.slice(0, keyPoints.fewest);
  }
  const missing = keyPoints.fewest - picked.length;
  if (form === "reported" && missing > 0) {
    const comments = new Set(picked.map(({ sentence }) => sentence.of));
    const eligible = (claim: RankedClaim) => isFreshQuotation(claim) && !comments.has(claim.sentence.of);
    picked.push(...pickKeyPoints(space, { ...rule, atMost: missing, eligible }));
  }
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

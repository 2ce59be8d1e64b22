import type { FrameId } from "../language/frames.ts";
import { pickKeyPoints } from "../stance/key-points.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf } from "../stance/read-topic.ts";
import type { Telling } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** A claim and who holds it. */
export interface KeyPointTelling {
  readonly claim: Telling[];
  readonly support: Telling[];
}

const keyPoints = { most: 5, fewest: 3 };
const mostWords = 24;
/** Topic words in a claim that is surely about the topic. */
const centralWords = 2;
const leastReasonWords = 4;

/** The claims that stand for the rest, each with its holder and, where there is one, an answer or a reason. */
export function composeKeyPoints(book: TellingBook): KeyPointTelling[] {
  const { reading } = book;
  const { space, sides, language } = reading;
  const medianScore = median(reading.comments.map(({ comment }) => comment.score));
  const form = language.reading.argument === undefined ? "quoted" : "reported";
  const mayBe = (claim: RankedClaim) =>
    claim.form === form && claim.text.split(" ").length <= mostWords && !book.isTold(claim);
  const isCentral = (claim: RankedClaim) => claim.topicWords >= centralWords || form === "quoted";
  const rule = { sideOf: (person: ReturnType<typeof authorOf>) => sides?.placed.get(person), atMost: keyPoints.most };
  let picked = pickKeyPoints(space, {
    ...rule,
    eligible: (claim) => mayBe(claim) && isCentral(claim) && claim.sentence.of.comment.score >= medianScore,
  });
  if (picked.length < keyPoints.fewest) picked = pickKeyPoints(space, { ...rule, eligible: mayBe });
  const told: KeyPointTelling[] = [];
  for (const claim of picked) if (!book.isTold(claim)) told.push(tellKeyPoint(claim, book));
  return told;
}

function tellKeyPoint(claim: RankedClaim, book: TellingBook): KeyPointTelling {
  const frame: FrameId = claim.form === "reported" ? "claimClause" : "claimQuote";
  const reply = replyTo(claim, book);
  const addition = reply === undefined ? additionTo(claim, book) : undefined;
  const reason = reply === undefined && addition === undefined ? reasonIn(claim, book) : undefined;
  const text = reason === undefined ? (claim.form === "reported" ? claim.text : claim.sentence.text) : reason.claim;
  const told = [book.tellStretch(claim, frame, text)];
  if (reason !== undefined)
    return {
      claim: told,
      support: [{ frame: sided("Because", claim, book), citation: book.cite(claim, reason.reason) }],
    };
  if (addition !== undefined) return { claim: told, support: [book.tell(addition, { quoted: "holderAdds" })] };
  const holder: Telling = { frame: sided("", claim, book), citation: book.cite(claim, text) };
  if (reply === undefined) return { claim: told, support: [holder] };
  return {
    claim: told,
    support: [holder, book.tell(reply.answer, { quoted: reply.refused ? "counters" : "replies" })],
  };
}

/** The frame that says the holder's side, where it is known. */
function sided(kind: "" | "Because", claim: RankedClaim, book: TellingBook): FrameId {
  const stance = book.stanceOf(authorOf(claim));
  if (stance === "unclear") return `holder${kind}`;
  return `holder${stance === "favor" ? "Favor" : "Against"}${kind}`;
}

function replyTo(claim: RankedClaim, book: TellingBook) {
  return book.reading.exchanges.find(
    (exchange) => exchange.claim.sentence === claim.sentence && !book.isTold(exchange.answer),
  );
}

/** What the author goes on to say in the same comment: the nearest sentence that may be told. */
function additionTo(claim: RankedClaim, book: TellingBook): RankedClaim | undefined {
  const { of, index } = claim.sentence;
  return book.reading.claims
    .filter((other) => other.sentence.of === of && other.sentence.index > index && other.topicWords > 0)
    .toSorted((a, b) => a.sentence.index - b.sentence.index)
    .find((other) => !book.isTold(other));
}

/** A claim cut before its *because*, and the reason: both stand alone. */
function reasonIn(claim: RankedClaim, { reading }: TellingBook): { claim: string; reason: string } | undefined {
  const rules = reading.language.reading.argument?.claims;
  const found = rules?.reason.exec(claim.text);
  const reason = found?.[1];
  if (!found || reason === undefined || rules === undefined) return undefined;
  const before = claim.text.slice(0, found.index).replace(/[\s,;–—-]+$/u, "");
  const stands =
    before.split(" ").length > 4 && rules.presentVerb.test(before) && rules.cue.test(before) && !before.includes(",");
  return stands && reason.split(" ").length >= leastReasonWords ? { claim: before, reason } : undefined;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

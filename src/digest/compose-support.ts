import type { FrameId } from "../language/frames.ts";
import type { Exchange } from "../stance/exchanges.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf } from "../stance/read-topic.ts";
import { straight } from "../stance/sentence-shape.ts";
import { isClear, isClearAnswer } from "./clarity.ts";
import type { Telling } from "./realise.ts";
import { makesMuchTheSamePoint } from "./same-point.ts";
import type { TellingBook } from "./telling-book.ts";

/** A key point that is told, and what must be said below it. */
export interface PointToSupport {
  readonly claim: RankedClaim;
  /** Its words as they are told. */
  readonly told: string;
  /** The reason that was cut off them. */
  readonly reason: string | undefined;
  /** How the supports of the points before it began. */
  readonly heads: readonly FrameId[];
}

/** How surely somebody is placed of whom a side is said in passing. */
const surely = 0.9;
const leastReasonWords = 4;
/** Frames that say plainly whose point it is, taken in turn. */
const plainHolders: readonly FrameId[] = ["holder", "holderSays", "holderView"];

/** Who holds a point: with the reason, an answer, what they add, or somebody who makes much the same point. */
export function composeSupport({ claim, told, reason, heads }: PointToSupport, book: TellingBook): Telling[] {
  const saidBefore = /Favor|Against/u.test(heads.at(-1) ?? "");
  if (reason !== undefined) {
    const frame = saidBefore ? "holderBecause" : sided("Because", claim, book);
    return [{ frame, citation: book.cite(claim, reason) }];
  }
  const reply = replyTo(claim, book);
  const isReadable = book.reading.language.reading.argument !== undefined;
  const mayAdd = isReadable && reply === undefined && heads.at(-1) !== "holderAdds";
  const addition = mayAdd ? additionTo(claim, book) : undefined;
  if (addition !== undefined) return [book.tell(addition, { quoted: "holderAdds" })];
  const withSide = saidBefore ? "holder" : sided("", claim, book);
  const frame = withSide === "holder" ? plainHolder(heads, book) : withSide;
  const holder: Telling = { frame, citation: book.cite(claim, told) };
  if (reply === undefined) return [holder, ...sameHolders(claim, told, book)];
  return [holder, book.tell(reply.answer, { quoted: frameOfAnswer(reply, book) })];
}

/** What an answer does, as far as it shows. */
export function frameOfAnswer({ answer, refused, agreed }: Exchange, { reading }: TellingBook): FrameId {
  if (refused) return "counters";
  const { frames } = reading.language;
  if (answer.asks && frames.asks !== undefined) return "asks";
  return agreed && frames.agrees !== undefined ? "agrees" : "replies";
}

/** A claim cut before its *because*, and the reason: both stand alone. */
export function reasonIn(
  claim: RankedClaim,
  { reading }: TellingBook,
): { readonly claim: string; readonly reason: string } | undefined {
  const rules = reading.language.reading.argument?.claims;
  const found = claim.form === "reported" ? rules?.reason.exec(claim.text) : undefined;
  const reason = found?.[1];
  if (!found || reason === undefined || rules === undefined) return undefined;
  const before = claim.text.slice(0, found.index).replace(/[\s,;–—-]+$/u, "");
  const stands =
    before.split(" ").length > 4 &&
    rules.presentVerb.test(before) &&
    rules.cue.test(before) &&
    !before.includes(",") &&
    // Beside its holder, "they" would be taken for somebody else.
    !rules.pronoun.test(firstWordOf(reason));
  return stands && reason.split(" ").length >= leastReasonWords ? { claim: before, reason } : undefined;
}

function firstWordOf(text: string): string {
  return /^\S+/u.exec(straight(text))?.[0] ?? "";
}

/** The one used least so far. */
function plainHolder(heads: readonly FrameId[], { reading }: TellingBook): FrameId {
  const usesOf = (frame: FrameId) => heads.filter((head) => head === frame).length;
  const known = plainHolders.filter((frame) => reading.language.frames[frame] !== undefined);
  return known.toSorted((a, b) => usesOf(a) - usesOf(b))[0] ?? "holder";
}

/**
 * The frame that says the holder's side, where it is sure and reads well: for or against a denial, nobody can tell at a
 * glance which is which.
 */
function sided(
  kind: "" | "Because",
  claim: RankedClaim,
  { reading: { sides, language }, stanceOf }: TellingBook,
): FrameId {
  const stance = stanceOf(authorOf(claim));
  const proposition = sides?.proposition?.text ?? "";
  const isDenial = language.reading.argument?.claims.negation.test(proposition.replaceAll("’", "'")) ?? false;
  const isSure = (sides?.margin(authorOf(claim)) ?? 0) >= surely;
  if (stance === "unclear" || isDenial || !isSure) return `holder${kind}`;
  return `holder${stance === "favor" ? "Favor" : "Against"}${kind}`;
}

function replyTo(claim: RankedClaim, book: TellingBook) {
  return book.reading.exchanges.find(
    (exchange) =>
      exchange.claim.sentence === claim.sentence && isClearAnswer(exchange.answer) && !book.isTold(exchange.answer),
  );
}

/** What the author goes on to say at once, if it means something alone. */
export function additionTo(claim: RankedClaim, book: TellingBook): RankedClaim | undefined {
  const { of, index } = claim.sentence;
  return book.reading.claims.find(
    (other) =>
      other.sentence.of === of &&
      other.sentence.index === index + 1 &&
      isClear(other) &&
      !speaksToSomebody(other, book) &&
      !book.isTold(other),
  );
}

function speaksToSomebody({ sentence }: RankedClaim, { reading: { language } }: TellingBook): boolean {
  return language.reading.argument?.replies.address.test(sentence.text.replaceAll("’", "'")) ?? false;
}

function sameHolders(claim: RankedClaim, told: string, book: TellingBook): Telling[] {
  const { claims, language } = book.reading;
  if (language.frames.sameHolder === undefined || told !== claim.text) return [];
  const same = claims.find(
    (other) =>
      other.form === "reported" && makesMuchTheSamePoint(claim, other, language) && !book.isHeard(authorOf(other)),
  );
  return same === undefined ? [] : [book.tellStretch(same, "sameHolder", same.text)];
}

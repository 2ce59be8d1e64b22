import type { Attempt, DeliveryLog, Receipt, SentMessage } from "./delivery-log.ts";

/** How long destinations recognise a message that is sent again: Discord remembers a nonce for a few minutes. */
export const rememberedForMs = 2 * 60 * 1_000;
/** For how long sending again may begin: what is sent needs time to arrive. */
export const resendableForMs = rememberedForMs - 15_000;

/** What is to be done for a slot, by what was done before. */
export type SlotDecision =
  /** The slot has ended, or a later one has. */
  | { readonly kind: "handled"; readonly receipt: Receipt }
  /** Nothing was sent yet. */
  | { readonly kind: "send" }
  /** An attempt was left without a receipt. Of another slot: that one is settled first. */
  | { readonly kind: "settle"; readonly attempt: Attempt };

/** Decides what to do for a slot that is due. */
export function decideSlot({ receipts, attempt }: Pick<DeliveryLog, "receipts" | "attempt">, slot: Date): SlotDecision {
  const receipt = receipts.findLast((each) => each.slot >= slot);
  if (receipt !== undefined) return { kind: "handled", receipt };
  return attempt === undefined ? { kind: "send" } : { kind: "settle", attempt };
}

/** What is to be done about an attempt that has no receipt. */
export type AttemptDecision =
  /** What is sent again is recognised: with the same nonces, after the parts that arrived. */
  | { readonly kind: "send-again" }
  /** It arrived: all of it, or at least its beginning. */
  | { readonly kind: "arrived"; readonly messages: readonly SentMessage[] }
  /** It may have arrived, and must not be sent again. */
  | { readonly kind: "uncertain" };

/**
 * Decides about an attempt without a receipt. A part is never sent again where it may have arrived and would not be
 * recognised.
 *
 * @param found - what looking for its first part at the destination gave; `undefined`: it is not there, `"unknown"`: cannot
 *   be told
 */
export function decideAttempt(
  attempt: Attempt,
  found: SentMessage | "unknown" | undefined,
  now: Date,
): AttemptDecision {
  const { startedAt, sent } = attempt;
  const ageMs = now.getTime() - startedAt.getTime();
  if (ageMs >= 0 && ageMs <= rememberedForMs && (sent.length > 0 || found === "unknown")) return { kind: "send-again" };
  if (sent.length > 0) return { kind: "arrived", messages: sent };
  if (found === undefined) return { kind: "send-again" };
  return found === "unknown" ? { kind: "uncertain" } : { kind: "arrived", messages: [found] };
}

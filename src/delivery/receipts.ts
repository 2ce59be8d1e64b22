import {
  type Attempt,
  type DeliveryLog,
  mostReceipts,
  type Receipt,
  type SentMessage,
  type ToldThread,
} from "./delivery-log.ts";

/** How long a told thread is remembered: the longest stretch that a digest reads. */
const rememberedForMs = 31 * 24 * 60 * 60 * 1_000;

/** What is known of a watch that never delivered. */
export function newDeliveryLog(watchId: string): DeliveryLog {
  return { watchId, receipts: [], attempt: undefined, told: {} };
}

/**
 * Writes down how a slot ended. Its attempt is over with it.
 *
 * @param told - threads that it told, as they stand now
 */
export function withReceipt(
  log: DeliveryLog,
  receipt: Receipt,
  told: Readonly<Record<string, ToldThread>> = {},
): DeliveryLog {
  const others = log.receipts.filter(({ slot }) => slot.getTime() !== receipt.slot.getTime());
  const receipts = [...others, receipt].sort((one, other) => one.slot.getTime() - other.slot.getTime());
  return {
    ...log,
    receipts: receipts.slice(-mostReceipts),
    attempt: log.attempt?.slot.getTime() === receipt.slot.getTime() ? undefined : log.attempt,
    told: rememberedAt(receipt.at, { ...log.told, ...told }),
  };
}

/** Notes a part that arrived. What is not among the parts was not sent before `at`. */
export function withSent(attempt: Attempt, message: SentMessage, at: Date): Attempt {
  return { ...attempt, sent: [...attempt.sent, message], startedAt: at };
}

function rememberedAt(now: Date, told: Readonly<Record<string, ToldThread>>): Record<string, ToldThread> {
  const oldest = now.getTime() - rememberedForMs;
  return Object.fromEntries(Object.entries(told).filter(([, { at }]) => at.getTime() >= oldest));
}

import type { DeliveryLog, SentMessage } from "../delivery/delivery-log.ts";
import type { Destination } from "../delivery/destination.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import { isWatchOf } from "../watch/watch.ts";

/** A slot's delivery. */
interface OwnDelivery {
  readonly watchId: string;
  readonly slot: Date;
  readonly destination: Destination;
}

/**
 * Whether another watch of the same Discord server, or another slot of this one, holds a message.
 *
 * @throws {StoreError}
 */
export async function isHeldElsewhere(
  { placeId, messageId }: Pick<SentMessage, "placeId" | "messageId">,
  { watchId, slot, destination }: OwnDelivery,
  deliveries: DocumentStore<DeliveryLog>,
): Promise<boolean> {
  if (destination.kind !== "discord") return false;
  for await (const id of deliveries.keys()) {
    if (!isWatchOf(destination.guildId, id)) continue;
    const isOwn = (each: { readonly slot: Date }) => id === watchId && each.slot.getTime() === slot.getTime();
    const held = heldBy(await readUnlessDamaged(deliveries, id), isOwn);
    if (held.some((each) => each.placeId === placeId && each.messageId === messageId)) return true;
  }
  return false;
}

function heldBy(
  log: DeliveryLog | undefined,
  isLeftOut: (delivery: { readonly slot: Date }) => boolean,
): readonly SentMessage[] {
  if (log === undefined) return [];
  const receipts = log.receipts.flatMap((each) =>
    each.status === "delivered" && !isLeftOut(each) ? each.messages : [],
  );
  return log.attempt === undefined || isLeftOut(log.attempt) ? receipts : [...receipts, ...log.attempt.sent];
}

async function readUnlessDamaged(
  deliveries: DocumentStore<DeliveryLog>,
  watchId: string,
): Promise<DeliveryLog | undefined> {
  try {
    return await deliveries.read(watchId);
  } catch (error) {
    if (error instanceof DamagedDocumentError) return undefined;
    throw error;
  }
}

import type { DeliveryLog } from "../delivery/delivery-log.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import { isCommunityWatch } from "../watch/community.ts";
import { isPublishId } from "./publish-now.ts";
import type { WatchBook } from "./watch-book.ts";

/** What was delivered can be found so long, to be taken back: as long as digests are kept. */
const keptMs = 90 * 24 * 60 * 60 * 1_000;

/**
 * Removes what is known of deliveries to Lemmy communities that are long over: of watches that are no more, and what was
 * posted by hand.
 *
 * @throws {StoreError}
 */
export async function forgetOldDeliveries({
  deliveries,
  book,
  clock,
}: {
  readonly deliveries: DocumentStore<DeliveryLog>;
  readonly book: Pick<WatchBook, "find">;
  readonly clock: Clock;
}): Promise<void> {
  for await (const id of deliveries.keys()) {
    const isOver = isPublishId(id) || (isCommunityWatch(id) && book.find(id) === undefined);
    if (isOver && clock.now().getTime() - (await lastMoment(deliveries, id)) >= keptMs) await deliveries.remove(id);
  }
}

/** Infinitely late where nothing is known, or what is known cannot be read. */
async function lastMoment(deliveries: DocumentStore<DeliveryLog>, id: string): Promise<number> {
  try {
    const log = await deliveries.read(id);
    const last = log?.attempt?.startedAt ?? log?.receipts.at(-1)?.at;
    return last?.getTime() ?? Number.POSITIVE_INFINITY;
  } catch (error) {
    if (error instanceof DamagedDocumentError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

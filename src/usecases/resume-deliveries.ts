import type { DeliveryLog } from "../delivery/delivery-log.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Log } from "../ports/log.ts";
import { isPublishId } from "./publish-now.ts";

export interface ResumeDeliveriesPorts {
  readonly deliveries: DocumentStore<DeliveryLog>;
  readonly queue: JobQueue;
  readonly log: Log;
}

/**
 * Puts every slot into the queue whose attempt has no receipt: what a crash left behind. At start, before the schedules:
 * what Discord may have taken is recognised for two minutes only.
 *
 * @returns how many there were
 * @throws {StoreError}
 */
export async function resumeDeliveries({ deliveries, queue, log }: ResumeDeliveriesPorts): Promise<number> {
  let found = 0;
  for await (const watchId of deliveries.keys()) {
    // No watch's: `PublishNow` settles it.
    if (isPublishId(watchId)) continue;
    try {
      const attempt = (await deliveries.read(watchId))?.attempt;
      if (attempt === undefined) continue;
      found += 1;
      log.warn("A delivery was interrupted; it is settled now.", { watchId, slot: attempt.slot.toISOString() });
      await queue.enqueue({ watchId, slot: attempt.slot });
    } catch (error) {
      if (!(error instanceof DamagedDocumentError)) throw error;
      log.error("What a watch delivered cannot be read; it rests.", { watchId }, error);
    }
  }
  return found;
}

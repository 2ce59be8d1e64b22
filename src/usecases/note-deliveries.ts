import type { DeliveryLog } from "../delivery/delivery-log.ts";
import { placeKindOf } from "../delivery/published.ts";
import { lookedAfterMs } from "../delivery/recheck.ts";
import { AppError, DamagedDocumentError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { Stores } from "../ports/stores.ts";
import type { PublishedIndex } from "./published-index.ts";

export interface NoteDeliveriesPorts {
  readonly stores: Stores;
  readonly index: PublishedIndex;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The same stores, through which the index hears where digests were delivered, and of which servers nothing is left.
 * Whatever of this a crash keeps from it, `catchUp` finds at the next start.
 */
export function notingStores(ports: NoteDeliveriesPorts): Stores {
  const { stores, index, log } = ports;
  const { deliveries, guilds } = stores;
  const safely = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      // What was delivered is delivered; the next start notes it.
      if (!(error instanceof AppError)) throw error;
      log.error("It could not be noted where a digest can be read.", {}, error);
    }
  };
  return {
    ...stores,
    deliveries: {
      ...deliveries,
      async change(watchId, change) {
        const changed = await deliveries.change(watchId, change);
        if (changed !== undefined) await safely(noteDelivered(watchId, changed, ports));
        return changed;
      },
    },
    guilds: {
      ...guilds,
      async remove(guildId) {
        await guilds.remove(guildId);
        await safely(
          index.dropPlaces((key) => key.startsWith(`${guildId}.`) || key.startsWith(answerKey(guildId, ""))),
        );
      },
    },
  };
}

/** Under what a digest is noted that somebody asked for in a server. */
export function answerKey(guildId: string, messageId: string): string {
  return `answer/${guildId}/${messageId}`;
}

/** Notes what was delivered, and answered, and is not noted. @throws {StoreError} */
export async function catchUp(ports: NoteDeliveriesPorts): Promise<void> {
  const { stores, index } = ports;
  for await (const watchId of stores.deliveries.keys()) {
    const known = await unlessDamaged(stores.deliveries, watchId);
    if (known !== undefined) await noteDelivered(watchId, known, ports);
  }
  for await (const thread of stores.replies.keys()) {
    const summary = (await unlessDamaged(stores.replies, thread))?.summary;
    const key = `reply/${thread}`;
    if (summary?.digestId === undefined || index.hasPlace(key)) continue;
    const { comment, language, cited, digestId } = summary;
    await index.note(digestId, { key, kind: "lemmy-comment", messages: [comment], language }, cited);
  }
}

async function noteDelivered(
  watchId: string,
  { receipts }: DeliveryLog,
  { index, clock }: NoteDeliveriesPorts,
): Promise<void> {
  const oldest = clock.now().getTime() - lookedAfterMs;
  for (const receipt of receipts) {
    if (receipt.status !== "delivered" || receipt.at.getTime() < oldest) continue;
    const { slot, messages, digestId, cited } = receipt;
    const [first] = messages;
    const key = `${watchId}@${slot.toISOString()}`;
    if (first === undefined || index.hasPlace(key)) continue;
    await index.note(digestId, { key, kind: placeKindOf(first), messages }, cited);
  }
}

async function unlessDamaged<T>(store: DocumentStore<T>, key: string): Promise<T | undefined> {
  try {
    return await store.read(key);
  } catch (error) {
    if (error instanceof DamagedDocumentError) return undefined;
    throw error;
  }
}

import { decideAttempt } from "../delivery/decide.ts";
import type { Attempt, DeliveryLog, Receipt, ReceiptEnd, SentMessage } from "../delivery/delivery-log.ts";
import { newDeliveryLog, withReceipt, withSent } from "../delivery/receipts.ts";
import { citedIn, toldIn } from "../delivery/told.ts";
import type { Digest } from "../digest/digest.ts";
import { AppError, DestinationUnavailableError, DiscordRefusedError, StoreError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import { jobKey } from "../ports/job-queue.ts";
import type { Consignment, Publisher } from "../ports/publisher.ts";
import { isHeldElsewhere } from "./held-elsewhere.ts";

/** A slot's digest on its way. */
export interface Shipment extends Pick<Consignment, "digest" | "destination" | "slot" | "timezone" | "language"> {
  readonly watchId: string;
  readonly roleToMention: string | undefined;
}

export interface DeliverOncePorts {
  readonly deliveries: DocumentStore<DeliveryLog>;
  readonly publisher: Publisher;
  readonly clock: Clock;
}

/** The ordinary endings. A failing store is thrown as `StoreError`: then the attempt, if there is one, stands. */
export type DeliveryEnd =
  | { readonly status: "ended"; readonly receipt: Receipt }
  /** The destination cannot be delivered to: the receipt says why. */
  | {
      readonly status: "refused";
      readonly reason: "gone" | "forbidden";
      readonly why: string;
      readonly receipt: Receipt;
    }
  | {
      /** The destination did not take it. */
      readonly status: "unavailable";
      readonly error: DestinationUnavailableError;
      /** What is left of it; `undefined` where surely nothing has arrived. */
      readonly attempt: Attempt | undefined;
      /** Whether it is certain that no more has arrived than the attempt tells. */
      readonly isSure: boolean;
    };

/** Said where a part of a digest arrived, and the rest may not have. */
const inPart = "Only a part of the digest may have arrived.";

/** Brings digests to their destinations: writes down an attempt, sends, writes down the receipt. */
export interface Deliverer {
  /** Sends what was not sent yet: no attempt of the slot may stand. */
  deliver(shipment: Shipment): Promise<DeliveryEnd>;
  /**
   * Brings an attempt that has no receipt to an end, and doubles nothing.
   *
   * @param maySend - `false`: its time is over; what surely did not arrive is skipped
   */
  settle(attempt: Attempt, shipment: Shipment, maySend: boolean): Promise<DeliveryEnd>;
  /** Writes a receipt for an attempt that is not tried again, though it cannot be told whether it arrived. */
  giveUp(attempt: Attempt, shipment: Shipment): Promise<Receipt>;
  /** Writes down how a slot ended. */
  conclude(watchId: string, slot: Date, end: ReceiptEnd, digest?: Digest): Promise<Receipt>;
}

export function createDeliverer({ deliveries, publisher, clock }: DeliverOncePorts): Deliverer {
  async function conclude(watchId: string, slot: Date, end: ReceiptEnd, digest?: Digest): Promise<Receipt> {
    const receipt: Receipt = { slot, at: clock.now(), ...end };
    const told =
      digest !== undefined && (end.status === "delivered" || end.status === "uncertain") ? toldIn(digest) : {};
    await deliveries.change<DeliveryLog | undefined>(watchId, (log) => {
      // What was deleted while its digest was on the way stays deleted.
      if (log === undefined && digest !== undefined) return undefined;
      return withReceipt(log ?? newDeliveryLog(watchId), receipt, told);
    });
    return receipt;
  }

  function arrived({ watchId, slot, digest }: Shipment, messages: readonly SentMessage[], remarks: readonly string[]) {
    const end = { status: "delivered", digestId: digest.id, messages, cited: citedIn(digest), remarks } as const;
    return conclude(watchId, slot, end, digest);
  }

  async function begin(watchId: string, attempt: Attempt): Promise<void> {
    await deliveries.change(watchId, (log) => {
      const before = log ?? newDeliveryLog(watchId);
      if (before.attempt !== undefined) throw new Error(`an attempt of ${watchId} is not settled`);
      return { ...before, attempt };
    });
  }

  async function replaceAttempt(watchId: string, attempt: Attempt | undefined): Promise<void> {
    await deliveries.change<DeliveryLog | undefined>(watchId, (log) => log && { ...log, attempt });
  }

  /** @param isNew - whether what is not among the parts was never sent before */
  async function send(shipment: Shipment, begun: Attempt, isNew: boolean): Promise<DeliveryEnd> {
    const { watchId, slot } = shipment;
    let attempt = begun;
    try {
      const published = await publisher.publish({
        ...shipment,
        key: jobKey({ watchId, slot }),
        isFirst: isNew,
        alreadySent: begun.sent,
        firstTriedAt: isNew ? undefined : begun.startedAt,
        isAnothers: (message) => isHeldElsewhere(message, shipment, deliveries),
        onSent: async (message) => {
          attempt = withSent(attempt, message, clock.now());
          await replaceAttempt(watchId, attempt);
        },
      });
      if (published.status === "published") {
        return { status: "ended", receipt: await arrived(shipment, published.messages, published.remarks) };
      }
      const { status: reason, why } = published;
      if (attempt.sent.length > 0) {
        return { status: "ended", receipt: await arrived(shipment, attempt.sent, [why]) };
      }
      const receipt = await conclude(watchId, slot, { status: "failed", error: why });
      // The place itself is as it was: the next digest may go there.
      return reason === "refused" ? { status: "ended", receipt } : { status: "refused", reason, why, receipt };
    } catch (error) {
      if (error instanceof DestinationUnavailableError) {
        // Parts are sent one after the other: behind one that has just arrived nothing was sent before.
        return unavailable(shipment, attempt, error, isNew || attempt !== begun);
      }
      // Refused before anything was sent, or not to be written down now.
      const isKnown =
        (error instanceof DiscordRefusedError && isNew && attempt === begun) || error instanceof StoreError;
      if (!isKnown) await concludeUnknown(shipment, attempt);
      throw error;
    }
  }

  /** Where it is certain that nothing more arrived, the time in which it may be sent again begins anew. */
  async function unavailable(
    { watchId }: Shipment,
    attempt: Attempt,
    error: DestinationUnavailableError,
    isNew: boolean,
  ): Promise<DeliveryEnd> {
    const isSure = isNew && error.parameters.arrived === "no";
    if (!isSure) return { status: "unavailable", error, attempt, isSure };
    const left = attempt.sent.length === 0 ? undefined : { ...attempt, startedAt: clock.now() };
    await replaceAttempt(watchId, left);
    return { status: "unavailable", error, attempt: left, isSure };
  }

  /** It cannot be told whether what was being sent has arrived. */
  function concludeUnknown(shipment: Shipment, { sent }: Attempt): Promise<Receipt> {
    const { watchId, slot, digest } = shipment;
    if (sent.length > 0) return arrived(shipment, sent, [inPart]);
    return conclude(watchId, slot, { status: "uncertain", digestId: digest.id }, digest);
  }

  /** @throws {DestinationUnavailableError} where it can be told, but not now */
  async function look(attempt: Attempt, shipment: Shipment): Promise<SentMessage | "unknown" | undefined> {
    if (attempt.sent.length > 0) return "unknown";
    try {
      const { watchId, slot } = shipment;
      return await publisher.findSent({
        ...shipment,
        key: jobKey({ watchId, slot }),
        isAnothers: (message) => isHeldElsewhere(message, shipment, deliveries),
      });
    } catch (error) {
      const isLater = error instanceof DestinationUnavailableError && canBeFound(shipment);
      if (error instanceof AppError && !(error instanceof StoreError) && !isLater) return "unknown";
      throw error;
    }
  }

  return {
    conclude,
    async deliver(shipment) {
      const { watchId, slot, digest } = shipment;
      const attempt: Attempt = { slot, startedAt: clock.now(), digestId: digest.id, sent: [] };
      await begin(watchId, attempt);
      return send(shipment, attempt, true);
    },
    giveUp: (attempt, shipment) => concludeUnknown(shipment, attempt),
    async settle(attempt, shipment, maySend) {
      let found: Awaited<ReturnType<typeof look>>;
      try {
        found = await look(attempt, shipment);
      } catch (error) {
        if (!(error instanceof DestinationUnavailableError)) throw error;
        return { status: "unavailable", error, attempt, isSure: false };
      }
      const now = clock.now();
      const decision = decideAttempt(attempt, found, now);
      if (decision.kind === "uncertain") return { status: "ended", receipt: await concludeUnknown(shipment, attempt) };
      if (decision.kind === "arrived") {
        return {
          status: "ended",
          receipt: await arrived(shipment, decision.messages, canBeFound(shipment) ? [] : [inPart]),
        };
      }
      if (!maySend) {
        const { watchId, slot } = shipment;
        const receipt =
          found === undefined
            ? await conclude(watchId, slot, { status: "skipped" })
            : await concludeUnknown(shipment, attempt);
        return { status: "ended", receipt };
      }
      if (found !== undefined) return send(shipment, attempt, false);
      // It is certain that nothing arrived before.
      const renewed = { ...attempt, startedAt: now };
      await replaceAttempt(shipment.watchId, renewed);
      return send(shipment, renewed, true);
    },
  };
}

/** Whether it can be told at any later time whether a digest has arrived, all of it: a post on Lemmy is one piece. */
export function canBeFound({ destination }: Pick<Shipment, "destination">): boolean {
  return destination.kind === "lemmy";
}

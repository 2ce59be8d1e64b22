import { decideSlot } from "../delivery/decide.ts";
import type { Attempt, DeliveryLog, Receipt } from "../delivery/delivery-log.ts";
import type { Destination } from "../delivery/destination.ts";
import { newDeliveryLog } from "../delivery/receipts.ts";
import { resendAt, retryAt } from "../delivery/retry.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { Digest } from "../digest/digest.ts";
import { AppError, DamagedDocumentError, EngineError, InstanceUnavailableError, StoreError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestBuilder } from "../ports/digest-builder.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { GuildNotifier } from "../ports/guild-notifier.ts";
import type { JobTry, WatchJob } from "../ports/job-queue.ts";
import type { Log } from "../ports/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { defaultGuildSettings, type Guild, type GuildSettings } from "../watch/guild.ts";
import { nextSlot, stretchOf } from "../watch/slots.ts";
import type { Watch } from "../watch/watch.ts";
import { canBeFound, createDeliverer, type DeliveryEnd, type Shipment } from "./deliver-once.ts";
import { tellOfPause } from "./tell-of-pause.ts";
import type { WatchBook } from "./watch-book.ts";
import { watchOrder } from "./watch-order.ts";

export interface RunWatchPorts {
  readonly book: WatchBook;
  readonly guilds: DocumentStore<Guild>;
  readonly deliveries: DocumentStore<DeliveryLog>;
  readonly digests: DocumentStore<StoredDigest>;
  readonly builder: DigestBuilder;
  readonly publisher: Publisher;
  readonly notifier: GuildNotifier;
  /** Pauses a watch whose destination cannot be delivered to. */
  readonly pause: (watchId: string, reason: "destination-gone" | "destination-forbidden") => Promise<void>;
  /** Whether what is NSFW may be seen there. */
  readonly isAgeRestricted: (destination: Destination) => Promise<boolean>;
  /** Whom the operator wants nobody to read. */
  readonly denied: EligibilityRule["denied"];
  readonly clock: Clock;
  readonly log: Log;
}

/** How one try of a slot ended. */
export type RunWatchEnd =
  /** The watch was removed or paused. */
  | { readonly status: "gone" }
  | { readonly status: "already-handled"; readonly receipt: Receipt }
  | { readonly status: "ended"; readonly receipt: Receipt }
  | { readonly status: "again"; readonly at: Date }
  /** It is not known whether it arrived, and will be: the next slot, or the next start, looks. */
  | { readonly status: "open" };

/** Works on a slot that is due: builds its digest, delivers it, writes down how it ended. An attempt that a crash left is settled. */
export type RunWatch = (job: WatchJob, attempt: JobTry) => Promise<RunWatchEnd>;

/** What a failure that nobody expected is called in `/status`. */
const bugSentence = "Something went wrong inside Standpoint; its log says more. The next slot tries again.";

/**
 * What does not answer is tried again within the slot: instances, the engine, the store, the destination. Throws the
 * signal's reason where it is aborted before anything was sent, and what no receipt could be written for.
 */
export function createRunWatch(ports: RunWatchPorts): RunWatch {
  const { book, guilds, deliveries, digests, builder, publisher, clock, log } = ports;
  const deliverer = createDeliverer({ deliveries, publisher, clock });

  async function settingsOf({ destination, language }: Watch): Promise<GuildSettings> {
    if (destination.kind !== "discord") return { ...defaultGuildSettings, language };
    return (await guilds.read(destination.guildId))?.settings ?? defaultGuildSettings;
  }

  async function logOf(watchId: string): Promise<DeliveryLog> {
    return (await deliveries.read(watchId)) ?? newDeliveryLog(watchId);
  }

  function shipmentOf(watch: Watch, slot: Date, digest: Digest, settings: GuildSettings): Shipment {
    return {
      watchId: watch.id,
      destination: watch.destination,
      slot,
      digest,
      timezone: watch.schedule.timezone,
      language: settings.language ?? digest.language,
      roleToMention: settings.roleToMention,
    };
  }

  async function deliverNew(watch: Watch, { told }: DeliveryLog, slot: Date, { signal }: JobTry): Promise<Way> {
    const settings = await settingsOf(watch);
    const nsfw = settings.nsfw && (await ports.isAgeRestricted(watch.destination));
    const stretch = stretchOf(watch.schedule, slot);
    const order = watchOrder(watch, { settings, denied: ports.denied, nsfw, stretch, told });
    const end = await builder.build(order, signal);
    if (end.status === "nothing") {
      const receipt = await deliverer.conclude(watch.id, slot, { status: "nothing-to-say", why: end.why });
      return { end: { status: "ended", receipt } };
    }
    // What has not begun to be sent is left to the next start.
    signal.throwIfAborted();
    const { digest } = end;
    await digests.change(digest.id, () => ({ digest, storedAt: clock.now() }));
    const shipment = shipmentOf(watch, slot, digest, settings);
    return { end: await deliverer.deliver(shipment), shipment };
  }

  /** @param watch - `undefined` where it was removed */
  async function settle(watch: Watch | undefined, watchId: string, attempt: Attempt): Promise<Way> {
    const { slot, digestId } = attempt;
    const stored = await digests.read(digestId);
    if (watch === undefined || stored === undefined) {
      return {
        end: { status: "ended", receipt: await deliverer.conclude(watchId, slot, { status: "uncertain", digestId }) },
      };
    }
    const shipment = shipmentOf(watch, slot, stored.digest, await settingsOf(watch));
    const maySend = watch.paused === undefined && nextSlot(watch.schedule, slot) > clock.now();
    return { end: await deliverer.settle(attempt, shipment, maySend), shipment };
  }

  async function conclude(watch: Watch, slot: Date, { end, shipment }: Way, jobTry: JobTry): Promise<RunWatchEnd> {
    if (end.status === "ended") return { status: "ended", receipt: end.receipt };
    if (end.status === "refused") {
      const reason = `destination-${end.reason}` as const;
      await ports.pause(watch.id, reason);
      await tellOfPause(watch, reason, end.why, ports);
      return { status: "ended", receipt: end.receipt };
    }
    const { error, attempt, isSure } = end;
    const isFindable = canBeFound(watch);
    const at =
      isSure || attempt === undefined || isFindable
        ? triedAgainAt(watch, slot, jobTry)
        : resendAt(attempt.startedAt, clock.now());
    if (at !== undefined) return { status: "again", at };
    if (isFindable && attempt !== undefined) return { status: "open" };
    const receipt =
      attempt === undefined || shipment === undefined
        ? await deliverer.conclude(watch.id, slot, { status: "failed", error: error.userMessage })
        : await deliverer.giveUp(attempt, shipment);
    return { status: "ended", receipt };
  }

  function triedAgainAt({ schedule }: Watch, slot: Date, { number: tries, firstTriedAt }: JobTry): Date | undefined {
    return retryAt({ firstTriedAt, tries, now: clock.now(), nextSlot: nextSlot(schedule, slot) });
  }

  /** @throws what no receipt can be written for */
  async function afterFailure(watch: Watch, slot: Date, error: unknown, jobTry: JobTry): Promise<RunWatchEnd> {
    jobTry.signal.throwIfAborted();
    if (error instanceof DamagedDocumentError) throw error;
    const at = mayPass(error) ? triedAgainAt(watch, slot, jobTry) : undefined;
    if (at !== undefined) {
      log.warn("A slot is tried again.", { watchId: watch.id, slot: slot.toISOString(), error: codeOf(error) });
      return { status: "again", at };
    }
    if (error instanceof StoreError) throw error;
    if (!(error instanceof AppError))
      log.error("A slot failed.", { watchId: watch.id, slot: slot.toISOString() }, error);
    const decision = decideSlot(await logOf(watch.id), slot);
    if (decision.kind === "handled") return { status: "ended", receipt: decision.receipt };
    const sentence = error instanceof AppError ? error.userMessage : bugSentence;
    return {
      status: "ended",
      receipt: await deliverer.conclude(watch.id, slot, { status: "failed", error: sentence }),
    };
  }

  return async (job, jobTry) => {
    const { watchId, slot } = job;
    const watch = book.find(watchId);
    const known = await logOf(watchId);
    const isOver = watch === undefined || watch.paused !== undefined;
    if (isOver) {
      if (known.attempt !== undefined) await settle(watch, watchId, known.attempt);
      return { status: "gone" };
    }
    try {
      const decision = decideSlot(known, slot);
      if (decision.kind === "handled") return { status: "already-handled", receipt: decision.receipt };
      if (decision.kind === "send")
        return await conclude(watch, slot, await deliverNew(watch, known, slot, jobTry), jobTry);
      const { attempt } = decision;
      const way = await settle(watch, watchId, attempt);
      const isLater = way.end.status === "unavailable" && canBeFound(watch);
      if (attempt.slot.getTime() === slot.getTime() || isLater) return await conclude(watch, slot, way, jobTry);
      if (way.end.status === "unavailable" && way.end.attempt !== undefined && way.shipment !== undefined) {
        await deliverer.giveUp(way.end.attempt, way.shipment);
      }
      // What was told by the old one is noted since.
      return await conclude(watch, slot, await deliverNew(watch, await logOf(watchId), slot, jobTry), jobTry);
    } catch (error) {
      return afterFailure(watch, slot, error, jobTry);
    }
  };
}

/** How a delivery ended, and of what. */
interface Way {
  readonly end: DeliveryEnd;
  /** `undefined` where there was none. */
  readonly shipment?: Shipment;
}

/** Whether trying later may help. */
function mayPass(error: unknown): boolean {
  return error instanceof InstanceUnavailableError || error instanceof EngineError || error instanceof StoreError;
}

function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : "unexpected";
}

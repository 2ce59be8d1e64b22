import { decideSlot } from "../delivery/decide.ts";
import type { Attempt, DeliveryLog, Receipt } from "../delivery/delivery-log.ts";
import { retryAt, retryUnavailableAt } from "../delivery/retry.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { Digest } from "../digest/digest.ts";
import { AppError, EngineError, InstanceUnavailableError, StoreError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestBuilder, DigestEnd } from "../ports/digest-builder.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { GuildNotifier } from "../ports/guild-notifier.ts";
import type { JobTry, WatchJob, WorkOnJob } from "../ports/job-queue.ts";
import type { Log } from "../ports/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { defaultGuildSettings, type Guild, type GuildSettings } from "../watch/guild.ts";
import { nextSlot, stretchOf } from "../watch/slots.ts";
import type { Watch } from "../watch/watch.ts";
import { createDeliverer, type DeliveryEnd, type Shipment } from "./deliver-once.ts";
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
  | { readonly status: "again"; readonly at: Date };

export interface WatchRunner {
  /** Works on a slot that is due: builds its digest, delivers it, writes down how it ended. */
  run(job: WatchJob, attempt: JobTry): Promise<RunWatchEnd>;
  /** Brings to an end what a crash left behind; called at start, before slots are put into the queue. */
  resume(): Promise<void>;
}

/** What a failure that nobody expected is called in `/status`. */
const bugSentence = "Something went wrong inside Standpoint; its log says more. The next slot tries again.";

export function createWatchRunner(ports: RunWatchPorts): WatchRunner {
  const { book, guilds, deliveries, digests, builder, publisher, clock, log } = ports;
  const deliverer = createDeliverer({ deliveries, publisher, clock });

  async function settingsOf({ destination }: Watch): Promise<GuildSettings> {
    if (destination.kind !== "discord") return defaultGuildSettings;
    return (await guilds.read(destination.guildId))?.settings ?? defaultGuildSettings;
  }

  async function build(watch: Watch, slot: Date, settings: GuildSettings, signal: AbortSignal): Promise<DigestEnd> {
    const told = (await deliveries.read(watch.id))?.told ?? {};
    const nsfw = settings.nsfw && (await publisher.isAgeRestricted(watch.destination));
    const stretch = stretchOf(watch.schedule, slot);
    return builder.build(watchOrder(watch, { settings, denied: ports.denied, nsfw, stretch, told }), signal);
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

  /** Builds, unless there is a receipt to write instead. */
  async function deliverNew(watch: Watch, slot: Date, { signal }: JobTry): Promise<DeliveryEnd> {
    const settings = await settingsOf(watch);
    const end = await build(watch, slot, settings, signal);
    if (end.status === "nothing") {
      const { why } = end;
      return { status: "ended", receipt: await deliverer.conclude(watch.id, slot, { status: "nothing-to-say", why }) };
    }
    // What has not begun to be sent is left to the next start.
    signal.throwIfAborted();
    const { digest } = end;
    await digests.change(digest.id, () => ({ digest, storedAt: clock.now() }));
    return deliverer.deliver(shipmentOf(watch, slot, digest, settings));
  }

  /** @returns `undefined` where its digest is not kept any more: then it has a receipt without it */
  async function settle(watch: Watch, attempt: Attempt): Promise<DeliveryEnd> {
    const { slot, digestId, sent } = attempt;
    const stored = await digests.read(digestId);
    if (stored === undefined) {
      const end = { status: "uncertain", digestId } as const;
      return { status: "ended", receipt: await deliverer.conclude(watch.id, slot, end) };
    }
    const isPast = nextSlot(watch.schedule, slot) <= clock.now();
    if (isPast || watch.paused !== undefined) return deliverer.settleUnsent(attempt, stored.digest, watch);
    return deliverer.settle(attempt, shipmentOf(watch, slot, stored.digest, await settingsOf(watch)));
  }
}

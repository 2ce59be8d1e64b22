import type { DeliveryLog } from "../delivery/delivery-log.ts";
import type { Destination } from "../delivery/destination.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestEnd, DigestOrder } from "../ports/digest-builder.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import type { PeriodName, SelectionRule } from "../thread/selection.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { PersonName } from "../thread/thread.ts";
import type { Guild } from "../watch/guild.ts";
import { nextSlot, stretchOf } from "../watch/slots.ts";
import type { Watch } from "../watch/watch.ts";
import type { Admission, Asker, AskingLimits } from "./asking-limits.ts";
import type { SharedBuilder } from "./share-builds.ts";
import { watchOrder } from "./watch-order.ts";

/** What a person asks for. */
export interface DigestWish {
  readonly sources: readonly SourceReference[];
  readonly period: PeriodName;
  /** Whether what is NSFW may be read: the server and the channel allow it. */
  readonly nsfw: boolean;
  readonly language: string | undefined;
  readonly muted: readonly PersonName[];
}

/** Digests for people who ask for one now. */
export interface DigestDesk {
  /**
   * Whether this person may ask now. Counts the asking, unless the wish is given and its answer is at hand: an equal one
   * was asked for within the last five minutes.
   */
  admit(asker: Asker, wish?: DigestWish): Admission;
  /** The digest is kept for its buttons. @throws {AppError} where nothing at all could be read */
  ask(wish: DigestWish, signal?: AbortSignal): Promise<DigestEnd>;
  /** The digest that the watch would deliver if it were due now; nothing is counted as told. */
  preview(watch: Watch, guild: Guild, signal?: AbortSignal): Promise<DigestEnd>;
}

export interface DigestDeskPorts {
  readonly builder: SharedBuilder;
  readonly limits: AskingLimits;
  readonly digests: DocumentStore<StoredDigest>;
  readonly deliveries: DocumentStore<DeliveryLog>;
  /** Whether what is NSFW may be seen there. */
  readonly isAgeRestricted: (destination: Destination) => Promise<boolean>;
  /** Whom the operator wants nobody to read. */
  readonly denied: EligibilityRule["denied"];
  readonly clock: Clock;
}

/** As on the command line. */
const selection: SelectionRule = { minScore: 10, minComments: 10, maxTopics: 5 };
/** A preview asked for again within the same five minutes is the same one. */
const previewGridMs = 5 * 60_000;

export function createDigestDesk(ports: DigestDeskPorts): DigestDesk {
  const { builder, limits, digests, deliveries, denied, clock } = ports;

  function orderOf({ sources, period, nsfw, language, muted }: DigestWish): DigestOrder {
    return { sources, period, now: clock.now(), selection, eligibility: { denied, nsfw }, language, muted };
  }

  async function build(order: DigestOrder, signal: AbortSignal | undefined): Promise<DigestEnd> {
    const end = await builder.build(order, signal);
    if (end.status === "digest") {
      const { digest } = end;
      await digests.change(digest.id, () => ({ digest, storedAt: clock.now() }));
    }
    return end;
  }

  return {
    admit(asker, wish) {
      if (wish !== undefined && builder.isKnown(orderOf(wish))) return { status: "admitted" };
      return limits.admit(asker);
    },
    ask: (wish, signal) => build(orderOf(wish), signal),
    async preview(watch, { settings }, signal) {
      const to = new Date(Math.floor(clock.now().getTime() / previewGridMs) * previewGridMs);
      // Where a slot is due at this very moment, it is that one's digest.
      const next = stretchOf(watch.schedule, nextSlot(watch.schedule, new Date(to.getTime() - 1)));
      const from = new Date(to.getTime() - (next.to.getTime() - next.from.getTime()));
      const nsfw = settings.nsfw && (await ports.isAgeRestricted(watch.destination));
      const told = (await deliveries.read(watch.id))?.told ?? {};
      return build(watchOrder(watch, { settings, denied, nsfw, stretch: { from, to }, told }), signal);
    },
  };
}

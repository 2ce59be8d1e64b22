import type { DeliveryLog, Receipt } from "../delivery/delivery-log.ts";
import { newDeliveryLog } from "../delivery/receipts.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { Digest } from "../digest/digest.ts";
import { AppError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestBuilder } from "../ports/digest-builder.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { bareName, type CommunityName, instanceOf } from "../thread/thread.ts";
import type { DigestWish } from "./ask-digest.ts";
import { createDeliverer, type Shipment } from "./deliver-once.ts";

/** The ordinary endings. Failures are thrown as `AppError`. */
export type PublishNowEnd =
  | { readonly status: "published"; readonly url: string }
  /** `url`: of the post; of the community where it is not known whether it arrived. */
  | { readonly status: "already-published"; readonly url: string; readonly again: Date }
  | { readonly status: "nothing"; readonly why: string }
  | { readonly status: "forbidden" | "gone"; readonly why: string };

/** Posts digests to Lemmy communities for people who ask for it now. */
export interface PublishNow {
  /** One at a time for each community: who asks meanwhile gets the link to the first. */
  publish(wish: DigestWish, to: CommunityName): Promise<PublishNowEnd>;
  /** Settles what a crash interrupted. */
  resume(): Promise<void>;
}

export interface PublishNowPorts {
  readonly deliveries: DocumentStore<DeliveryLog>;
  readonly digests: DocumentStore<StoredDigest>;
  readonly builder: DigestBuilder;
  readonly publisher: Publisher;
  /** Whether the community's moderators want nothing posted there. */
  readonly isStopped: (community: CommunityName) => Promise<boolean>;
  readonly denied: EligibilityRule["denied"];
  /** Between two posts to one community. */
  readonly minMinutes: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** As on the command line. */
const selection = { minScore: 10, minComments: 10, maxTopics: 5 } as const;
const minuteMs = 60_000;
const idStart = "publish/";

/** Under what the posts to a community are written down that were asked for by hand. */
export function publishId(community: CommunityName): string {
  return `${idStart}${community}`;
}

/** Whether what is written down there was published by hand, not for a watch. */
export function isPublishId(watchId: string): boolean {
  return watchId.startsWith(idStart);
}

export function createPublishNow(ports: PublishNowPorts): PublishNow {
  const { deliveries, digests, builder, clock, log, minMinutes } = ports;
  const deliverer = createDeliverer(ports);
  /** The last that was asked for, by community. */
  const turns = new Map<CommunityName, Promise<unknown>>();

  function inTurn<T>(to: CommunityName, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(to) ?? Promise.resolve()).then(work, work);
    turns.set(to, turn);
    const forget = () => void (turns.get(to) === turn && turns.delete(to));
    turn.then(forget, forget);
    return turn;
  }

  function shipmentOf(to: CommunityName, slot: Date, digest: Digest, language: string | undefined): Shipment {
    return {
      watchId: publishId(to),
      destination: { kind: "lemmy", community: to },
      slot,
      digest,
      timezone: "UTC",
      language: language ?? digest.language,
      roleToMention: undefined,
    };
  }

  /** Brings what a crash, or an instance that did not answer, left open to an end; sent late it is not. */
  async function settle(to: CommunityName): Promise<DeliveryLog> {
    const id = publishId(to);
    const known = (await deliveries.read(id)) ?? newDeliveryLog(id);
    const { attempt } = known;
    if (attempt === undefined) return known;
    const stored = await digests.read(attempt.digestId);
    if (stored === undefined) {
      await deliverer.conclude(id, attempt.slot, { status: "uncertain", digestId: attempt.digestId });
    } else {
      const end = await deliverer.settle(attempt, shipmentOf(to, attempt.slot, stored.digest, undefined), false);
      if (end.status === "unavailable") throw end.error;
    }
    return (await deliveries.read(id)) ?? newDeliveryLog(id);
  }

  function lately({ receipts }: DeliveryLog, to: CommunityName): PublishNowEnd | undefined {
    const last = receipts.findLast(({ status }) => status === "delivered" || status === "uncertain");
    if (last === undefined) return undefined;
    const again = new Date(last.at.getTime() + minMinutes * minuteMs);
    return again > clock.now() ? { status: "already-published", url: urlOf(last, to), again } : undefined;
  }

  async function publish(wish: DigestWish, to: CommunityName): Promise<PublishNowEnd> {
    if (await ports.isStopped(to)) {
      return { status: "forbidden", why: `The moderators of ${to} told the bot to post nothing there.` };
    }
    const before = lately(await settle(to), to);
    if (before !== undefined) return before;
    const { sources, period, nsfw, language, muted } = wish;
    const eligibility = { denied: ports.denied, nsfw };
    const end = await builder.build({ sources, period, now: clock.now(), selection, eligibility, language, muted });
    if (end.status === "nothing") return end;
    const { digest } = end;
    await digests.change(digest.id, () => ({ digest, storedAt: clock.now() }));
    const sent = await deliverer.deliver(shipmentOf(to, clock.now(), digest, language));
    if (sent.status === "unavailable") throw sent.error;
    if (sent.status === "refused") return { status: sent.reason, why: sent.why };
    const { receipt } = sent;
    if (receipt.status === "failed") return { status: "forbidden", why: receipt.error };
    return { status: "published", url: urlOf(receipt, to) };
  }

  return {
    publish: (wish, to) => inTurn(to, () => publish(wish, to)),
    async resume() {
      for await (const id of deliveries.keys()) {
        if (!isPublishId(id)) continue;
        const to = id.slice(idStart.length) as CommunityName;
        try {
          await inTurn(to, () => settle(to));
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          log.warn("What was being published is settled when it is asked for again.", { to, error: error.code });
        }
      }
    },
  };
}

function urlOf(receipt: Receipt, to: CommunityName): string {
  const [message] = receipt.status === "delivered" ? receipt.messages : [];
  return message?.url ?? `https://${instanceOf(to)}/c/${bareName(to)}`;
}

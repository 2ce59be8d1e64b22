import type { Attempt, DeliveryLog, Receipt } from "../delivery/delivery-log.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import { nextSlot } from "../watch/slots.ts";
import type { Watch } from "../watch/watch.ts";
import type { WatchBook } from "./watch-book.ts";

/** How a watch is doing. */
export interface WatchStanding {
  readonly watch: Watch;
  /** `undefined` while it is paused. */
  readonly next: Date | undefined;
  /** How its last slot ended. */
  readonly last: Receipt | undefined;
  /** What is being sent, or what a crash left behind. */
  readonly underWay: Attempt | undefined;
  /** The last slot that went wrong, unless a later one was delivered or had nothing to say. */
  readonly problem: Receipt | undefined;
  readonly advice: Advice;
}

/**
 * What to do about it. `resume`: it was paused by hand. `choose-channel`: the channel is gone. `grant-permissions`: the bot
 * may not write there; then resume. `look-there`: the digest may have arrived, and is not sent again. `wait`: the next slot
 * tries again. `ask-operator`: what is stored of its deliveries cannot be read.
 */
export type Advice =
  | "none"
  | "resume"
  | "choose-channel"
  | "grant-permissions"
  | "look-there"
  | "wait"
  | "ask-operator";

/** @returns one entry a watch, in the order they were made @throws {StoreError} */
export type StatusOf = (guildId: string) => Promise<readonly WatchStanding[]>;

export function createWatchStatus({
  book,
  deliveries,
  clock,
}: {
  readonly book: WatchBook;
  readonly deliveries: DocumentStore<DeliveryLog>;
  readonly clock: Clock;
}): StatusOf {
  const standingOf = async (watch: Watch): Promise<WatchStanding> => {
    const next = watch.paused === undefined ? nextSlot(watch.schedule, clock.now()) : undefined;
    try {
      const log = await deliveries.read(watch.id);
      const last = log?.receipts.at(-1);
      const problem = problemIn(log?.receipts ?? []);
      return { watch, next, last, underWay: log?.attempt, problem, advice: adviceOn(watch, problem) };
    } catch (error) {
      if (!(error instanceof DamagedDocumentError)) throw error;
      return { watch, next, last: undefined, underWay: undefined, problem: undefined, advice: "ask-operator" };
    }
  };
  return (guildId) => Promise.all(book.ofGuild(guildId).map(standingOf));
}

/** @param receipts - newest last */
function problemIn(receipts: readonly Receipt[]): Receipt | undefined {
  const latest = receipts.findLast(({ status }) => status !== "skipped");
  return latest?.status === "failed" || latest?.status === "uncertain" ? latest : undefined;
}

function adviceOn({ paused }: Watch, problem: Receipt | undefined): Advice {
  switch (paused?.reason) {
    case "by-hand":
      return "resume";
    case "destination-gone":
      return "choose-channel";
    case "destination-forbidden":
      return "grant-permissions";
    case undefined:
      if (problem === undefined) return "none";
      return problem.status === "uncertain" ? "look-there" : "wait";
  }
}

import { AppError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { CommunityName, PersonName } from "../thread/thread.ts";
import { paused } from "../watch/change-watch.ts";
import { type Community, communityWatchId, newCommunity } from "../watch/community.ts";
import { type FileDestination, fileWatches, scheduleOf } from "../watch/file-watches.ts";
import { nextSlot } from "../watch/slots.ts";
import type { Pause, Watch } from "../watch/watch.ts";
import { refuseSchedule, type ScheduleRefusal } from "./refuse-schedule.ts";
import type { WatchBook } from "./watch-book.ts";

/** What moderators order: what to read, how often. */
export interface CommunityOrder {
  readonly read: CommunityName;
  readonly every: "day" | "week";
}

export type CommunityOrdered =
  | { readonly status: "saved"; readonly watch: Watch; readonly next: Date }
  /** `too-many-in-all`: in all communities together. */
  | { readonly status: "too-many-watches" | "too-many-in-all"; readonly most: number }
  | ScheduleRefusal;

/**
 * The watches that post to Lemmy communities: those of the operator's file and those that moderators order. In the store
 * first, then in the book. Everything throws `StoreError` where the store fails: then nothing has changed.
 */
export interface CommunityWatches {
  /** Takes over what is stored and what the file names: at start, before anything is delivered. */
  begin(destinations: readonly FileDestination[]): Promise<void>;
  /** Begins to read a community, or changes how often; what was stopped or paused begins anew. */
  order(community: CommunityName, order: CommunityOrder, by: PersonName): Promise<CommunityOrdered>;
  /** Nothing is posted there any more: what moderators ordered is forgotten, what the file names rests. */
  stop(community: CommunityName): Promise<void>;
  /** Whether moderators said that nothing is to be posted there. */
  isStopped(community: CommunityName): Promise<boolean>;
  /** Pauses a watch that cannot be delivered: one of the file until the program starts again. */
  pauseFor(watchId: string, reason: Exclude<Pause["reason"], "by-hand">): Promise<void>;
}

/** Digests that a community's moderators may order: a bot must not fill a community. */
const mostWatches = 5;
/** In all communities together: anyone may make a community, and an account posts five times in ten minutes. */
const mostInAll = 100;
/** When a digest comes that is ordered without a time. */
const usualTime = { at: "09:00", timezone: "UTC" } as const;
/** As on the command line. */
const usualSelection = { minScore: 10, minComments: 10, maxTopics: 5 } as const;

export function createCommunityWatches({
  communities,
  book,
  clock,
  log,
  minMinutes,
}: {
  readonly communities: DocumentStore<Community>;
  readonly book: WatchBook;
  readonly clock: Clock;
  readonly log: Log;
  /** Between two digests of a watch. */
  readonly minMinutes: number;
}): CommunityWatches {
  /** What the operator's file names, by community. */
  let inFile: ReadonlyMap<CommunityName, readonly FileDestination[]> = new Map();
  /** Watches of the file that could not be delivered. */
  const resting = new Map<string, Pause>();
  /** How many watches moderators ordered that do not rest, by community. */
  const ordered = new Map<CommunityName, number>();

  function inAll(): number {
    return ordered.values().reduce((one, other) => one + other, 0);
  }

  /** @throws {StoreError} */
  async function change(
    community: CommunityName,
    update: (before: Community) => Community,
  ): Promise<Community | undefined> {
    const named = inFile.get(community) ?? [];
    const stored = await communities.change<Community | undefined>(community, (current) => {
      const before = current ?? newCommunity(community);
      const { seen } = fileWatches(named, before.seen, clock.now());
      const after = update(sameSeen(before.seen, seen) ? before : { ...before, seen });
      return current === undefined && after === before ? undefined : after;
    });
    takeOver(stored ?? newCommunity(community));
    return stored;
  }

  function takeOver({ community, watches, seen, stoppedAt }: Community): void {
    const named = fileWatches(inFile.get(community) ?? [], seen, clock.now()).watches.map((watch) => {
      if (stoppedAt !== undefined) return paused(watch, "by-hand", stoppedAt);
      const pause = resting.get(watch.id);
      return pause === undefined ? watch : paused(watch, pause.reason, pause.since);
    });
    book.putCommunity(community, [...named, ...watches]);
    ordered.set(community, watches.filter(({ paused: pause }) => pause === undefined).length);
  }

  async function begin(destinations: readonly FileDestination[]): Promise<void> {
    inFile = Map.groupBy(destinations.filter(mayBeFollowed), ({ community }) => community);
    const known = new Set<CommunityName>(inFile.keys());
    for await (const community of communities.keys()) known.add(community as CommunityName);
    for (const community of known) {
      try {
        await change(community, (before) => before);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "damaged-document") throw error;
        log.error("A community's watches cannot be read and rest.", { community }, error);
      }
    }
  }

  function mayBeFollowed(destination: FileDestination): boolean {
    const refusal = refuseSchedule(scheduleOf(destination), minMinutes);
    if (refusal === undefined) return true;
    const { community } = destination;
    log.error("A destination of the settings is left out.", { community, why: refusal.sentence });
    return false;
  }

  return {
    begin,
    async order(community, { read, every }, by) {
      const schedule = { every, ...usualTime };
      const refusal = refuseSchedule(schedule, minMinutes);
      if (refusal !== undefined) return refusal;
      const now = clock.now();
      let watch: Watch | undefined;
      let isFull = false;
      await change(community, (before) => {
        const same = before.watches.find(({ communities: [only] }) => only === read);
        if (same === undefined && before.watches.length >= mostWatches) return before;
        isFull = (same === undefined || same.paused !== undefined) && inAll() >= mostInAll;
        if (isFull) return before;
        const begins = same === undefined || same.paused !== undefined || same.schedule.every !== every;
        watch = {
          id: same?.id ?? communityWatchId(community, before.nextWatch),
          communities: [read],
          destination: { kind: "lemmy", community },
          schedule,
          selection: same?.selection ?? usualSelection,
          createdAt: same?.createdAt ?? now,
          createdBy: by,
          activeSince: begins ? now : same.activeSince,
          paused: undefined,
        };
        return withOrdered(before, watch);
      });
      if (isFull) return { status: "too-many-in-all", most: mostInAll };
      if (watch === undefined) return { status: "too-many-watches", most: mostWatches };
      return { status: "saved", watch, next: nextSlot(schedule, now) };
    },
    async stop(community) {
      const now = clock.now();
      await change(community, (before) =>
        before.stoppedAt !== undefined && before.watches.length === 0
          ? before
          : { ...before, watches: [], stoppedAt: before.stoppedAt ?? now },
      );
    },
    isStopped: async (community) => (await communities.read(community))?.stoppedAt !== undefined,
    async pauseFor(watchId, reason) {
      const destination = book.find(watchId)?.destination;
      if (destination?.kind !== "lemmy") return;
      const now = clock.now();
      await change(destination.community, (before) => {
        const watches = before.watches.map((watch) => (watch.id === watchId ? paused(watch, reason, now) : watch));
        if (before.watches.some(({ id }) => id === watchId)) return { ...before, watches };
        resting.set(watchId, { since: now, reason });
        return before;
      });
    },
  };
}

function withOrdered(before: Community, watch: Watch): Community {
  const isKnown = before.watches.some(({ id }) => id === watch.id);
  return {
    ...before,
    watches: isKnown ? before.watches.map((each) => (each.id === watch.id ? watch : each)) : [...before.watches, watch],
    nextWatch: isKnown ? before.nextWatch : before.nextWatch + 1,
    stoppedAt: undefined,
  };
}

function sameSeen(one: Community["seen"], other: Community["seen"]): boolean {
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([id, { since, rule }]) => other[id]?.rule === rule && other[id].since.getTime() === since.getTime())
  );
}

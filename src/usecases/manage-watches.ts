import { UsageError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import { parseCommunityName } from "../thread/source-reference.ts";
import type { CommunityName } from "../thread/thread.ts";
import {
  edited,
  paused,
  resumed,
  type WatchChange,
  type WatchOrder,
  withNewWatch,
  withWatches,
} from "../watch/change-watch.ts";
import { type Guild, newGuild } from "../watch/guild.ts";
import { nextSlot } from "../watch/slots.ts";
import { mostCommunities, type Pause, type Watch, watchIdOf } from "../watch/watch.ts";
import { refuseSchedule, type ScheduleRefusal } from "./refuse-schedule.ts";
import type { WatchBook } from "./watch-book.ts";

export type { WatchChange, WatchOrder } from "../watch/change-watch.ts";

/** A watch as it stands now, and when its next digest comes; `undefined` while it is paused. */
export interface WatchSaved {
  readonly status: "saved";
  readonly watch: Watch;
  readonly next: Date | undefined;
}

/** Ordinary refusals; nothing has changed. */
export type WatchRefusal =
  | { readonly status: "unknown-watch" }
  | { readonly status: "too-many-watches"; readonly most: number }
  | ScheduleRefusal;

export interface WatchLimits {
  readonly watchesPerServer: number;
  readonly minMinutesBetweenDigests: number;
}

/**
 * Changes the watches of servers: in the store first, then in the book. `number` is the part of a watch's id behind the
 * point. Everything throws `StoreError` where the store fails, and `UsageError` where communities, the time of day or the
 * zone are none: then nothing has changed.
 */
export interface WatchDesk {
  add(guildId: string, order: WatchOrder, by: string): Promise<WatchSaved | WatchRefusal>;
  edit(guildId: string, number: number, change: WatchChange): Promise<WatchSaved | WatchRefusal>;
  pause(guildId: string, number: number): Promise<WatchSaved | WatchRefusal>;
  resume(guildId: string, number: number): Promise<WatchSaved | WatchRefusal>;
  remove(
    guildId: string,
    number: number,
  ): Promise<{ readonly status: "removed"; readonly watch: Watch } | WatchRefusal>;
  list(guildId: string): readonly Watch[];
  /** Pauses a watch whose destination cannot be delivered to. Nothing where it is gone or paused already. */
  pauseFor(watchId: string, reason: Exclude<Pause["reason"], "by-hand">): Promise<void>;
  /** When the watch is due next; `undefined` while it is paused. */
  next(watch: Watch): Date | undefined;
}

export function createWatchDesk({
  guilds,
  book,
  clock,
  limits,
}: {
  readonly guilds: DocumentStore<Guild>;
  readonly book: WatchBook;
  readonly clock: Clock;
  readonly limits: WatchLimits;
}): WatchDesk {
  const next = (watch: Watch): Date | undefined =>
    watch.paused === undefined ? nextSlot(watch.schedule, clock.now()) : undefined;
  const saved = (watch: Watch): WatchSaved => ({ status: "saved", watch, next: next(watch) });

  /** Stores what `decide` gives, then takes it over into the book; a refusal changes nothing. */
  async function changeGuild<Outcome extends { readonly status: string }>(
    guildId: string,
    decide: (guild: Guild) => Decision<Outcome>,
  ): Promise<Outcome> {
    let decision: Decision<Outcome> | undefined;
    await guilds.change<Guild | undefined>(guildId, (current) => {
      decision = decide(current ?? newGuild(guildId));
      return decision.guild ?? current;
    });
    if (decision === undefined) throw new Error("The store did not ask for the change.");
    if (decision.guild !== undefined) book.put(decision.guild);
    return decision.outcome;
  }

  /** @param update - gives the same watch where there is nothing to change */
  function changeWatch(
    guildId: string,
    number: number,
    update: (watch: Watch, now: Date) => Watch,
  ): Promise<WatchSaved | WatchRefusal> {
    return changeGuild<WatchSaved | WatchRefusal>(guildId, (guild) => {
      const current = guild.watches.find(({ id }) => id === watchIdOf(guildId, number));
      if (current === undefined) return { outcome: { status: "unknown-watch" } };
      const watch = update(current, clock.now());
      if (watch === current) return { outcome: saved(watch) };
      const watches = guild.watches.map((each) => (each === current ? watch : each));
      return { guild: withWatches(guild, watches), outcome: saved(watch) };
    });
  }

  return {
    next,
    list: (guildId) => book.ofGuild(guildId),
    async add(guildId, order, by) {
      const refusal = refuseSchedule(order.schedule, limits.minMinutesBetweenDigests);
      if (refusal !== undefined) return refusal;
      const communities = checked(order.communities);
      return changeGuild<WatchSaved | WatchRefusal>(guildId, (before) => {
        const most = limits.watchesPerServer;
        if (before.watches.length >= most) return { outcome: { status: "too-many-watches", most } };
        const guild = withNewWatch(before, { ...order, communities }, by, clock.now());
        const [watch] = guild.watches.slice(-1);
        if (watch === undefined) throw new Error("The new watch is missing.");
        return { guild, outcome: saved(watch) };
      });
    },
    async edit(guildId, number, change) {
      const refusal = change.schedule && refuseSchedule(change.schedule, limits.minMinutesBetweenDigests);
      if (refusal !== undefined) return refusal;
      const named = change.communities && { communities: checked(change.communities) };
      return changeWatch(guildId, number, (watch, now) => edited(watch, guildId, { ...change, ...named }, now));
    },
    pause: (guildId, number) => changeWatch(guildId, number, (watch, now) => paused(watch, "by-hand", now)),
    resume: (guildId, number) => changeWatch(guildId, number, resumed),
    remove: (guildId, number) =>
      changeGuild<{ readonly status: "removed"; readonly watch: Watch } | WatchRefusal>(guildId, (guild) => {
        const watch = guild.watches.find(({ id }) => id === watchIdOf(guildId, number));
        if (watch === undefined) return { outcome: { status: "unknown-watch" } };
        const watches = guild.watches.filter((each) => each !== watch);
        return { guild: withWatches(guild, watches), outcome: { status: "removed", watch } };
      }),
    async pauseFor(watchId, reason) {
      const destination = book.find(watchId)?.destination;
      if (destination?.kind !== "discord") return;
      const number = Number(watchId.slice(watchId.lastIndexOf(".") + 1));
      await changeWatch(destination.guildId, number, (watch, now) => paused(watch, reason, now));
    },
  };
}

/** What becomes of a guild; without one it stays as it is. */
interface Decision<Outcome> {
  readonly guild?: Guild;
  readonly outcome: Outcome;
}

/** @throws {UsageError} where it is not one to five communities */
function checked(communities: readonly CommunityName[]): CommunityName[] {
  const named = [...new Set(communities.map(parseCommunityName))];
  if (named.length === 0) throw new UsageError("A watch needs a community, like technology@lemmy.world.");
  if (named.length > mostCommunities) {
    throw new UsageError(`A watch reads at most ${mostCommunities} communities; these are ${named.length}.`);
  }
  return named;
}

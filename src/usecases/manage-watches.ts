import { UsageError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { SelectionRule } from "../thread/selection.ts";
import { parseCommunityName } from "../thread/source-reference.ts";
import type { CommunityName } from "../thread/thread.ts";
import { type Guild, newGuild } from "../watch/guild.ts";
import type { Schedule } from "../watch/schedule.ts";
import { nextSlot } from "../watch/slots.ts";
import { mostCommunities, type Pause, type Watch, watchIdOf } from "../watch/watch.ts";
import { refuseSchedule, type ScheduleRefusal } from "./refuse-schedule.ts";
import type { WatchBook } from "./watch-book.ts";

/** What a watch is ordered with. */
export interface WatchOrder {
  /** One to five; named twice, it counts once. */
  readonly communities: readonly CommunityName[];
  readonly channelId: string;
  readonly schedule: Schedule;
  readonly selection: SelectionRule;
}

export type WatchChange = Partial<WatchOrder>;

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
  /** A new schedule begins now. A new channel ends a pause that the old one was the reason of. */
  edit(guildId: string, number: number, change: WatchChange): Promise<WatchSaved | WatchRefusal>;
  pause(guildId: string, number: number): Promise<WatchSaved | WatchRefusal>;
  /** Begins anew: what was missed meanwhile is not caught up. */
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

  /** Stores what `decide` gives and takes it over into the book; a refusal changes nothing. */
  const changeGuild = async <Outcome, Refusal>(
    guildId: string,
    decide: (guild: Guild) => { readonly guild: Guild; readonly outcome: Outcome } | { readonly refusal: Refusal },
  ): Promise<Outcome | Refusal> => {
    let decision: ReturnType<typeof decide> | undefined;
    const guild = await guilds.change<Guild | undefined>(guildId, (current) => {
      decision = decide(current ?? newGuild(guildId));
      return "guild" in decision ? decision.guild : current;
    });
    if (decision === undefined) throw new Error("The store did not ask for the change.");
    if ("refusal" in decision) return decision.refusal;
    if (guild !== undefined) book.put(guild);
    return decision.outcome;
  };

  /** `update` gives the same watch where there is nothing to change. */
  const changeWatch = (
    guildId: string,
    number: number,
    update: (watch: Watch) => Watch,
  ): Promise<WatchSaved | WatchRefusal> =>
    changeGuild<WatchSaved, WatchRefusal>(guildId, (guild) => {
      const current = guild.watches.find(({ id }) => id === watchIdOf(guildId, number));
      if (current === undefined) return { refusal: { status: "unknown-watch" } };
      const watch = update(current);
      if (watch === current) return { guild, outcome: saved(watch) };
      const watches = guild.watches.map((each) => (each === current ? watch : each));
      return { guild: withPausesForgotten({ ...guild, watches }), outcome: saved(watch) };
    });

  return {
    next,
    list: (guildId) => book.ofGuild(guildId),
    async add(guildId, order, by) {
      const refusal = refuseSchedule(order.schedule, limits.minMinutesBetweenDigests);
      if (refusal !== undefined) return refusal;
      const communities = checked(order.communities);
      return changeGuild<WatchSaved, WatchRefusal>(guildId, (guild) => {
        if (guild.watches.length >= limits.watchesPerServer) {
          return { refusal: { status: "too-many-watches", most: limits.watchesPerServer } };
        }
        const watch: Watch = {
          id: watchIdOf(guildId, guild.nextWatch),
          communities,
          destination: { kind: "discord", guildId, channelId: order.channelId },
          schedule: order.schedule,
          selection: order.selection,
          createdAt: clock.now(),
          createdBy: by,
          activeSince: clock.now(),
          paused: undefined,
        };
        const watches = [...guild.watches, watch];
        return { guild: { ...guild, watches, nextWatch: guild.nextWatch + 1 }, outcome: saved(watch) };
      });
    },
    async edit(guildId, number, { communities, channelId, schedule, selection }) {
      const refusal = schedule && refuseSchedule(schedule, limits.minMinutesBetweenDigests);
      if (refusal !== undefined) return refusal;
      const named = communities && checked(communities);
      return changeWatch(guildId, number, (watch) => {
        const elsewhere = channelId !== undefined && !leadsTo(watch, channelId);
        const wakes = elsewhere && watch.paused !== undefined && watch.paused.reason !== "by-hand";
        return {
          ...watch,
          communities: named ?? watch.communities,
          destination: elsewhere ? { kind: "discord", guildId, channelId } : watch.destination,
          schedule: schedule ?? watch.schedule,
          selection: selection ?? watch.selection,
          activeSince: wakes || schedule !== undefined ? clock.now() : watch.activeSince,
          paused: wakes ? undefined : watch.paused,
        };
      });
    },
    pause: (guildId, number) =>
      changeWatch(guildId, number, (watch) =>
        watch.paused === undefined ? { ...watch, paused: { since: clock.now(), reason: "by-hand" } } : watch,
      ),
    resume: (guildId, number) =>
      changeWatch(guildId, number, (watch) =>
        watch.paused === undefined ? watch : { ...watch, paused: undefined, activeSince: clock.now() },
      ),
    remove: (guildId, number) =>
      changeGuild<{ status: "removed"; watch: Watch }, WatchRefusal>(guildId, (guild) => {
        const watch = guild.watches.find(({ id }) => id === watchIdOf(guildId, number));
        if (watch === undefined) return { refusal: { status: "unknown-watch" } };
        const watches = guild.watches.filter((each) => each !== watch);
        return { guild: withPausesForgotten({ ...guild, watches }), outcome: { status: "removed", watch } };
      }),
    async pauseFor(watchId, reason) {
      const watch = book.find(watchId);
      if (watch?.destination.kind !== "discord") return;
      const number = Number(watchId.slice(watchId.lastIndexOf(".") + 1));
      await changeWatch(watch.destination.guildId, number, (current) =>
        current.paused === undefined ? { ...current, paused: { since: clock.now(), reason } } : current,
      );
    },
  };
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

function leadsTo({ destination }: Watch, channelId: string): boolean {
  return destination.kind === "discord" && destination.channelId === channelId;
}

/** Whoever is paused again is told of it again. */
function withPausesForgotten(guild: Guild): Guild {
  const paused = new Set(guild.watches.filter((watch) => watch.paused !== undefined).map(({ id }) => id));
  const toldOfPause = Object.fromEntries(Object.entries(guild.toldOfPause).filter(([id]) => paused.has(id)));
  return { ...guild, toldOfPause };
}

import type { SelectionRule } from "../thread/selection.ts";
import type { CommunityName } from "../thread/thread.ts";
import type { Guild } from "./guild.ts";
import type { Schedule } from "./schedule.ts";
import { type Pause, type Watch, watchIdOf } from "./watch.ts";

/** What a watch in a Discord server is ordered with. */
export interface WatchOrder {
  /** One to five; named twice, it counts once. */
  readonly communities: readonly CommunityName[];
  readonly channelId: string;
  readonly schedule: Schedule;
  readonly selection: SelectionRule;
}

export type WatchChange = Partial<WatchOrder>;

/** The guild with one watch more: its last. */
export function withNewWatch(guild: Guild, order: WatchOrder, by: string, now: Date): Guild {
  const { guildId, nextWatch, watches } = guild;
  const { communities, channelId, schedule, selection } = order;
  const watch: Watch = {
    id: watchIdOf(guildId, nextWatch),
    communities,
    destination: { kind: "discord", guildId, channelId },
    schedule,
    selection,
    createdAt: now,
    createdBy: by,
    activeSince: now,
    paused: undefined,
  };
  return { ...guild, watches: [...watches, watch], nextWatch: nextWatch + 1 };
}

/** A new schedule begins now. A new channel ends a pause that the old one was the reason of. */
export function edited(watch: Watch, guildId: string, change: WatchChange, now: Date): Watch {
  const { channelId, schedule } = change;
  const { destination, paused } = watch;
  const moves = channelId !== undefined && !(destination.kind === "discord" && destination.channelId === channelId);
  const wakes = moves && paused !== undefined && paused.reason !== "by-hand";
  return {
    ...watch,
    communities: change.communities ?? watch.communities,
    destination: moves ? { kind: "discord", guildId, channelId } : destination,
    schedule: schedule ?? watch.schedule,
    selection: change.selection ?? watch.selection,
    activeSince: wakes || schedule !== undefined ? now : watch.activeSince,
    paused: wakes ? undefined : paused,
  };
}

/** @returns the same watch where it is paused already: the first reason stands */
export function paused(watch: Watch, reason: Pause["reason"], now: Date): Watch {
  return watch.paused === undefined ? { ...watch, paused: { since: now, reason } } : watch;
}

/** @returns the same watch where it is not paused; else it begins anew, and what was missed is not caught up */
export function resumed(watch: Watch, now: Date): Watch {
  return watch.paused === undefined ? watch : { ...watch, paused: undefined, activeSince: now };
}

/** The guild with these watches. Of one that is paused again, its people are told again. */
export function withWatches(guild: Guild, watches: readonly Watch[]): Guild {
  const resting = new Set(watches.filter((watch) => watch.paused !== undefined).map(({ id }) => id));
  const toldOfPause = Object.fromEntries(Object.entries(guild.toldOfPause).filter(([id]) => resting.has(id)));
  return { ...guild, watches, toldOfPause };
}

import type { Destination } from "../delivery/destination.ts";
import type { SelectionRule } from "../thread/selection.ts";
import type { CommunityName } from "../thread/thread.ts";
import type { Schedule } from "./schedule.ts";

/** A standing order: what to read, how often, where to deliver. */
export interface Watch {
  /** Unique over all guilds and communities, and never given again: `GUILD-ID.NUMBER` for a guild's. */
  readonly id: string;
  /** One to five, each once, in the order given. */
  readonly communities: readonly CommunityName[];
  readonly destination: Destination;
  readonly schedule: Schedule;
  /** BCP 47, of the headings; left out: as the destination's settings say, else that of most topics. */
  readonly language?: string;
  readonly selection: SelectionRule;
  readonly createdAt: Date;
  /** The Discord user or the Lemmy person who ordered it; anyone who may manage watches may change it. */
  readonly createdBy: string;
  /** Slots before this moment are not the watch's: it was created, resumed or given another schedule then. */
  readonly activeSince: Date;
  readonly paused: Pause | undefined;
}

export interface Pause {
  readonly since: Date;
  /** `by-hand`, or why the destination could not be delivered to. */
  readonly reason: "by-hand" | "destination-gone" | "destination-forbidden";
}

/** How many communities one watch may name. */
export const mostCommunities = 5;

/** The id of a guild's watch. */
export function watchIdOf(guildId: string, number: number): string {
  return `${guildId}.${number}`;
}

/** Whether the watch is one of the guild's, those that were removed too. */
export function isWatchOf(guildId: string, watchId: string): boolean {
  return watchId.startsWith(`${guildId}.`);
}

/** Whether the watch is, or was, one of a guild. */
export function isGuildWatch(watchId: string): boolean {
  return /^\d+\.\d+$/u.test(watchId);
}

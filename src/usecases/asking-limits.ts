import type { Clock } from "../ports/clock.ts";

/** How many may be asked for within any stretch of that length. */
export interface AskingLimit {
  readonly most: number;
  readonly withinMs: number;
}

const tenMinutesMs = 10 * 60_000;
/** A digest takes some seconds of work and dozens of calls to instances that others pay for. */
export const limitOfUser: AskingLimit = { most: 5, withinMs: tenMinutesMs };
export const limitOfGuild: AskingLimit = { most: 20, withinMs: tenMinutesMs };

/** Who asks, and from where. */
export interface Asker {
  readonly guildId: string;
  readonly userId: string;
}

/** `again`: when this person may ask. */
export type Admission = { readonly status: "admitted" } | { readonly status: "too-often"; readonly again: Date };

/** Counts who asks how often, in memory: sliding windows. A refusal counts as nothing. */
export interface AskingLimits {
  /** Counts, where it admits. */
  admit(asker: Asker): Admission;
}

export function createAskingLimits(
  clock: Clock,
  { user = limitOfUser, guild = limitOfGuild }: { readonly user?: AskingLimit; readonly guild?: AskingLimit } = {},
): AskingLimits {
  const users = createWindow(user);
  const guilds = createWindow(guild);
  return {
    admit({ guildId, userId }) {
      const nowMs = clock.now().getTime();
      const freeAt = Math.max(users.freeAt(userId, nowMs), guilds.freeAt(guildId, nowMs));
      if (freeAt > nowMs) return { status: "too-often", again: new Date(freeAt) };
      users.count(userId, nowMs);
      guilds.count(guildId, nowMs);
      return { status: "admitted" };
    },
  };
}

function createWindow({ most, withinMs }: AskingLimit) {
  /** The moments of the latest askings, oldest first; whoever asked last stands last. */
  const asked = new Map<string, readonly number[]>();
  const lately = (id: string, nowMs: number) => (asked.get(id) ?? []).filter((moment) => moment > nowMs - withinMs);
  return {
    freeAt(id: string, nowMs: number): number {
      const moments = lately(id, nowMs);
      return moments.length < most ? nowMs : (moments.at(-most) ?? nowMs) + withinMs;
    },
    count(id: string, nowMs: number): void {
      const moments = [...lately(id, nowMs), nowMs];
      asked.delete(id);
      asked.set(id, moments);
      for (const [oldest, [...its]] of asked) {
        if ((its.at(-1) ?? 0) > nowMs - withinMs) break;
        asked.delete(oldest);
      }
    },
  };
}

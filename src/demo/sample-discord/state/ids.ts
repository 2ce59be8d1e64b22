/** Discord's beginning of time: snowflakes count from here. */
const discordEpochMs = 1_420_070_400_000;
/** What exists at the start was made then, so that ids do not depend on the clock. */
const seedEpochMs = Date.UTC(2025, 0, 1);
const sequenceBits = 22n;

export interface Ids {
  /** A new id made now: greater than all before it. Two ids never share their first 42 bits, so that shards differ. */
  next(): string;
  /** A new id of what was there before the start; the same on each run. */
  seed(): string;
}

/** @param now - milliseconds since 1970 */
export function createIds(now: () => number): Ids {
  let lastMs = 0;
  let seeded = 0;
  return {
    next() {
      lastMs = Math.max(lastMs + 1, now());
      return snowflake(lastMs);
    },
    seed() {
      seeded += 1;
      return snowflake(seedEpochMs + seeded);
    },
  };
}

/** @returns when an id was made, in milliseconds since 1970 */
export function idTimeMs(id: string): number {
  return Number(BigInt(id) >> sequenceBits) + discordEpochMs;
}

/** @returns the shard that is told of a guild */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> sequenceBits) % BigInt(shardCount));
}

function snowflake(timeMs: number): string {
  return String(BigInt(timeMs - discordEpochMs) << sequenceBits);
}

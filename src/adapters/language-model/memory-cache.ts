import type { Clock } from "../../ports/clock.ts";
import type { ForgetfulModelCache } from "../../ports/model-cache.ts";

/** The digest of the next day still finds what this one read; words of comments are kept no longer than they are of use. */
const lifetimeMs = 2 * 24 * 60 * 60_000;
/** What is kept of a comment takes some 300 bytes. */
const mostKept = 50_000;

interface Kept {
  readonly value: unknown;
  readonly about: readonly string[];
  readonly untilMs: number;
}

/** A cache that can be emptied. */
export interface MemoryModelCache extends ForgetfulModelCache {
  /** Somebody's words shall be forgotten: whose they are, nothing tells. */
  clear(): void;
}

/**
 * Keeps what a model said in memory, for as many digests and servers as ask: it holds people's words, which are stored
 * nowhere else. What was not asked for longest goes first.
 */
export function createMemoryModelCache(clock: Pick<Clock, "now">): MemoryModelCache {
  const kept = new Map<string, Kept>();
  return {
    async read(key) {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      if (found.untilMs <= clock.now().getTime()) return undefined;
      kept.set(key, found);
      return found.value;
    },
    async write(key, value, about) {
      kept.delete(key);
      kept.set(key, { value, about, untilMs: clock.now().getTime() + lifetimeMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
    },
    forget(isOver) {
      for (const [key, { about }] of kept) if (about.some(isOver)) kept.delete(key);
    },
    clear: () => kept.clear(),
  };
}

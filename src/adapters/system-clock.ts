import { setTimeout } from "node:timers/promises";
import type { Clock } from "../ports/clock.ts";

/** Timers of Node hold no more than 24 days. */
const longestTimerMs = 24 * 24 * 60 * 60 * 1_000;

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    for (let rest = ms; rest > 0; rest -= longestTimerMs) {
      try {
        await setTimeout(Math.min(rest, longestTimerMs), undefined, signal && { signal });
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    }
  },
};

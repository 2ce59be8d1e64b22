import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createNodeCronTimer } from "../../src/adapters/node-cron/node-cron-timer.ts";
import { createSchedules } from "../../src/usecases/run-schedules.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import type { Schedule } from "../../src/watch/schedule.ts";
import { nextSlot } from "../../src/watch/slots.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryQueue } from "../fakes/memory-queue.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aGuild, aWatch } from "../fakes/watches.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("node-cron", () => {
  it("fires at the moments of the rule, in its zone, until it is stopped", async () => {
    vi.setSystemTime("2026-11-21T07:00:00.000Z");
    const fired: string[] = [];
    const stop = createNodeCronTimer(createMemoryLog()).start(
      { expression: "0 9 * * *", timezone: "Europe/Berlin" },
      () => fired.push(new Date().toISOString()),
    );

    await vi.advanceTimersByTimeAsync(2 * dayMs);
    expect(fired).toEqual(["2026-11-21T08:00:00.000Z", "2026-11-22T08:00:00.000Z"]);
    stop();
    await vi.advanceTimersByTimeAsync(2 * dayMs);
    expect(fired).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("fires once more when the machine wakes after slots it slept through", async () => {
    vi.setSystemTime("2026-11-21T07:00:00.000Z");
    let fired = 0;
    const stop = createNodeCronTimer(createMemoryLog()).start({ expression: "0 9 * * *", timezone: "UTC" }, () => {
      fired += 1;
    });

    vi.setSystemTime("2026-11-23T12:00:00.000Z");
    await vi.advanceTimersByTimeAsync(3 * 60 * minuteMs);
    expect(fired).toBeGreaterThan(0);
    stop();
  });
});

describe("schedules on node-cron", () => {
  const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"];
  const changes = ["2026-03-08", "2026-03-29", "2026-04-04", "2026-10-03", "2026-10-25", "2026-11-01"];
  const schedules = zones.flatMap((timezone): Schedule[] => [
    { every: "day", at: "02:15", timezone },
    { every: "day", at: "01:45", timezone },
    { every: "cron", expression: "0 * * * *", timezone },
    { every: "cron", expression: "30 2 13 * 0", timezone },
  ]);

  it.each(changes)("neither lose nor double a slot when clocks change around %s", async (day) => {
    const start = new Date(new Date(`${day}T00:00:00.000Z`).getTime() - dayMs);
    const end = new Date(start.getTime() + 3 * dayMs);
    vi.setSystemTime(start);
    const watches = schedules.map((schedule, at) => aWatch({ id: `100.${at + 1}`, schedule, activeSince: start }));
    const book = createWatchBook();
    book.put(aGuild({ watches }));
    const log = createMemoryLog();
    const queue = createMemoryQueue();
    const late: number[] = [];
    const running = createSchedules({
      book,
      queue: {
        ...queue,
        enqueue: (job) => {
          late.push(Date.now() - job.slot.getTime());
          return queue.enqueue(job);
        },
      },
      deliveries: createMemoryStores().deliveries,
      timer: createNodeCronTimer(log),
      clock: { now: () => new Date(), sleep: async () => {} },
      log,
    });
    await running.start();
    await vi.advanceTimersByTimeAsync(end.getTime() - start.getTime());
    running.stop();

    const expected = watches.flatMap(({ id, schedule, activeSince }) => {
      const keys: string[] = [];
      let slot = nextSlot(schedule, new Date(activeSince.getTime() - 1));
      for (; slot <= end; slot = nextSlot(schedule, slot)) keys.push(`${id}@${slot.toISOString()}`);
      return keys;
    });
    expect([...queue.jobs].sort()).toEqual(expected.sort());
    expect(late).toHaveLength(expected.length);
    expect(Math.max(...late)).toBeLessThanOrEqual(5 * minuteMs);
    expect(log.lines).toEqual([]);
  });
});

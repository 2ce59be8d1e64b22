import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/delivery/delivery-log.ts";
import type { ScheduleTimer } from "../../src/ports/schedule-timer.ts";
import { createSchedules } from "../../src/usecases/run-schedules.ts";
import { loadWatchBook } from "../../src/usecases/watch-book.ts";
import type { Watch } from "../../src/watch/watch.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createManualTimer } from "../fakes/manual-timer.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryQueue } from "../fakes/memory-queue.ts";
import { createMemoryStores, type MemoryStores } from "../fakes/memory-stores.ts";
import { aDeliveryLog, aGuild, aWatch } from "../fakes/watches.ts";

const at = (iso: string): Date => new Date(iso);
const daily = "0 9 * * * Europe/Berlin";
const sweep = "*/5 * * * * UTC";
const delivered = (slot: string): Receipt => ({
  status: "delivered",
  slot: at(slot),
  at: at(slot),
  digestId: "d",
  messages: [],
  cited: [],
  remarks: [],
});

async function setup({
  now = "2026-11-21T12:00:00.000Z",
  watches = [aWatch()],
  timer: given,
}: {
  now?: string;
  watches?: Watch[];
  timer?: ScheduleTimer;
} = {}) {
  const stores = createMemoryStores();
  await stores.guilds.change("100", () => aGuild({ watches }));
  const clock = createManualClock(now);
  const log = createMemoryLog();
  const book = await loadWatchBook(stores.guilds, log);
  const queue = createMemoryQueue();
  const timer = createManualTimer();
  const schedules = createSchedules({ book, deliveries: stores.deliveries, queue, timer: given ?? timer, clock, log });
  return { stores, clock, log, book, queue, timer, schedules };
}
const told = (stores: MemoryStores, receipts: readonly Receipt[]) =>
  stores.deliveries.change("100.1", () => aDeliveryLog({ receipts }));

describe("a tick", () => {
  it("puts the slot that is due into the queue, once", async () => {
    const { clock, queue, timer, schedules, stores } = await setup();
    await told(stores, [delivered("2026-11-21T08:00:00.000Z")]);
    await schedules.start();

    await timer.fire(daily);
    expect(queue.jobs).toEqual([]);
    await clock.set(at("2026-11-22T08:00:00.000Z"));
    await timer.fire(daily);
    await timer.fire(daily);
    await timer.fire(sweep);
    expect(queue.jobs).toEqual(["100.1@2026-11-22T08:00:00.000Z"]);
  });

  it("that never came is made good by the sweep", async () => {
    const { clock, queue, timer, schedules, stores } = await setup();
    await told(stores, [delivered("2026-11-21T08:00:00.000Z")]);
    await schedules.start();

    await clock.set(at("2026-11-22T08:05:00.000Z"));
    await timer.fire(sweep);
    await timer.fire(daily);
    expect(queue.jobs).toEqual(["100.1@2026-11-22T08:00:00.000Z"]);
  });

  it("that finds the queue failing is made good by the next", async () => {
    const { clock, queue, timer, schedules, stores, log } = await setup();
    await told(stores, [delivered("2026-11-21T08:00:00.000Z")]);
    await schedules.start();
    await clock.set(at("2026-11-22T08:00:00.000Z"));

    queue.failing = true;
    await timer.fire(daily);
    queue.failing = false;
    await timer.fire(sweep);
    expect(queue.jobs).toEqual(["100.1@2026-11-22T08:00:00.000Z"]);
    expect(log.lines).toEqual(["error A slot that is due could not be put into the queue."]);
  });

  it("asks nothing of watches that are paused or new", async () => {
    const { queue, schedules, timer, clock } = await setup({
      now: "2026-11-21T07:59:00.000Z",
      watches: [
        aWatch({ paused: { since: at("2026-11-02T00:00:00.000Z"), reason: "by-hand" } }),
        aWatch({ id: "100.2", activeSince: at("2026-11-21T07:59:00.000Z") }),
      ],
    });
    await schedules.start();
    expect(queue.jobs).toEqual([]);

    await clock.set(at("2026-11-21T08:00:00.000Z"));
    await timer.fire(daily);
    expect(queue.jobs).toEqual(["100.2@2026-11-21T08:00:00.000Z"]);
  });
});

describe("at start", () => {
  it("the latest slot that was missed is caught up, and the older ones are written down as skipped", async () => {
    const { queue, schedules, stores, clock } = await setup();
    await told(stores, [delivered("2026-11-18T08:00:00.000Z")]);
    await schedules.start();

    expect(queue.jobs).toEqual(["100.1@2026-11-21T08:00:00.000Z"]);
    expect((await stores.deliveries.read("100.1"))?.receipts).toEqual([
      delivered("2026-11-18T08:00:00.000Z"),
      { status: "skipped", slot: at("2026-11-19T08:00:00.000Z"), at: clock.now() },
      { status: "skipped", slot: at("2026-11-20T08:00:00.000Z"), at: clock.now() },
    ]);
  });

  it("nothing is caught up that has any end, or an attempt", async () => {
    const { queue, schedules, stores } = await setup({ watches: [aWatch(), aWatch({ id: "100.2" })] });
    const slot = at("2026-11-21T08:00:00.000Z");
    await told(stores, [{ status: "failed", error: "no", slot, at: slot }]);
    await stores.deliveries.change("100.2", () =>
      aDeliveryLog({ watchId: "100.2", attempt: { slot, startedAt: slot, digestId: "d", sent: [] } }),
    );
    await schedules.start();

    expect(queue.jobs).toEqual([]);
  });

  it("a year's absence pushes out no receipts of deliveries", async () => {
    const { schedules, stores, queue } = await setup({ now: "2027-11-21T12:00:00.000Z" });
    await told(stores, [delivered("2026-11-18T08:00:00.000Z")]);
    await schedules.start();

    const receipts = (await stores.deliveries.read("100.1"))?.receipts ?? [];
    expect(receipts.map(({ status }) => status)).toEqual(["delivered", ...Array(5).fill("skipped")]);
    expect(queue.jobs).toEqual(["100.1@2027-11-21T08:00:00.000Z"]);
  });

  it("a watch whose deliveries cannot be read catches nothing up, and goes on with the next slot", async () => {
    const { schedules, stores, queue, log, clock, timer } = await setup();
    await told(stores, []);
    stores.texts.set("deliveries/100.1", "torn");
    await schedules.start();
    expect(queue.jobs).toEqual([]);
    expect(log.lines).toEqual(["error What a watch delivered cannot be read; missed slots are not caught up."]);

    await clock.set(at("2026-11-22T08:00:00.000Z"));
    await timer.fire(daily);
    expect(queue.jobs).toEqual(["100.1@2026-11-22T08:00:00.000Z"]);
  });
});

describe("a schedule that cannot be followed", () => {
  it("is told to the log, and the others go on", async () => {
    const unknown = aWatch({ id: "100.2", schedule: { every: "day", at: "09:00", timezone: "Mars/Olympus" } });
    const { schedules, queue, log } = await setup({
      watches: [unknown, aWatch()],
      timer: { start: () => () => {} },
    });
    await schedules.start();

    expect(queue.jobs).toEqual(["100.1@2026-11-21T08:00:00.000Z"]);
    expect(log.lines).toEqual(["error A slot that is due could not be put into the queue."]);
  });

  it("does not keep the bot from starting", async () => {
    const failing: ScheduleTimer = {
      start({ timezone }) {
        if (timezone !== "UTC") throw new RangeError(`no zone ${timezone}`);
        return () => {};
      },
    };
    const { schedules, log } = await setup({ timer: failing });
    await schedules.start();

    expect(log.lines).toEqual(["error A schedule cannot be followed."]);
  });
});

describe("timers", () => {
  it("are one a rule, however many watches follow it, and come and go with them", async () => {
    const weekly = { every: "week", at: "18:00", timezone: "UTC" } as const;
    const watches = Array.from({ length: 1_000 }, (_, at) => aWatch({ id: `100.${at + 1}` }));
    const { schedules, timer, book } = await setup({ watches, now: "2026-11-01T13:00:00.000Z" });
    await schedules.start();
    expect(timer.running).toEqual([daily, sweep]);

    book.put(aGuild({ watches: [aWatch({ schedule: weekly })] }));
    expect(timer.running).toEqual([sweep, "0 18 * * 1 UTC"]);
    schedules.stop();
    expect(timer.running).toEqual([]);
    book.put(aGuild());
    expect(timer.running).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { StoreError, UsageError } from "../../src/errors.ts";
import { createWatchDesk, type WatchOrder } from "../../src/usecases/manage-watches.ts";
import { loadWatchBook } from "../../src/usecases/watch-book.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";

const order: WatchOrder = {
  communities: ["technology@lemmy.example"],
  channelId: "200",
  schedule: { every: "day", at: "09:00", timezone: "Europe/Berlin" },
  selection: { minScore: 10, minComments: 10, maxTopics: 5 },
};
const dayMs = 86_400_000;

async function setup() {
  const stores = createMemoryStores();
  const clock = createManualClock("2026-11-21T12:00:00.000Z");
  const book = await loadWatchBook(stores.guilds, createMemoryLog());
  const limits = { watchesPerServer: 3, minMinutesBetweenDigests: 60 };
  const desk = createWatchDesk({ guilds: stores.guilds, book, clock, limits });
  const stored = async () => (await stores.guilds.read("100"))?.watches ?? [];
  return { stores, clock, book, desk, stored };
}

describe("a watch", () => {
  it("is added, stored and in the book, and says when its digest comes", async () => {
    const { desk, book, clock, stored } = await setup();

    const saved = await desk.add("100", order, "300");

    expect(saved).toMatchObject({ status: "saved", next: new Date("2026-11-22T08:00:00Z") });
    expect(await stored()).toEqual([
      {
        id: "100.1",
        communities: ["technology@lemmy.example"],
        destination: { kind: "discord", guildId: "100", channelId: "200" },
        schedule: order.schedule,
        selection: order.selection,
        createdAt: clock.now(),
        createdBy: "300",
        activeSince: clock.now(),
        paused: undefined,
      },
    ]);
    expect(book.find("100.1")).toEqual((await stored())[0]);
    expect(desk.list("100")).toEqual(await stored());
  });

  it("never gets a number that was given before", async () => {
    const { desk, stored } = await setup();
    await desk.add("100", order, "300");
    await desk.add("100", order, "300");
    await desk.remove("100", 2);
    await desk.add("100", order, "300");

    expect((await stored()).map(({ id }) => id)).toEqual(["100.1", "100.3"]);
  });

  it("keeps its number through two orders at once", async () => {
    const { desk, stored } = await setup();
    await Promise.all([desk.add("100", order, "300"), desk.add("100", order, "301")]);

    expect((await stored()).map(({ id }) => id)).toEqual(["100.1", "100.2"]);
  });

  it("reads a community once, however it is written", async () => {
    const { desk, stored } = await setup();
    await desk.add("100", { ...order, communities: ["Technology@lemmy.example", "technology@LEMMY.example"] }, "300");

    expect((await stored())[0]?.communities).toEqual(["technology@lemmy.example"]);
  });

  it("is refused beyond the limit, and there is room again after one is removed", async () => {
    const { desk } = await setup();
    for (const by of ["1", "2", "3"]) await desk.add("100", order, by);

    expect(await desk.add("100", order, "4")).toEqual({ status: "too-many-watches", most: 3 });
    expect(await desk.add("101", order, "4")).toMatchObject({ status: "saved" });
    await desk.remove("100", 1);
    expect(await desk.add("100", order, "4")).toMatchObject({ status: "saved" });
  });

  it.each([
    ["*/5 * * * *", { status: "too-often", minMinutes: 60, minutes: 5 }],
    ["0,1 9 * * *", { status: "too-often", minMinutes: 60, minutes: 1 }],
    ["30 23,0 * * *", { status: "saved" }],
    ["0 0 30 2 *", { status: "never-due" }],
    ["0 9 * *", { status: "bad-cron", expression: "0 9 * *", problem: { kind: "field-count", count: 4 } }],
  ])("by the expression %s: %o", async (expression, end) => {
    const { desk } = await setup();
    const schedule = { every: "cron", expression, timezone: "UTC" } as const;

    expect(await desk.add("100", { ...order, schedule }, "300")).toMatchObject(end);
  });

  it.each([
    ["no community", { communities: [] }],
    ["six communities", { communities: [1, 2, 3, 4, 5, 6].map((at) => `c${at}@lemmy.example` as const) }],
    ["no zone", { schedule: { every: "day", at: "09:00", timezone: "Europe/Bonn" } }],
    ["an offset for a zone", { schedule: { every: "day", at: "09:00", timezone: "+02:00" } }],
    ["no time of day", { schedule: { every: "day", at: "24:00", timezone: "UTC" } }],
  ] satisfies [string, Partial<WatchOrder>][])("with %s is refused with a sentence", async (_, change) => {
    const { desk, stored } = await setup();

    await expect(desk.add("100", { ...order, ...change }, "300")).rejects.toThrow(UsageError);
    expect(await stored()).toEqual([]);
  });

  it("that is unknown is refused", async () => {
    const { desk, stores } = await setup();

    for (const change of [desk.pause, desk.resume, desk.remove]) {
      expect(await change("100", 1)).toEqual({ status: "unknown-watch" });
    }
    expect(await desk.edit("100", 1, { channelId: "201" })).toEqual({ status: "unknown-watch" });
    expect(stores.writes).toBe(0);
  });
});

describe("a change", () => {
  it("of the schedule begins now, so that no old slot is caught up; other changes leave it", async () => {
    const { desk, clock, stored } = await setup();
    await desk.add("100", order, "300");
    const added = clock.now();
    await clock.advance(dayMs);

    await desk.edit("100", 1, { selection: { ...order.selection, maxTopics: 1 }, channelId: "201" });
    expect((await stored())[0]).toMatchObject({
      activeSince: added,
      selection: { maxTopics: 1 },
      destination: { channelId: "201" },
    });
    await desk.edit("100", 1, { schedule: { every: "week", at: "09:00", timezone: "UTC" } });
    expect((await stored())[0]).toMatchObject({ activeSince: clock.now(), schedule: { every: "week" } });
  });

  it("to paused and back begins anew", async () => {
    const { desk, clock, stored } = await setup();
    await desk.add("100", order, "300");
    const added = clock.now();

    expect(await desk.pause("100", 1)).toMatchObject({ status: "saved", next: undefined });
    expect((await stored())[0]?.paused).toEqual({ since: added, reason: "by-hand" });
    await clock.advance(3 * dayMs);
    expect(await desk.resume("100", 1)).toMatchObject({ next: new Date("2026-11-25T08:00:00Z") });
    expect((await stored())[0]).toMatchObject({ paused: undefined, activeSince: clock.now() });
  });

  it("that changes nothing writes nothing", async () => {
    const { desk, stores } = await setup();
    await desk.add("100", order, "300");
    const { writes } = stores;

    await desk.resume("100", 1);
    expect(stores.writes).toBe(writes);
  });

  it("that cannot be stored changes nothing, in the book either", async () => {
    const { desk, stores, book, stored } = await setup();
    await desk.add("100", order, "300");
    const before = await stored();
    stores.failing = true;

    await expect(desk.add("100", order, "300")).rejects.toThrow(StoreError);
    await expect(desk.edit("100", 1, { channelId: "201" })).rejects.toThrow(StoreError);
    await expect(desk.pause("100", 1)).rejects.toThrow(StoreError);
    await expect(desk.remove("100", 1)).rejects.toThrow(StoreError);
    expect(await stored()).toEqual(before);
    expect(book.ofGuild("100")).toEqual(before);
  });
});

describe("a watch whose channel cannot be delivered to", () => {
  const told = { "100.1": new Date("2026-11-21T13:00:00.000Z") };

  it("is paused once, and whoever paused it by hand keeps the reason", async () => {
    const { desk, stored } = await setup();
    await desk.add("100", order, "300");
    await desk.pause("100", 1);
    await desk.pauseFor("100.1", "destination-gone");
    await desk.pauseFor("999.1", "destination-gone");

    expect((await stored())[0]?.paused?.reason).toBe("by-hand");
  });

  it("goes on when it gets another channel, and not by another change", async () => {
    const { desk, stored, clock } = await setup();
    await desk.add("100", order, "300");
    await desk.pauseFor("100.1", "destination-gone");
    await clock.advance(dayMs);

    await desk.edit("100", 1, { channelId: "200" });
    expect((await stored())[0]?.paused?.reason).toBe("destination-gone");
    await desk.edit("100", 1, { channelId: "201" });
    expect((await stored())[0]).toMatchObject({ paused: undefined, activeSince: clock.now() });
  });

  it("is told of again when it is paused again", async () => {
    const { desk, stores } = await setup();
    await desk.add("100", order, "300");
    await desk.pauseFor("100.1", "destination-forbidden");
    await stores.guilds.change("100", (guild) => guild && { ...guild, toldOfPause: told });
    await desk.pauseFor("100.1", "destination-forbidden");
    expect((await stores.guilds.read("100"))?.toldOfPause).toEqual(told);

    await desk.resume("100", 1);
    expect((await stores.guilds.read("100"))?.toldOfPause).toEqual({});
  });
});

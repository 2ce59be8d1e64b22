import { describe, expect, it } from "vitest";
import { createCommunityWatches } from "../../src/usecases/community-watches.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";

const dayMs = 24 * 60 * 60_000;
const community = "digests@lemmy.example";
const destination = {
  community,
  watch: ["technology@lemmy.example", "linux@lemmy.example"],
  every: "day",
  at: "18:00",
  timezone: "Europe/Berlin",
  language: "de",
  minScore: 20,
  minComments: 5,
  maxTopics: 3,
} as const;

function setup() {
  const clock = createManualClock();
  const log = createMemoryLog();
  const stores = createMemoryStores();
  const start = async (destinations: Parameters<ReturnType<typeof createCommunityWatches>["begin"]>[0]) => {
    const book = createWatchBook();
    const { communities } = stores;
    const watches = createCommunityWatches({ communities, book, clock, log, minMinutes: 60 });
    await watches.begin(destinations);
    return { book, watches, of: () => book.ofCommunity(community) };
  };
  return { clock, log, stores, start };
}

describe("watches of the operator's file", () => {
  it("are as the file says, since they were first seen", async () => {
    const { start, clock } = setup();
    const { of } = await start([destination]);
    const since = clock.now();
    expect(of()).toMatchObject([
      {
        communities: ["technology@lemmy.example", "linux@lemmy.example"],
        destination: { kind: "lemmy", community },
        schedule: { every: "day", at: "18:00", timezone: "Europe/Berlin" },
        language: "de",
        selection: { minScore: 20, minComments: 5, maxTopics: 3 },
        activeSince: since,
      },
    ]);

    await clock.advance(3 * dayMs);
    const again = await start([{ ...destination, language: undefined, minScore: 1 }]);

    expect(again.of()[0]).toMatchObject({ id: of()[0]?.id, activeSince: since, selection: { minScore: 1 } });
  });

  it("begin anew with another time, and after they were taken out", async () => {
    const { start, clock } = setup();
    const first = await start([destination]);
    await clock.advance(dayMs);
    const moved = await start([{ ...destination, at: "19:00" }]);
    expect(moved.of()[0]).toMatchObject({ id: first.of()[0]?.id, activeSince: clock.now() });
    expect((await start([])).of()).toEqual([]);
    await clock.advance(dayMs);

    expect((await start([destination])).of()[0]?.activeSince).toEqual(clock.now());
  });

  it("are two where one is named twice, and none where it would come too often", async () => {
    const { start, log } = setup();
    const { of } = await start([
      destination,
      { ...destination, at: "06:00" },
      { ...destination, every: "*/5 * * * *", at: undefined },
    ]);

    expect(new Set(of().map(({ id }) => id)).size).toBe(2);
    expect(log.lines).toEqual(["error A destination of the settings is left out."]);
  });

  it("rest while the community's moderators want nothing, over restarts, until they order something", async () => {
    const { start } = setup();
    const { watches, book } = await start([destination]);
    await watches.stop(community);
    expect(book.active()).toEqual([]);
    const again = await start([destination]);
    expect(again.book.active()).toEqual([]);
    expect(await again.watches.isStopped(community)).toBe(true);

    await again.watches.order(community, { read: "linux@lemmy.example", every: "week" }, "mo@lemmy.example");

    expect(again.book.active()).toHaveLength(2);
    expect(await again.watches.isStopped(community)).toBe(false);
  });

  it("rest where they cannot be delivered, until the program starts again", async () => {
    const { start } = setup();
    const { watches, book, of } = await start([destination]);
    await watches.pauseFor(of()[0]?.id ?? "", "destination-forbidden");
    expect(book.active()).toEqual([]);
    expect(of()[0]?.paused?.reason).toBe("destination-forbidden");

    expect((await start([destination])).book.active()).toHaveLength(1);
  });
});

describe("watches that moderators order", () => {
  const mo = "mo@lemmy.example";

  it("are kept, changed and forgotten", async () => {
    const { start, clock } = setup();
    const { watches } = await start([]);
    const read = "linux@lemmy.example";
    const ordered = await watches.order(community, { read, every: "day" }, mo);
    expect(ordered).toMatchObject({ status: "saved", watch: { id: `lemmy/${community}/1`, createdBy: mo } });
    await clock.advance(dayMs);
    await watches.order(community, { read, every: "day" }, mo);
    const kept = (await start([])).of();
    expect(kept).toHaveLength(1);
    expect(kept[0]?.activeSince).toEqual(new Date(clock.now().getTime() - dayMs));

    await watches.order(community, { read, every: "week" }, mo);
    expect((await start([])).of()).toMatchObject([{ schedule: { every: "week" }, activeSince: clock.now() }]);
    await watches.stop(community);
    expect((await start([])).of()).toEqual([]);
  });

  it("are five at most", async () => {
    const { start } = setup();
    const { watches, of } = await start([]);
    for (let at = 1; at <= 5; at++) await watches.order(community, { read: `c${at}@lemmy.example`, every: "day" }, mo);

    const sixth = await watches.order(community, { read: "c6@lemmy.example", every: "day" }, mo);

    expect(sixth).toEqual({ status: "too-many-watches", most: 5 });
    expect(of()).toHaveLength(5);
  });

  it("are a hundred at most in all communities together, of which those that rest are none", async () => {
    const { start } = setup();
    const { watches } = await start([destination]);
    const orderIn = (at: number, every: "day" | "week" = "day") =>
      watches.order(`d${at % 25}@lemmy.example`, { read: `c${at}@lemmy.example`, every }, mo);
    for (let at = 0; at < 100; at++) expect(await orderIn(at)).toMatchObject({ status: "saved" });

    expect(await orderIn(100)).toEqual({ status: "too-many-in-all", most: 100 });
    expect(await orderIn(99, "week")).toMatchObject({ status: "saved" });
    const again = await start([destination]);
    const read = "c100@lemmy.example";
    expect(await again.watches.order(community, { read, every: "day" }, mo)).toMatchObject({
      status: "too-many-in-all",
    });
    expect(await again.watches.isStopped(community)).toBe(false);

    const [first] = again.book.ofCommunity("d0@lemmy.example");
    await again.watches.pauseFor(first?.id ?? "", "destination-gone");
    expect(await again.watches.order(community, { read, every: "day" }, mo)).toMatchObject({ status: "saved" });
    const resting = { read: first?.communities[0] ?? read, every: "day" } as const;
    expect(await again.watches.order("d0@lemmy.example", resting, mo)).toMatchObject({ status: "too-many-in-all" });
    await again.watches.stop("d1@lemmy.example");
    expect(await again.watches.order("d0@lemmy.example", resting, mo)).toMatchObject({ status: "saved" });
  });

  it("rest where they cannot be delivered, and begin anew when they are ordered again", async () => {
    const { start } = setup();
    const { watches, of } = await start([]);
    await watches.order(community, { read: "linux@lemmy.example", every: "day" }, mo);
    await watches.pauseFor(`lemmy/${community}/1`, "destination-gone");
    expect((await start([])).of()[0]?.paused?.reason).toBe("destination-gone");

    await watches.order(community, { read: "linux@lemmy.example", every: "day" }, mo);

    expect(of()[0]?.paused).toBeUndefined();
  });

  it("rest alone where a community's document is damaged", async () => {
    const { start, stores, log } = setup();
    const { watches } = await start([]);
    await watches.order(community, { read: "linux@lemmy.example", every: "day" }, mo);
    stores.texts.set("communities/broken@lemmy.example", "{}");

    expect((await start([])).of()).toHaveLength(1);
    expect(log.lines).toEqual(["error A community's watches cannot be read and rest."]);
  });
});

import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/delivery/delivery-log.ts";
import { StoreError } from "../../src/errors.ts";
import { createGuildLifecycle } from "../../src/usecases/guild-lifecycle.ts";
import { loadWatchBook } from "../../src/usecases/watch-book.ts";
import { aDigest } from "../fakes/digests.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aDeliveryLog, aGuild, aWatch } from "../fakes/watches.ts";

const dayMs = 86_400_000;
const delivered = (digestId: string): Receipt => ({
  status: "delivered",
  slot: new Date("2026-11-20T08:00:00.000Z"),
  at: new Date("2026-11-20T08:00:00.000Z"),
  digestId,
  messages: [],
  cited: [],
  remarks: [],
});

/** Guild 100 and guild 101 with a watch each; both were given digest `shared`, each one of its own. */
async function setup() {
  const stores = createMemoryStores();
  for (const guildId of ["100", "101"]) {
    const watchId = `${guildId}.1`;
    await stores.guilds.change(guildId, () => aGuild({ guildId, watches: [aWatch({ id: watchId })] }));
    await stores.deliveries.change(watchId, () =>
      aDeliveryLog({ watchId, receipts: [delivered("shared"), delivered(`of ${guildId}`)] }),
    );
  }
  for (const id of ["shared", "of 100", "of 101"]) {
    await stores.digests.change(id, () => ({ digest: aDigest(), storedAt: new Date("2026-11-20T08:00:00.000Z") }));
  }
  const clock = createManualClock("2026-11-21T12:00:00.000Z");
  const log = createMemoryLog();
  const book = await loadWatchBook(stores.guilds, log);
  const lifecycle = createGuildLifecycle({ stores, book, clock, log });
  const stored = () => [...stores.texts.keys()].sort();
  return { stores, clock, log, book, lifecycle, stored };
}
const everything = [
  "deliveries/100.1",
  "deliveries/101.1",
  "digests/of 100",
  "digests/of 101",
  "digests/shared",
  "guilds/100",
  "guilds/101",
];
const allButGuild100 = ["deliveries/101.1", "digests/of 101", "digests/shared", "guilds/101"];

describe("when the bot is removed", () => {
  it("the watches rest, and everything is kept for seven days, then deleted", async () => {
    const { lifecycle, book, clock, stored } = await setup();
    await lifecycle.removed("100");
    expect(book.ofGuild("100")).toEqual([]);

    await clock.advance(7 * dayMs - 1);
    await lifecycle.deleteDue();
    expect(stored()).toEqual(everything);
    await clock.advance(1);
    await lifecycle.deleteDue();
    expect(stored()).toEqual(allButGuild100);
  });

  it("and comes back in time, the watches go on from then", async () => {
    const { lifecycle, book, clock, stored } = await setup();
    await lifecycle.removed("100");
    await clock.advance(6 * dayMs);
    await lifecycle.joined("100");
    await clock.advance(2 * dayMs);
    await lifecycle.deleteDue();

    expect(stored()).toEqual(everything);
    expect(book.find("100.1")?.activeSince).toEqual(new Date("2026-11-27T12:00:00.000Z"));
  });

  it("twice, the grace period runs from the first time", async () => {
    const { lifecycle, clock, stored } = await setup();
    await lifecycle.removed("100");
    await clock.advance(6 * dayMs);
    await lifecycle.removed("100");
    await clock.advance(dayMs);
    await lifecycle.deleteDue();

    expect(stored()).toEqual(allButGuild100);
  });

  it("from a server that stored nothing, nothing is stored", async () => {
    const { lifecycle, stored } = await setup();
    await lifecycle.removed("999");
    await lifecycle.joined("998");

    expect(stored()).toEqual(everything);
  });
});

describe("at start", () => {
  it("servers that are gone begin their grace period, and those that are back end it", async () => {
    const { lifecycle, book, stores, clock } = await setup();
    await lifecycle.removed("101");
    await lifecycle.reconcile(new Set(["101"]));

    expect(book.active().map(({ id }) => id)).toEqual(["101.1"]);
    expect((await stores.guilds.read("100"))?.removedAt).toEqual(clock.now());
    expect((await stores.guilds.read("101"))?.removedAt).toBeUndefined();
  });

  it("servers of other processes are left alone", async () => {
    const { lifecycle, stores } = await setup();
    await lifecycle.reconcile(new Set(), (guildId) => guildId === "101");

    expect((await stores.guilds.read("100"))?.removedAt).toBeUndefined();
    expect((await stores.guilds.read("101"))?.removedAt).toBeDefined();
  });

  it("a document that cannot be read is left as it is", async () => {
    const { lifecycle, stores, log } = await setup();
    stores.texts.set("guilds/100", "torn");
    await lifecycle.reconcile(new Set(["101"]));

    expect(stores.texts.get("guilds/100")).toBe("torn");
    expect(log.lines).toContain("error A server's document cannot be read and is left as it is.");
  });
});

describe("what a removed watch delivered", () => {
  it("is kept as long as digests are, then deleted", async () => {
    const { lifecycle, stores, clock, stored } = await setup();
    const watchId = "100.7";
    const day = new Date("2026-11-20T08:00:00.000Z").getTime();
    await stores.deliveries.change(watchId, () => aDeliveryLog({ watchId, receipts: [delivered("gone")] }));

    await clock.set(new Date(day + 90 * dayMs - 1));
    await lifecycle.deleteDue();
    expect(stored()).toContain("deliveries/100.7");
    await clock.set(new Date(day + 90 * dayMs));
    await lifecycle.deleteDue();
    expect(stored()).toEqual(everything);
  });
});

describe("deleting everything", () => {
  it("leaves nothing of the server, its removed watches neither, and what others were given", async () => {
    const { lifecycle, stores, stored, book } = await setup();
    await stores.deliveries.change("100.7", () => aDeliveryLog({ watchId: "100.7" }));
    await stores.deliveries.change("1001.1", () => aDeliveryLog({ watchId: "1001.1" }));
    await lifecycle.deleteEverything("100");

    expect(stored()).toEqual([...allButGuild100, "deliveries/1001.1"].sort());
    expect(book.ofGuild("100")).toEqual([]);
  });

  it("takes what cannot be read, too", async () => {
    const { lifecycle, stores, stored } = await setup();
    stores.texts.set("guilds/100", "torn");
    stores.texts.set("deliveries/100.1", "torn");
    await lifecycle.deleteEverything("100");

    expect(stored()).toEqual([...allButGuild100, "digests/of 100"].sort());
  });

  it("that fails can be asked for again", async () => {
    const { lifecycle, stores, stored } = await setup();
    stores.failing = true;
    await expect(lifecycle.deleteEverything("100")).rejects.toThrow(StoreError);
    stores.failing = false;
    await lifecycle.deleteEverything("100");

    expect(stored()).toEqual(allButGuild100);
  });
});

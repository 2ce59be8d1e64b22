import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/delivery/delivery-log.ts";
import type { Stores } from "../../src/ports/stores.ts";
import { answerKey, catchUp, notingStores } from "../../src/usecases/note-deliveries.ts";
import { loadPublishedIndex } from "../../src/usecases/published-index.ts";
import { aDigest } from "../fakes/digests.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aDeliveryLog, aGuild } from "../fakes/watches.ts";

const digest = aDigest();
const now = new Date("2026-11-21T12:00:00.000Z");

function delivered(slot: string, messageId: string, at = now): Receipt {
  const url = `https://discord.com/channels/100/200/${messageId}`;
  const messages = [{ placeId: "200", messageId, url }];
  return { status: "delivered", slot: new Date(slot), at, digestId: digest.id, messages, cited: [], remarks: [] };
}

async function setup() {
  const clock = createManualClock(now.toISOString());
  const stores = createMemoryStores();
  const log = createMemoryLog();
  await stores.digests.change(digest.id, () => ({ digest, storedAt: now }));
  const load = async () => {
    const index = await loadPublishedIndex({ stores, clock, log });
    const ports = { stores: stores as Stores, index, clock, log };
    return { index, noting: notingStores(ports), catchUp: () => catchUp(ports) };
  };
  const keys = async () => (await stores.published.read(digest.id))?.places.map(({ key }) => key) ?? [];
  return { stores, log, load, keys };
}

describe("where digests were delivered", () => {
  it("is noted with the receipt, once", async () => {
    const { load, keys, stores } = await setup();
    const { noting } = await load();

    const receipts = [delivered("2026-11-21T08:00:00.000Z", "400")];
    await noting.deliveries.change("100.1", () => aDeliveryLog({ receipts }));
    const writes = stores.writes;
    await noting.deliveries.change("100.1", (log) => log && { ...log, told: {} });

    expect(await keys()).toEqual(["100.1@2026-11-21T08:00:00.000Z"]);
    // The deliveries alone.
    expect(stores.writes).toBe(writes + 1);
  });

  it("is found at the next start where a crash kept it from being noted, replies too", async () => {
    const { load, keys, stores } = await setup();
    const receipts = [delivered("2026-11-21T08:00:00.000Z", "400")];
    await stores.deliveries.change("100.1", () => aDeliveryLog({ receipts }));
    const comment = { placeId: "a@lemmy.example", messageId: "7", url: "https://lemmy.example/comment/7" };
    const thread = "https://lemmy.example/post/1";
    await stores.replies.change(thread, () => ({
      thread,
      summary: { comment, digestId: digest.id, cited: [], language: "en", at: now },
      attempt: undefined,
      notes: [],
    }));

    const { catchUp } = await load();
    await catchUp();
    expect(await keys()).toEqual(["100.1@2026-11-21T08:00:00.000Z", `reply/${thread}`]);
  });

  it("is not noted of a digest that is not kept any more", async () => {
    const { load, keys, stores } = await setup();
    await stores.digests.remove(digest.id);
    const { noting } = await load();

    await noting.deliveries.change("100.1", () =>
      aDeliveryLog({ receipts: [delivered("2026-11-21T08:00:00.000Z", "400")] }),
    );
    expect(await keys()).toEqual([]);
  });

  it("does not fail a delivery that is made where it cannot be noted", async () => {
    const { load, stores, log } = await setup();
    const { noting, index } = await load();
    const failing = { ...noting, published: stores.published };
    stores.failing = false;
    index.note = async () => {
      stores.failing = true;
      try {
        await stores.facts.change("x", () => "y");
      } finally {
        stores.failing = false;
      }
    };

    await failing.deliveries.change("100.1", () =>
      aDeliveryLog({ receipts: [delivered("2026-11-21T08:00:00.000Z", "400")] }),
    );
    expect((await stores.deliveries.read("100.1"))?.receipts).toHaveLength(1);
    expect(log.lines).toContain("error It could not be noted where a digest can be read.");
  });

  it("is forgotten with the server: what was delivered there and what was asked for there", async () => {
    const { load, keys } = await setup();
    const { noting, index } = await load();
    await noting.guilds.change("100", () => aGuild());
    await noting.deliveries.change("100.1", () =>
      aDeliveryLog({ receipts: [delivered("2026-11-21T08:00:00.000Z", "400")] }),
    );
    const messages = [{ placeId: "200", messageId: "500", url: "https://discord.com/channels/100/200/500" }];
    await index.note(digest.id, { key: answerKey("100", "500"), kind: "discord", messages }, []);
    const elsewhere = [{ placeId: "900", messageId: "501", url: "https://discord.com/channels/1000/900/501" }];
    await index.note(digest.id, { key: answerKey("1000", "501"), kind: "discord", messages: elsewhere }, []);

    await noting.guilds.remove("100");
    expect(await keys()).toEqual([answerKey("1000", "501")]);
  });

  it("moves with a reply that tells another digest now", async () => {
    const { load, stores } = await setup();
    const other = aDigest({ id: "f".repeat(32) });
    await stores.digests.change(other.id, () => ({ digest: other, storedAt: now }));
    const { index } = await load();
    const place = {
      key: "reply/https://lemmy.example/post/1",
      kind: "lemmy-comment",
      messages: [{ placeId: "a@lemmy.example", messageId: "7", url: "https://lemmy.example/comment/7" }],
    } as const;

    await index.note(digest.id, place, []);
    await index.note(other.id, place, []);
    expect(await stores.published.read(digest.id)).toBeUndefined();
    expect((await stores.published.read(other.id))?.places).toHaveLength(1);
  });
});

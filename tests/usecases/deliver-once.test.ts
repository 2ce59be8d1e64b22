import { describe, expect, it } from "vitest";
import type { Consignment } from "../../src/ports/publisher.ts";
import { createDeliverer } from "../../src/usecases/deliver-once.ts";
import { aDigest } from "../fakes/digests.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryPlace } from "../fakes/memory-place.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";

const slot = new Date("2026-11-21T09:00:00.000Z");

function setup() {
  const clock = createManualClock(slot.toISOString());
  const { deliveries } = createMemoryStores();
  const place = createMemoryPlace(clock);
  const deliverer = createDeliverer({ deliveries, publisher: place, clock });
  const shipment = (watchId: string) => ({
    watchId,
    slot,
    digest: aDigest(),
    destination: { kind: "discord", guildId: "100", channelId: "200" } as const,
    timezone: "UTC",
    language: "en",
    roleToMention: undefined,
  });
  return { clock, deliveries, place, deliverer, shipment };
}

describe("what a publisher is told of a delivery", () => {
  it("is that nothing of it was sent before, until something may have been", async () => {
    const { clock, place, deliverer, shipment } = setup();
    place.accidents.push("answer-lost");

    const end = await deliverer.deliver(shipment("100.1"));
    await clock.advance(30_000);
    if (end.status !== "unavailable" || end.attempt === undefined) throw new Error("It is unavailable.");
    await deliverer.settle(end.attempt, shipment("100.1"), true);

    expect(place.consignments).toMatchObject([
      { isFirst: true, firstTriedAt: undefined },
      { isFirst: false, firstTriedAt: slot },
    ]);
  });

  it("is which messages are those of other watches, and of other slots", async () => {
    const { clock, place, deliverer, shipment } = setup();
    const later = { ...shipment("100.1"), slot: new Date(slot.getTime() + 86_400_000) };
    await deliverer.deliver(shipment("100.1"));
    await deliverer.deliver(later);
    await deliverer.deliver(shipment("100.2"));
    place.parts = 2;
    place.accidents.push("none", "killed-before");
    void deliverer.deliver(shipment("100.3"));
    await clock.advance(1_000);
    const told = place.consignments[0] as Consignment;

    const ids = ["400", "401", "402", "403", "404"];
    const held = await Promise.all(ids.map((messageId) => told.isAnothers?.({ placeId: "200", messageId })));

    expect(held).toEqual([false, true, true, true, false]);
  });
});

describe("a digest that its destination does not take", () => {
  it("ends its slot, tells nothing, and leaves the destination as it is", async () => {
    const { place, deliverer, deliveries, shipment } = setup();
    place.refusal = { status: "refused", why: "Blocked by a filter." };

    const end = await deliverer.deliver(shipment("100.1"));

    expect(end).toMatchObject({ status: "ended", receipt: { status: "failed", error: "Blocked by a filter." } });
    expect(await deliveries.read("100.1")).toMatchObject({ told: {}, attempt: undefined, receipts: { length: 1 } });
  });
});

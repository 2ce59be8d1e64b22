import { describe, expect, it } from "vitest";
import type { DigestOrder } from "../../src/ports/digest-builder.ts";
import { loadOptOuts, withOptOuts } from "../../src/usecases/opt-outs.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";

const ada = "Ada@lemmy.example";

function setup() {
  const stores = createMemoryStores();
  const clock = createManualClock();
  const log = createMemoryLog();
  return { stores, clock, log, load: () => loadOptOuts({ people: stores.people, clock, log }) };
}

const order = {
  sources: [],
  period: "day",
  now: new Date(0),
  selection: { minScore: 0, minComments: 0, maxTopics: 1 },
  eligibility: { denied: { people: [], communities: [], instances: [] }, nsfw: false },
} as const satisfies DigestOrder;

describe("who opted out", () => {
  it("stays out over restarts, however the name is written, until they take it back", async () => {
    const { load } = setup();
    const optOuts = await load();
    await optOuts.optOut(ada, "self");
    expect(optOuts.has("ada@LEMMY.example")).toBe(true);
    expect((await load()).people()).toEqual([ada]);

    expect(await optOuts.optIn("ada@lemmy.example")).toBe("in");

    expect(optOuts.has(ada)).toBe(false);
    expect((await load()).people()).toEqual([]);
  });

  it("is told of once", async () => {
    const { load } = setup();
    const optOuts = await load();
    const told: string[] = [];
    optOuts.onOptOut((person) => told.push(person));

    await optOuts.optOut(ada, "self");
    await optOuts.optOut(ada, "operator");

    expect(told).toEqual([ada]);
    expect(await optOuts.optIn(ada)).toBe("kept-out");
  });

  it("is heeded at once, whatever is ordered", async () => {
    const { load } = setup();
    const optOuts = await load();
    const orders: DigestOrder[] = [];
    const build = async (given: DigestOrder) => {
      orders.push(given);
      return { status: "nothing", why: "There is nothing." } as const;
    };
    const builder = withOptOuts({ build, isKnown: () => false, forget: () => {} }, optOuts);
    await builder.build(order);
    await optOuts.optOut(ada, "self");

    await builder.build({ ...order, eligibility: { ...order.eligibility, optedOut: ["ben@lemmy.example"] } });

    expect(orders.map(({ eligibility }) => eligibility.optedOut)).toEqual([undefined, ["ben@lemmy.example", ada]]);
  });

  it("stays out where what is stored cannot be read, or was written by another program", async () => {
    const { load, stores, log } = setup();
    const optOuts = await load();
    stores.texts.set("people/eve@lemmy.example", "{}");
    await optOuts.refresh();

    expect(optOuts.has("Eve@lemmy.example")).toBe(true);
    expect(log.lines).toEqual(["error An opt-out cannot be read; the person stays out."]);
    expect(await load().then((again) => again.people())).toEqual(["eve@lemmy.example"]);
  });

  it("is out only once it is stored", async () => {
    const { load, stores } = setup();
    const optOuts = await load();
    stores.failing = true;

    await expect(optOuts.optOut(ada, "self")).rejects.toThrow();

    expect(optOuts.has(ada)).toBe(false);
  });
});

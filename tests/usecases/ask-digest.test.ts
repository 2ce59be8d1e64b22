import { describe, expect, it } from "vitest";
import type { DigestEnd, DigestOrder } from "../../src/ports/digest-builder.ts";
import { createDigestDesk, type DigestWish } from "../../src/usecases/ask-digest.ts";
import { createAskingLimits } from "../../src/usecases/asking-limits.ts";
import { createSharedBuilder } from "../../src/usecases/share-builds.ts";
import { aDigest } from "../fakes/digests.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aDeliveryLog, aGuild, aWatch } from "../fakes/watches.ts";

const minuteMs = 60_000;
const kira = { guildId: "100", userId: "1" };

function aWish(rest: Partial<DigestWish> = {}): DigestWish {
  const sources = [{ kind: "community", community: "technology@lemmy.example" }] as const;
  return { sources, period: "day", nsfw: false, language: undefined, muted: [], ...rest };
}

function setup() {
  const clock = createManualClock("2026-11-21T12:00:00.000Z");
  const stores = createMemoryStores();
  const orders: DigestOrder[] = [];
  const state = { end: { status: "digest", digest: aDigest() } as DigestEnd };
  const build = async (order: DigestOrder): Promise<DigestEnd> => {
    orders.push(order);
    return state.end;
  };
  const desk = createDigestDesk({
    builder: createSharedBuilder({ build }, clock),
    limits: createAskingLimits(clock),
    ...stores,
    isAgeRestricted: async () => true,
    denied: { people: [], communities: [], instances: [] },
    clock,
  });
  return { clock, stores, orders, state, desk };
}

describe("asking for a digest", () => {
  it("builds it with the thresholds of the command line, and keeps it for its buttons", async () => {
    const { desk, orders, stores, clock } = setup();

    expect(await desk.ask(aWish())).toEqual({ status: "digest", digest: aDigest() });
    expect(orders).toMatchObject([{ period: "day", selection: { minScore: 10, minComments: 10, maxTopics: 5 } }]);
    expect(await stores.digests.read(aDigest().id)).toEqual({ digest: aDigest(), storedAt: clock.now() });
  });

  it("answers the same again for five minutes, others at once", async () => {
    const { desk, orders, clock } = setup();
    await desk.ask(aWish());
    await clock.advance(5 * minuteMs - 1);
    await desk.ask(aWish());
    expect(orders).toHaveLength(1);

    await desk.ask(aWish({ muted: ["eve@lemmy.example"] }));
    expect(orders).toHaveLength(2);
    await clock.advance(1);
    await desk.ask(aWish());
    expect(orders).toHaveLength(3);
  });

  it("is admitted five times in ten minutes a person, and says when again", () => {
    const { desk, clock } = setup();
    for (let time = 0; time < 5; time++) expect(desk.admit(kira)).toEqual({ status: "admitted" });

    const again = new Date(clock.now().getTime() + 10 * minuteMs);
    expect(desk.admit(kira)).toEqual({ status: "too-often", again });
    expect(desk.admit({ ...kira, userId: "2" })).toEqual({ status: "admitted" });
  });

  it("is admitted again the moment that was told, and not before", async () => {
    const { desk, clock } = setup();
    for (let time = 0; time < 5; time++) {
      desk.admit(kira);
      await clock.advance(minuteMs);
    }
    await clock.advance(5 * minuteMs - 1);
    expect(desk.admit(kira).status).toBe("too-often");
    await clock.advance(1);
    expect(desk.admit(kira).status).toBe("admitted");
    expect(desk.admit(kira).status).toBe("too-often");
  });

  it("is admitted twenty times in ten minutes a server, whoever asks", () => {
    const { desk } = setup();
    const ask = (user: number, guildId = "100") => desk.admit({ guildId, userId: String(user) }).status;
    for (let user = 0; user < 20; user++) expect(ask(user)).toBe("admitted");

    expect(ask(20)).toBe("too-often");
    expect(ask(20, "200")).toBe("admitted");
  });

  it("counts nothing where the answer is at hand", async () => {
    const { desk } = setup();
    await desk.ask(aWish());
    for (let time = 0; time < 10; time++) expect(desk.admit(kira, aWish()).status).toBe("admitted");
    for (let time = 0; time < 5; time++) expect(desk.admit(kira, aWish({ period: "week" })).status).toBe("admitted");

    expect(desk.admit(kira, aWish({ period: "week" })).status).toBe("too-often");
  });
});

describe("a preview", () => {
  it("is the digest of one period that ends now, with what was told left out, and counts nothing as told", async () => {
    const { desk, orders, stores } = setup();
    const told = { "https://lemmy.example/post/1": { at: new Date(), comments: 30, favor: 4, against: 6 } };
    await stores.deliveries.change("100.1", () => aDeliveryLog({ told }));
    const settings = { ...aGuild().settings, nsfw: true, language: "de" };

    await desk.preview(aWatch(), aGuild({ settings }));

    const to = new Date("2026-11-21T12:00:00.000Z");
    const period = { from: new Date("2026-11-20T12:00:00.000Z"), to };
    expect(orders).toMatchObject([{ period, now: to, told, language: "de", eligibility: { nsfw: true } }]);
    expect(await stores.deliveries.read("100.1")).toEqual(aDeliveryLog({ told }));
  });

  it("reads as far back as the digest that is due at that moment, or else as the next", async () => {
    const { desk, orders, clock } = setup();
    const mondayAndSaturdayAtNoon = { every: "cron", expression: "0 12 * * 1,6", timezone: "UTC" } as const;
    const watch = aWatch({ schedule: mondayAndSaturdayAtNoon });

    await desk.preview(watch, aGuild());
    await clock.advance(5 * minuteMs);
    await desk.preview(watch, aGuild());

    expect(orders.map(({ period }) => period)).toEqual([
      { from: new Date("2026-11-16T12:00:00.000Z"), to: new Date("2026-11-21T12:00:00.000Z") },
      { from: new Date("2026-11-19T12:05:00.000Z"), to: new Date("2026-11-21T12:05:00.000Z") },
    ]);
  });
});

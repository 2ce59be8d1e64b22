import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EngineError, InstanceUnavailableError, StoreError } from "../../src/errors.ts";
import type { DigestEnd, DigestOrder } from "../../src/ports/digest-builder.ts";
import type { JobTry } from "../../src/ports/job-queue.ts";
import { createRunWatch, type RunWatchEnd } from "../../src/usecases/run-watch.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import type { Guild } from "../../src/watch/guild.ts";
import { aDigest } from "../fakes/digests.ts";
import { createManualClock, type ManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { type Accident, createMemoryPlace, type MemoryPlace } from "../fakes/memory-place.ts";
import { createMemoryStores, type MemoryStores } from "../fakes/memory-stores.ts";
import { aGuild, aWatch } from "../fakes/watches.ts";

const slot = new Date("2026-11-21T08:00:00.000Z");
const tomorrow = new Date("2026-11-22T08:00:00.000Z");
const minuteMs = 60_000;
const digest = aDigest();

/** What outlives a program: the time, what is stored, and what stands in Discord. */
interface Setup {
  readonly clock: ManualClock;
  readonly stores: MemoryStores;
  readonly place: MemoryPlace;
}

/** A watch of guild 100, every day at nine in Berlin, just due. @param before - the program that ran before */
async function setup({ guild = aGuild(), before }: { guild?: Guild; before?: Setup } = {}) {
  const clock = before?.clock ?? createManualClock(slot.toISOString());
  const stores = createMemoryStores(before?.stores.texts);
  const book = createWatchBook();
  const place = before?.place ?? createMemoryPlace(clock);
  const log = createMemoryLog();
  const orders: DigestOrder[] = [];
  const told: string[] = [];
  const state = { end: { status: "digest", digest } as DigestEnd, failures: [] as unknown[], ageRestricted: false };
  await stores.guilds.change("100", () => guild);
  book.put(guild);
  const runWatch = createRunWatch({
    book,
    ...stores,
    clock,
    log,
    publisher: place,
    builder: {
      async build(order, signal) {
        orders.push(order);
        signal?.throwIfAborted();
        const failure = state.failures.shift();
        if (failure !== undefined) throw failure;
        return state.end;
      },
    },
    notifier: {
      async tellOfPause(watch, { reason }, why, language) {
        told.push(`${watch.id} ${reason} ${why} ${language}`);
        return true;
      },
    },
    async pause(watchId, reason) {
      const paused = { since: clock.now(), reason };
      const changed = await stores.guilds.change("100", (current = guild) => ({
        ...current,
        watches: current.watches.map((watch) => (watch.id === watchId ? { ...watch, paused } : watch)),
      }));
      book.put(changed);
    },
    isAgeRestricted: async () => state.ageRestricted,
    denied: { people: [], communities: [], instances: [] },
  });
  const run = (due = slot, jobTry: Partial<JobTry> = {}): Promise<RunWatchEnd> =>
    runWatch(
      { watchId: "100.1", slot: due },
      { number: 1, firstTriedAt: clock.now(), signal: new AbortController().signal, ...jobTry },
    );
  /** Tries until the slot has ended, as a queue does. */
  const runToEnd = async (due = slot): Promise<{ end: RunWatchEnd; tries: number }> => {
    const firstTriedAt = clock.now();
    for (let number = 1; ; number++) {
      const end = await run(due, { number, firstTriedAt });
      if (end.status !== "again") return { end, tries: number };
      await clock.set(end.at);
    }
  };
  const known = () => stores.deliveries.read("100.1");
  return { run, runToEnd, clock, stores, book, place, log, orders, told, state, known };
}

describe("a slot that is due", () => {
  it("is delivered once, however often it runs", async () => {
    const { run, place } = await setup();

    expect(await run()).toMatchObject({ status: "ended", receipt: { status: "delivered", digestId: digest.id } });
    expect(await run()).toMatchObject({ status: "already-handled", receipt: { status: "delivered" } });
    expect(place.standing).toEqual(["100.1@2026-11-21T08:00:00.000Z#0"]);
  });

  it("reads since the slot before, by the watch's rule and the server's choices", async () => {
    const settings = { timezone: "UTC", language: "de", roleToMention: "9", nsfw: true, muted: ["eve@lemmy.example"] };
    const { run, orders, place, state } = await setup({ guild: aGuild({ settings } as Partial<Guild>) });
    state.ageRestricted = true;

    await run();

    expect(orders).toEqual([
      expect.objectContaining({
        sources: [{ kind: "community", community: "technology@lemmy.example" }],
        period: { from: new Date("2026-11-20T08:00:00.000Z"), to: slot },
        now: slot,
        selection: { minScore: 10, minComments: 10, maxTopics: 5 },
        eligibility: { denied: { people: [], communities: [], instances: [] }, nsfw: true },
        language: "de",
        muted: ["eve@lemmy.example"],
      }),
    ]);
    expect(place.consignments).toEqual([
      expect.objectContaining({ language: "de", roleToMention: "9", timezone: "Europe/Berlin", slot }),
    ]);
  });

  it("reads nothing NSFW for a channel that is not age-restricted", async () => {
    const { run, orders } = await setup({ guild: aGuild({ settings: { ...aGuild().settings, nsfw: true } }) });

    await run();

    expect(orders[0]?.eligibility.nsfw).toBe(false);
  });

  it("keeps the digest for its buttons, and what it told", async () => {
    const { run, stores, known } = await setup();

    await run();

    expect(await stores.digests.read(digest.id)).toEqual({ digest, storedAt: slot });
    expect((await known())?.told).toHaveProperty(["https://lemmy.example/post/1"]);
  });

  it("posts nothing where there is nothing to say, and says so", async () => {
    const { run, state, place } = await setup();
    state.end = { status: "nothing", why: "There are no posts." };

    expect(await run()).toMatchObject({ receipt: { status: "nothing-to-say", why: "There are no posts." } });
    expect(place.standing).toEqual([]);
  });

  it("is left alone where its watch was removed or paused", async () => {
    const paused = aWatch({ paused: { since: slot, reason: "by-hand" } });
    for (const guild of [aGuild({ watches: [] }), aGuild({ watches: [paused] })]) {
      const { run, known, orders } = await setup({ guild });

      expect(await run()).toEqual({ status: "gone" });
      expect(orders).toEqual([]);
      expect(await known()).toBeUndefined();
    }
  });
});

describe("a slot whose digest cannot be built", () => {
  it.each([
    ["an instance", new InstanceUnavailableError("lemmy.example does not answer.")],
    ["the engine", new EngineError("The engine ended.")],
  ])("because %s fails for a while is tried again, and delivered", async (_, failure) => {
    const { runToEnd, state, place } = await setup();
    state.failures = [failure, failure];

    expect(await runToEnd()).toMatchObject({ end: { receipt: { status: "delivered" } }, tries: 3 });
    expect(place.standing).toHaveLength(1);
  });

  it("is given up after half an hour, with the error's sentence", async () => {
    const { runToEnd, state, clock } = await setup();
    state.failures = Array.from({ length: 20 }, () => new InstanceUnavailableError("lemmy.example does not answer."));

    expect(await runToEnd()).toMatchObject({
      end: { receipt: { status: "failed", error: "lemmy.example does not answer." } },
      tries: 6,
    });
    expect(clock.now()).toEqual(new Date(slot.getTime() + 30 * minuteMs));
  });

  it("because of a bug fails at once, tells the log, and shows nobody its words", async () => {
    const { run, state, log } = await setup();
    state.failures = [new TypeError("x is not a function")];

    expect(await run()).toMatchObject({
      receipt: { status: "failed", error: expect.not.stringContaining("function") },
    });
    expect(log.lines).toEqual(["error A slot failed."]);
  });

  it("because the program stops is left to the next start", async () => {
    const { run, known } = await setup();
    const stop = new AbortController();
    stop.abort(new Error("The queue is closing."));

    await expect(run(slot, { signal: stop.signal })).rejects.toThrow("The queue is closing.");
    expect(await known()).toBeUndefined();
  });
});

describe("a store that fails", () => {
  it("before anything is sent lets nothing be sent; later the digest comes once", async () => {
    const { run, stores, place } = await setup();
    stores.failing = true;

    expect(await run()).toMatchObject({ status: "again" });
    expect(place.standing).toEqual([]);

    stores.failing = false;
    expect(await run()).toMatchObject({ receipt: { status: "delivered" } });
    expect(place.standing).toHaveLength(1);
  });

  it("after a part was sent leaves the attempt, and nothing is doubled", async () => {
    const { run, stores, place, clock } = await setup();
    const { publish } = place;
    place.publish = (consignment) =>
      publish({
        ...consignment,
        onSent: async (message) => {
          stores.failing = true;
          await consignment.onSent(message);
        },
      });

    expect(await run()).toMatchObject({ status: "again" });
    stores.failing = false;
    place.publish = publish;
    await clock.advance(minuteMs);

    expect(await run()).toMatchObject({ receipt: { status: "delivered" } });
    expect(place.standing).toHaveLength(1);
  });

  it("for as long as the slot is tried is thrown, with no receipt", async () => {
    const { runToEnd, stores, place } = await setup();
    stores.failing = true;

    await expect(runToEnd()).rejects.toBeInstanceOf(StoreError);
    expect(place.standing).toEqual([]);
  });
});

describe("a destination", () => {
  it.each(["gone", "forbidden"] as const)("that is %s pauses the watch and tells the server once", async (status) => {
    const { run, place, known, told, book } = await setup();
    place.refusal = { status, why: "The channel is not for me." };

    expect(await run()).toMatchObject({ receipt: { status: "failed", error: "The channel is not for me." } });
    expect(book.find("100.1")?.paused?.reason).toBe(`destination-${status}`);
    expect(told).toEqual([`100.1 destination-${status} The channel is not for me. en`]);

    expect(await run(tomorrow)).toEqual({ status: "gone" });
    expect(told).toHaveLength(1);
    expect((await known())?.receipts).toHaveLength(1);
  });

  it("that is down for a minute gets the digest once", async () => {
    const { runToEnd, place } = await setup();
    place.accidents.push("down", "answer-lost", "answer-lost");

    expect(await runToEnd()).toMatchObject({ end: { receipt: { status: "delivered" } }, tries: 4 });
    expect(place.standing).toHaveLength(1);
  });

  it("that may have taken it, for longer than it remembers, gets it no second time", async () => {
    const { runToEnd, place, clock } = await setup();
    place.accidents.push(...Array.from({ length: 20 }, () => "down" as const));

    expect(await runToEnd()).toMatchObject({ end: { receipt: { status: "uncertain" } } });
    expect(clock.now().getTime() - slot.getTime()).toBeLessThan(2 * minuteMs);
  });

  it("that surely took nothing is tried for half an hour", async () => {
    const { runToEnd, place } = await setup();
    place.accidents.push(...Array.from({ length: 5 }, () => "refused-connection" as const));

    expect(await runToEnd()).toMatchObject({ end: { receipt: { status: "delivered" } }, tries: 6 });
    expect(place.standing).toHaveLength(1);
  });

  it("that surely took nothing till the end has a failure, and the next slot comes", async () => {
    const { runToEnd, place } = await setup();
    place.accidents.push(...Array.from({ length: 6 }, () => "refused-connection" as const));

    expect(await runToEnd()).toMatchObject({ end: { receipt: { status: "failed", error: "No way to Discord." } } });
    expect(await runToEnd(tomorrow)).toMatchObject({ end: { receipt: { status: "delivered" } } });
  });

  it("that takes one part and is down for the next gets the rest", async () => {
    const { runToEnd, place } = await setup();
    place.parts = 3;
    place.accidents.push("answer-lost");

    expect(await runToEnd()).toMatchObject({ end: { receipt: { messages: { length: 3 } } } });
    expect(new Set(place.standing).size).toBe(3);
    expect(place.standing).toHaveLength(3);
  });

  it("that does not take the bot's token has a failure with the sentence", async () => {
    const { run, place, known } = await setup();
    place.accidents.push("token-refused");

    expect(await run()).toMatchObject({ receipt: { status: "failed", error: "The token is not accepted." } });
    expect((await known())?.attempt).toBeUndefined();
  });

  it("where a bug strikes while sending is not sent to again", async () => {
    const { run, place, known } = await setup();
    place.accidents.push("bug");

    expect(await run()).toMatchObject({ receipt: { status: "uncertain" } });
    expect((await known())?.attempt).toBeUndefined();
  });
});

describe("a program that is killed while it sends", () => {
  /** Starts it, kills it while the first part is on its way, and starts it again later. */
  async function restarted(
    accident: "killed-before" | "killed-after",
    afterMs: number,
    { isForum = false, parts = 1, arrivedBefore = 0, watches = aGuild().watches } = {},
  ) {
    const before = await setup();
    Object.assign(before.place, { isForum, parts });
    before.place.accidents.push(...Array.from({ length: arrivedBefore }, () => "none" as const), accident);
    void before.run();
    await before.clock.advance(afterMs);
    return setup({ before, guild: aGuild({ watches }) });
  }

  it.each(["killed-before", "killed-after"] as const)(
    "%s and started within two minutes loses and doubles nothing",
    async (accident) => {
      const { run, place } = await restarted(accident, 2 * minuteMs);

      expect(await run()).toMatchObject({ receipt: { status: "delivered" } });
      expect(place.standing).toHaveLength(1);
    },
  );

  it.each(["killed-before", "killed-after"] as const)(
    "%s and started later doubles nothing, and shows what is uncertain",
    async (accident) => {
      const { run, place, known } = await restarted(accident, 2 * minuteMs + 1);
      const { length } = place.standing;

      expect(await run()).toMatchObject({ receipt: { status: "uncertain", digestId: digest.id } });
      expect(place.standing).toHaveLength(length);
      expect((await known())?.attempt).toBeUndefined();
    },
  );

  it.each([["killed-before"], ["killed-after"]] as const)(
    "%s in a forum, which knows no nonce, looks there first",
    async (accident) => {
      for (const afterMs of [minuteMs, 60 * minuteMs]) {
        const { run, place } = await restarted(accident, afterMs, { isForum: true });

        expect(await run()).toMatchObject({ receipt: { status: "delivered" } });
        expect(place.standing).toHaveLength(1);
      }
    },
  );

  it("between two parts goes on with the next, or leaves it when it is too late", async () => {
    const soon = await restarted("killed-before", minuteMs, { parts: 2, arrivedBefore: 1 });
    expect(await soon.run()).toMatchObject({ receipt: { status: "delivered", messages: { length: 2 }, remarks: [] } });

    const late = await restarted("killed-before", 60 * minuteMs, { parts: 2, arrivedBefore: 1 });
    expect(await late.run()).toMatchObject({
      receipt: { status: "delivered", messages: { length: 1 }, remarks: { length: 1 } },
    });
  });

  it("and started when the next slot is due settles the old one and delivers the new one", async () => {
    const { run, place, known } = await restarted("killed-before", 24 * 60 * minuteMs);

    expect(await run(tomorrow)).toMatchObject({ receipt: { status: "delivered", slot: tomorrow } });
    expect((await known())?.receipts).toMatchObject([{ status: "uncertain" }, { status: "delivered" }]);
    expect(place.standing).toHaveLength(1);
  });

  it("and started when the next slot is due does not tell again what the old one told", async () => {
    const { run, orders } = await restarted("killed-after", 24 * 60 * minuteMs, { isForum: true });

    await run(tomorrow);

    expect(Object.keys(orders[0]?.told ?? {})).toEqual(["https://lemmy.example/post/1"]);
  });

  it("and started after the next slot was due does not send a forum the old digest any more", async () => {
    const { run, place } = await restarted("killed-before", 25 * 60 * minuteMs, { isForum: true });

    expect(await run()).toMatchObject({ receipt: { status: "skipped" } });
    expect(place.standing).toEqual([]);
  });

  it("and whose watch is removed meanwhile sends nothing more, and leaves no attempt", async () => {
    const { run, place, known } = await restarted("killed-before", minuteMs, { watches: [] });

    expect(await run()).toEqual({ status: "gone" });
    expect(place.standing).toEqual([]);
    expect(await known()).toMatchObject({ attempt: undefined, receipts: [{ status: "uncertain" }] });
  });
});

describe("whatever happens", () => {
  const accidents: readonly Accident[] = [
    "none",
    "down",
    "answer-lost",
    "refused-connection",
    "killed-before",
    "killed-after",
  ];
  /** Some accidents to the next parts; then the time until the slot is tried again, by a program started anew or the same. */
  const mishap = fc.record({
    accidents: fc.array(fc.constantFrom(...accidents), { maxLength: 3 }),
    waitMs: fc.constantFrom(1_000, 20_000, minuteMs, 2 * minuteMs, 2 * minuteMs + 1, 10 * minuteMs),
    storeFails: fc.boolean(),
    restart: fc.boolean(),
  });

  it("no part stands twice, and every slot ends with one receipt and no attempt", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mishap, { maxLength: 6 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 3 }),
        async (mishaps, isForum, parts) => {
          let program = await setup();
          const { place, clock } = program;
          Object.assign(place, { isForum, parts: isForum ? 1 : parts });
          for (const { accidents: next, waitMs, storeFails, restart } of mishaps) {
            place.accidents.splice(0, Infinity, ...next);
            program.stores.failing = storeFails;
            const ended = await Promise.race([
              program.run().then(
                () => true,
                () => true,
              ),
              clock.advance(waitMs).then(() => false),
            ]);
            // A killed program does nothing more: only another one goes on.
            if (!ended || restart) program = await setup({ before: program });
            program.stores.failing = false;
            if (ended) await clock.advance(waitMs);
          }
          place.accidents.splice(0, Infinity);

          expect(await program.runToEnd()).toMatchObject({ end: { receipt: { slot } } });
          const known = await program.known();
          expect(known?.attempt).toBeUndefined();
          expect(known?.receipts).toHaveLength(1);
          expect(new Set(place.standing).size).toBe(place.standing.length);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

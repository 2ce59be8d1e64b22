import { describe, expect, it } from "vitest";
import { CommunityNotFoundError } from "../../src/errors.ts";
import type { DigestOrder } from "../../src/ports/digest-builder.ts";
import type { Call } from "../../src/ports/mention-inbox.ts";
import type { Stores } from "../../src/ports/stores.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { createMentionDesk } from "../../src/usecases/answer-mentions.ts";
import { createCommunityWatches } from "../../src/usecases/community-watches.ts";
import { createHeedCall } from "../../src/usecases/heed-call.ts";
import { loadOptOuts, withOptOuts } from "../../src/usecases/opt-outs.ts";
import { createSummarizeThread } from "../../src/usecases/summarize-thread.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import { createWatchStatus } from "../../src/usecases/watch-status.ts";
import { aDigest } from "../fakes/digests.ts";
import { createKillSwitch, type KillSwitch } from "../fakes/kill-switch.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { aPerson, bot, createMemoryInbox } from "../fakes/memory-inbox.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aPost } from "../fakes/threads.ts";

const minuteMs = 60_000;
const noSwitch = createKillSwitch(Number.POSITIVE_INFINITY, "before");

/** An instance, and what the bot stores: everything that outlives a bot. `run` is a bot that looks once. */
function setup({ summarizedIn = ["technology@lemmy.example"] as const } = {}) {
  const clock = createManualClock();
  const log = createMemoryLog();
  const inbox = createMemoryInbox(() => clock.now());
  const stores = createMemoryStores();
  const orders: DigestOrder[] = [];
  const world = {
    /** Who started the thread. */
    starter: "kira@lemmy.example" as PersonName,
    nothing: false,
    digests: 0,
    known: new Set(["linux@feddit.example"]),
    denied: { people: [] as PersonName[], communities: [], instances: [] },
  };

  async function start(killSwitch: KillSwitch = noSwitch) {
    const wrapped = Object.fromEntries(
      Object.entries(stores).map(([name, store]) => [
        name,
        typeof store === "object" && !(store instanceof Map) ? killSwitch.wrap(store) : store,
      ]),
    ) as unknown as Stores;
    const around = killSwitch.wrap(inbox);
    const book = createWatchBook();
    const optOuts = await loadOptOuts({ people: wrapped.people, clock, log });
    const watches = createCommunityWatches({ communities: wrapped.communities, book, clock, log, minMinutes: 60 });
    await watches.begin([]);
    const builder = withOptOuts(
      {
        async build(order) {
          orders.push(order);
          if (world.nothing) return { status: "nothing", why: "There is nothing." };
          world.digests += 1;
          return { status: "digest", digest: aDigest({ id: String(world.digests).padStart(32, "0") }) };
        },
        isKnown: () => false,
        forget: () => {},
      },
      optOuts,
    );
    const { denied } = world;
    const heed = createHeedCall({
      inbox: around,
      optOuts,
      watches,
      statusOf: createWatchStatus({ book, deliveries: wrapped.deliveries, clock }),
      directory: {
        async find(name) {
          if (!world.known.has(name)) throw new CommunityNotFoundError("No such community.");
          return { name, title: name, nsfw: false, visibility: "public", subscribers: 1 };
        },
      },
      threads: { readPost: async () => aPost({ author: aPerson(world.starter) }) },
      summarizedIn,
      denied,
      contactUrl: "https://example.org/contact",
    });
    const summarize = createSummarizeThread({
      inbox: around,
      replies: wrapped.replies,
      digests: wrapped.digests,
      builder,
      write: ({ id }) => `The summary ${Number(id)}`,
      notePublished: async () => {},
      denied,
      clock,
      log,
    });
    const { calls, replies } = wrapped;
    const desk = createMentionDesk({ inbox: around, calls, replies, heed, summarize, optOuts, denied, clock, log });
    const { signal } = new AbortController();
    return {
      optOuts,
      book,
      async look() {
        await desk.poll(signal);
        await desk.idle();
      },
    };
  }

  return { clock, inbox, stores, start, orders, world, log };
}

const say = (words: string) => `@${bot} ${words}`;

describe("who turns to the bot", () => {
  it("gets the thread's summary once, however many ask; asked again later, it is written anew", async () => {
    const { inbox, start, clock } = setup();
    const { look } = await start();
    inbox.receive(say("summarize"));
    inbox.receive(say("summarize"), { by: "ben@lemmy.example" });
    await look();
    expect(inbox.said.map(({ text }) => text)).toEqual(["The summary 1"]);

    await clock.advance(10 * minuteMs);
    inbox.receive(say("summarize"), { by: "cy@lemmy.example" });
    await look();

    expect(inbox.said.map(({ text }) => text)).toEqual(["The summary 2"]);
    expect(inbox.unreadCount).toBe(0);
  });

  it("is told that there is nothing to tell yet, in the comment that becomes the summary", async () => {
    const { inbox, start, clock, world } = setup();
    const { look } = await start();
    world.nothing = true;
    inbox.receive(say("summarize"));
    await look();
    expect(inbox.said[0]?.text).toMatch(/not enough here yet/u);

    world.nothing = false;
    await clock.advance(10 * minuteMs);
    inbox.receive(say("summarize"));
    await look();

    expect(inbox.said.map(({ text }) => text)).toEqual(["The summary 1"]);
  });

  it("does not bring back a summary that moderators removed", async () => {
    const { inbox, start, clock } = setup();
    const { look } = await start();
    inbox.receive(say("summarize"));
    await look();
    const [summary] = inbox.said;
    if (summary !== undefined) summary.removed = true;

    await clock.advance(10 * minuteMs);
    inbox.receive(say("summarize"));
    await look();

    expect(inbox.said).toHaveLength(1);
  });

  it("gets another summary where the bot itself took the first one back", async () => {
    const { inbox, start, clock } = setup();
    const { look } = await start();
    inbox.receive(say("summarize"));
    await look();
    const [summary] = inbox.said;
    if (summary !== undefined) summary.deleted = true;

    await clock.advance(10 * minuteMs);
    inbox.receive(say("summarize"));
    await look();

    expect(inbox.said.filter(({ deleted }) => !deleted).map(({ text }) => text)).toEqual(["The summary 2"]);
  });

  it.each([
    ["a community that the operator did not allow", {}, [], /allowed it/u],
    ["a thread of a person who opted out", { optOut: true }, ["technology@lemmy.example"], /asked not to be read/u],
  ] as const)("is refused once in %s", async (_, { optOut = false }: { optOut?: boolean }, summarizedIn, words) => {
    const { inbox, start, world } = setup({ summarizedIn: summarizedIn as never });
    const { look, optOuts } = await start();
    if (optOut) await optOuts.optOut(world.starter, "self");

    inbox.receive(say("summarize"));
    inbox.receive(say("summarize"));
    await look();

    expect(inbox.said.map(({ text }) => text)).toEqual([expect.stringMatching(words)]);
  });

  it("is read no more after opting out, and again after opting in", async () => {
    const { inbox, start, orders } = setup();
    const { look, optOuts } = await start();
    inbox.receive(say("opt out"), { by: "Ada@lemmy.example" });
    inbox.receive(say("summarize"), { by: "ben@lemmy.example" });
    await look();
    expect(orders.at(-1)?.eligibility.optedOut).toEqual(["Ada@lemmy.example"]);
    expect(optOuts.has("ada@lemmy.example")).toBe(true);
    expect((await start()).optOuts.people()).toEqual(["Ada@lemmy.example"]);

    inbox.receive(say("opt in"), { by: "ada@lemmy.example" });
    await look();

    expect(optOuts.people()).toEqual([]);
    expect(inbox.said).toHaveLength(3);
  });

  it("stays out where the operator said so", async () => {
    const { inbox, start } = setup();
    const { look, optOuts } = await start();
    await optOuts.optOut("ada@lemmy.example", "operator");

    inbox.receive(say("opt in"));
    await look();

    expect(optOuts.has("ada@lemmy.example")).toBe(true);
    expect(inbox.said[0]?.text).toContain("https://example.org/contact");
  });

  it("gets help once in a thread, then silence, in the thread's language", async () => {
    const { inbox, start } = setup();
    const { look } = await start();
    const thread = {
      apId: "https://lemmy.example/post/8",
      link: { instance: "lemmy.example", postId: "8" },
      postId: 8,
      title: "Sollte der Nahverkehr in der Stadt für alle kostenlos sein?",
      body: "Ich finde, dass wir darüber reden müssen, wer das alles bezahlen soll.",
    };
    inbox.receive(say("what do you think?"));
    inbox.receive(say("hello?"));
    inbox.receive(say("hallo?"), { thread });
    await look();

    expect(inbox.said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^I am a bot/u),
      expect.stringMatching(/^Ich bin ein Bot/u),
    ]);
    expect(inbox.unreadCount).toBe(0);
  });

  it.each<[string, Partial<Call>]>([
    ["a bot", { author: aPerson("helper@lemmy.example", { bot: true }) }],
    ["the bot itself", { author: aPerson(bot) }],
    ["a banned person", { author: aPerson("ada@lemmy.example", { banned: true }) }],
    ["a comment that is deleted", { gone: true }],
    ["a comment that is a week old", { publishedAt: new Date("2026-11-14T11:59:59.000Z") }],
    ["who does not name it", { text: "summarize" }],
    ["who quotes another", { text: `> ${say("summarize")}` }],
    ["10,001 characters", { text: `${say("summarize")}${" x".repeat(5_000)}` }],
  ])("is not answered: %s", async (_, more) => {
    const { inbox, start } = setup();
    const { look } = await start();

    inbox.receive(say("summarize"), more);
    await look();

    expect(inbox.said).toEqual([]);
    expect(inbox.unreadCount).toBe(0);
  });

  it("is answered in a mention of 10,000 characters", async () => {
    const { inbox, start } = setup();
    const { look } = await start();

    inbox.receive(say("summarize ").padEnd(10_000, "and so on "));
    await look();

    expect(inbox.said).toHaveLength(1);
  });

  it("is not answered where the operator denies it, but may opt out", async () => {
    const { inbox, start, world } = setup();
    world.denied.people.push("Eve@lemmy.example");
    const { look, optOuts } = await start();

    inbox.receive(say("status"), { by: "eve@lemmy.example" });
    inbox.receive(say("opt out"), { by: "eve@lemmy.example" });
    await look();

    expect(inbox.said).toEqual([]);
    expect(optOuts.has("eve@lemmy.example")).toBe(true);
  });

  it("is answered five times an hour; opting out works nevertheless", async () => {
    const { inbox, start, clock } = setup();
    const { look, optOuts } = await start();
    for (let times = 0; times < 6; times++) inbox.receive(say("opt in"));
    inbox.receive(say("opt out"));
    await look();
    expect(inbox.said).toHaveLength(5);
    expect(optOuts.has("ada@lemmy.example")).toBe(true);
    expect(inbox.unreadCount).toBe(0);

    await clock.advance(60 * minuteMs);
    inbox.receive(say("opt in"));
    await look();
    expect(inbox.said).toHaveLength(6);
  });

  it("is not answered again when an edit tells of the comment anew, but heard if it then opts out", async () => {
    const { inbox, start } = setup();
    const { look, optOuts } = await start();
    const apId = inbox.receive(say("summarize"));
    await look();

    inbox.rewrite(apId, say("summarize, please"));
    await look();
    expect(inbox.said).toHaveLength(1);
    inbox.rewrite(apId, say("opt out"));
    await look();

    expect(inbox.said).toHaveLength(1);
    expect(optOuts.has("ada@lemmy.example")).toBe(true);
    expect(inbox.unreadCount).toBe(0);
  });

  it("waits while the instance is down, and is answered when it is back", async () => {
    const { inbox, start, clock } = setup();
    const { look } = await start();
    inbox.receive(say("summarize"));
    inbox.isDown = true;
    await expect(look()).rejects.toThrow("lemmy.example is down.");

    await clock.advance(24 * 60 * minuteMs);
    inbox.isDown = false;
    await look();

    expect(inbox.said).toHaveLength(1);
  });

  it("is left alone in a thread that is locked", async () => {
    const { inbox, start, log } = setup();
    const { look } = await start();
    inbox.refusal = "locked";
    inbox.receive(say("summarize"));
    inbox.receive(say("hello"));
    await look();
    await look();

    expect(inbox.unreadCount).toBe(0);
    expect(log.lines.filter((line) => line.startsWith("warn"))).toHaveLength(2);
  });
});

describe("a community's moderators", () => {
  const digests = { community: "digests@lemmy.example", by: "mo@lemmy.example" } as const;

  it("start, change and stop digests, and ask how they stand", async () => {
    const { inbox, start } = setup();
    const { look, book } = await start();
    inbox.moderators.set("digests@lemmy.example", ["mo@lemmy.example"]);
    const told = async (words: string) => {
      inbox.receive(say(words), digests);
      await look();
      return inbox.said.at(-1)?.text;
    };

    expect(await told("watch linux@feddit.example daily")).toMatch(
      /`linux@feddit.example`, every day; next: Sunday.* 09:00 UTC/u,
    );
    expect(await told("watch linux@feddit.example weekly")).toContain("every Monday");
    expect(book.ofCommunity("digests@lemmy.example")).toMatchObject([
      { id: "lemmy/digests@lemmy.example/1", communities: ["linux@feddit.example"], schedule: { every: "week" } },
    ]);
    expect(await told("status")).toMatch(/every Monday; next: Monday/u);
    expect(await told("stop")).toMatch(/any more/u);
    expect(book.active()).toEqual([]);
    expect((await start()).book.active()).toEqual([]);
  });

  it("order nothing beyond five answers an hour, but may always say stop", async () => {
    const { inbox, start, clock, stores } = setup();
    const { look, book } = await start();
    inbox.moderators.set("digests@lemmy.example", ["mo@lemmy.example"]);
    const watching = say("watch linux@feddit.example daily");
    for (let times = 0; times < 5; times++) inbox.receive(say("status"), digests);
    inbox.receive(watching, digests);
    await look();
    expect(inbox.said).toHaveLength(5);
    expect(book.active()).toEqual([]);

    await clock.advance(60 * minuteMs);
    for (let times = 0; times < 5; times++) inbox.receive(watching, digests);
    inbox.receive(say("stop"), digests);
    await look();

    expect(inbox.said).toHaveLength(10);
    expect(book.active()).toEqual([]);
    expect((await stores.communities.read("digests@lemmy.example"))?.stoppedAt).toBeDefined();
    expect(inbox.unreadCount).toBe(0);
  });

  it("are told what cannot be watched", async () => {
    const { inbox, start } = setup();
    const { look, book } = await start();
    inbox.moderators.set("digests@lemmy.example", ["mo@lemmy.example"]);

    inbox.receive(say("watch nowhere@lemmy.example daily"), digests);
    await look();

    expect(inbox.said[0]?.text).toContain("cannot find `nowhere@lemmy.example`");
    expect(book.active()).toEqual([]);
  });

  it("are asked for each time: who moderates no more, or elsewhere, is refused with one sentence", async () => {
    const { inbox, start } = setup();
    const { look, book } = await start();
    inbox.moderators.set("digests@lemmy.example", ["mo@lemmy.example"]);
    inbox.moderators.set("technology@lemmy.example", ["tess@lemmy.example"]);
    inbox.receive(say("watch linux@feddit.example daily"), digests);
    await look();

    inbox.moderators.set("digests@lemmy.example", []);
    inbox.receive(say("stop"), digests);
    inbox.receive(say("stop"), { ...digests, by: "tess@lemmy.example" });
    await look();

    expect(inbox.said.slice(1).map(({ text }) => text)).toEqual(
      Array(2).fill("Only moderators of `digests@lemmy.example` can tell me that."),
    );
    expect(book.active()).toHaveLength(1);
  });
});

describe("a crash at any step", () => {
  const orders = ["summarize", "opt out", "hello", "watch linux@feddit.example daily", "stop", "status"];

  it.each(["before", "after"] as const)("%s its effect loses and doubles no answer", async (when) => {
    let kills = 0;
    for (const words of orders) {
      for (let at = 1; ; at++) {
        const { inbox, start, clock } = setup();
        inbox.moderators.set("technology@lemmy.example", ["ada@lemmy.example"]);
        inbox.receive(say(words));
        const killSwitch = createKillSwitch(at, when);
        const ran = start(killSwitch).then(({ look }) => look());
        const end = await Promise.race([ran, killSwitch.killed]);
        if (end === "killed") kills += 1;
        await clock.advance(minuteMs);
        const { look } = await start();
        await look();
        await look();

        expect({ words, at, said: inbox.said.length, unread: inbox.unreadCount }).toEqual({
          words,
          at,
          said: 1,
          unread: 0,
        });
        if (end !== "killed") break;
      }
    }
    expect(kills).toBeGreaterThan(40);
  });
});

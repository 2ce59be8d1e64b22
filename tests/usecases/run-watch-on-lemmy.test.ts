import { describe, expect, it } from "vitest";
import type { SentMessage } from "../../src/delivery/delivery-log.ts";
import { DestinationUnavailableError } from "../../src/errors.ts";
import { createRunWatch } from "../../src/usecases/run-watch.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import { aDigest } from "../fakes/digests.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aWatch } from "../fakes/watches.ts";

const community = "digests@lemmy.example";
const slot = new Date("2026-11-21T09:00:00.000Z");
const tomorrow = new Date("2026-11-22T09:00:00.000Z");
const watch = aWatch({
  id: `lemmy/${community}/1`,
  destination: { kind: "lemmy", community },
  schedule: { every: "day", at: "09:00", timezone: "UTC" },
  language: "de",
});

/** A community whose instance goes down while a post is on its way. @param arrives - whether that post is there */
function setup(arrives: boolean) {
  const clock = createManualClock(slot.toISOString());
  const stores = createMemoryStores();
  const book = createWatchBook();
  book.putCommunity(community, [watch]);
  const posts: { readonly id: string; readonly language: string }[] = [];
  const world: { isDown: boolean; goesDown: boolean; refuses?: string | undefined } = { isDown: false, goesDown: true };
  const paused: string[] = [];
  const messageOf = (at: number): SentMessage => ({ placeId: community, messageId: `${at}`, url: `https://l/${at}` });
  const digests = ["a", "b"].map((letter) => aDigest({ id: letter.repeat(32) }));
  const check = () => {
    if (world.isDown) throw new DestinationUnavailableError("lemmy.example is down.");
  };
  const runWatch = createRunWatch({
    book,
    ...stores,
    clock,
    log: createMemoryLog(),
    publisher: {
      async publish({ digest, language, onSent }) {
        check();
        if (world.refuses !== undefined) return { status: "refused", why: world.refuses };
        world.isDown = world.goesDown;
        if (arrives || !world.goesDown) posts.push({ id: digest.id, language });
        world.goesDown = false;
        check();
        const message = messageOf(posts.length);
        await onSent(message);
        return { status: "published", messages: [message], remarks: [] };
      },
      async findSent({ digest }) {
        check();
        const at = posts.findIndex(({ id }) => id === digest.id);
        return at === -1 ? undefined : messageOf(at + 1);
      },
    },
    builder: {
      build: async ({ now }) => ({
        status: "digest",
        digest: (now >= tomorrow ? digests[1] : digests[0]) ?? aDigest(),
      }),
    },
    notifier: { tellOfPause: async () => false },
    pause: async (watchId) => void paused.push(watchId),
    isAgeRestricted: async () => false,
    denied: { people: [], communities: [], instances: [] },
  });
  const runToEnd = async (due: Date) => {
    const firstTriedAt = clock.now();
    for (let number = 1; ; number++) {
      const { signal } = new AbortController();
      const end = await runWatch({ watchId: watch.id, slot: due }, { number, firstTriedAt, signal });
      if (end.status !== "again") return end;
      await clock.set(end.at);
    }
  };
  const receipts = async () => (await stores.deliveries.read(watch.id))?.receipts ?? [];
  return { clock, posts, world, paused, runToEnd, receipts };
}

it("does not pause a watch, because one of its digests is refused", async () => {
  const { world, posts, paused, runToEnd, receipts } = setup(true);
  world.goesDown = false;
  world.refuses = "digests@lemmy.example refused the digest, because the instance's word filter matched.";

  expect(await runToEnd(slot)).toMatchObject({ status: "ended", receipt: { status: "failed", error: world.refuses } });
  expect(paused).toEqual([]);
  world.refuses = undefined;

  expect(await runToEnd(tomorrow)).toMatchObject({ status: "ended", receipt: { status: "delivered" } });
  expect(posts).toEqual([{ id: "b".repeat(32), language: "de" }]);
  expect((await receipts()).map(({ status }) => status)).toEqual(["failed", "delivered"]);
});

describe.each([true, false])("a digest whose answer is lost with the instance (it arrived: %s)", (arrives) => {
  it("is looked for when the instance is back, and stands there once", async () => {
    const { clock, posts, world, runToEnd, receipts } = setup(arrives);

    expect(await runToEnd(slot)).toEqual({ status: "open" });
    expect(clock.now().getTime() - slot.getTime()).toBeGreaterThan(10 * 60_000);
    await clock.advance(5 * 60 * 60_000);
    world.isDown = false;
    // As the next start does.
    expect(await runToEnd(slot)).toMatchObject({ status: "ended", receipt: { status: "delivered", remarks: [] } });

    expect(posts).toEqual([{ id: "a".repeat(32), language: "de" }]);
    expect(await receipts()).toHaveLength(1);
  });

  it("is settled before the next slot's is sent", async () => {
    const { clock, world, runToEnd, receipts } = setup(arrives);
    await runToEnd(slot);
    await clock.set(tomorrow);
    expect(await runToEnd(tomorrow)).toEqual({ status: "open" });
    world.isDown = false;

    expect(await runToEnd(tomorrow)).toMatchObject({ receipt: { status: "delivered", digestId: "b".repeat(32) } });

    expect((await receipts()).map(({ status }) => status)).toEqual([arrives ? "delivered" : "skipped", "delivered"]);
  });
});

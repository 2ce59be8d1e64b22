import { describe, expect, it } from "vitest";
import type { SentMessage } from "../../src/delivery/delivery-log.ts";
import { DestinationUnavailableError } from "../../src/errors.ts";
import type { Publisher } from "../../src/ports/publisher.ts";
import type { Stores } from "../../src/ports/stores.ts";
import type { DigestWish } from "../../src/usecases/ask-digest.ts";
import { createPublishNow, publishId } from "../../src/usecases/publish-now.ts";
import { aDigest } from "../fakes/digests.ts";
import { createKillSwitch, type KillSwitch } from "../fakes/kill-switch.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";

const to = "digests@lemmy.example";
const minuteMs = 60_000;
const wish: DigestWish = {
  sources: [{ kind: "community", community: "technology@lemmy.example" }],
  period: "day",
  nsfw: false,
  language: undefined,
  muted: [],
};
const noSwitch = createKillSwitch(Number.POSITIVE_INFINITY, "before");

/** A community that holds posts, and what the bot stores. */
function setup() {
  const clock = createManualClock();
  const stores = createMemoryStores();
  const posts: string[] = [];
  const world = {
    isStopped: false,
    isDown: false,
    nothing: false,
    refusal: undefined as string | undefined,
    isOfText: false,
  };
  const messageOf = (at: number): SentMessage => ({
    placeId: to,
    messageId: String(at),
    url: `https://lemmy.example/post/${at}`,
  });
  const place: Publisher = {
    async publish({ digest, onSent }) {
      if (world.isDown) throw new DestinationUnavailableError("lemmy.example is down.", { arrived: "no" });
      if (world.refusal !== undefined) return { status: world.isOfText ? "refused" : "forbidden", why: world.refusal };
      posts.push(digest.id);
      const message = messageOf(posts.length);
      await onSent(message);
      return { status: "published", messages: [message], remarks: [] };
    },
    async findSent({ digest }) {
      const at = posts.indexOf(digest.id);
      return at === -1 ? undefined : messageOf(at + 1);
    },
  };
  let digests = 0;
  const start = (killSwitch: KillSwitch = noSwitch) =>
    createPublishNow({
      deliveries: killSwitch.wrap((stores as Stores).deliveries),
      digests: killSwitch.wrap((stores as Stores).digests),
      builder: {
        async build() {
          if (world.nothing) return { status: "nothing", why: "There is nothing." };
          digests += 1;
          return { status: "digest", digest: aDigest({ id: String(digests).padStart(32, "0") }) };
        },
      },
      publisher: killSwitch.wrap(place),
      isStopped: async () => world.isStopped,
      denied: { people: [], communities: [], instances: [] },
      minMinutes: 60,
      clock,
      log: createMemoryLog(),
    });
  return { clock, stores, posts, world, start };
}

describe("publishing by hand", () => {
  it("posts a digest, and gives the link to it when asked again within the hour, over restarts", async () => {
    const { start, posts, clock, stores } = setup();
    const published = await start().publish(wish, to);
    expect(published).toEqual({ status: "published", url: "https://lemmy.example/post/1" });
    const again = new Date(clock.now().getTime() + 60 * minuteMs);

    await clock.advance(60 * minuteMs - 1);
    expect(await start().publish(wish, to)).toEqual({
      status: "already-published",
      url: "https://lemmy.example/post/1",
      again,
    });
    await clock.advance(1);
    expect(await start().publish(wish, to)).toEqual({ status: "published", url: "https://lemmy.example/post/2" });

    expect(posts).toHaveLength(2);
    expect((await stores.deliveries.read(publishId(to)))?.receipts).toMatchObject([
      { status: "delivered", cited: ["https://lemmy.example/comment/1"] },
      { status: "delivered" },
    ]);
  });

  it("posts once where two ask at the same time", async () => {
    const { start, posts } = setup();
    const desk = start();

    const ends = await Promise.all([desk.publish(wish, to), desk.publish(wish, to)]);

    expect(ends.map(({ status }) => status)).toEqual(["published", "already-published"]);
    expect(posts).toHaveLength(1);
  });

  it("says why the digest was not taken, and lets another be tried", async () => {
    const { start, posts, world } = setup();
    world.refusal = "digests@lemmy.example refused the digest.";
    world.isOfText = true;
    expect(await start().publish(wish, to)).toEqual({ status: "forbidden", why: world.refusal });

    world.refusal = undefined;
    expect(await start().publish(wish, to)).toMatchObject({ status: "published" });
    expect(posts).toHaveLength(1);
  });

  it("says why not, and lets it be tried again", async () => {
    const { start, posts, world } = setup();
    const desk = start();
    world.nothing = true;
    expect(await desk.publish(wish, to)).toEqual({ status: "nothing", why: "There is nothing." });
    world.nothing = false;
    world.refusal = "digests@lemmy.example has banned the bot's account: ask its moderators why.";
    expect(await desk.publish(wish, to)).toEqual({ status: "forbidden", why: world.refusal });
    world.refusal = undefined;
    world.isDown = true;
    await expect(desk.publish(wish, to)).rejects.toThrow("lemmy.example is down.");
    world.isDown = false;
    world.isStopped = true;
    expect(await desk.publish(wish, to)).toMatchObject({ status: "forbidden" });
    world.isStopped = false;

    expect(await desk.publish(wish, to)).toMatchObject({ status: "published" });
    expect(posts).toHaveLength(1);
  });

  it.each(["before", "after"] as const)("posts once, though it is killed %s any step and asked again", async (when) => {
    let kills = 0;
    for (let at = 1; ; at++) {
      const { start, posts, clock } = setup();
      const killSwitch = createKillSwitch(at, when);
      const end = await Promise.race([start(killSwitch).publish(wish, to), killSwitch.killed]);
      if (end === "killed") kills += 1;
      await clock.advance(3 * minuteMs);
      const desk = start();
      await desk.resume();
      const again = await desk.publish(wish, to);

      expect({ at, posts: posts.length, url: "url" in again && again.url }).toEqual({
        at,
        posts: 1,
        url: "https://lemmy.example/post/1",
      });
      if (end !== "killed") break;
    }
    expect(kills).toBeGreaterThan(5);
  });
});

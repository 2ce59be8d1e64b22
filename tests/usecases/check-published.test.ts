import { describe, expect, it } from "vitest";
import type { PublishedDigest } from "../../src/delivery/published.ts";
import { InstanceUnavailableError, ThreadNotFoundError } from "../../src/errors.ts";
import { createPublishedCheck } from "../../src/usecases/check-published.ts";
import { loadPublishedIndex } from "../../src/usecases/published-index.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aComment, aPost } from "../fakes/threads.ts";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

function aPublished(number: number, publishedAt: Date, hosts = ["lemmy.example"]): PublishedDigest {
  return {
    digestId: `d${number}`,
    publishedAt,
    cited: hosts.map((host) => ({ comment: `https://${host}/comment/${number}`, author: `kira@${host}` as const })),
    threads: hosts.map((host) => ({
      apId: `https://${host}/post/${number}`,
      url: `https://${host}/post/${number}`,
      community: `technology@${host}` as const,
    })),
    places: [
      {
        key: `100.1@${number}`,
        kind: "discord",
        messages: [{ placeId: "200", messageId: `${number}`, url: `https://discord.com/channels/100/200/${number}` }],
        shows: 0,
      },
    ],
    gone: { comments: [], threads: [] },
    revision: 0,
    noticedAt: undefined,
    failed: undefined,
  };
}

/** A source on which everything stands, but for what a test takes away; it counts what it is asked. */
async function setup(published: readonly PublishedDigest[], at = "2026-11-20T12:00:00.000Z") {
  const clock = createManualClock(at);
  const stores = createMemoryStores();
  for (const each of published) await stores.published.change(each.digestId, () => each);
  const log = createMemoryLog();
  const index = await loadPublishedIndex({ stores, clock, log });
  const asked: string[] = [];
  const missed: string[] = [];
  const silent = new Set<string>();
  const gone = new Set<string>();
  const answer = (instance: string): void => {
    if (silent.has(instance)) throw new InstanceUnavailableError("It does not answer.");
  };
  const check = createPublishedCheck({
    index,
    clock,
    log,
    pollMs: 300_000,
    noticer: {
      async seePosts() {},
      async seeComments() {},
      async miss({ comments = [], threads = [] }) {
        missed.push(...comments, ...threads);
      },
    },
    threads: {
      async readPost({ instance, postId }) {
        answer(instance);
        asked.push(`https://${instance}/post/${postId}`);
        if (gone.has(`https://${instance}/post/${postId}`)) throw new ThreadNotFoundError("There is no such thread.");
        return aPost({ id: postId });
      },
      async rereadComments(apIds, [link]) {
        answer(link?.instance ?? "");
        const here = (apId: string): boolean => apId.includes(link?.instance ?? "") && !gone.has(apId);
        return new Map(apIds.map((apId) => [apId, here(apId) ? aComment({ apId }) : undefined]));
      },
    },
  });
  return { clock, check, asked, missed, silent, gone, log };
}

describe("the poll of what is published", () => {
  it("reads young digests at every poll, older ones every hour, old ones every day", async () => {
    const start = new Date("2026-11-20T12:00:00.000Z");
    const ago = (ms: number): Date => new Date(start.getTime() - ms);
    const { clock, check } = await setup([
      aPublished(1, ago(hourMs)),
      aPublished(2, ago(3 * dayMs)),
      aPublished(3, ago(20 * dayMs)),
      aPublished(4, ago(31 * dayMs)),
    ]);

    // All are due after a start, but for what is looked after no more.
    expect(await check()).toEqual({ checked: 3, left: 0 });
    await clock.advance(300_000);
    expect(await check()).toEqual({ checked: 1, left: 0 });
    await clock.advance(hourMs);
    expect(await check()).toEqual({ checked: 2, left: 0 });
    await clock.advance(dayMs);
    expect(await check()).toEqual({ checked: 3, left: 0 });
  });

  it("reads some sixty threads at most, the most overdue first, and the others next time", async () => {
    const many = Array.from({ length: 100 }, (_, at) => aPublished(at + 1, new Date("2026-11-20T11:00:00.000Z")));
    const { check, asked } = await setup(many);

    expect(await check()).toEqual({ checked: 60, left: 40 });
    expect(await check()).toEqual({ checked: 40, left: 0 });
    expect(new Set(asked).size).toBe(100);
  });

  it("reads a thread once, however many digests are about it", async () => {
    const one = aPublished(1, new Date("2026-11-20T11:00:00.000Z"));
    const { check, asked } = await setup([one, { ...one, digestId: "other" }]);

    await check();
    expect(asked).toEqual(["https://lemmy.example/post/1"]);
  });

  it("tells a thread and a comment that are not there any more", async () => {
    const published = [1, 2].map((number) => aPublished(number, new Date("2026-11-20T11:00:00.000Z")));
    const { check, missed, gone } = await setup(published);
    gone.add("https://lemmy.example/post/1").add("https://lemmy.example/comment/2");

    await check();
    expect(missed).toEqual([
      "https://lemmy.example/post/1",
      "https://lemmy.example/comment/1",
      "https://lemmy.example/comment/2",
    ]);
  });

  it("takes nothing for gone while one of the digest's instances does not answer", async () => {
    const { check, missed, silent, gone, log } = await setup([
      aPublished(1, new Date("2026-11-20T11:00:00.000Z"), ["lemmy.example", "feddit.example"]),
    ]);
    gone.add("https://lemmy.example/comment/1");
    silent.add("feddit.example");

    await check();
    expect(missed).toEqual([]);
    expect(log.lines).toEqual(["warn What is published cannot be checked now."]);
  });
});

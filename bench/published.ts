import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStores } from "../src/adapters/keyv/create-stores.ts";
import type { PublishedDigest } from "../src/delivery/published.ts";
import { goneByRule } from "../src/usecases/notice-changes.ts";
import { loadPublishedIndex } from "../src/usecases/published-index.ts";
import { formatTable } from "./table.ts";

const digests = 10_000;
const citedEach = 30;
const lookups = 100_000;

/** How long it takes to find who and what is cited where, with ten thousand digests published in a month. */
export async function benchPublished(): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), "standpoint-published-"));
  const stores = await createStores({ kind: "sqlite", path: join(directory, "bot.db") });
  const nothing = (): void => {};
  const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const clock = { now: () => new Date(), sleep: async () => {} };
  try {
    const all = Array.from({ length: digests }, (_, at) => aPublished(at));
    const wrote = await timed(() => Promise.all(all.map((each) => stores.published.change(each.digestId, () => each))));
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const loaded = await timed(() => loadPublishedIndex({ stores, clock, log }));
    globalThis.gc?.();
    const heldMb = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    const index = loaded.value;
    const looked = await timed(async () => {
      for (let at = 0; at < lookups; at++) index.citing(`https://lemmy.example/comment/${at}`);
    });
    const person = "person7@lemmy.example" as const;
    const rule = { denied: { people: [person], communities: [], instances: [] }, nsfw: true };
    const swept = await timed(async () => {
      let found = 0;
      for await (const published of index.all()) if (goneByRule(published, rule).comments.length > 0) found += 1;
      return found;
    });
    const rows = [
      [`write ${digests} documents`, `${ms(wrote.ms)}`],
      ["load the index at start", ms(loaded.ms)],
      ["memory that it holds (with --expose-gc)", `${heldMb.toFixed(0)} MB`],
      ["look up one comment", `${((looked.ms / lookups) * 1_000).toFixed(2)} µs`],
      [`look through the store for a person, ${swept.value} digests`, ms(swept.ms)],
    ];
    process.stdout.write(formatTable(["what", "figure"], rows));
    return 0;
  } finally {
    await stores.close();
    await rm(directory, { recursive: true });
  }
}

function aPublished(at: number): PublishedDigest {
  const cited = Array.from({ length: citedEach }, (_, number) => ({
    comment: `https://lemmy.example/comment/${at * citedEach + number}`,
    author: `person${(at * 7 + number) % 5_000}@lemmy.example` as const,
  }));
  const url = (post: number): string => `https://lemmy.example/post/${at * 5 + post}`;
  const message = { placeId: "200", messageId: `${at}`, url: `https://discord.com/channels/100/200/${at}` };
  return {
    digestId: at.toString(16).padStart(32, "0"),
    publishedAt: new Date(Date.now() - (at / digests) * 30 * 24 * 60 * 60_000),
    cited,
    threads: [0, 1, 2, 3, 4].map((post) => ({ apId: url(post), url: url(post), community: "a@lemmy.example" })),
    places: [{ key: `100.1@${at}`, kind: "discord", messages: [message], shows: 0 }],
    gone: { comments: [], threads: [] },
    revision: 0,
    noticedAt: undefined,
    failed: undefined,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

function ms(duration: number): string {
  return `${(duration / 1_000).toFixed(2)} s`;
}

import { describe, expect, it } from "vitest";
import type { ToldThread } from "../../src/delivery/delivery-log.ts";
import type { Thread } from "../../src/thread/thread.ts";
import { buildDigest } from "../../src/usecases/build-digest.ts";
import { createMemoryThreadSource } from "../fakes/memory-thread-source.ts";
import { createPlainWriter } from "../fakes/plain-writer.ts";
import { allowAll, aPerson, aThread, now } from "../fakes/threads.ts";

const hour = 60 * 60_000;
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * hour);
const apId = (id: string): string => `https://lemmy.example/post/${id}`;

function aToldThread(rest: Partial<ToldThread> = {}): ToldThread {
  return { at: daysAgo(3), comments: 20, favor: 0, against: 0, proposition: "", ...rest };
}

/** A thread of its own topic. */
function thread(id: string, comments: number, days = 0.5): Thread {
  return aThread({ post: { id, title: `T${id}`, publishedAt: daysAgo(days), score: 100 - Number(id) }, comments });
}

async function build(
  threads: readonly Thread[],
  told: Readonly<Record<string, ToldThread>>,
  writer = createPlainWriter(),
) {
  const source = createMemoryThreadSource(threads);
  const end = await buildDigest(
    {
      sources: [{ kind: "community", community: "technology@lemmy.example" }],
      period: { from: daysAgo(1), to: now },
      selection: { minScore: 10, minComments: 10, maxTopics: 5 },
      eligibility: allowAll,
      now,
      told,
      timezone: "Europe/Berlin",
    },
    { threads: source, writer },
  );
  const told2 =
    end.status === "digest" ? end.digest.topics.flatMap(({ sources }) => sources.map(({ title }) => title)) : [];
  return { end, titles: told2, read: source.read };
}

describe("a thread that was told before", () => {
  it("is not told again, and its comments are not even read", async () => {
    const { titles, read } = await build([thread("1", 20), thread("2", 20)], { [apId("1")]: aToldThread() });

    expect(titles).toEqual(["T2"]);
    expect(read).toEqual([apId("2")]);
  });

  it("is told again when it has grown by half and by thirty comments, and the digest says so", async () => {
    const { end, titles } = await build([thread("1", 140)], { [apId("1")]: aToldThread() });

    expect(titles).toEqual(["T1"]);
    expect(end).toMatchObject({
      digest: {
        notes: [
          {
            code: "moved-unplaced",
            params: {
              headline: "A discussion",
              since: daysAgo(3).toISOString(),
              timezone: "Europe/Berlin",
              comments: 120,
            },
          },
        ],
      },
    });
  });

  it("is found again after the period in which it was posted; others that old are not looked at", async () => {
    const old = [thread("1", 140, 3), thread("2", 140, 3), thread("3", 140, 4.5)];
    const { titles, end } = await build(old, { [apId("1")]: aToldThread(), [apId("3")]: aToldThread() });

    expect(titles).toEqual(["T1"]);
    expect(end).toMatchObject({ digest: { period: { from: daysAgo(1).toISOString(), to: now.toISOString() } } });
  });

  it("is left out where only what may not be read has come", async () => {
    const grown = thread("1", 140);
    const bots = grown.comments.map((comment, at) =>
      at < 20 ? comment : { ...comment, author: aPerson(`bot${at}`, { bot: true }) },
    );
    const { titles } = await build([{ ...grown, comments: bots }, thread("2", 20)], { [apId("1")]: aToldThread() });

    expect(titles).toEqual(["T2"]);
  });

  it("is why there is nothing to say, where all were", async () => {
    const told = { [apId("1")]: aToldThread(), [apId("2")]: aToldThread() };
    const { end } = await build([thread("1", 20), thread("2", 20)], told);

    expect(end).toMatchObject({ status: "nothing", reason: "told-before" });
  });
});

describe("sides that shift", () => {
  const grown = thread("1", 35);
  const people = grown.comments.map(({ author }) => author.name);
  const writerWith = (favor: number, against: number) =>
    createPlainWriter({
      sides: new Map(people.slice(0, favor + against).map((name, at) => [name, at < favor ? "favor" : "against"])),
    });
  const told = { [apId("1")]: aToldThread({ comments: 25, favor: 6, against: 4, proposition: "T1" }) };

  it("by fifteen points let a thread be told again, and the digest says how", async () => {
    const { end } = await build([grown], told, writerWith(9, 11));

    expect(end).toMatchObject({
      digest: { notes: [{ code: "moved", params: { comments: 10, side: "against", now: 55, before: 40 } }] },
    });
  });

  it("by less do not", async () => {
    const { end } = await build([grown], told, writerWith(11, 9));

    expect(end).toMatchObject({ status: "nothing", reason: "told-before" });
  });
});

describe("people who are muted", () => {
  it("are counted, and the digest says how many of those who wrote are", async () => {
    const muted = ["PERSON3@lemmy.example", "poster@lemmy.example", "nobody@lemmy.example"] as const;
    const end = await buildDigest(
      {
        sources: [{ kind: "community", community: "technology@lemmy.example" }],
        period: "day",
        selection: { minScore: 10, minComments: 10, maxTopics: 5 },
        eligibility: { ...allowAll, muted },
        now,
      },
      { threads: createMemoryThreadSource([thread("1", 20)]), writer: createPlainWriter() },
    );

    expect(end).toMatchObject({
      digest: { read: { people: 20, comments: 20 }, notes: [{ code: "people-muted", params: { count: 2 } }] },
    });
  });
});

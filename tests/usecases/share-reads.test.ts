import { describe, expect, it } from "vitest";
import type { ThreadSource } from "../../src/ports/thread-source.ts";
import { createSharedReads } from "../../src/usecases/share-reads.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryThreadSource } from "../fakes/memory-thread-source.ts";
import { aThread, now } from "../fakes/threads.ts";

const community = "technology@lemmy.example";
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

function setup() {
  const clock = createManualClock(now.toISOString());
  const threads = [70, 62, 50].map((age) => aThread({ post: { id: `${age}`, publishedAt: minutesAgo(age) } }));
  const source = createMemoryThreadSource(threads);
  const asked: string[] = [];
  const counting = Object.fromEntries(
    Object.entries(source).map(([name, call]) => [
      name,
      typeof call !== "function"
        ? call
        : (...of: never[]) => {
            asked.push(name);
            return (call as (...of: never[]) => unknown)(...of);
          },
    ]),
  ) as unknown as ThreadSource;
  return { clock, threads, asked, reads: createSharedReads(counting, clock) };
}

describe("reading for many", () => {
  it("lists a community once, and gives each exactly its own period", async () => {
    const { reads, asked } = setup();
    const listed = await Promise.all(
      [65, 61].map((age) => reads.listPosts(community, { from: minutesAgo(age), to: now })),
    );

    expect(listed.map((posts) => posts.map(({ apId }) => apId.slice(-2)))).toEqual([["50", "62"], ["50"]]);
    expect(asked).toEqual(["listPosts"]);
  });

  it("lists it anew after two minutes", async () => {
    const { reads, asked, clock } = setup();
    const period = { from: minutesAgo(65), to: now };
    await reads.listPosts(community, period);
    await clock.advance(2 * 60_000 - 1);
    await reads.listPosts(community, period);
    expect(asked).toHaveLength(1);

    await clock.advance(1);
    await reads.listPosts(community, period);
    expect(asked).toHaveLength(2);
  });

  it("reads comments once for all who ask at the same time", async () => {
    const { reads, asked, threads } = setup();
    const post = threads[0]?.post;
    if (post === undefined) throw new Error("no thread");
    await Promise.all([reads.readComments(post), reads.readComments(post)]);

    expect(asked).toEqual(["readComments"]);
  });

  it("reads what is cited again once a minute", async () => {
    const { reads, asked, clock } = setup();
    const link = { instance: "lemmy.example", postId: "70" };
    const again = () => reads.rereadComments(["https://lemmy.example/comment/70100"], [link]);
    await Promise.all([again(), again()]);
    await clock.advance(59_999);
    expect((await again()).size).toBe(1);
    expect(asked).toHaveLength(1);

    await clock.advance(1);
    await again();
    expect(asked).toHaveLength(2);
  });

  it("reads a thread anew that was forgotten, and its community's list", async () => {
    const { reads, asked, threads } = setup();
    const period = { from: minutesAgo(65), to: now };
    const link = { instance: "lemmy.example", postId: "50" };
    const other = { instance: "lemmy.example", postId: "62" };
    const cited = threads[2]?.comments.slice(0, 1).map(({ apId }) => apId) ?? [];
    const readAll = async (): Promise<void> => {
      await reads.listPosts(community, period);
      await reads.readPost(link);
      await reads.readPost(other);
      await reads.rereadComments(cited, [link]);
    };
    await readAll();
    await readAll();
    expect(asked).toEqual(["listPosts", "readPost", "readPost", "rereadComments"]);

    reads.forget([link]);
    await readAll();
    expect(asked.slice(4)).toEqual(["listPosts", "readPost", "rereadComments"]);
  });
});

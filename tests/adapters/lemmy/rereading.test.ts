import { afterEach, describe, expect, it } from "vitest";
import { createLemmyThreadSource } from "../../../src/adapters/lemmy/lemmy-thread-source.ts";
import type { SnapshotInput } from "../../../src/adapters/snapshot/snapshot-schema.ts";
import { type SampleInstance, startSampleInstance } from "../../../src/demo/sample-instance/sample-instance.ts";
import type { Post } from "../../../src/thread/thread.ts";
import { createFastTiming } from "./fast-timing.ts";

const host = "lemmy.example";
const now = new Date("2026-11-21T00:00:00Z");
const link = { instance: host, postId: "1" };
const minuteMs = 60_000;
const votes = { score: 1, upvotes: 1, downvotes: 0 };

type SnapshotComment = SnapshotInput["comments"][number];

const address = (id: number) => `https://${host}/comment/${id}`;
const comments = (count: number, changes: Readonly<Record<number, Partial<SnapshotComment>>> = {}) =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    post_id: 1,
    path: index === 1 ? "0.1.2" : `0.${index + 1}`,
    creator: "bea",
    content: `Comment ${index + 1}`,
    ...votes,
    published: new Date(now.getTime() - (count - index) * minuteMs).toISOString(),
    ...changes[index + 1],
  }));
const holding = (held: SnapshotComment[], post: Partial<SnapshotInput["posts"][number]> = {}): SnapshotInput => ({
  posts: [
    {
      id: 1,
      name: "Post",
      url: null,
      body: null,
      community: "talk",
      instance: host,
      creator: "ada",
      ...votes,
      published: "2026-11-01T00:00:00Z",
      ...post,
    },
  ],
  comments: held,
});

const opened: SampleInstance[] = [];
afterEach(async () => {
  for (const instance of opened.splice(0)) await instance.close();
});

async function setup(version: "0.19.20" | "1.0.0-beta.1", snapshot: SnapshotInput) {
  const instance = await startSampleInstance({ host, now, snapshot, version });
  opened.push(instance);
  const timing = createFastTiming(now.getTime());
  const source = createLemmyThreadSource({ baseUrls: { [host]: instance.baseUrl }, userAgent: "test", timing });
  const callsOf = (kind: RegExp) => instance.requests.filter(({ path }) => kind.test(path)).length;
  return {
    instance,
    source,
    timing,
    lists: () => callsOf(/\/comment\/list/),
    singles: () => callsOf(/\/comment\?/),
    post: (): Promise<Post> => source.readPost(link),
  };
}

describe.each(["0.19.20", "1.0.0-beta.1"] as const)("a thread on %s", (version) => {
  it("is not read again while its counts and times stand", async () => {
    const { source, post, lists } = await setup(version, holding(comments(20)));

    const first = await source.readComments(await post());
    const second = await source.readComments(await post());

    expect(second).toEqual(first);
    expect(lists()).toBe(1);
  });

  it("is read again when a comment is added, or one goes as another comes", async () => {
    const { source, post, lists, instance } = await setup(version, holding(comments(20)));
    await source.readComments(await post());

    const newest = comments(1, { 1: { id: 30, path: "0.30", content: "Newest", published: now.toISOString() } });

    instance.change({ snapshot: holding(comments(21)) });
    expect((await source.readComments(await post())).comments).toHaveLength(21);
    instance.change({ snapshot: holding([...comments(21).slice(1), ...newest]) });
    expect((await source.readComments(await post())).comments.at(-1)?.content).toBe("Newest");

    expect(lists()).toBe(3);
  });

  it("is read again after half an hour", async () => {
    const { source, post, lists, timing } = await setup(version, holding(comments(20)));
    await source.readComments(await post());

    timing.pass(30 * minuteMs - 1);
    await source.readComments(await post());
    expect(lists()).toBe(1);
    timing.pass(1);
    await source.readComments(await post());
    expect(lists()).toBe(2);
  });

  it("is read again once an edit was noticed, but not for votes", async () => {
    const { source, post, lists, instance } = await setup(version, holding(comments(20)));
    await source.readComments(await post());

    instance.change({ snapshot: holding(comments(20, { 3: { score: 50, upvotes: 50 } })) });
    expect((await source.rereadComments([address(3)], [link])).get(address(3))).toMatchObject({ score: 50 });
    await source.readComments(await post());
    expect(lists()).toBe(2);
    instance.change({ snapshot: holding(comments(20, { 3: { content: "Edited" } })) });
    await source.rereadComments([address(3)], [link]);
    expect((await source.readComments(await post())).comments[2]?.content).toBe("Edited");
  });

  it("has some of its comments read again one by one where that takes fewer calls", async () => {
    const count = version === "0.19.20" ? 301 : 901;
    const { source, post, lists, singles, instance } = await setup(version, holding(comments(count)));
    const before = await source.readComments(await post());
    const listsBefore = lists();
    const deletedOne = { 3: { content: "", deleted: true } };
    instance.change({ snapshot: holding(comments(count, deletedOne).filter(({ id }) => id !== 4)) });

    const reread = await source.rereadComments([2, 3, 4].map(address), []);

    expect(reread.get(address(2))).toEqual(before.comments.find(({ apId }) => apId === address(2)));
    expect(reread.get(address(3))).toMatchObject({ deleted: true, content: "" });
    expect(reread.get(address(4))).toBeUndefined();
    expect([lists() - listsBefore, singles()]).toEqual([0, 3]);
  });

  it("has many of its comments read again all at once", async () => {
    const { source, post, lists, singles } = await setup(version, holding(comments(20)));
    await source.readComments(await post());

    await source.rereadComments([2, 3, 4].map(address), []);

    expect([lists(), singles()]).toEqual([2, 0]);
  });

  it("has no comments once it is deleted or gone", async () => {
    for (const gone of [{ deleted: true }, { removed: true }]) {
      const { source, post, instance } = await setup(version, holding(comments(400)));
      await source.readComments(await post());
      instance.change({ snapshot: holding(comments(400), gone) });

      expect((await source.rereadComments([address(2)], [link])).get(address(2))).toBeUndefined();
      instance.change({ snapshot: { posts: [], comments: [] } });
      expect((await source.rereadComments([address(2)], [link])).get(address(2))).toBeUndefined();
    }
  });

  it("is found by its address where it was not read before", async () => {
    const { source, lists } = await setup(version, holding(comments(20)));

    const reread = await source.rereadComments([address(2), address(3)], [link]);

    expect(reread.get(address(2))).toMatchObject({ content: "Comment 2", parentApId: address(1) });
    expect(lists()).toBe(1);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { createLemmyThreadSource } from "../../../src/adapters/lemmy/lemmy-thread-source.ts";
import type { SnapshotInput } from "../../../src/adapters/snapshot/snapshot-schema.ts";
import {
  type SampleInstance,
  type SampleInstanceOptions,
  startSampleInstance,
} from "../../../src/demo/sample-instance/sample-instance.ts";
import { describeThreadSource } from "../../contracts/thread-source.ts";
import { createFastTiming } from "./fast-timing.ts";

const host = "lemmy.example";
const now = new Date("2026-11-21T00:00:00Z");
const userAgent = "Standpoint/0.1.0 (+https://standpoint.example)";

const versions = ["0.19.20", "1.0.0-beta.1"] as const;

for (const version of versions) {
  describeThreadSource(`Lemmy ${version}`, async (snapshot) => {
    const instance = await startSampleInstance({ host, snapshot, now, version });
    return {
      source: createLemmyThreadSource({ baseUrls: { [host]: instance.baseUrl }, userAgent }),
      close: instance.close,
    };
  });
}

const opened: SampleInstance[] = [];
afterEach(async () => {
  for (const instance of opened.splice(0)) await instance.close();
});

async function setup(options: Partial<SampleInstanceOptions> & Pick<SampleInstanceOptions, "snapshot" | "version">) {
  const instance = await startSampleInstance({ host, now, ...options });
  opened.push(instance);
  const timing = createFastTiming(now.getTime());
  const source = createLemmyThreadSource({ baseUrls: { "Lemmy.Example": `${instance.baseUrl}/` }, userAgent, timing });
  return { source, timing, requests: instance.requests };
}

type SnapshotPost = SnapshotInput["posts"][number];
const post = (id: number, published: string, more: Partial<SnapshotPost> = {}): SnapshotPost => ({
  id,
  name: `Post ${id}`,
  url: null,
  body: null,
  community: "talk",
  instance: host,
  creator: "ada",
  score: id,
  upvotes: id,
  downvotes: 0,
  published,
  ...more,
});

const comment = (post_id: number, id: number, more: Partial<SnapshotInput["comments"][number]> = {}) => ({
  id,
  post_id,
  path: `0.${id}`,
  creator: "bea",
  content: `Comment ${id}`,
  score: 1,
  upvotes: 1,
  downvotes: 0,
  published: "2026-11-20T12:00:00Z",
  ...more,
});

const minutesBefore = (count: number) => new Date(now.getTime() - count * 60_000).toISOString();
const manyPosts = (count: number) =>
  Array.from({ length: count }, (_, index) => post(index + 1, minutesBefore(index + 1)));
const link = (postId: number) => ({ instance: host, postId: String(postId) });
const pathsOf = (requests: SampleInstance["requests"], kind: RegExp) =>
  requests.map(({ path }) => path).filter((path) => kind.test(path));

describe.each(versions)("listing a community's posts on %s", (version) => {
  it("follows the pages until a post is older than the period, past pinned posts of any age", async () => {
    const pinned = post(500, "2020-01-01T00:00:00Z");
    const { source, requests } = await setup({
      version,
      snapshot: { posts: [...manyPosts(200), pinned], comments: [] },
      featured: [500],
    });

    const posts = await source.listPosts("talk@lemmy.example", { from: new Date(minutesBefore(60)), to: now });

    expect(posts).toHaveLength(60);
    expect(pathsOf(requests, /\/post\/list/)).toHaveLength(2);
  });

  it("reads the newest 1,000 posts of a period at most", async () => {
    const { source } = await setup({ version, snapshot: { posts: manyPosts(1_010), comments: [] } });

    const posts = await source.listPosts("talk@lemmy.example", { from: new Date("2020-01-01"), to: now });

    expect(posts).toHaveLength(1_000);
    expect(posts[0]?.title).toBe("Post 1");
  });

  it("reads the 200 posts with the highest scores when there is no beginning, newest first", async () => {
    const { source } = await setup({ version, snapshot: { posts: manyPosts(210), comments: [] } });

    const posts = await source.listPosts("talk@lemmy.example", { from: undefined, to: now });

    expect(posts.map(({ score }) => score)).toEqual(Array.from({ length: 200 }, (_, index) => index + 11));
  });

  it("gives NSFW posts and those of NSFW communities, flagged", async () => {
    const { source } = await setup({
      version,
      snapshot: {
        posts: [post(1, "2026-11-20"), post(2, "2026-11-20", { community: "calm", nsfw: true })],
        comments: [],
      },
      communities: { talk: { nsfw: true } },
    });
    const always = { from: undefined, to: now };

    expect(await source.listPosts("talk@lemmy.example", always)).toMatchObject([{ nsfw: true }]);
    expect(await source.listPosts("calm@lemmy.example", always)).toMatchObject([{ nsfw: true }]);
  });

  it("finds nothing in a community without posts", async () => {
    const { source } = await setup({ version, snapshot: { posts: [], comments: [] }, communities: { quiet: {} } });

    expect(await source.listPosts("quiet@lemmy.example", { from: undefined, to: now })).toEqual([]);
  });

  it("does not find a community that is only for accounts of the instance", async () => {
    const { source } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20")], comments: [] },
      communities: { talk: { visibility: "LocalOnly" } },
    });

    await expect(source.listPosts("talk@lemmy.example", { from: undefined, to: now })).rejects.toThrow(
      "lemmy.example knows no community “talk”: check the spelling, and whether it is shown to visitors without an account.",
    );
  });
});

describe.each(versions)("reading a thread on %s", (version) => {
  it("says that a hidden community is not public", async () => {
    const { source } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20")], comments: [] },
      communities: { talk: { hidden: true } },
    });

    expect(await source.readPost(link(1))).toMatchObject({ publicCommunity: false });
  });

  it("keeps a community of another instance apart from one of the asked instance", async () => {
    const { source } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20", { community: "talk@other.example" })], comments: [] },
    });

    expect(await source.readPost(link(1))).toMatchObject({
      community: "talk@other.example",
      url: "https://lemmy.example/post/1",
    });
  });

  it.each([{ deleted: true }, { removed: true }])(
    "does not find a thread that is %j, nor its comments",
    async (gone) => {
      const { source } = await setup({
        version,
        snapshot: { posts: [post(1, "2026-11-20", gone), post(2, "2026-11-20")], comments: [comment(1, 1)] },
      });
      const other = await source.readPost(link(2));

      await expect(source.readPost(link(1))).rejects.toThrow(
        "lemmy.example has no thread 1 to show: check the link, and whether the thread was deleted.",
      );
      await expect(source.readComments({ ...other, url: "https://lemmy.example/post/1" })).rejects.toThrow(
        /no thread 1/,
      );
    },
  );

  const reads = async (count: number, deleted = 0) => {
    const comments = Array.from({ length: deleted + count }, (_, index) =>
      comment(1, index + 1, { deleted: index < deleted }),
    );
    const { source, requests } = await setup({ version, snapshot: { posts: [post(1, "2026-11-20")], comments } });
    const reading = await source.readComments(await source.readPost(link(1)));
    const lists = requests.map(({ path }) => path).filter((path) => path.includes("/comment/list"));
    return { ...reading, lists };
  };

  it("takes up to 300 comments in one call", async () => {
    const one = {
      "0.19.20": "/api/v3/comment/list?post_id=1&type_=All&sort=Old&max_depth=51",
      "1.0.0-beta.1": "/api/v4/comment/list?post_id=1&type_=all&sort=old&max_depth=51",
    };

    expect((await reads(300)).lists).toEqual([one[version]]);
  });

  it("pages through more by age, where trees go on by 300, else by 50", async () => {
    const { lists, comments } = await reads(301);
    const pages = [1, 2, 3, 4, 5, 6, 7].map(
      (page) => `/api/v3/comment/list?post_id=1&type_=All&sort=Old&limit=50&page=${page}`,
    );
    const trees = ["", "&page_cursor=F12c"].map(
      (cursor) => `/api/v4/comment/list?post_id=1&type_=all&sort=old&max_depth=51${cursor}`,
    );

    expect(comments).toHaveLength(301);
    expect(lists).toEqual({ "0.19.20": pages, "1.0.0-beta.1": trees }[version]);
  });

  it("does not miss a comment where deleted ones are listed but not counted", async () => {
    const { comments, lists, unread } = await reads(250, 160);

    expect(comments).toHaveLength(410);
    expect(unread).toBe(0);
    expect(lists).toHaveLength({ "0.19.20": 10, "1.0.0-beta.1": 2 }[version]);
  });

  it("reads in pages what is too large as a tree", async () => {
    const body = "x".repeat(50_000);
    const comments = Array.from({ length: 300 }, (_, index) => comment(1, index + 1, { content: "y".repeat(10_000) }));
    const { source, requests } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20", { body })], comments },
    });

    const reading = await source.readComments(await source.readPost(link(1)));

    expect(reading.comments).toHaveLength(300);
    expect(pathsOf(requests, /\/comment\/list/)).toHaveLength(7);
  });

  it("asks for the languages' names once, and only when something has a language", async () => {
    const { source, requests } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20"), post(2, "2026-11-20", { language: "pt-BR" })], comments: [] },
    });

    await source.readPost(link(1));
    expect(pathsOf(requests, /\/site/)).toHaveLength(0);
    expect(await source.readPost(link(2))).toMatchObject({ language: "pt-BR" });
    expect(await source.readPost(link(2))).toMatchObject({ language: "pt-BR" });
    expect(pathsOf(requests, /\/site/)).toHaveLength(1);
  });

  it("goes without the language where the instance does not name it", async () => {
    const { source } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20", { language: "en" })], comments: [] },
      fault: ({ path }) => (/\/site/.test(path) ? { kind: "cut" } : undefined),
    });

    expect(await source.readPost(link(1))).toMatchObject({ language: undefined });
  });
});

describe.each(versions)("asking an instance on %s", (version) => {
  it("asks once what it runs", async () => {
    const { source, requests } = await setup({ version, snapshot: { posts: [post(1, "2026-11-20")], comments: [] } });

    await source.readPost(link(1));
    await source.readPost(link(1));

    const api = version === "0.19.20" ? "v3" : "v4";
    expect(requests.map(({ path }) => path)).toEqual([
      "/.well-known/nodeinfo",
      "/nodeinfo/2.1",
      `/api/${api}/post?id=1`,
      `/api/${api}/post?id=1`,
    ]);
  });

  it("asks anew what it runs after an hour", async () => {
    const { source, requests, timing } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20")], comments: [] },
    });

    await source.readPost(link(1));
    timing.pass(60 * 60_000 - 1);
    await source.readPost(link(1));
    expect(pathsOf(requests, /nodeinfo/)).toHaveLength(2);
    timing.pass(1);
    await source.readPost(link(1));
    expect(pathsOf(requests, /nodeinfo/)).toHaveLength(4);
  });

  it("lists a community in one call, and asks for the community itself only where it shows nothing", async () => {
    const { source, requests } = await setup({
      version,
      snapshot: { posts: [post(1, "2026-11-20")], comments: [] },
      communities: { quiet: {} },
    });

    await source.listPosts("talk@lemmy.example", { from: new Date("2026-11-01"), to: now });
    expect(pathsOf(requests, /^\/api/)).toHaveLength(1);
    await source.listPosts("quiet@lemmy.example", { from: new Date("2026-11-01"), to: now });
    expect(pathsOf(requests, /^\/api/)).toHaveLength(3);
  });
});

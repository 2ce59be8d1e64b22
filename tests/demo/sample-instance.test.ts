import { readFile } from "node:fs/promises";
import type { CommentView, PostView } from "lemmy-js-client-v3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SnapshotInput } from "../../src/adapters/snapshot/snapshot-schema.ts";
import { createSampleData } from "../../src/demo/sample-instance/sample-data.ts";
import { type SampleInstance, startSampleInstance } from "../../src/demo/sample-instance/sample-instance.ts";

interface Recorded {
  readonly request: { readonly path: string };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const recorded = async (name: string): Promise<Recorded> =>
  JSON.parse(await readFile(new URL(`../recorded/v3/${name}.json`, import.meta.url), "utf8"));

const host = "lemmy19.test";
const now = new Date("2026-11-21T12:00:00Z");
const votes = { score: 1, upvotes: 1, downvotes: 0 };
const post = (id: number, published: string, more: Partial<SnapshotInput["posts"][number]> = {}) => ({
  id,
  name: `Post ${id}`,
  url: null,
  body: "Body",
  community: "talk",
  instance: host,
  creator: "alice",
  ...votes,
  published,
  ...more,
});
const comment = (id: number, post_id: number, more: Partial<SnapshotInput["comments"][number]> = {}) => ({
  id,
  post_id,
  path: `0.${id}`,
  creator: "bruno",
  content: "What I think",
  ...votes,
  published: `2026-11-21T05:00:0${id % 10}Z`,
  ...more,
});

const street = "http://lemmy-test.example/street";
const snapshot: SnapshotInput = {
  posts: [
    post(2, "2026-11-21T04:31:45Z", { url: street, score: 4 }),
    post(3, "2026-11-21T04:31:40Z", { url: street, community: "market" }),
    post(5, "2026-11-21T04:30:00Z", { nsfw: true, score: 2 }),
    post(7, "2026-11-21T04:30:00Z", { deleted: true }),
    post(8, "2026-11-20T10:00:00Z", { creator_bio: "I write here." }),
    post(9, "2026-11-01T10:00:00Z", { score: 9 }),
    post(10, "2025-11-01T10:00:00Z"),
    post(20, "2026-11-21T04:30:00Z", { instance: "elsewhere.example" }),
  ],
  comments: [
    comment(1, 2, { deleted: true }),
    comment(2, 2, { removed: true }),
    comment(3, 2, { path: "0.1.3", distinguished: true }),
    comment(4, 2, { creator_banned: true }),
    comment(5, 2, { bot_account: true, creator_bio: "A bot." }),
    comment(6, 7),
    comment(7, 5),
  ],
};

let instance: SampleInstance;
beforeAll(async () => {
  const communities = { localonly: { visibility: "LocalOnly" }, gone: { deleted: true }, quiet: {} } as const;
  instance = await startSampleInstance({ host, now, snapshot, communities, featured: [10] });
});
afterAll(() => instance.close());

interface Body {
  readonly error?: string;
  readonly posts: readonly PostView[];
  readonly next_page?: string;
  readonly comments: readonly CommentView[];
  readonly post_view: PostView;
}

const ask = async (path: string) => {
  const response = await fetch(instance.baseUrl + path);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
};
const postIds = async (query: string) =>
  (await ask(`/api/v3/post/list?${query}`)).body.posts.map(({ post }) => post.id);
const commentsOf = async (query: string) =>
  (await ask(`/api/v3/comment/list?${query}`)).body.comments.map(({ comment }) => comment);
const commentIds = async (query: string) => (await commentsOf(query)).map(({ id }) => id);

/** Every field with its JSON type, `posts[].post.id: number`; lists that are empty say nothing about their items. */
function fieldsOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return [`${path}: list`, ...value.flatMap((item) => fieldsOf(item, `${path}[]`))];
  if (typeof value !== "object" || value === null) return [`${path}: ${value === null ? "null" : typeof value}`];
  return Object.entries(value).flatMap(([key, item]) => fieldsOf(item, path === "" ? key : `${path}.${key}`));
}

/** Fields that an answer has only where there is something to say. */
const sometimes = /\.(?:url|body|bio|display_name|updated|description|application_question): string$/;

function expectSameFields(answer: unknown, real: unknown, emptyHere: readonly string[] = []): void {
  const fields = new Set(fieldsOf(answer));
  const realFields = new Set(fieldsOf(real));
  const isExcused = (field: string) => sometimes.test(field) || emptyHere.some((list) => field.startsWith(`${list}[]`));
  expect([...fields].filter((field) => !realFields.has(field) && !isExcused(field))).toEqual([]);
  expect([...realFields].filter((field) => !fields.has(field) && !isExcused(field))).toEqual([]);
}

describe("the sample instance answers as a real one", () => {
  it.each([
    ["nodeinfo-link", "/.well-known/nodeinfo", []],
    ["nodeinfo", "/nodeinfo/2.1", []],
    ["site", "/api/v3/site", ["admins"]],
    ["community", "/api/v3/community?name=talk", ["moderators"]],
    ["post", "/api/v3/post?id=2", ["moderators"]],
    ["post-list", "/api/v3/post/list?community_name=talk&sort=TopDay&limit=2", []],
    ["post-list-last-page", "/api/v3/post/list?community_name=talk&sort=New&limit=20", []],
    ["post-list-after-last", "/api/v3/post/list?community_name=talk&sort=New&limit=20&page_cursor=P9", []],
    ["comment-list", "/api/v3/comment/list?post_id=2&limit=2&sort=Old", []],
    ["comment-list-deleted", "/api/v3/comment/list?post_id=2&limit=50&sort=Old", []],
    ["comment-list-under-deleted-post", "/api/v3/comment/list?post_id=7&sort=Old", []],
    ["comment-list-nsfw-post", "/api/v3/comment/list?post_id=5&sort=Old", []],
  ])("with the fields of %s", async (name, path, emptyHere) => {
    const real = await recorded(name);
    const answer = await ask(path);

    expect(answer.status).toBe(real.status);
    expect(answer.headers.get("content-type")).toBe(real.headers["content-type"]);
    expectSameFields(answer.body, real.body, emptyHere);
  });

  it.each([
    "community-unknown",
    "community-not-for-anonymous",
    "community-unknown-in-post-list",
    "post-unknown",
    "post-deleted",
    "fetch-limit",
  ])("with the error %s", async (name) => {
    const real = await recorded(name);
    const { status, headers, body } = await ask(real.request.path);

    expect({ status, body }).toEqual({ status: real.status, body: real.body });
    expect(headers.get("cache-control")).toBe(real.headers["cache-control"]);
  });
});

describe("the sample instance's lists", () => {
  it("put pinned posts first, whatever the order", async () => {
    expect(await postIds("community_name=talk&sort=New&limit=50")).toEqual([10, 2, 8, 9]);
    expect(await postIds("community_name=talk&sort=Old&limit=50")).toEqual([10, 9, 8, 2]);
    expect(await postIds("community_name=talk&sort=TopAll&limit=50")).toEqual([10, 9, 2, 8]);
  });

  it("reach back as far as their order says, a pinned post no further", async () => {
    expect(await postIds("community_name=talk&sort=TopDay")).toEqual([2]);
    expect(await postIds("community_name=talk&sort=TopWeek")).toEqual([2, 8]);
    expect(await postIds("community_name=talk&sort=TopMonth")).toEqual([9, 2, 8]);
  });

  it("show NSFW posts only when asked for them", async () => {
    expect(await postIds("community_name=talk&sort=TopDay&show_nsfw=true")).toEqual([2, 5]);
  });

  it("continue after the cursor of the page before", async () => {
    const first = await ask("/api/v3/post/list?community_name=talk&sort=New&limit=3");

    expect(first.body.next_page).toBe("P8");
    expect(await postIds("community_name=talk&sort=New&limit=3&page_cursor=P8")).toEqual([9]);
  });

  it("put distinguished comments first, then go by age, page by page", async () => {
    expect(await commentIds("post_id=2&sort=Old&limit=50")).toEqual([3, 1, 2, 4, 5]);
    expect(await commentIds("post_id=2&sort=New&limit=50")).toEqual([3, 5, 4, 2, 1]);
    expect(await commentIds("post_id=2&sort=Old&limit=2&page=3")).toEqual([5]);
  });

  it("have no comments for an unknown thread", async () => {
    expect(await commentIds("post_id=9999&sort=Old")).toEqual([]);
  });

  it("blank deleted and removed comments, and do not count them", async () => {
    const comments = await commentsOf("post_id=2&sort=Old");
    const thread = await ask("/api/v3/post?id=2");

    expect(comments.map(({ content }) => content)).toEqual(["What I think", "", "", "What I think", "What I think"]);
    expect(thread.body.post_view.counts.comments).toBe(3);
  });

  it("leave out other instances' posts", async () => {
    expect((await ask("/api/v3/post?id=20")).body).toEqual({ error: "couldnt_find_post" });
  });
});

describe("what the sample instance does not serve", () => {
  it.each([
    "/api/v3/post/list?community_name=talk&sort=Hot",
    "/api/v3/post/list?community_name=talk",
    "/api/v3/post/list?community=talk&sort=New",
    "/api/v3/post/list?community_name=talk&sort=New&limit=many",
    "/api/v3/post/list?community_name=talk&sort=New&show_nsfw=1",
    "/api/v3/comment/list?post_id=2&sort=Top",
    "/api/v3/comment/list?post_id=2&sort=Old&max_depth=8",
    "/api/v3/comment/list?sort=Old",
    "/api/v3/community",
    "/api/v3/site?auth=x",
  ])("is refused: %s", async (path) => {
    const { status, body } = await ask(path);

    expect(status).toBe(400);
    expect(body).toEqual({ error: "unknown", message: expect.stringMatching(/^Query deserialize error: /) });
  });

  it.each([
    ["/api/v3/post/list?sort=New&limit=0", "couldnt_get_posts"],
    ["/api/v3/post/list?sort=New&page_cursor=Pfff", "couldnt_get_posts"],
    ["/api/v3/comment/list?post_id=2&sort=Old&limit=51", "couldnt_get_comments"],
  ])("is an error of its own: %s", async (path, error) => {
    expect(await ask(path)).toMatchObject({ status: 400, body: { error } });
  });

  it.each(["/", "/api/v3/user", "/api/v4/post?id=2"])("is not there: %s", async (path) => {
    expect((await fetch(instance.baseUrl + path)).status).toBe(404);
  });

  it("is writing", async () => {
    expect((await fetch(`${instance.baseUrl}/api/v3/post`, { method: "POST", body: "{}" })).status).toBe(404);
  });

  it("is an id that Lemmy could not have", () => {
    expect(() =>
      createSampleData({ host, snapshot: { posts: [{ ...post(1, "2026-11-20"), id: "abc" }], comments: [] } }),
    ).toThrow();
  });
});

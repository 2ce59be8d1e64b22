import { readFile } from "node:fs/promises";
import type { CommentView as CommentViewV4, PostView as PostViewV4 } from "lemmy-js-client";
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

const recorded = async (name: string, api = "v3"): Promise<Recorded> =>
  JSON.parse(await readFile(new URL(`../recorded/${api}/${name}.json`, import.meta.url), "utf8"));

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
let instanceV4: SampleInstance;
beforeAll(async () => {
  const localOnly = { visibility: "LocalOnly" } as const;
  const communities = {
    localonly: localOnly,
    local_only_private: localOnly,
    private: { private: true },
    gone: { deleted: true },
    quiet: {},
  };
  instance = await startSampleInstance({ host, now, snapshot, communities, featured: [10] });
  instanceV4 = await startSampleInstance({ host, now, snapshot, communities, featured: [10], version: "1.0.0-beta.1" });
});
afterAll(async () => {
  await instance.close();
  await instanceV4.close();
});

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
const sometimes =
  /\.(?:url|body|bio|display_name|updated|updated_at|description|sidebar|application_question|newest_comment_time_at): string$|^(?:next|prev)_page: string$/;

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
    ["comment-list-max-depth", "/api/v3/comment/list?post_id=2&max_depth=8&sort=Old", []],
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
    "comment-unknown",
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

/** A thread whose comments all have one score: answers, by twos below each top-level comment, after these. */
const wide = (topLevel: number): SnapshotInput => {
  const ids = Array.from({ length: topLevel }, (_, index) => index + 1);
  const at = (id: number) => new Date(Date.parse("2026-11-21T05:00:00Z") + id * 1000).toISOString();
  return {
    posts: [post(1, "2026-11-21T04:00:00Z")],
    comments: [
      ...ids.map((id) => comment(id, 1, { published: at(id) })),
      ...ids.map((id) => comment(1000 + id, 1, { path: `0.${id}.${1000 + id}`, published: at(1000 + id) })),
    ],
  };
};

describe("the sample instance's trees", () => {
  const listOf = async (version: "0.19.20" | "1.0.0-beta.1", query: string) => {
    const opened = await startSampleInstance({ host, now, snapshot: wide(200), version });
    const path = `${opened.baseUrl}/api/${version === "0.19.20" ? "v3" : "v4"}/comment/list?post_id=1&${query}`;
    const pages: number[][] = [];
    let cursor: string | undefined = "";
    while (cursor !== undefined && pages.length < 20) {
      const body = (await (await fetch(path + cursor)).json()) as {
        comments?: CommentView[];
        items?: CommentViewV4[];
        next_page?: string;
      };
      pages.push((body.items ?? body.comments ?? []).map((view) => view.comment.id));
      cursor = body.next_page === undefined ? undefined : `&page_cursor=${body.next_page}`;
    }
    await opened.close();
    return pages;
  };

  it("end after 300 comments by the text of the parent's path on 0.19, whatever the limit, without a second page", async () => {
    const [tree, ...others] = await listOf("0.19.20", "sort=Old&max_depth=51&limit=2");

    expect(others).toEqual([]);
    expect(tree).toHaveLength(300);
    expect(tree?.filter((id) => id <= 200)).toHaveLength(200);
    expect(tree).not.toContain(1099);
  });

  it.each(["old", "new"])("go on after 300 comments on 1.0, complete by %s", async (sort) => {
    const pages = await listOf("1.0.0-beta.1", `sort=${sort}&max_depth=51`);

    expect(pages.map(({ length }) => length)).toEqual([300, 100]);
    expect(new Set(pages.flat()).size).toBe(400);
  });

  it("lack top-level comments on 1.0, where they do not go by old", async () => {
    const [first] = await listOf("1.0.0-beta.1", "sort=new&max_depth=51");

    expect(first?.filter((id) => id <= 200)).toHaveLength(100);
  });

  it("leave out what is deeper than asked for", async () => {
    expect((await listOf("1.0.0-beta.1", "sort=old&max_depth=1")).flat()).toHaveLength(200);
    expect((await listOf("0.19.20", "sort=Old&max_depth=1")).flat()).toHaveLength(200);
  });

  it("pass over what ranks equal to the last of a page by top on 1.0", async () => {
    const pages = await listOf("1.0.0-beta.1", "sort=top&limit=50");

    expect(pages.map(({ length }) => length)).toEqual([50, 0]);
  });

  it("come in pages of 50 that are complete by age", async () => {
    const pages = await listOf("1.0.0-beta.1", "sort=old&limit=50");

    expect(pages.map(({ length }) => length)).toEqual([50, 50, 50, 50, 50, 50, 50, 50, 0]);
    expect(new Set(pages.flat()).size).toBe(400);
  });
});

describe("the sample instance on 1.0", () => {
  const askV4 = async (path: string) => {
    const response = await fetch(instanceV4.baseUrl + path);
    const body = (await response.json()) as {
      items: (PostViewV4 & CommentViewV4)[];
      posts: PostView[];
      next_page?: string;
    };
    return { status: response.status, headers: response.headers, body };
  };

  it.each([
    ["nodeinfo-link", "/.well-known/nodeinfo", []],
    ["nodeinfo", "/nodeinfo/2.1", []],
    ["site", "/api/v4/site", ["admins"]],
    ["community", "/api/v4/community?name=talk", ["moderators"]],
    ["community-private", "/api/v4/community?name=private", ["moderators"]],
    ["post", "/api/v4/post?id=2", ["moderators"]],
    ["post-deleted", "/api/v4/post?id=7", ["moderators", "cross_posts"]],
    ["post-list", "/api/v4/post/list?community_name=talk&sort=top&time_range_seconds=86400&limit=1", []],
    ["post-list-last-page", "/api/v4/post/list?community_name=talk&sort=new&limit=20&page_cursor=F2", []],
    ["post-list-nsfw", "/api/v4/post/list?community_name=talk&sort=new&limit=50&show_nsfw=true", []],
    ["post-list-private", "/api/v4/post/list?community_name=private&sort=new", []],
    ["comment-list", "/api/v4/comment/list?post_id=2&limit=2&sort=old", []],
    ["comment-list-deleted", "/api/v4/comment/list?post_id=2&limit=50&sort=old", []],
    ["comment-list-under-deleted-post", "/api/v4/comment/list?post_id=7&sort=old", []],
    ["comment-list-nsfw-post", "/api/v4/comment/list?post_id=5&sort=old", []],
    ["comment-list-max-depth", "/api/v4/comment/list?post_id=2&max_depth=8&sort=old", []],
    ["comment-list-top-second-page", "/api/v4/comment/list?post_id=2&sort=top&limit=50&page_cursor=F3", []],
  ])("answers as a real one with the fields of %s", async (name, path, emptyHere) => {
    const real = await recorded(name, "v4");
    const answer = await askV4(path);

    expect(answer.status).toBe(real.status);
    expect(answer.headers.get("content-type")).toBe(real.headers["content-type"]);
    expect(answer.headers.has("x-ratelimit-remaining")).toBe("x-ratelimit-remaining" in real.headers);
    expectSameFields(answer.body, real.body, emptyHere);
  });

  it.each([
    "community-unknown",
    "community-not-for-anonymous",
    "community-unknown-in-post-list",
    "post-unknown",
    "comment-unknown",
    "fetch-limit",
  ])("answers with the error %s", async (name) => {
    const real = await recorded(name, "v4");

    expect(await askV4(real.request.path)).toMatchObject({ status: real.status, body: real.body });
  });

  it("gives a cursor with a full page alone, the last one too", async () => {
    const full = await askV4("/api/v4/post/list?community_name=talk&sort=new&limit=4");
    const after = await askV4(
      `/api/v4/post/list?community_name=talk&sort=new&limit=4&page_cursor=${full.body.next_page}`,
    );

    expect(full.body.items.map((view) => view.post.id)).toEqual([10, 2, 8, 9]);
    expect(after.body).toMatchObject({ items: [] });
    expect(after.body).not.toHaveProperty("next_page");
  });

  it("puts distinguished comments first by top alone", async () => {
    const idsBy = async (sort: string) =>
      (await askV4(`/api/v4/comment/list?post_id=2&sort=${sort}`)).body.items.map((view) => view.comment.id);

    expect(await idsBy("old")).toEqual([1, 2, 3, 4, 5]);
    expect((await idsBy("top"))[0]).toBe(3);
  });

  it("serves API v3 without cursors", async () => {
    const { status, body } = await askV4("/api/v3/post/list?community_name=talk&sort=New&limit=1");

    expect(status).toBe(200);
    expect(body.posts).toHaveLength(1);
    expect(body).not.toHaveProperty("next_page");
  });

  it("refuses what it does not serve", async () => {
    expect(await askV4("/api/v4/comment/list?post_id=2&sort=hot")).toMatchObject({ status: 400 });
    expect(await askV4("/api/v4/post/list?community=talk")).toMatchObject({ status: 400 });
    expect((await fetch(`${instanceV4.baseUrl}/api/v4/account`)).status).toBe(401);
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

  it("is writing without a login", async () => {
    const response = await fetch(`${instance.baseUrl}/api/v3/post`, { method: "POST", body: "{}" });

    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: "incorrect_login" });
  });

  it("is an id that Lemmy could not have", () => {
    expect(() =>
      createSampleData({ host, snapshot: { posts: [{ ...post(1, "2026-11-20"), id: "abc" }], comments: [] } }),
    ).toThrow();
  });
});

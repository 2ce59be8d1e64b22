import { describe, expect, it } from "vitest";
import { readSnapshot } from "../../../src/adapters/snapshot/read-snapshot.ts";
import type { SnapshotInput } from "../../../src/adapters/snapshot/snapshot-schema.ts";
import { SnapshotError } from "../../../src/errors.ts";
import { describeThreadSource } from "../../contracts/thread-source.ts";

describeThreadSource("A snapshot file", async (snapshot) => ({
  source: readSnapshot(JSON.stringify(snapshot), "sample.json").source,
  close: async () => {},
}));

const post = {
  id: 1,
  name: "Trams or buses?",
  url: null,
  body: null,
  community: "technology",
  instance: "lemmy.example",
  creator: "ada",
  score: 1,
  upvotes: 1,
  downvotes: 0,
  published: "2026-11-20T12:00:00Z",
};
const comment = {
  id: 11,
  post_id: 1,
  path: "0.11",
  creator: "bea",
  content: "Trams.",
  score: 1,
  upvotes: 1,
  downvotes: 0,
  published: "2026-11-20T13:00:00Z",
};
const always = { from: undefined, to: new Date("2026-12-31") };

const readFile = (file: unknown) => readSnapshot(JSON.stringify(file), "sample.json");
const read = (posts: readonly object[], comments: readonly object[] = []) => readFile({ posts, comments });
const firstThread = async (posts: readonly object[], comments: readonly object[] = []) => {
  const { source } = read(posts, comments);
  const found = await source.readPost({ instance: "lemmy.example", postId: "1" });
  return { post: found, ...(await source.readComments(found)) };
};

function complaintAbout(file: unknown): string {
  try {
    readFile(file);
  } catch (error) {
    expect(error).toBeInstanceOf(SnapshotError);
    return (error as SnapshotError).userMessage;
  }
  return expect.fail("It was read");
}

describe("a snapshot", () => {
  it("tells its communities, its oldest post and its newest item", () => {
    const snapshot = read(
      [
        post,
        { ...post, id: 2, community: "Linux@Other.example", published: "2026-11-19T12:00:00Z" },
        { ...post, id: 3 },
      ],
      [
        comment,
        { ...comment, id: 12, published: "2026-11-21T00:00:00Z" },
        { ...comment, id: 13, post_id: 9, published: "2027-01-01" },
      ],
    );

    expect(snapshot).toMatchObject({
      communities: ["technology@lemmy.example", "linux@other.example"],
      oldestPost: new Date("2026-11-19T12:00:00Z"),
      newestItem: new Date("2026-11-21T00:00:00Z"),
    });
  });

  it("may hold nothing", () => {
    expect(read([])).toMatchObject({ communities: [], oldestPost: undefined, newestItem: undefined });
  });

  it("may carry keys that mean nothing here, a byte order mark, and null where something is optional", async () => {
    const more = { ...post, language: null, nsfw: null, creator_bio: null, thumbnail: "x" };
    const file = JSON.stringify({
      posts: [more],
      comments: [],
      meta: { by: "hand" },
      version: 3,
    } satisfies SnapshotInput & { version: number });

    expect(readSnapshot(`\uFEFF${file}`, "sample.json").communities).toEqual(["technology@lemmy.example"]);
  });

  it("numbers its items by numbers or texts alike", async () => {
    const { post: found, comments } = await firstThread(
      [{ ...post, id: "1" }],
      [{ ...comment, id: "abc", path: "0.abc" }],
    );

    expect(found.apId).toBe("https://lemmy.example/post/1");
    expect(comments[0]?.apId).toBe("https://lemmy.example/comment/abc");
  });

  it("counts the first of two items with one id", async () => {
    const { post: found, comments } = await firstThread(
      [post, { ...post, name: "Again" }, { ...post, id: 2 }],
      [comment, { ...comment, content: "Again." }, { ...comment, content: "Again, elsewhere.", post_id: 2 }],
    );

    expect(found.title).toBe("Trams or buses?");
    expect(comments.map(({ content }) => content)).toEqual(["Trams."]);
  });

  it("keeps posts with one id apart by their instance", async () => {
    const { source } = read([post, { ...post, instance: "Other.example", name: "Elsewhere" }]);

    expect(await source.readPost({ instance: "other.example", postId: "1" })).toMatchObject({
      title: "Elsewhere",
      community: "technology@other.example",
    });
  });

  it("leaves out comments of posts that it does not hold", async () => {
    const { comments } = await firstThread([post], [comment, { ...comment, id: 12, post_id: 99 }]);

    expect(comments).toHaveLength(1);
  });

  it("takes a creator without instance for one of the post's, and keeps the name's own letters", async () => {
    const names = ["bea", "Carl@Other.example", "[deleted]", "*Permanently Deleted*", "@dora"];
    const { comments } = await firstThread(
      [post],
      names.map((creator, index) => ({ ...comment, id: 11 + index, creator })),
    );

    expect(comments.map(({ author }) => [author.name, author.deleted])).toEqual([
      ["bea@lemmy.example", false],
      ["Carl@other.example", false],
      ["[deleted]@lemmy.example", true],
      ["*Permanently Deleted*@lemmy.example", true],
      ["dora@lemmy.example", false],
    ]);
  });

  describe("knows of a person what any of the person's items says", () => {
    const other = { ...comment, id: 12, creator: "Bea@Lemmy.example" };
    const missing = { ...other, post_id: 99 };
    /** What is known of bea on a comment that says nothing of her. */
    const beaWith = async (more: object, posts: readonly object[] = [post]) =>
      (await firstThread(posts, [comment, more])).comments.find(({ apId }) => apId.endsWith("/11"))?.author;

    it.each([
      ["that she is a bot", { bot_account: true }, { bot: true }],
      ["that her account is gone", { creator_deleted: true }, { deleted: true }],
      ["her profile", { creator_bio: "#nobot" }, { bio: "#nobot" }],
    ])("%s", async (_, said, known) => {
      const nothing = { bio: undefined, bot: false, deleted: false };
      expect(await beaWith(other)).toMatchObject(nothing);
      expect(await beaWith({ ...other, ...said })).toMatchObject({ ...nothing, ...known });
    });

    it("in whichever case the name is written, in another thread, on a second item with one id", async () => {
      const bio = { creator_bio: "#nobot" };
      const posts = [post, { ...post, id: 2 }];

      expect(await beaWith({ ...other, ...bio, creator: "BEA" })).toMatchObject({ bio: "#nobot" });
      expect(await beaWith({ ...other, ...bio, post_id: 2 }, posts)).toMatchObject({ bio: "#nobot" });
      expect(await beaWith({ ...other, ...bio, id: 11 })).toMatchObject({ bio: "#nobot" });
    });

    it("under a post that the file does not hold, where a bare name may be anybody's of that name", async () => {
      expect(await beaWith({ ...missing, creator_bio: "#nobot" })).toMatchObject({ bio: "#nobot" });
      expect(await beaWith({ ...missing, creator: "bea", creator_bio: "#nobot" })).toMatchObject({ bio: "#nobot" });
      expect(await beaWith({ ...missing, creator: "bea@x.example", creator_bio: "#nobot" })).toMatchObject({
        bio: undefined,
      });
    });

    it("and of different profiles of one person believes the one that opts out", async () => {
      const twice = { ...post, creator: "bea", creator_bio: "I ride." };
      expect(await beaWith({ ...other, creator_bio: "#nobot" }, [twice])).toMatchObject({ bio: "#nobot" });
    });

    it("but not of a ban, which may be one community's", async () => {
      expect(await beaWith({ ...other, creator_banned: true })).toMatchObject({ banned: false });
    });
  });

  it("gives deleted and removed posts as such", async () => {
    const { source } = read([
      { ...post, deleted: true },
      { ...post, id: 2, removed: true },
    ]);

    expect(await source.listPosts("technology@lemmy.example", always)).toMatchObject([
      { deleted: true },
      { removed: true },
    ]);
  });

  it("counts, as Lemmy does, the comments that are neither deleted nor removed", async () => {
    const { post: found } = await firstThread(
      [post],
      [comment, { ...comment, id: 12, deleted: true }, { ...comment, id: 13, removed: true }],
    );

    expect(found.commentCount).toBe(1);
  });

  it("ends walks up where its paths contradict each other", async () => {
    const { comments } = await firstThread(
      [post],
      [
        { ...comment, path: "0.12.11" },
        { ...comment, id: 12, path: "0.11.12" },
      ],
    );

    expect(comments.map(({ parentApId }) => parentApId)).toEqual([undefined, "https://lemmy.example/comment/11"]);
  });

  it("names what it does not hold", async () => {
    const { source } = read([post]);

    await expect(source.listPosts("linux@lemmy.example", always)).rejects.toThrow(
      "sample.json holds no post of linux@lemmy.example",
    );
    await expect(source.readPost({ instance: "other.example", postId: "1" })).rejects.toThrow(
      "sample.json holds no thread 1 of other.example",
    );
  });
});

describe("a file that is no snapshot", () => {
  it("is not JSON", () => {
    expect(() => readSnapshot("{", "sample.json")).toThrow(
      /^sample\.json is not JSON \(.+\): export it again, or check that it is the right file\.$/,
    );
    expect(() => readSnapshot("", "standard input")).toThrow(/^standard input is not JSON/);
  });

  it.each([
    ["is a list", [], "the whole must be an object, got a list"],
    ["holds no comments", { posts: [] }, "comments is missing"],
    ["has posts in an object", { posts: {}, comments: [] }, "posts must be a list, got an object"],
    [
      "has a score in quotation marks",
      { posts: [], comments: [comment, { ...comment, score: "1" }] },
      "comments[1].score must be a number, got a string",
    ],
    ["has no title", { posts: [{ ...post, name: undefined }], comments: [] }, "posts[0].name is missing"],
    [
      "has null for a content",
      { posts: [], comments: [{ ...comment, content: null }] },
      "comments[0].content must be a string, got null",
    ],
    [
      "has a day that does not exist",
      { posts: [{ ...post, published: "2026-02-30" }], comments: [] },
      "posts[0].published must be a time like 2026-01-31T18:00:00Z, got “2026-02-30”",
    ],
    [
      "has a time in seconds",
      { posts: [{ ...post, published: 1_769_882_400 }], comments: [] },
      "posts[0].published must be a string, got a number",
    ],
    [
      "has an address for an instance",
      { posts: [{ ...post, instance: "https://lemmy.example" }], comments: [] },
      "posts[0].instance must be a host name like lemmy.example, got “https://lemmy.example”",
    ],
    [
      "has an id with a dot",
      { posts: [{ ...post, id: "1.2" }], comments: [] },
      "posts[0].id must be a whole number, 0 or more, or a text of letters, digits, - and _, got “1.2”",
    ],
    [
      "has a negative id",
      { posts: [{ ...post, id: -1 }], comments: [] },
      "posts[0].id must be a whole number, 0 or more, or a text of letters, digits, - and _, got a number",
    ],
    [
      "has an id too large to be told from its neighbour",
      { posts: [], comments: [{ ...comment, post_id: 2 ** 53 }] },
      "comments[0].post_id must be a whole number, 0 or more, or a text of letters, digits, - and _, got a number",
    ],
    [
      "has half an id",
      { posts: [{ ...post, id: 0.5 }], comments: [] },
      "posts[0].id must be a whole number, 0 or more, or a text of letters, digits, - and _, got a fraction",
    ],
    [
      "has a nameless creator",
      { posts: [{ ...post, creator: "" }], comments: [] },
      "posts[0].creator must be a name like ada or ada@lemmy.example, got “”",
    ],
    [
      "has a creator with white space in the instance",
      { posts: [], comments: [{ ...comment, creator: "ada@lemmy example" }] },
      "comments[0].creator must be a name like ada or ada@lemmy.example, got “ada@lemmy example”",
    ],
    [
      "has a creator with a line feed",
      { posts: [], comments: [{ ...comment, creator: "a\nda" }] },
      "comments[0].creator must be a name like ada or ada@lemmy.example, got “a\nda”",
    ],
    [
      "has a creator with a quotation mark",
      { posts: [], comments: [{ ...comment, creator: 'a"da' }] },
      'comments[0].creator must be a name like ada or ada@lemmy.example, got “a"da”',
    ],
    [
      "has half a point",
      { posts: [], comments: [{ ...comment, score: 1.5 }] },
      "comments[0].score must be a whole number, got a fraction",
    ],
    [
      "has more points than can be counted",
      { posts: [{ ...post, score: 1e300 }], comments: [] },
      "posts[0].score must be a whole number of at most 9007199254740991, got a number",
    ],
    [
      "has fewer points than can be counted",
      { posts: [{ ...post, score: -1e300 }], comments: [] },
      "posts[0].score must be a whole number of at least -9007199254740991, got a number",
    ],
    [
      "has a word for a flag",
      { posts: [{ ...post, nsfw: "no" }], comments: [] },
      "posts[0].nsfw must be true or false, got a string",
    ],
  ])("%s", (_what, file, problem) => {
    expect(complaintAbout(file)).toBe(`sample.json is not a snapshot: ${problem}.`);
  });

  it("is described by its first three problems", () => {
    const wrong = { ...post, score: null, upvotes: null, downvotes: null, name: 1, creator: 2 };

    expect(complaintAbout({ posts: [wrong], comments: [] })).toMatch(
      /^sample\.json is not a snapshot: [^;]+; [^;]+; [^;]+; and 2 more\.$/,
    );
  });
});

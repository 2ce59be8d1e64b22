import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SnapshotInput } from "../../src/adapters/snapshot/snapshot-schema.ts";
import { CommunityNotFoundError, ThreadNotFoundError } from "../../src/errors.ts";
import type { Period, ThreadLink, ThreadSource } from "../../src/ports/thread-source.ts";
import type { Comment } from "../../src/thread/thread.ts";

type SnapshotPost = SnapshotInput["posts"][number];
type SnapshotComment = SnapshotInput["comments"][number];

const host = "lemmy.example";
const address = (kind: "post" | "comment", id: number) => `https://${host}/${kind}/${id}`;
const link = (postId: string): ThreadLink => ({ instance: host, postId });
const between = (from: string | undefined, to: string): Period => ({
  from: from === undefined ? undefined : new Date(from),
  to: new Date(to),
});
const always = between(undefined, "2026-12-31T00:00:00Z");

const aPost = (id: number, published: string, more: Partial<SnapshotPost> = {}): SnapshotPost => ({
  id,
  name: `Post ${id}`,
  url: null,
  body: null,
  community: "technology",
  instance: host,
  creator: "ada",
  score: 5,
  upvotes: 6,
  downvotes: 1,
  published,
  ...more,
});

const aComment = (post_id: number, path: string, more: Partial<SnapshotComment> = {}): SnapshotComment => ({
  id: Number(path.slice(path.lastIndexOf(".") + 1)),
  post_id,
  path,
  creator: "bea",
  content: `Comment ${path}`,
  score: 2,
  upvotes: 3,
  downvotes: 1,
  published: "2026-11-20T13:00:00Z",
  ...more,
});

/** A moment of 20 November, so many seconds after 14:00. */
const later = (seconds: number) => new Date(Date.parse("2026-11-20T14:00:00Z") + seconds * 1000).toISOString();

const manyComments = (post_id: number, firstId: number, count: number) =>
  Array.from({ length: count }, (_, index) => aComment(post_id, `0.${firstId + index}`, { published: later(index) }));

const depth = 50;
const deepIds = Array.from({ length: depth }, (_, index) => 301 + index);
const deepComments = deepIds.map((_, index) =>
  aComment(4, ["0", ...deepIds.slice(0, index + 1)].join("."), { published: later(index) }),
);

/** What a source has to hold to be tried with this contract. */
export const contractSnapshot: SnapshotInput = {
  posts: [
    aPost(1, "2026-11-20T12:00:00Z", {
      name: "Trams or buses?",
      url: "https://news.example/trams",
      body: "What do **you** think?",
      creator: "Ada@Elsewhere.example",
      creator_bio: "I write.",
      language: "en",
      score: 40,
      upvotes: 45,
      downvotes: 5,
    }),
    aPost(2, "2026-11-19T12:00:00Z"),
    aPost(3, "2026-11-18T12:00:00Z", { nsfw: true }),
    aPost(4, "2026-01-01T00:00:00Z", { community: "Deep" }),
    aPost(5, "2026-11-20T12:00:00Z", { community: "large" }),
    aPost(6, "2026-11-20T11:00:00Z", { community: "large" }),
    aPost(7, "2026-11-20T10:00:00Z", { community: "large" }),
  ],
  comments: [
    aComment(1, "0.12", { published: "2026-11-20T12:30:00Z", language: "de" }),
    aComment(1, "0.11", { published: "2026-11-20T12:30:00Z" }),
    aComment(1, "0.12.13", { published: "2026-11-20T12:20:00Z", distinguished: true }),
    aComment(1, "0.12.99.14", { content: "", deleted: true }),
    aComment(1, "0.15", { content: "", removed: true }),
    aComment(1, "0.16", { creator: "robot", bot_account: true, creator_bio: "I am a bot." }),
    aComment(1, "0.17", { creator: "carl@other.example", creator_banned: true }),
    aComment(1, "0.18", { creator: "dora", creator_deleted: true }),
    ...deepComments,
    ...manyComments(5, 1_001, 1_038),
    aComment(5, "0.2039", { published: later(1_038), score: 1 }),
    aComment(5, "0.2039.2040", { published: later(1_039), score: 9 }),
    ...manyComments(6, 3_001, 120),
    ...manyComments(7, 4_001, 400),
  ],
};

export interface OpenedSource {
  readonly source: ThreadSource;
  readonly close: () => Promise<void>;
}

/**
 * What every `ThreadSource` must do.
 *
 * @param open - makes a source that holds `snapshot`
 */
export function describeThreadSource(name: string, open: (snapshot: SnapshotInput) => Promise<OpenedSource>): void {
  describe(`${name} as a source of threads`, () => {
    let source: ThreadSource;
    let close: OpenedSource["close"];
    beforeAll(async () => ({ source, close } = await open(contractSnapshot)));
    afterAll(() => close());

    const list = async (community: `${string}@${string}`, period: Period) =>
      (await source.listPosts(community, period)).map(({ apId }) => apId);
    const readThread = async (postId: string) => source.readComments(await source.readPost(link(postId)));
    const commentById = (comments: readonly Comment[], id: number) =>
      comments.find(({ apId }) => apId === address("comment", id));

    it("lists a community's posts newest first, NSFW ones too", async () => {
      const posts = await source.listPosts("technology@lemmy.example", always);

      expect(posts.map(({ apId, nsfw }) => [apId, nsfw])).toEqual([
        [address("post", 1), false],
        [address("post", 2), false],
        [address("post", 3), true],
      ]);
    });

    it("lists the posts of a period, both of its ends included", async () => {
      const twoDays = between("2026-11-18T12:00:00Z", "2026-11-19T12:00:00Z");
      const oneMillisecondLess = between("2026-11-18T12:00:00.001Z", "2026-11-19T11:59:59.999Z");

      expect(await list("technology@lemmy.example", twoDays)).toEqual([address("post", 2), address("post", 3)]);
      expect(await list("technology@lemmy.example", oneMillisecondLess)).toEqual([]);
    });

    it("knows a community by its name in lower case", async () => {
      const [post] = await source.listPosts("deep@lemmy.example", always);

      expect(post?.community).toBe("deep@lemmy.example");
    });

    it("says which community it does not know", async () => {
      const asked = source.listPosts("tecnology@lemmy.example", always);

      await expect(asked).rejects.toThrow(CommunityNotFoundError);
      await expect(asked).rejects.toThrow(/tecnology.*check the spelling/);
    });

    it("reads a post with everything that a digest needs", async () => {
      expect(await source.readPost(link("1"))).toEqual({
        apId: address("post", 1),
        url: address("post", 1),
        link: "https://news.example/trams",
        title: "Trams or buses?",
        body: "What do **you** think?",
        author: { name: "Ada@elsewhere.example", bio: "I write.", bot: false, banned: false, deleted: false },
        community: "technology@lemmy.example",
        score: 40,
        upvotes: 45,
        downvotes: 5,
        publishedAt: new Date("2026-11-20T12:00:00Z"),
        deleted: false,
        removed: false,
        language: "en",
        nsfw: false,
        publicCommunity: true,
        commentCount: 6,
      });
    });

    it("gives the same post in a list and by its link", async () => {
      const [listed] = await source.listPosts("technology@lemmy.example", always);

      expect(await source.readPost(link("1"))).toEqual(listed);
    });

    it("reads a post without link, body, language and profile", async () => {
      expect(await source.readPost(link("2"))).toMatchObject({
        link: undefined,
        body: "",
        language: undefined,
        author: { bio: undefined },
      });
    });

    it.each(["999", "nothing", "-1", "1e3"])("says that it has no thread %s", async (postId) => {
      await expect(source.readPost(link(postId))).rejects.toThrow(ThreadNotFoundError);
    });

    it("does not read the comments of a thread that it does not have", async () => {
      const post = await source.readPost(link("1"));
      const unknown = { ...post, apId: address("post", 999), url: address("post", 999) };

      await expect(source.readComments(unknown)).rejects.toThrow(ThreadNotFoundError);
    });

    it("reads a thread without comments", async () => {
      expect(await readThread("2")).toEqual({ comments: [], unread: 0 });
    });

    it("reads comments oldest first, of the same moment by address", async () => {
      const { comments, unread } = await readThread("1");

      expect(unread).toBe(0);
      expect(comments.map(({ apId }) => apId)).toEqual(
        [13, 11, 12, 14, 15, 16, 17, 18].map((id) => address("comment", id)),
      );
    });

    it("gives a comment with everything that a digest needs", async () => {
      const { comments } = await readThread("1");

      expect(commentById(comments, 12)).toEqual({
        apId: address("comment", 12),
        author: { name: "bea@lemmy.example", bio: undefined, bot: false, banned: false, deleted: false },
        content: "Comment 0.12",
        score: 2,
        upvotes: 3,
        downvotes: 1,
        publishedAt: new Date("2026-11-20T12:30:00Z"),
        deleted: false,
        removed: false,
        language: "de",
        distinguished: false,
        parentApId: undefined,
      });
    });

    it("tells a comment its parent, or the nearest one above it that is there", async () => {
      const { comments } = await readThread("1");

      expect(commentById(comments, 13)?.parentApId).toBe(address("comment", 12));
      expect(commentById(comments, 14)?.parentApId).toBe(address("comment", 12));
      expect(commentById(comments, 15)?.parentApId).toBeUndefined();
    });

    it("gives deleted, removed and distinguished comments as such", async () => {
      const { comments } = await readThread("1");

      expect(commentById(comments, 13)).toMatchObject({ deleted: false, removed: false, distinguished: true });
      expect(commentById(comments, 14)).toMatchObject({ deleted: true, removed: false });
      expect(commentById(comments, 15)).toMatchObject({ deleted: false, removed: true });
    });

    it("says who is a bot, banned or gone", async () => {
      const { comments } = await readThread("1");

      expect(commentById(comments, 16)?.author).toMatchObject({
        name: "robot@lemmy.example",
        bot: true,
        bio: "I am a bot.",
      });
      expect(commentById(comments, 17)?.author).toMatchObject({
        name: "carl@other.example",
        banned: true,
        deleted: false,
      });
      expect(commentById(comments, 18)?.author).toMatchObject({
        name: "dora@lemmy.example",
        banned: false,
        deleted: true,
      });
    });

    it("follows answers fifty levels deep", async () => {
      const { comments } = await readThread("4");

      expect(comments).toHaveLength(depth);
      expect(comments.slice(1).map(({ parentApId }) => parentApId)).toEqual(
        comments.slice(0, -1).map(({ apId }) => apId),
      );
    });

    it("reads a long thread whole, each comment once", async () => {
      const { comments, unread } = await readThread("6");

      expect(new Set(comments.map(({ apId }) => apId)).size).toBe(120);
      expect(comments).toHaveLength(120);
      expect(unread).toBe(0);
    });

    it("keeps the 1,000 comments of the best branches of a thread, and says how many there are beyond", async () => {
      const { comments, unread } = await readThread("5");

      expect(comments).toHaveLength(1_000);
      expect(comments.slice(-2).map(({ apId }) => apId)).toEqual([
        address("comment", 2_039),
        address("comment", 2_040),
      ]);
      expect(unread).toBe(40);
    });

    it("reads each of 400 comments with equal scores, none twice", async () => {
      const { comments, unread } = await readThread("7");

      expect(new Set(comments.map(({ apId }) => apId)).size).toBe(400);
      expect(comments).toHaveLength(400);
      expect(unread).toBe(0);
    });

    it("reads comments again as they stand, wherever of the threads they are", async () => {
      const { comments } = await readThread("1");
      const wanted = [12, 13, 14, 3_001].map((id) => address("comment", id));

      const reread = await source.rereadComments(wanted, [link("2"), link("6"), link("1")]);

      expect([...reread.keys()].toSorted()).toEqual(wanted.toSorted());
      expect(reread.get(address("comment", 12))).toEqual(commentById(comments, 12));
      expect(reread.get(address("comment", 13))).toEqual(commentById(comments, 13));
      expect(reread.get(address("comment", 14))).toMatchObject({ deleted: true });
      expect(reread.get(address("comment", 3_001))).toMatchObject({ content: "Comment 0.3001" });
    });

    it("reads no comment again that is not there", async () => {
      const wanted = [address("comment", 998), address("comment", 999)];
      const threads = [link("1"), link("999"), link("nothing")];

      expect([...(await source.rereadComments(wanted, threads))]).toEqual(wanted.map((apId) => [apId, undefined]));
      expect(await source.rereadComments([], threads)).toEqual(new Map());
    });

    it("throws the caller's reason when it is told to stop", async () => {
      const post = await source.readPost(link("1"));
      const reason = new Error("No longer needed");
      const stopped = AbortSignal.abort(reason);

      await expect(source.listPosts("technology@lemmy.example", always, stopped)).rejects.toBe(reason);
      await expect(source.readPost(link("1"), stopped)).rejects.toBe(reason);
      await expect(source.readComments(post, stopped)).rejects.toBe(reason);
      await expect(source.rereadComments([post.apId], [link("1")], stopped)).rejects.toBe(reason);
    });
  });
}

import { describe, expect, it } from "vitest";
import type { DigestWriter } from "../../src/digest/digest-writer.ts";
import { createEmbeddedWriter } from "../../src/digest/embedded-writer.ts";
import { CommunityNotFoundError, InstanceUnavailableError, ThreadNotFoundError } from "../../src/errors.ts";
import type { ThreadSource } from "../../src/ports/thread-source.ts";
import type { Comment, Post, Thread } from "../../src/thread/thread.ts";
import {
  type BuildDigestOutcome,
  type BuildDigestRequest,
  type BuildProgress,
  buildDigest,
} from "../../src/usecases/build-digest.ts";
import { createMemoryThreadSource } from "../fakes/memory-thread-source.ts";
import { createPlainWriter } from "../fakes/plain-writer.ts";
import { aComment, allowAll, aPerson, aThread, now } from "../fakes/threads.ts";

const community = { kind: "community", community: "technology@lemmy.example" } as const;
const link = (postId: string) => ({ kind: "thread", link: { instance: "lemmy.example", postId } }) as const;
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

function request(rest: Partial<BuildDigestRequest> = {}): BuildDigestRequest {
  return {
    sources: [community],
    period: "day",
    selection: { minScore: 10, minComments: 10, maxTopics: 5 },
    eligibility: allowAll,
    now,
    ...rest,
  };
}

async function build(
  threads: readonly Thread[],
  rest: Partial<BuildDigestRequest> = {},
  writer: DigestWriter = createPlainWriter(),
): Promise<
  BuildDigestOutcome & { read: readonly string[]; progress: readonly BuildProgress[]; titles: readonly string[] }
> {
  const source = createMemoryThreadSource(threads);
  const progress: BuildProgress[] = [];
  const outcome = await buildDigest(request(rest), {
    threads: source,
    writer,
    onProgress: (step) => progress.push(step),
  });
  const titles =
    outcome.status === "digest"
      ? outcome.digest.topics.flatMap(({ sources }) => sources.map(({ title }) => title))
      : [];
  return { ...outcome, read: source.read, progress, titles };
}

/** Threads with these scores; each bears its score as its title, which no other shares a word with. */
function threadsWithScores(...scores: readonly number[]): Thread[] {
  return scores.map((score) => aThread({ post: { id: `${score}`, title: `S${score}`, score } }));
}

describe("choosing", () => {
  it("takes the highest scores of the period, each thread as a topic of its own", async () => {
    const { titles, read } = await build(threadsWithScores(20, 50, 30, 40, 16, 15, 14, 13), {
      selection: { minScore: 10, minComments: 10, maxTopics: 3 },
    });

    expect(titles).toEqual(["S50", "S40", "S30"]);
    expect(read).toHaveLength(6);
  });

  it("prefers a debate to a pile of jokes with a somewhat higher score", async () => {
    const said = (content: string) =>
      Array.from({ length: 12 }, (_, at) =>
        aComment({ id: `${content.length}${at}`, author: aPerson(`p${at}`), content }),
      );
    const { titles } = await build(
      [
        aThread({ post: { id: "1", title: "Jokes", score: 90 }, comments: said("lol, choo choo") }),
        aThread({
          post: { id: "2", title: "Debate", score: 70 },
          comments: said("No, free trams should never be paid for by people who cannot use them."),
        }),
      ],
      { selection: { minScore: 10, minComments: 10, maxTopics: 1 } },
    );

    expect(titles).toEqual(["Debate"]);
  });

  it("tells threads with the same link as one topic, its sources by score", async () => {
    const outcome = await build([
      aThread({ post: { id: "1", title: "Trams", score: 20, link: "https://news.example/trams?utm_source=x" } }),
      aThread({ post: { id: "2", title: "Rails", score: 50, link: "http://www.news.example/trams/" } }),
    ]);

    expect(outcome).toMatchObject({
      digest: { topics: [{ sources: [{ title: "Rails" }, { title: "Trams" }] }] },
      analyses: { length: 1 },
      threads: { length: 2 },
    });
  });

  it("leaves out what is too old, too low or too small, and reads none of it", async () => {
    const { titles, read } = await build([
      aThread({ post: { id: "1", title: "Fine" } }),
      aThread({ post: { id: "2", title: "Old", publishedAt: hoursAgo(25) } }),
      aThread({ post: { id: "3", title: "Low", score: 9 } }),
      aThread({ post: { id: "4", title: "Small" }, comments: 9 }),
    ]);

    expect(titles).toEqual(["Fine"]);
    expect(read).toHaveLength(1);
  });

  it("reads on where a thread has too few comments that may be read", async () => {
    const bots = Array.from({ length: 12 }, (_, at) =>
      aComment({ id: `9${at}`, author: aPerson(`bot${at}`, { bot: true }) }),
    );
    const { titles } = await build(
      [aThread({ post: { id: "1", title: "Bots", score: 99 }, comments: bots }), ...threadsWithScores(20)],
      { selection: { minScore: 10, minComments: 10, maxTopics: 1 } },
    );

    expect(titles).toEqual(["S20"]);
  });

  it("never refuses a thread named by its address for age, score or size", async () => {
    const { titles } = await build(
      [
        ...threadsWithScores(90, 80),
        aThread({ post: { id: "7", title: "Named", score: -3, publishedAt: hoursAgo(9_000) }, comments: 1 }),
      ],
      { sources: [community, link("7")], selection: { minScore: 10, minComments: 10, maxTopics: 2 } },
    );

    expect(titles).toEqual(["S90", "Named"]);
  });

  it("takes a thread once that is both named and listed, and a community once that is named twice", async () => {
    const { titles, progress } = await build(threadsWithScores(90), { sources: [link("90"), community, community] });

    expect(titles).toEqual(["S90"]);
    expect(progress.map(({ step }) => step)).toEqual(["listing", "reading", "writing", "rereading"]);
  });

  it("puts the next thread in the place of one that holds nothing to tell", async () => {
    const { titles } = await build(
      threadsWithScores(50, 40, 30),
      { selection: { minScore: 10, minComments: 10, maxTopics: 2 } },
      createPlainWriter({ untold: ["S50"] }),
    );

    expect(titles).toEqual(["S40", "S30"]);
  });

  it("never returns what cannot be proved, and tells of it", async () => {
    const unproved: string[] = [];
    const dropped: string[] = [];
    const outcome = await buildDigest(request(), {
      threads: createMemoryThreadSource(threadsWithScores(50, 40)),
      writer: createPlainWriter({ untrue: ["S50"] }),
      onUnproved: (failures, posts) => {
        unproved.push(...failures.map(({ path }) => path));
        dropped.push(...posts.map(({ title }) => title));
      },
    });

    expect(outcome).toMatchObject({ status: "digest", digest: { topics: [{ sources: [{ title: "S40" }] }] } });
    expect(unproved).toContain("topics[0].framing");
    expect(dropped).toEqual(["S50"]);
  });
});

describe("half a result", () => {
  const other = { kind: "community", community: "linux@down.example" } as const;
  const down = new InstanceUnavailableError("down.example did not answer.");
  const failing = (source: ThreadSource, fails: (what: string) => boolean): ThreadSource => ({
    ...source,
    listPosts: async (name, ...rest) => (fails(name) ? Promise.reject(down) : source.listPosts(name, ...rest)),
    readComments: async (post, ...rest) =>
      fails(post.title) ? Promise.reject(down) : source.readComments(post, ...rest),
  });

  it("leaves out a community that is down, and says so", async () => {
    const threads = failing(createMemoryThreadSource(threadsWithScores(50)), (what) => what === other.community);
    const progress: BuildProgress[] = [];
    const outcome = await buildDigest(request({ sources: [other, community] }), {
      threads,
      writer: createPlainWriter(),
      onProgress: (step) => progress.push(step),
    });

    expect(outcome).toMatchObject({
      digest: {
        communities: [community.community],
        notes: [{ code: "not-reached", params: { source: other.community } }],
        topics: { length: 1 },
      },
    });
    expect(progress).toContainEqual({ step: "missed", source: other.community, error: down });
  });

  it("leaves out a thread that cannot be read, and says so", async () => {
    const threads = failing(createMemoryThreadSource(threadsWithScores(50, 40)), (what) => what === "S50");
    const outcome = await buildDigest(request(), { threads, writer: createPlainWriter() });

    expect(outcome).toMatchObject({
      digest: {
        notes: [{ code: "threads-unreadable", params: { count: 1 } }],
        topics: [{ sources: [{ title: "S40" }] }],
      },
    });
  });

  it("fails with the first failure where nothing at all can be read", async () => {
    const threads = failing(createMemoryThreadSource(threadsWithScores(50)), () => true);

    await expect(buildDigest(request(), { threads, writer: createPlainWriter() })).rejects.toBe(down);
  });

  it("does not take a bug for a failure", async () => {
    const bug = new TypeError("undefined is not a function");
    const threads = createMemoryThreadSource(threadsWithScores(50));
    const broken: ThreadSource = { ...threads, readComments: () => Promise.reject(bug) };

    await expect(buildDigest(request(), { threads: broken, writer: createPlainWriter() })).rejects.toBe(bug);
  });
});

describe("right before a digest is given", () => {
  const claim = "Free trams are better for a city than any road, because roads only move cars.";
  const thread = aThread({
    post: { id: "1", title: "Should trams be free?" },
    comments: [
      ...Array.from({ length: 12 }, (_, at) =>
        aComment({ id: `1${at}`, author: aPerson(`p${at}`), content: "But roads are never free for trams, are they?" }),
      ),
      aComment({ id: "99", author: aPerson("kira"), content: claim, score: 50 }),
    ],
  });
  const cited = "https://lemmy.example/comment/99";

  /** A source whose comments change after they were first read. */
  function changing(change: (comment: Comment) => Comment | undefined): ThreadSource {
    const source = createMemoryThreadSource([thread]);
    return {
      ...source,
      rereadComments: async (...asked) =>
        new Map([...(await source.rereadComments(...asked))].map(([apId, now]) => [apId, now && change(now)])),
    };
  }
  const buildFrom = (threads: ThreadSource) => buildDigest(request(), { threads, writer: createEmbeddedWriter() });

  it("cites what still stands, whatever votes it has got since", async () => {
    const outcome = await buildFrom(changing((comment) => ({ ...comment, score: comment.score + 1 })));

    expect(JSON.stringify(outcome)).toContain(cited);
  });

  it.each<[string, (comment: Comment) => Comment | undefined]>([
    ["gone", () => undefined],
    ["deleted", (comment) => ({ ...comment, deleted: true, content: "" })],
    ["edited away", (comment) => ({ ...comment, content: "I take that back, all of it." })],
    ["by somebody who has opted out", (comment) => ({ ...comment, author: { ...comment.author, bio: "#noai" } })],
  ])("leaves out what is by now %s", async (_, change) => {
    const outcome = await buildFrom(changing((comment) => (comment.apId === cited ? change(comment) : comment)));

    expect(JSON.stringify(outcome.status === "digest" ? outcome.digest : {})).not.toContain("better for a city");
  });

  it("leaves out a thread whose comments cannot be read again, and says so", async () => {
    const down = new InstanceUnavailableError("lemmy.example did not answer.");
    const source = { ...createMemoryThreadSource([thread]), rereadComments: () => Promise.reject(down) };

    await expect(buildFrom(source)).resolves.toMatchObject({ status: "nothing", reason: "unproved" });
  });
});

describe("who may not be read", () => {
  const said = (id: string, name: string, bio?: string) =>
    aComment({
      id,
      author: aPerson(name, { bio }),
      content: "Free trams are better than any road, because roads only move cars.",
    });

  it("is left alone wherever one profile says so: on another comment, or on a post that is left out", async () => {
    const others = Array.from({ length: 12 }, (_, at) => said(`1${at}`, `p${at}`));
    const outcome = await build([
      aThread({
        post: { id: "1", title: "Trams" },
        comments: [...others, said("21", "anna"), said("22", "anna", "#noai"), said("23", "bert")],
      }),
      aThread({ post: { id: "2", title: "Cats", author: aPerson("bert", { bio: "#NoBot" }) } }),
    ]);

    expect(outcome).toMatchObject({ digest: { read: { people: 12 }, omitted: { optedOut: 4 } } });
  });

  it("is what was published after the moment that is looked back from", async () => {
    const outcome = await build(
      [aThread({ comments: [...aThread().comments, aComment({ id: "9", publishedAt: new Date(now.getTime() + 1) })] })],
      { until: now },
    );

    expect(outcome).toMatchObject({ digest: { read: { comments: 12 } } });
  });
});

describe("a person called like a word of the digest's own sentences", () => {
  it.each(["argues", "writes", "people", "There", "the"])("silences nothing: %s", async (name) => {
    const comments = Array.from({ length: 12 }, (_, at) =>
      aComment({
        id: `1${at}`,
        author: aPerson(`p${at}`),
        content: `Free trams on line ${at} are better than any road, because roads only move cars.`,
      }),
    );
    const thread = aThread({
      post: { title: "Trams are better than roads" },
      comments: [...comments, aComment({ id: "99", author: aPerson(name), content: "ok then" })],
    });

    expect(await build([thread], {}, createEmbeddedWriter())).toMatchObject({ status: "digest" });
  });

  it.each(["evil.com", "+4930123456", "do\u202era", "](https://x.example)"])(
    "or whose name cannot be printed, is counted and not cited: %j",
    async (name) => {
      const comments = Array.from({ length: 12 }, (_, at) =>
        aComment({
          id: `1${at}`,
          author: aPerson(at === 0 ? name : `p${at}`),
          score: at === 0 ? 99 : at,
          content: `Free trams on line ${at} are better than any road, because roads only move cars.`,
        }),
      );
      const outcome = await build(
        [aThread({ post: { title: "Trams are better than roads" }, comments })],
        {},
        createEmbeddedWriter(),
      );

      expect(outcome).toMatchObject({ status: "digest", digest: { read: { people: 12 } } });
      expect(JSON.stringify(outcome.status === "digest" ? outcome.digest.topics : "")).not.toContain(name);
    },
  );
});

describe("the digest", () => {
  it("counts what was read, each person once, and what was left out, posts and comments alike", async () => {
    const kira = aPerson("kira");
    const outcome = await build(
      [
        aThread({
          post: { id: "1", title: "First", score: 50 },
          comments: [
            aComment({ id: "11", author: kira }),
            aComment({ id: "12", author: kira }),
            aComment({ id: "13", removed: true }),
          ],
          unread: 4,
        }),
        aThread({
          post: { id: "2", title: "Second" },
          comments: [aComment({ id: "21", author: kira }), aComment({ id: "22", author: aPerson("b") })],
        }),
        aThread({ post: { id: "3", title: "Removed", removed: true } }),
        aThread({ post: { id: "4", title: "Write to jane@example.org" } }),
      ],
      { selection: { minScore: 0, minComments: 2, maxTopics: 5 } },
    );

    expect(outcome).toMatchObject({
      digest: {
        read: { people: 2, comments: 4 },
        omitted: { removed: 2, unread: 4, sensitive: 1, bots: 0 },
        topics: [{ sources: [{ comments: 2 }] }, { sources: [{ comments: 2 }] }],
      },
    });
  });

  it("returns the threads it was made from, and the analyses in the order of its topics", async () => {
    const outcome = await build(threadsWithScores(20, 50));

    expect(outcome).toMatchObject({
      threads: [{ post: { score: 50 } }, { post: { score: 20 } }],
      analyses: { length: 2 },
    });
  });

  it.each([
    ["day", {}, hoursAgo(24), now],
    ["week", {}, hoursAgo(168), now],
    ["all", {}, hoursAgo(100), hoursAgo(1)],
    ["all", { extent: { to: now } }, hoursAgo(100), now],
    ["all", { extent: { from: hoursAgo(500), to: hoursAgo(2) } }, hoursAgo(500), hoursAgo(2)],
  ] as const)("states its period: %s %j", async (period, rest, from, to) => {
    const old = aThread({ post: { id: "1", publishedAt: hoursAgo(100), score: 1 } });
    const outcome = await build([old, aThread({ post: { id: "2", publishedAt: hoursAgo(3) } })], { period, ...rest });

    expect(outcome).toMatchObject({
      digest: { period: { from: from.toISOString(), to: to.toISOString() }, generatedAt: now.toISOString() },
    });
  });

  it("speaks the language asked for, else that of most topics", async () => {
    const threads = threadsWithScores(20, 50);

    expect(await build(threads, {}, createPlainWriter({ language: "es" }))).toMatchObject({
      digest: { language: "es" },
    });
    expect(await build(threads, { language: "de" }, createPlainWriter({ language: "es" }))).toMatchObject({
      digest: { language: "de" },
    });
  });

  it("has the same id whenever it is made, and another where it says something else", async () => {
    const idOf = async (threads: readonly Thread[], rest: Partial<BuildDigestRequest> = {}): Promise<string> => {
      const outcome = await build(threads, rest);
      return outcome.status === "digest" ? outcome.digest.id : "";
    };
    const id = await idOf(threadsWithScores(50));

    expect(id).toMatch(/^[0-9a-f]{32}$/u);
    expect(await idOf(threadsWithScores(50), { now: new Date(now.getTime() + 60_000), period: "week" })).toBe(id);
    expect(await idOf(threadsWithScores(51))).not.toBe(id);
  });
});

describe("when there is nothing worth a digest", () => {
  const post = (rest: Partial<Post> & { id?: string }): Thread => aThread({ post: rest });

  it.each([
    [
      "no posts",
      [post({ publishedAt: hoursAgo(30) })],
      "no-posts",
      "There are no posts of the last 24 hours in technology@lemmy.example.",
    ],
    [
      "one post, left out",
      [post({ deleted: true })],
      "all-left-out",
      "The only post of the last 24 hours in technology@lemmy.example was left out: deleted.",
    ],
    [
      "posts left out for several reasons",
      [post({ id: "1", deleted: true }), post({ id: "2", nsfw: true }), post({ id: "3", nsfw: true })],
      "all-left-out",
      "All 3 posts of the last 24 hours in technology@lemmy.example were left out: 1 deleted, 2 NSFW.",
    ],
    [
      "small threads",
      [aThread({ comments: 3 })],
      "too-small",
      "No thread of the last 24 hours in technology@lemmy.example has a score of at least 10 and at least 10 comments that may be read.",
    ],
    [
      "nothing to tell",
      [post({ title: "Chat" })],
      "nothing-to-tell",
      "There are no views that could be told in the thread that was read.",
    ],
    [
      "nothing proved",
      [post({ title: "Lies" })],
      "unproved",
      "What was written of the thread that was read could not be proved, so it is not shown.",
    ],
  ])("says why: %s", async (_, threads, reason, why) => {
    expect(await build(threads, {}, createPlainWriter({ untold: ["Chat"], untrue: ["Lies"] }))).toMatchObject({
      status: "nothing",
      reason,
      why,
    });
  });

  it("says why for sources that hold no community at all", async () => {
    expect(await build([], { sources: [], period: "all" })).toMatchObject({
      status: "nothing",
      why: "There are no posts.",
    });
  });
});

describe("failures", () => {
  it("lets an unknown community or thread be known", async () => {
    await expect(build([], {})).rejects.toThrow(CommunityNotFoundError);
    await expect(build([], { sources: [link("1")] })).rejects.toThrow(ThreadNotFoundError);
  });

  it("stops when it is told to", async () => {
    const ports = { threads: createMemoryThreadSource(threadsWithScores(50)), writer: createPlainWriter() };

    await expect(buildDigest(request(), ports, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  });
});

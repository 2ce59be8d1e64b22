import { describe, expect, it } from "vitest";
import { byScoreThenNewest, holdsEnough, preselectPosts, stretchBefore } from "../../src/thread/selection.ts";
import { aPost, now } from "../fakes/threads.ts";

const rule = { minScore: 10, minComments: 10, maxTopics: 5 };
const ids = (posts: readonly { apId: string }[]): string[] => posts.map(({ apId }) => apId.replace(/.*\//u, ""));

describe("periods", () => {
  it.each([
    ["day", "2026-11-19T12:00:00.000Z"],
    ["week", "2026-11-13T12:00:00.000Z"],
    ["month", "2026-10-21T12:00:00.000Z"],
  ] as const)("counts a %s back from now", (name, from) => {
    expect(stretchBefore(name, now).from?.toISOString()).toBe(from);
  });

  it("has no beginning for all", () => {
    expect(stretchBefore("all", now)).toEqual({ from: undefined, to: now });
  });
});

describe("choosing posts", () => {
  it("asks for the score and the comments of the rule, no more", () => {
    const posts = [
      aPost({ id: "1", score: 10, commentCount: 10 }),
      aPost({ id: "2", score: 9, commentCount: 10 }),
      aPost({ id: "3", score: 10, commentCount: 9 }),
    ];

    expect(ids(preselectPosts(posts, rule))).toEqual(["1"]);
  });

  it("puts the highest score first, of equal scores the newer, of the same moment by apId", () => {
    const earlier = new Date("2026-11-20T08:00:00Z");
    const posts = [
      aPost({ id: "1", score: 20, publishedAt: earlier }),
      aPost({ id: "3", score: 20 }),
      aPost({ id: "2", score: 20 }),
      aPost({ id: "4", score: 30, publishedAt: earlier }),
    ];

    expect(ids(preselectPosts(posts, rule))).toEqual(["4", "2", "3", "1"]);
    expect(ids(posts)).toEqual(["1", "3", "2", "4"]);
    expect(ids(posts.toSorted(byScoreThenNewest))).toEqual(["4", "2", "3", "1"]);
  });

  it("counts eligible comments once they were read", () => {
    expect(holdsEnough({ comments: Array(10).fill(0) }, rule)).toBe(true);
    expect(holdsEnough({ comments: Array(9).fill(0) }, rule)).toBe(false);
  });
});

describe("keywords", () => {
  const rule = { minScore: 0, minComments: 0, maxTopics: 5 };
  const posts = [
    aPost({ id: "1", title: "Self-hosted mail", body: "Is it worth it?" }),
    aPost({ id: "2", title: "Trams", body: "Free trams, and MAIL by tram." }),
    aPost({ id: "3", title: "Mailing lists" }),
  ];
  const kept = (rest: object) => preselectPosts(posts, { ...rule, ...rest }).map(({ title }) => title);

  it("let in what holds one of them in title or body, whole words in any case", () => {
    expect(kept({ include: ["mail", "ferries"] }).sort()).toEqual(["Self-hosted mail", "Trams"]);
  });

  it("keep out what holds one of them, phrases too", () => {
    expect(kept({ exclude: ["Free Trams"] }).sort()).toEqual(["Mailing lists", "Self-hosted mail"]);
  });

  it("keep out before they let in", () => {
    expect(kept({ include: ["mail"], exclude: ["trams"] })).toEqual(["Self-hosted mail"]);
  });

  it("change nothing where there are none, or none with a word in it", () => {
    expect(kept({ include: [], exclude: ["", "!"] })).toHaveLength(3);
  });
});

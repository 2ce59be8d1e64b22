import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleComments, type CommentPlace, parentIds } from "../../src/thread/comment-tree.ts";
import { aPlacedComment } from "../fakes/threads.ts";

const place = (path: string): CommentPlace => ({ id: path.slice(path.lastIndexOf(".") + 1), path });

const placed = (path: string, time = "2026-11-20T12:00:00Z") => aPlacedComment(path, { publishedAt: new Date(time) });

const parentsOf = (...paths: string[]) => Object.fromEntries(parentIds(paths.map(place)));

function stepsToTheTop(id: string, parents: ReadonlyMap<string, string | undefined>): number {
  let steps = 0;
  for (let at: string | undefined = id; at !== undefined && steps <= parents.size; at = parents.get(at)) steps++;
  return steps;
}

describe("the parent of a comment", () => {
  it("is the last but one element of its path", () => {
    expect(parentsOf("0.12", "0.12.40", "0.12.40.41")).toEqual({ 12: undefined, 40: "12", 41: "40" });
  });

  it("does not depend on the order in which comments come", () => {
    expect(parentsOf("0.12.40.41", "0.12.40", "0.12")).toEqual({ 12: undefined, 40: "12", 41: "40" });
  });

  it("is the nearest comment above it that is there, where others are missing", () => {
    expect(parentsOf("0.12", "0.12.40.41.42")).toEqual({ 12: undefined, 42: "12" });
  });

  it("is the post where nothing above it is there", () => {
    expect(parentsOf("0.12.40.41")).toEqual({ 41: undefined });
  });

  it("is never the comment itself", () => {
    expect(parentsOf("0.12", "0.12.40.40")).toEqual({ 12: undefined, 40: "12" });
  });

  it("is never the root of the path, even if a comment had its number", () => {
    expect(parentsOf("0.0", "0.12")).toEqual({ 0: undefined, 12: undefined });
  });

  it("is there for paths without any dot and for empty ones", () => {
    expect([
      ...parentIds([
        { id: "7", path: "7" },
        { id: "8", path: "" },
      ]).values(),
    ]).toEqual([undefined, undefined]);
  });

  it("is cut where two comments answer each other: the smaller id then answers the post", () => {
    expect(parentsOf("0.2.1", "0.1.2")).toEqual({ 1: undefined, 2: "1" });
    expect(parentsOf("0.1.2", "0.2.1")).toEqual({ 1: undefined, 2: "1" });
  });

  it("is cut at the shortest path of a circle, and comments that hang on the circle stay where they are", () => {
    expect(parentsOf("0.9.8.5.3", "0.3.4", "0.3.4.5", "0.3.4.5.6")).toEqual({ 3: "5", 4: undefined, 5: "4", 6: "5" });
  });

  it("is found fifty levels deep, and ten thousand", () => {
    for (const depth of [50, 10_000]) {
      const ids = Array.from({ length: depth }, (_, index) => String(index + 1));
      const chain = ids.map((id, index) => ({ id, path: index === 0 ? `0.${id}` : `0.${ids[index - 1]}.${id}` }));
      expect(stepsToTheTop(String(depth), parentIds(chain))).toBe(depth);
    }
  });
});

describe("assembled comments", () => {
  it("stand oldest first, of the same moment by address", () => {
    const comments = assembleComments([
      placed("0.3", "2026-11-20T12:00:01Z"),
      placed("0.2", "2026-11-20T12:00:00Z"),
      placed("0.1", "2026-11-20T12:00:00Z"),
    ]);

    expect(comments.map(({ content }) => content)).toEqual(["0.1", "0.2", "0.3"]);
  });

  it("name their parent by its address", () => {
    const comments = assembleComments([placed("0.1"), placed("0.1.2")]);

    expect(comments.map(({ parentApId }) => parentApId)).toEqual([undefined, "https://lemmy.example/comment/1"]);
  });

  it("hold each id once: the first counts", () => {
    expect(assembleComments([placed("0.1"), placed("0.5.1")]).map(({ content }) => content)).toEqual(["0.1"]);
  });
});

describe("whatever the paths say", () => {
  const anyId = fc.nat({ max: 12 }).map(String);
  const anyPlaces = fc.array(
    fc.record({ id: anyId, path: fc.array(anyId, { maxLength: 6 }).map((ids) => ids.join(".")) }),
  );

  it("walking up always ends", () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const parents = parentIds(places);
        for (const id of parents.keys()) expect(stepsToTheTop(id, parents)).toBeLessThanOrEqual(parents.size);
      }),
    );
  });

  it("no comment is lost, and every parent is one of them", () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const parents = parentIds(places);
        const ids = new Set(places.map(({ id }) => id));
        expect(new Set(parents.keys())).toEqual(ids);
        for (const parent of parents.values()) expect(parent === undefined || ids.has(parent)).toBe(true);
      }),
    );
  });

  it("the order of comments with different ids makes no difference", () => {
    const distinct = fc.uniqueArray(fc.record({ id: anyId, path: fc.array(anyId).map((ids) => ids.join(".")) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(distinct, (places) => {
        expect(Object.fromEntries(parentIds(places.toReversed()))).toEqual(Object.fromEntries(parentIds(places)));
      }),
    );
  });
});

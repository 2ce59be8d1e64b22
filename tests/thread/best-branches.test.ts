import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepBestBranches } from "../../src/thread/best-branches.ts";
import type { PlacedComment } from "../../src/thread/comment-tree.ts";
import { aPlacedComment } from "../fakes/threads.ts";

function placed(path: string, time = "2026-11-20T12:00:00Z", score = 1): PlacedComment {
  return aPlacedComment(path, { publishedAt: new Date(time), score });
}

describe("the best branches", () => {
  const scored = (path: string, score: number) => placed(path, undefined, score);
  const keptOf = (most: number, ...comments: PlacedComment[]) =>
    keepBestBranches(comments, most).map(({ path }) => path);

  it("are all of them where there is room", () => {
    expect(keptOf(3, scored("0.1", 1), scored("0.2", 2), scored("0.1.3", 3))).toEqual(["0.1", "0.2", "0.1.3"]);
  });

  it("are those with the highest score at any depth, kept whole", () => {
    const comments = [scored("0.1", 5), scored("0.2", 0), scored("0.2.3", 9), scored("0.2.3.4", -4), scored("0.5", 6)];

    expect(keptOf(4, ...comments)).toEqual(["0.2", "0.2.3", "0.2.3.4", "0.5"]);
  });

  it("are the older ones where the scores are equal", () => {
    const times = ["2026-11-20T12:00:02Z", "2026-11-20T12:00:00Z", "2026-11-20T12:00:01Z"];

    expect(keptOf(2, ...times.map((time, at) => placed(`0.${at + 1}`, time)))).toEqual(["0.2", "0.3"]);
  });

  it("do not rank by what was deleted or removed", () => {
    const deleted = scored("0.1", 50);
    const gone = { ...deleted, comment: { ...deleted.comment, deleted: true } };

    expect(keptOf(1, gone, scored("0.2", -3))).toEqual(["0.2"]);
  });

  it("are cut to their best comments and what these answer, where a branch is larger than the room", () => {
    const comments = [scored("0.1", 0), scored("0.1.2", 7), scored("0.1.3", 5), scored("0.1.3.4", 9), scored("0.5", 8)];

    expect(keptOf(4, ...comments)).toEqual(["0.1", "0.1.2", "0.1.3", "0.1.3.4"]);
  });

  it("give way to smaller ones where the next does not fit whole", () => {
    const comments = [scored("0.1", 9), scored("0.2", 3), scored("0.2.3", 8), scored("0.4", 7)];

    expect(keptOf(2, ...comments)).toEqual(["0.1", "0.2"]);
  });

  it("are found at once in a chain of 60,000 answers, the highest scores at its end", () => {
    const chain = Array.from({ length: 60_000 }, (_, at) => scored(`${at === 0 ? "0" : `0.${at}`}.${at + 1}`, at));
    const kept = keepBestBranches(chain, 1_000);

    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 1_000 }, (_, at) => String(at + 1)));
  });

  it("fill the room exactly, and every comment kept stands below what it answers", () => {
    const anyTree = fc
      .array(fc.record({ below: fc.nat(), score: fc.integer({ min: -9, max: 9 }) }), { maxLength: 40 })
      .map((items) => {
        const paths: string[] = [];
        return items.map(({ below, score }, at) => {
          const parent = paths[below % (at + 1)] ?? "0";
          paths.push(`${parent}.${at + 1}`);
          return scored(`${parent}.${at + 1}`, score);
        });
      });
    fc.assert(
      fc.property(anyTree, fc.nat({ max: 45 }), (tree, most) => {
        const kept = keepBestBranches(tree, most);
        const ids = new Set(kept.map(({ id }) => id));

        expect(kept).toHaveLength(Math.min(most, tree.length));
        for (const { path } of kept) for (const above of path.split(".").slice(1)) expect(ids).toContain(above);
      }),
    );
  });
});

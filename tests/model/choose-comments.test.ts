import { describe, expect, it } from "vitest";
import { chooseComments } from "../../src/model/choose-comments.ts";
import { chunksOf } from "../../src/model/chunks.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

/** Four branches of three comments; the best of each comes first, the first branch is the best. */
const comments = readAll(
  aDiscussion(
    { title: "Trams" },
    [1, 2, 3, 4].flatMap((branch) => [
      says(branch * 10, `root${branch}`, "Trams should be free.", { score: 50 - branch }),
      says(branch * 10 + 1, `reply${branch}`, "No.", { under: branch * 10, score: 20 - branch }),
      says(branch * 10 + 2, `root${branch}`, "Yes.", { under: branch * 10 + 1, score: 30 }),
    ]),
  ),
);
const numberOf = ({ comment }: (typeof comments)[number]) =>
  Number(comment.apId.slice(comment.apId.lastIndexOf("/") + 1));

describe("choosing what is read", () => {
  it("takes everything where there is room", () => {
    expect(chooseComments(comments, undefined, () => 10, 120)).toHaveLength(12);
  });

  it("takes the best of every branch first, then who was not heard yet", () => {
    expect(chooseComments(comments, undefined, () => 10, 119).length).toBe(11);
    expect(chooseComments(comments, undefined, () => 10, 40).map(numberOf)).toEqual([10, 20, 30, 40]);
    expect(chooseComments(comments, undefined, () => 10, 60).map(numberOf)).toEqual([10, 11, 20, 21, 30, 40]);
  });

  it("has both sides in, however low their scores", () => {
    const sides = {
      placed: new Map([
        ["reply4@lemmy.example" as const, "against" as const],
        ["root1@lemmy.example" as const, "favor" as const],
      ]),
      margin: () => 1,
      proposition: undefined,
    };

    expect(chooseComments(comments, sides, () => 10, 30).map(numberOf)).toEqual([10, 12, 41]);
  });
});

describe("groups of comments", () => {
  it("keep a branch together, each answer right after what it answers", () => {
    const groups = chunksOf(comments, () => 10, 60);

    expect(groups.map((group) => group.map(numberOf))).toEqual([
      [10, 11, 12, 20, 21, 22],
      [30, 31, 32, 40, 41, 42],
    ]);
  });

  it("cut only a branch that is larger than a group", () => {
    expect(chunksOf(comments, () => 10, 20).every((group) => group.length <= 2)).toBe(true);
    expect(chunksOf(comments, () => 10, 20).flat()).toHaveLength(12);
  });
});

import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { largestThatFits, type Portion } from "../../src/render/portions.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";

const topic = aSummary({
  stances: Array.from({ length: 5 }, () => aPassage("x")),
  keyPoints: Array.from({ length: 4 }, () => ({ claim: aPassage("x"), support: aPassage("x") })),
});
const digest: Digest = aDigest({ topics: [topic, topic] });
/** What is told when `refused` portions did not fit: quotations, key points, stances, consensus, framing, sources of each. */
const toldAfter = (refused: number): { topics: string[]; rest: Pick<Portion, "details" | "shortened"> } => {
  let left = refused;
  const { topics, details, shortened } = largestThatFits(
    digest,
    (portion) => portion,
    () => left-- <= 0,
  );
  const counts = topics.map((told) =>
    [told.quotations, told.keyPoints, told.stances, told.consensus, told.framing, told.sources].join(" "),
  );
  return { topics: counts, rest: { details, shortened } };
};

describe("how much of a digest is told", () => {
  it("is all of it where there is room", () => {
    expect(toldAfter(0)).toEqual({
      topics: ["1 4 5 1 1 1", "1 4 5 1 1 1"],
      rest: { details: true, shortened: false },
    });
  });

  it.each([
    [1, ["1 4 5 1 1 1", "0 4 5 1 1 1"]],
    [2, ["0 4 5 1 1 1", "0 4 5 1 1 1"]],
    [3, ["0 4 5 1 1 1", "0 3 5 1 1 1"]],
    [5, ["0 3 5 1 1 1", "0 3 4 1 1 1"]],
    [16, ["0 0 2 1 1 1", "0 0 2 1 1 1"]],
    [17, ["0 0 2 1 1 1", "0 0 1 1 1 1"]],
    [22, ["0 0 0 0 1 1", "0 0 0 0 1 1"]],
    [23, ["0 0 0 0 1 1"]],
    [25, ["0 0 0 0 0 0"]],
  ])("gives up by priority, the last topic first: after %i", (refused, topics) => {
    expect(toldAfter(refused)).toEqual({ topics, rest: { details: true, shortened: true } });
  });

  it("ends with a headline and the shortest closing line, whether that fits or not", () => {
    expect(toldAfter(1_000)).toEqual({ topics: ["0 0 0 0 0 0"], rest: { details: false, shortened: true } });
  });
});

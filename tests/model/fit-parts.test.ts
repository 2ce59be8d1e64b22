import { describe, expect, it } from "vitest";
import type { Passage, Stance } from "../../src/digest/digest.ts";
import { fitParts, type WrittenParts } from "../../src/model/fit-parts.ts";

function passage(words: number, stance: Stance = "favor"): Passage {
  const comment = "https://lemmy.example/comment/1";
  const citation = { author: "kira@lemmy.example", comment, quote: "trams", score: 1, stance } as const;
  return { text: Array.from({ length: words }, () => "tram").join(" "), citations: [citation], spans: [] };
}

function partsWith(words: number, sides: readonly Stance[]): WrittenParts {
  return {
    headline: "Trams",
    framing: passage(9),
    stances: [passage(words), passage(words), passage(words)],
    consensus: [passage(20), passage(20)],
    keyPoints: sides.map((side) => ({ claim: passage(12, side), support: passage(12, side) })),
  };
}

const sidesOf = ({ keyPoints }: WrittenParts) => keyPoints.map(({ claim }) => claim.citations[0]?.stance);

describe("what does not fit into a summary", () => {
  it("is nothing where the words suffice", () => {
    const parts = partsWith(50, ["favor", "against", "favor", "favor", "favor"]);

    expect(fitParts(parts)).toEqual({ parts, leftOut: 0 });
  });

  it("is the last point of a side that has others, and it is counted", () => {
    const { parts, leftOut } = fitParts(partsWith(60, ["favor", "favor", "favor", "favor", "against"]));

    expect(sidesOf(parts)).toEqual(["favor", "favor", "favor", "against"]);
    expect(parts.consensus).toHaveLength(2);
    expect(leftOut).toBe(1);
  });

  it("is a side's only point last of all", () => {
    const { parts, leftOut } = fitParts(partsWith(110, ["favor", "favor", "favor", "favor", "against"]));

    expect(sidesOf(parts)).toEqual(["favor", "favor", "against"]);
    expect(parts.consensus).toHaveLength(1);
    expect(parts.stances).toHaveLength(2);
    expect(leftOut).toBe(4);
  });
});

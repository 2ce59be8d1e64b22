import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf, placementsOf, viewOf } from "../../src/digest/balance.ts";
import type { Stance } from "../../src/digest/digest.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { says } from "../fakes/topics.ts";

const person = (name: string): PersonName => `${name}@lemmy.example`;

describe("placements", () => {
  it("hold each author once, those on no side as unclear, and nobody else", () => {
    const comments = [says(1, "oda", "a"), says(2, "neve", "b"), says(3, "oda", "c")];
    const placed = new Map([
      [person("oda"), "favor"],
      [person("stranger"), "against"],
    ] as const);
    expect([...placementsOf(comments, placed)]).toEqual([
      [person("oda"), "favor"],
      [person("neve"), "unclear"],
    ]);
    expect([...placementsOf(comments, undefined).values()]).toEqual(["unclear", "unclear"]);
  });
});

describe("the balance", () => {
  const placements = new Map<PersonName, Stance>([
    [person("oda"), "favor"],
    [person("neve"), "against"],
    [person("lark"), "unclear"],
  ]);

  it("counts people, and weighs them by the sum of their scores", () => {
    const comments = [
      says(1, "oda", "a", { score: 10 }),
      says(2, "oda", "b", { score: -4 }),
      says(3, "neve", "c", { score: 3 }),
      says(4, "lark", "d", { score: 1 }),
    ];
    expect(balanceOf(comments, placements, "trams")).toEqual({
      proposition: "trams",
      favor: 1,
      against: 1,
      unclear: 1,
      shareOfScore: { favor: 0.6, against: 0.3, unclear: 0.1 },
    });
  });

  it("weighs nobody below nothing", () => {
    const comments = [
      says(1, "oda", "a", { score: -9 }),
      says(2, "neve", "b", { score: 1 }),
      says(3, "lark", "c", { score: 0 }),
    ];
    expect(balanceOf(comments, placements, "").shareOfScore).toEqual({ favor: 0, against: 1, unclear: 0 });
  });

  it("weighs everyone alike where no score is above nothing", () => {
    const comments = [
      says(1, "oda", "a", { score: -9 }),
      says(2, "neve", "b", { score: 0 }),
      says(3, "lark", "c", { score: 0 }),
    ];
    const { favor, against, unclear } = balanceOf(comments, placements, "").shareOfScore;
    expect([favor, against, unclear]).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it("has shares that sum to 1 and people that sum to all", () => {
    const comment = fc.record({
      author: fc.constantFrom("oda", "neve", "lark", "quill"),
      score: fc.integer({ min: -50, max: 500 }),
    });
    const side = fc.constantFrom(undefined, "favor" as const, "against" as const);
    fc.assert(
      fc.property(fc.array(comment, { minLength: 1, maxLength: 12 }), fc.tuple(side, side), (raw, [oda, neve]) => {
        const comments = raw.map(({ author, score }, at) => says(at, author, "x", { score }));
        const placed = new Map(
          [
            [person("oda"), oda],
            [person("neve"), neve],
          ].filter((entry): entry is [PersonName, "favor" | "against"] => entry[1] !== undefined),
        );
        const { favor, against, unclear, shareOfScore } = balanceOf(comments, placementsOf(comments, placed), "");
        expect(favor + against + unclear).toBe(new Set(raw.map(({ author }) => author)).size);
        expect(shareOfScore.favor + shareOfScore.against + shareOfScore.unclear).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("the view", () => {
  it.each([
    [0, 0, 5, "nonePlaced"],
    [9, 0, 0, "fewPlaced"],
    [10, 0, 0, "favorDominates"],
    [10, 0, 60, "favorDominates"],
    [10, 0, 61, "fewPlaced"],
    [0, 20, 120, "againstDominates"],
    [0, 20, 121, "fewPlaced"],
    [8, 2, 0, "favorDominates"],
    [79, 21, 0, "favorLeads"],
    [10, 5, 0, "favorLeads"],
    [5, 10, 0, "againstLeads"],
    [66, 34, 0, "divided"],
    [67, 33, 0, "favorLeads"],
    [34, 66, 0, "divided"],
    [2, 8, 0, "againstDominates"],
    [5, 5, 0, "divided"],
  ] as const)("of %d for, %d against and %d unclear is %s", (favor, against, unclear, view) => {
    expect(
      viewOf({ proposition: "", favor, against, unclear, shareOfScore: { favor: 0, against: 0, unclear: 1 } }),
    ).toBe(view);
  });

  it("turns with the sides", () => {
    const turned: Record<string, string> = {
      favorDominates: "againstDominates",
      favorLeads: "againstLeads",
      againstDominates: "favorDominates",
      againstLeads: "favorLeads",
    };
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(500), (favor, against, unclear) => {
        const shares = { proposition: "", shareOfScore: { favor: 0, against: 0, unclear: 1 } };
        const view = viewOf({ ...shares, favor, against, unclear });
        expect(viewOf({ ...shares, favor: against, against: favor, unclear })).toBe(turned[view] ?? view);
      }),
    );
  });
});

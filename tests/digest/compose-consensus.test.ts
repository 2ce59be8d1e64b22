import { describe, expect, it } from "vitest";
import { composeConsensus } from "../../src/digest/compose-consensus.ts";
import type { Balance, Stance } from "../../src/digest/digest.ts";
import { openTellingBook } from "../../src/digest/telling-book.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const balance = (favor: number, against: number, unclear: number): Balance => ({
  proposition: "",
  favor,
  against,
  unclear,
  shareOfScore: { favor: 0, against: 0, unclear: 1 },
});

const thread = aDiscussion({ title: "Should trams be free?", author: aPerson("poster") }, [
  says(1, "oda", "However, free trams are better than roads for every town.", { score: 50 }),
  says(2, "neve", "However, wide roads are necessary for drivers of all kinds.", { score: 9 }),
  says(3, "lark", "However, trams should never replace the roads of the suburbs.", { score: 1 }),
]);

/** The frames of the consensus, and whom they cite. */
function consensus(counts: Balance, sides: Record<string, Stance> = {}, title = "Should trams be free?"): string[] {
  const placements = new Map(
    Object.entries(sides).map(([name, side]) => [`${name}@lemmy.example` as PersonName, side]),
  );
  const reading = readingOf({ ...thread, post: { ...thread.post, title } });
  return composeConsensus(openTellingBook(reading, placements), counts)
    .flat()
    .map(({ frame, citation }) => (citation === undefined ? frame : `${frame} ${citation.author.split("@")[0]}`));
}

describe("the consensus", () => {
  it("says the band and how many could not be placed, then the comment with the highest score", () => {
    expect(consensus(balance(5, 5, 3))).toEqual(["divided", "restUnplaced", "highestScore oda"]);
    expect(consensus(balance(5, 5, 0))[1]).toBe("highestScore oda");
  });

  it("says no number of the unplaced where too few are placed to tell", () => {
    expect(consensus(balance(2, 1, 3))).toEqual(["fewPlaced", "highestScore oda"]);
    expect(consensus(balance(2, 1, 0))).toEqual(["fewPeople", "highestScore oda"]);
    expect(consensus(balance(0, 0, 3))).toEqual(["nonePlaced", "highestScore oda"]);
  });

  it("ends with the smaller side's best voice where the other leads", () => {
    const sides = { oda: "favor", neve: "against", lark: "favor" } as const;
    expect(consensus(balance(9, 2, 0), sides)).toEqual(["favorDominates", "highestScore oda", "apartArgues neve"]);
    expect(consensus(balance(2, 9, 0), { ...sides, oda: "unclear", neve: "unclear" })).toEqual([
      "againstDominates",
      "highestScore oda",
      "apartArgues lark",
    ]);
    expect(consensus(balance(9, 2, 0), { oda: "favor" })).not.toContain("apartArgues neve");
  });

  it("is none where nobody disputes", () => {
    expect(consensus(balance(0, 0, 3), {}, "What should I know about trams?")).not.toEqual([]);
    const story = aDiscussion({ title: "My first tram" }, [says(1, "oda", "Trams should be free for every town.")]);
    expect(composeConsensus(openTellingBook(readingOf(story), new Map()), balance(0, 0, 1))).toEqual([]);
  });
});

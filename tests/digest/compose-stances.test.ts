import { describe, expect, it } from "vitest";
import { highestScored } from "../../src/digest/branches.ts";
import { composeStances } from "../../src/digest/compose-stances.ts";
import { openTellingBook } from "../../src/digest/telling-book.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const poster = { author: aPerson("poster") };
const noise = Array.from({ length: 4 }, (_, at) =>
  says(90 + at, `noise${at}`, "however, the free trams, and the fares"),
);

function stancesOf(thread: EligibleThread): string[] {
  return composeStances(openTellingBook(readingOf(thread), new Map())).map((sentences) =>
    sentences.map(({ frame, citation }) => `${frame} ${citation?.author.split("@")[0]}`).join(", "),
  );
}

const dispute = (...comments: Parameters<typeof aDiscussion>[1]) =>
  stancesOf(aDiscussion({ title: "Should trams be free?", ...poster }, [...comments, ...noise]));

describe("the stances of a dispute", () => {
  const claim = says(1, "oda", "Free trams are better than wide roads for every town.", { score: 20 });
  const answer = says(2, "neve", "Wide roads are necessary for drivers of all kinds.", { under: 1, score: 9 });

  it("begin with an exchange", () => {
    expect(dispute(claim, answer)[0]).toBe("argues oda, replies neve");
  });

  it("begin with the best claim where nobody answers one", () => {
    expect(dispute(claim)).toEqual(["argues oda"]);
  });

  it("begin with somebody else than whom the framing has told already", () => {
    const better = "Free trams are better than wide roads for every town.";
    const thread = aDiscussion({ title: "Should trams be free?", ...poster }, [
      says(1, "oda", `${better} Free trams are a gift to every shop.`, { score: 20 }),
      says(2, "neve", "Free trams are worse than wide roads for drivers.", { score: 9 }),
      ...noise,
    ]);
    const book = openTellingBook(readingOf(thread), new Map());
    const [first] = book.reading.claims;
    expect(first?.sentence.of.comment.author.name).toBe("oda@lemmy.example");
    if (first !== undefined) book.tellStretch(first, "proposition", first.text);
    expect(composeStances(book)[0]?.[0]?.citation?.author).toBe("neve@lemmy.example");
  });

  it("hear everyone once, six at most, and go elsewhere once", () => {
    const others = Array.from({ length: 9 }, (_, at) =>
      says(at + 10, `p${at}x`, `Free trams are better for town${at} than street${at} and bridge${at}.`, { score: 9 }),
    );
    const told = dispute(claim, answer, ...others);
    expect(told).toHaveLength(6);
    expect(told.filter((sentences) => sentences.startsWith("elsewhere"))).toHaveLength(1);
    const people = told.flatMap((sentences) => sentences.split(", ").map((sentence) => sentence.split(" ")[1]));
    expect(new Set(people).size).toBe(people.length);
  });

  it("are none where nobody claims anything", () => {
    expect(dispute()).toEqual([]);
  });

  it("leave out what speaks of something else, unless it answers", () => {
    expect(dispute(claim, says(3, "lark", "Ripe pears are better than sour apples."))).toEqual(["argues oda"]);
  });

  it("hear out whom they hear where there are few", () => {
    const more = says(1, "oda", `${claim.content} Free trams are a gift to every shop.`, { score: 20 });
    expect(dispute(more)).toEqual(["argues oda, adds oda"]);
  });
});

describe("the answers where nobody disputes", () => {
  const advice = (...scores: number[]) =>
    stancesOf(
      aDiscussion(
        { title: "What should I know about trams?", ...poster },
        scores.map((score, at) =>
          says(at + 1, `p${at}x`, `Buy the ticket for trams at station${at} before the line begins.`, { score }),
        ),
      ),
    );

  it("begin with the one of the highest score", () => {
    expect(advice(3, 50, 7)[0]).toBe("bestAnswer p1x");
  });

  it("keep the best even where it names nothing of the question", () => {
    const thread = aDiscussion({ title: "What should I know about trams?", ...poster }, [
      says(1, "oda", "Hm. Ask your driver for change before the doors close.", { score: 50 }),
      says(2, "neve", "Buy the ticket for trams from a driver.", { score: 5 }),
    ]);
    expect(stancesOf(thread)[0]).toBe("bestAnswer oda");
  });

  it("call none the best where two share the highest score", () => {
    expect(advice(50, 50, 7).join("\n")).not.toContain("bestAnswer");
    expect(advice(50, 50, 7)).not.toEqual([]);
  });
});

it("knows the comment with the highest score only where there is one", () => {
  const best = (...scores: number[]) =>
    highestScored(
      readingOf(
        aDiscussion(
          { title: "Trams", ...poster },
          scores.map((score, at) => says(at, `p${at}x`, "x", { score })),
        ),
      ),
    )?.score;
  expect(best(1, 3, 2)).toBe(3);
  expect(best(3, 3)).toBeUndefined();
  expect(best(-4)).toBe(-4);
  expect(best()).toBeUndefined();
});

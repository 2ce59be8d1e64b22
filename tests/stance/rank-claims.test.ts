import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { rankClaims } from "../../src/stance/rank-claims.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const talk = Array.from({ length: 6 }, (_, at) =>
  says(90 + at, `talker${at}`, "ah, the free trams, the night buses, the fares"),
);

/** The authors of the claims, highest rank first. */
function order(...comments: Parameters<typeof aDiscussion>[1]): string[] {
  const reading = readingOf(
    aDiscussion({ title: "Should trams be free?", author: aPerson("poster") }, [...comments, ...talk]),
  );
  return reading.claims.map(({ sentence }) => sentence.of.comment.author.name.split("@")[0] ?? "");
}

describe("what ranks higher", () => {
  const claim = "Free trams are better than night buses for families.";

  it("is the higher score", () => {
    expect(order(says(1, "low", claim, { score: 1 }), says(2, "high", claim, { score: 90 }))).toEqual(["high", "low"]);
  });

  it("is what says more of the topic", () => {
    expect(
      order(says(1, "aside", "Whales are better than free fish for families."), says(2, "central", claim)),
    ).toEqual(["central", "aside"]);
  });

  it("of equals is the first", () => {
    expect(order(says(1, "one", claim), says(2, "two", claim), says(3, "three", claim))).toEqual([
      "one",
      "two",
      "three",
    ]);
  });
});

it("ranks no claims as none, and more of them than a call takes arguments", () => {
  const { claims, vocabulary } = readingOf(
    aDiscussion({ title: "Should trams be free?" }, [says(1, "oda", "Trams should be free for every town.")]),
  );
  const rules = english.reading.argument?.claims;
  expect(rankClaims([], vocabulary, rules)).toEqual([]);
  const [claim] = claims;
  if (claim === undefined) throw new Error("No claim.");
  const many = Array.from({ length: 200_000 }, () => claim);
  expect(rankClaims(many, vocabulary, rules)).toHaveLength(200_000);
});

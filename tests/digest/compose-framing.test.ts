import { describe, expect, it } from "vitest";
import { composeFraming } from "../../src/digest/compose-framing.ts";
import { openTellingBook } from "../../src/digest/telling-book.ts";
import { english } from "../../src/language/en.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

function frames(title: string, contents: readonly string[] = ["Nobody rides, however.", "Wrong."]): string[] {
  const thread = aDiscussion(
    { title },
    contents.map((content, at) => says(at + 1, `person${at}`, content)),
  );
  const names = namesOf([thread]);
  const balance = {
    proposition: "",
    favor: 0,
    against: 0,
    unclear: 2,
    shareOfScore: { favor: 0, against: 0, unclear: 1 },
  };
  const context = { language: english, names, balance, title, community: "transit" };
  return composeFraming(openTellingBook(readingOf(thread), new Map()), context).map(({ frame }) => frame);
}

describe("the framing", () => {
  it.each([
    ["Should trams be free?", ["postAsks", "peopleAnswer"]],
    ["Trams should be free", ["postSays", "peopleAnswer"]],
    ["Trams in town", ["postHeaded", "peopleAnswer"]],
    ["person0 is wrong", ["postInCommunity", "peopleAnswer"]],
    ["Trams “should” be free", ["postInCommunity", "peopleAnswer"]],
    ["Write to me@lemmy.example", ["postInCommunity", "peopleAnswer"]],
  ])("of %j is %j", (title, expected) => {
    expect(frames(title)).toEqual(expected);
  });

  it("says so where a question is answered without dispute", () => {
    expect(frames("How do trams turn?", ["They do."])).toEqual(["postAsks", "noDispute", "personAnswers"]);
  });
});

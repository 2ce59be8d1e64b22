import { describe, expect, it } from "vitest";
import { composeFraming } from "../../src/digest/compose-framing.ts";
import { openTellingBook } from "../../src/digest/telling-book.ts";
import { english } from "../../src/language/en.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

function frames(
  title: string,
  contents: readonly string[] = ["Nobody rides, however.", "Wrong."],
  { body = "", titleIsHeadline = true } = {},
): string[] {
  const thread = aDiscussion(
    { title, body, author: aPerson("poster") },
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
  const context = { language: english, names, balance, title, community: "transit", thread, titleIsHeadline };
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

  it("does not take a bare denial for the post's word", () => {
    expect(frames("Trams don't need drivers")[0]).toBe("postHeaded");
    expect(frames("I don't need trams")[0]).toBe("postSays");
  });

  it("asks what the post asks where its title is but a heading", () => {
    const body = "Hello all. Should trams be free for everyone?";
    expect(frames("Free trams", undefined, { body })[0]).toBe("bodyAsks");
    expect(frames("Free trams", undefined, { body: "Should I take the trams?" })[0]).toBe("postHeaded");
    expect(frames("Trams are slow", undefined, { body })[0]).toBe("postSays");
  });

  it("tells what happened where nobody disputes", () => {
    const body = "Hello all. When I took the tram to school it stood still for two hours.";
    expect(frames("My tram today", ["Oh dear."], { body })[0]).toBe("postTells");
    expect(frames("My tram today", ["Oh dear."])[0]).toBe("postHeaded");
  });

  it("calls advice what asks for it, under the title alone", () => {
    const title = "How do I get to the trams?";
    expect(frames(title, ["By bus."])).toEqual(["asksForAdvice", "personAnswers"]);
    expect(frames(title, ["By bus."], { titleIsHeadline: false })).toEqual(["postAsks", "noDispute", "personAnswers"]);
  });

  it("says so where a question is answered without dispute", () => {
    expect(frames("Why do trams turn?", ["They do."])).toEqual(["postAsks", "noDispute", "personAnswers"]);
  });
});

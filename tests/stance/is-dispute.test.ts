import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import type { ArgumentRules } from "../../src/language/reading-rules.ts";
import { looksLikeDispute, titleArgues } from "../../src/stance/is-dispute.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

const rules = english.reading.argument as ArgumentRules;

/** Whether a thread looks like a dispute of which so many of 100 comments contradict. */
function disputes(title: string, contradicting: number): boolean {
  const comments = Array.from({ length: 100 }, (_, at) =>
    says(at + 1, `person${at}`, at < contradicting ? "However, trams are slow." : "Trams are slow."),
  );
  return looksLikeDispute(title, readAll(aDiscussion({ title }, comments)), rules);
}

describe("a thread", () => {
  it.each([
    ["a question of yes or no", "Should trams be free?", 8],
    ["an arguing title", "Free trams are a waste of money", 8],
    ["a statement", "Trams in the city", 25],
    ["an open question", "How will trams change the city?", 31],
    ["a question about oneself", "What should I know about trams?", 38],
    ["a story", "My first tram", 38],
  ])("of %s is a dispute from a share on: %s, %d", (_, title, needed) => {
    expect(disputes(title, needed - 1)).toBe(false);
    expect(disputes(title, needed)).toBe(true);
  });

  it("without comments is none", () => {
    expect(looksLikeDispute("Should trams be free?", [], rules)).toBe(false);
  });
});

describe("a title", () => {
  it.each(["Free trams are a waste of money", "Trams should be free", "Nobody’s tram needs to be free"])(
    "argues: %s",
    (title) => {
      expect(titleArgues(title, rules)).toBe(true);
    },
  );

  it.each([
    "Should trams be free?",
    "We should make trams free",
    "A tram in the city",
    "This should be free",
    "Trams run at night",
    "",
  ])("does not argue: %s", (title) => {
    expect(titleArgues(title, rules)).toBe(false);
  });
});

it("counts a comment that begins with a bare refusal as one that contradicts", () => {
  const title = "Should trams be free?";
  const said = (...contents: string[]) =>
    readAll(
      aDiscussion(
        { title },
        contents.map((content, at) => says(at + 1, `person${at}`, content)),
      ),
    );

  expect(looksLikeDispute(title, said("Free trams are good.", "No. Free trams are a waste of money."), rules)).toBe(
    true,
  );
  expect(looksLikeDispute(title, said("Free trams are good.", "Free trams are a joy."), rules)).toBe(false);
});

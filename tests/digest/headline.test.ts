import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineFor, longestHeadline, type Opposition, titleHeadline } from "../../src/digest/headline.ts";
import { english } from "../../src/language/en.ts";
import { createNameIndex } from "../../src/thread/name-index.ts";
import { aPost } from "../fakes/threads.ts";

const names = createNameIndex(["oda@lemmy.example"], []);
const titles = english.reading.argument?.titles;

function headline(title: string, { oppositions = [] as Opposition[], proposition = "" } = {}): string {
  return headlineFor(aPost({ title, community: "transit@lemmy.example" }), oppositions, proposition, english, names);
}

describe("a headline", () => {
  it("sets two claims against each other that share a word of the title", () => {
    const oppositions: Opposition[] = [["trams should be free", "free trams are useless trams"]];
    expect(headline("Should trams be free?", { oppositions })).toBe(
      '"trams should be free" or "free trams are useless trams"?',
    );
  });

  it.each([
    ["share no word of the title", "roads should be wide", "wide roads are bad roads"],
    ["are three words long", "trams are good", "trams should be free"],
    ["are eleven words long", "trams should be free", "free trams are more empty than all other trams of towns"],
    ["hold a pronoun", "trams should be free", "free trams need those who ride them"],
    ["hold a comma", "trams should be free", "free trams, again, are empty"],
    ["hold no cue", "trams should be free", "trams run between two towns"],
    ["count people", "trams should be free", "300 people should ride trams"],
  ])("does not where they %s", (_, one, other) => {
    expect(headline("Should trams be free?", { oppositions: [[one, other]] })).toBe("Should trams be free?");
  });

  it("is the first pair that fits", () => {
    const fitting: Opposition = ["trams should be free", "free trams are useless trams"];
    expect(
      headline("Should trams be free?", {
        oppositions: [["no", "yes"], fitting, ["buses should be free", "free trams are bad"]],
      }),
    ).toContain("useless trams");
  });

  it.each([
    ["names somebody", "oda is wrong about trams"],
    ["counts people", "300 people like trams"],
    ["holds an address", "see https://example.org for trams"],
  ])("is the proposition, else the community, where the title %s", (_, title) => {
    expect(headline(title, { proposition: "Trams should be free" })).toBe("Trams should be free");
    expect(headline(title, { proposition: "Trams ".repeat(20) })).toBe("A discussion in transit");
    expect(headline(title)).toBe("A discussion in transit");
  });

  it("is the community where a title is one endless word", () => {
    expect(headline("T".repeat(111))).toBe("A discussion in transit");
    expect(headline("T".repeat(110))).toBe("T".repeat(110));
  });

  it("is never longer than it may be, nor empty", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (title, proposition) => {
          const made = headline(title, { proposition });
          expect(made.length).toBeLessThanOrEqual(longestHeadline);
          expect(made).not.toBe("");
        },
      ),
    );
  });
});

describe("a title", () => {
  it.each([
    ["Unpopular opinion: trams are slow", "Trams are slow"],
    ["[OC] Trams (repost)", "Trams"],
    ["Hot take: PSA: trams are slow", "Trams are slow"],
    ["Rant", "Rant"],
    ["Unpopular opinion", "Unpopular opinion"],
    ["  Trams \n are slow ", "Trams are slow"],
    ["ﬁnance", "ﬁnance"],
    ["", ""],
  ])("loses its labels: %j becomes %j", (title, shown) => {
    expect(titleHeadline(title, titles)).toBe(shown);
  });

  it("keeps its labels in a language without rules", () => {
    expect(titleHeadline("PSA: trams are slow", undefined)).toBe("PSA: trams are slow");
  });

  it("is cut behind a word so that the ellipsis still fits", () => {
    const word = (length: number) => "T".repeat(length);
    expect(titleHeadline(`${word(54)} ${word(55)}`, undefined)).toBe(`${word(54)} ${word(55)}`);
    expect(titleHeadline(`${word(54)} ${word(56)}`, undefined)).toBe(`${word(54)}…`);
    expect(titleHeadline(`${word(54)} ${word(54)} b`, undefined)).toBe(`${word(54)} ${word(54)}…`);
    expect(titleHeadline(`${word(54)} ${word(55)} b`, undefined)).toBe(`${word(54)}…`);
    expect(titleHeadline(`${word(54)}, – ${word(60)}`, undefined)).toBe(`${word(54)}…`);
  });
});

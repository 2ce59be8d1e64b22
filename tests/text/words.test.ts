import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldSpace, withCapital, words } from "../../src/text/words.ts";

describe("words", () => {
  it.each([
    ["Trams ARE slow!", ["trams", "are", "slow"]],
    ["Don’t re-open the night-line", ["don't", "re-open", "the", "night-line"]],
    ["'quoted' and —dashed—", ["quoted", "and", "dashed"]],
    ["3.5 million", ["3", "5", "million"]],
    ["Straße, naïve, प्यार", ["straße", "naïve", "प्यार"]],
    ["😀 …", []],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("are found in scripts that write without spaces", () => {
    expect(words("电车很慢").length).toBeGreaterThan(1);
    expect(words("電車は遅い").join("")).toBe("電車は遅い");
  });

  it("hold neither white space nor capitals", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of words(text)) {
          expect(word).toBe(word.toLowerCase());
          expect(word).not.toMatch(/\s/u);
        }
      }),
    );
  });
});

describe("folding white space", () => {
  it("leaves single spaces, and none at the ends", () => {
    expect(foldSpace(" \n Trams\t\u00a0are \r\n slow ")).toBe("Trams are slow");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldSpace(foldSpace(text))).toBe(foldSpace(text));
      }),
    );
  });
});

describe("a capital", () => {
  it.each([
    ["trams", "Trams"],
    ["éclair", "Éclair"],
    ["ßtrams", "ßtrams"],
    ["ﬁnance", "ﬁnance"],
    ["😀", "😀"],
    ["", ""],
  ])("makes of %j %j", (text, expected) => {
    expect(withCapital(text)).toBe(expected);
  });

  it("never changes a text's length, for offsets point into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(withCapital(text)).toHaveLength(text.length);
      }),
    );
  });
});

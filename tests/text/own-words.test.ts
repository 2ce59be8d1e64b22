import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gap, ownWords } from "../../src/text/own-words.ts";

/** The character of the original that each character of the own words comes from. */
function originals(markdown: string): string {
  const { text, originalOffset } = ownWords(markdown);
  return Array.from({ length: text.length }, (_, at) => markdown.charAt(originalOffset(at))).join("");
}

describe("what is taken out", () => {
  it.each([
    ["> you said so\n\nTrams are slow.", "Trams are slow."],
    ["Trams are slow.\n\n> you said so\n\nBuses are not.", "Trams are slow.\nBuses are not."],
    ["> you said so\nstill the quotation", ""],
    ["Read [this page](https://example.org) first.", `Read ${gap} first.`],
    ["See https://example.org/a?b=c. Trams are slow.", `See ${gap}. Trams are slow.`],
    ["See <https://example.org>.", `See ${gap}.`],
    ["Run `rm -r` now", `Run ${gap} now`],
    ["```\ncode\n```\nTrams are slow.", `${gap}\nTrams are slow.`],
    ["![a tram](tram.png) is slow", `${gap} is slow`],
    ["a <b>bold</b> word", `a ${gap}bold${gap} word`],
    ["::: spoiler Title\nhidden words\n:::\nafter", "hidden words\nafter"],
  ])("leaves only the author's own words of %j", (markdown, text) => {
    expect(ownWords(markdown).text).toBe(text);
  });

  it("keeps quotations apart, without what they quote in turn", () => {
    expect(ownWords("> Trams *are*\n> slow.\n>\n>> Are they?\n\nYes.\n\n> Buses, too.").quotations).toEqual([
      "Trams are slow.",
      "Buses, too.",
    ]);
  });

  it("finds a quotation inside a list, which is none of the author's words either", () => {
    expect(ownWords("- > Trams are slow.\n- No.")).toMatchObject({ text: "No.", quotations: ["Trams are slow."] });
  });
});

describe("how it reads", () => {
  it.each([
    ["Trams  are\tslow", "Trams are slow"],
    ["**Trams** are _slow_", "Trams are slow"],
    ["Fish &amp; chips &#x1F600;&nbsp;now", "Fish & chips 😀 now"],
    ["a \\* b", "a * b"],
    ["\\&amp; stays", "&amp; stays"],
    ["&nothing; stays", "&nothing; stays"],
    ["# Trams\nare slow", "Trams\nare slow"],
    ["- one\n- two", "one\ntwo"],
    ["Trams are slow,\nbut cheap", "Trams are slow, but cheap"],
    ["Trams are slow\nbut cheap", "Trams are slow but cheap"],
    ["Trams are slow \nbut cheap", "Trams are slow but cheap"],
    ["Trams are slow\r\nbut cheap", "Trams are slow but cheap"],
    ["Trams are slow  \nbut cheap", "Trams are slow\nbut cheap"],
    ["Trams are slow\nBuses are not", "Trams are slow\nBuses are not"],
    ["Trams are slow.\nbuses too", "Trams are slow.\nbuses too"],
    ["Trams\r\n\r\nBuses", "Trams\nBuses"],
    ["\n\n  Trams \n\n\n", "Trams"],
    ["", ""],
    [" \n\t\n", ""],
  ])("reads %j as %j", (markdown, text) => {
    expect(ownWords(markdown).text).toBe(text);
  });

  it("gives nothing of lists and quotations nested a hundred deep, and the words of those a little less deep", () => {
    expect(ownWords(`${"1. ".repeat(99)}Trams`).text).toBe("Trams");
    expect(ownWords(`${"1. ".repeat(100)}Trams`)).toMatchObject({ text: "", quotations: [] });
    expect(ownWords("1. ".repeat(3333)).text).toBe("");
    expect(ownWords(`${">".repeat(3000)} Trams`)).toMatchObject({ text: "", quotations: [] });
  });

  it("takes a long line of dashes for the rule that it is", () => {
    expect(ownWords(`${"-".repeat(300)}\nTrams`).text).toBe("Trams");
  });
});

describe("offsets", () => {
  it("point at the same character where there is no markup", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zäß😀.,!? ]*$/u), (plain) => {
        const folded = ownWords(plain).text;
        expect(originals(plain)).toBe(folded);
      }),
    );
  });

  it("point at the same letter and never go back, whatever the markup", () => {
    const piece = fc.constantFrom(
      "Trams ",
      "slow",
      "**",
      "_",
      "> ",
      "\n",
      "\n\n",
      "`x`",
      "[a](b)",
      "\\*",
      "- ",
      "1. ",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const markdown = pieces.join("");
        const { text, originalOffset } = ownWords(markdown);
        const offsets = Array.from({ length: text.length + 1 }, (_, at) => originalOffset(at));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        Array.from(text).forEach((character, at) => {
          if (/[a-zA-Z]/u.test(character)) expect(markdown.charAt(originalOffset(at))).toBe(character);
        });
      }),
    );
  });

  it("count an entity and an escape as where they begin", () => {
    const { text, originalOffset } = ownWords("a &lt;b&gt; \\*c");
    expect(text).toBe("a <b> *c");
    expect(Array.from(text, (_, at) => originalOffset(at))).toEqual([0, 1, 2, 6, 7, 11, 13, 14]);
  });

  it("point behind the last character of a line for its line feed, and at the end for what lies beyond", () => {
    const { originalOffset } = ownWords("**one**\n\ntwo");
    expect([3, 4, 7].map(originalOffset)).toEqual([5, 9, 12]);
    expect(originalOffset(99)).toBe(12);
  });
});

it("changes nothing in its own result where that is one line of plain words", () => {
  const plain = fc.stringMatching(/^[a-zA-Z.,!? ]*$/u);
  fc.assert(
    fc.property(plain, (markdown) => {
      const { text } = ownWords(markdown);
      expect(ownWords(text)).toMatchObject({ text, quotations: [] });
    }),
  );
});

it("never takes quoted words for the author's", () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.array(word, { maxLength: 8 }), (quoted, own) => {
      const markdown = `> QUOTED ${quoted.join(" ")}\n\n${own.join(" ")}`;
      expect(ownWords(markdown).text).not.toContain("QUOTED");
      expect(ownWords(markdown).quotations).toEqual([`QUOTED ${quoted.join(" ")}`]);
    }),
  );
});

it("reads any text without throwing, in bounded time", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (any) => void ownWords(any)));
  for (const stretch of [
    ">",
    "> ",
    "[",
    "![",
    "**a",
    "_a_",
    "`",
    "a` ``b ",
    "<a ",
    "<!--",
    "&",
    "\\",
    "\t",
    "1. ",
    "- a\n",
    "~~~",
    "😀",
  ])
    ownWords(stretch.repeat(Math.ceil(10_000 / stretch.length)));
});

describe("a comment that is all marks", () => {
  it("has no words, so that it costs no time", () => {
    expect(ownWords("**a".repeat(301)).text).toBe("");
    expect(ownWords("[".repeat(601)).text).toBe("");
  });

  it("has words up to six hundred marks", () => {
    expect(ownWords(`Trams are *free*. ${"a_b ".repeat(598)}`).text).toContain("Trams are free.");
  });
});

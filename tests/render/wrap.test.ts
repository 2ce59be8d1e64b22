import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/render/columns.ts";
import { wrap } from "../../src/render/wrap.ts";
import { processorMs } from "../fakes/processor-time.ts";

describe("columns", () => {
  it.each([
    ["", 0],
    ["tram", 4],
    ["Straßenbahn", 11],
    ["日本語", 6],
    ["한국어", 6],
    ["ｗｉｄｅ", 8],
    ["e\u0301", 1],
    ["\u200d", 0],
    ["👍", 2],
    ["👍🏽", 2],
    ["👩‍👩‍👧‍👦", 2],
    ["🇩🇪", 2],
    ["❤️", 2],
    ["❤", 1],
    ["שלום", 4],
    ["1️⃣", 2],
  ])("%j takes %i", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe("wrapping", () => {
  it("fills lines to the last column", () => {
    expect(wrap("aaa bbb ccc", 7)).toEqual(["aaa bbb", "ccc"]);
    expect(wrap("aaa bbb ccc", 6)).toEqual(["aaa", "bbb", "ccc"]);
  });

  it("counts the indent", () => {
    expect(wrap("aaa bbb ccc", 9, "  ")).toEqual(["  aaa bbb", "  ccc"]);
  });

  it("breaks a word only where it is longer than a line", () => {
    expect(wrap("a bbbbbbbbbb c", 4)).toEqual(["a", "bbbb", "bbbb", "bb c"]);
  });

  it("never breaks an address", () => {
    expect(wrap("see https://lemmy.example/post/1 (https://a.example/b) now", 10)).toEqual([
      "see",
      "https://lemmy.example/post/1",
      "(https://a.example/b)",
      "now",
    ]);
  });

  it("breaks between wide characters, but not before their full stop", () => {
    expect(wrap("電車は無料。", 6)).toEqual(["電車は", "無料。"]);
    expect(wrap("電車は無。", 8)).toEqual(["電車は", "無。"]);
    expect(wrap("「電車」", 5)).toEqual(["「電", "車」"]);
  });

  it("loses nothing and keeps to the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);

        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) if (!line.includes("://")) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("is done at once with 100,000 characters without a space", () => {
    const wrapBoth = () => {
      expect(wrap("x".repeat(100_000), 80)).toHaveLength(1_250);
      expect(wrap("語".repeat(100_000), 80)).toHaveLength(2_500);
    };

    expect(processorMs(wrapBoth)).toBeLessThan(3_000);
  });
});

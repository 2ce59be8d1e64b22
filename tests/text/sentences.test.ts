import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { sentences } from "../../src/text/sentences.ts";
import { processorMs } from "../fakes/processor-time.ts";

const { abbreviations } = english.reading;
const cut = (text: string, language = "en") => sentences(text, language, abbreviations).map((found) => found.text);

describe("where a sentence ends", () => {
  it.each([
    ["Trams are slow. Buses are not.", ["Trams are slow.", "Buses are not."]],
    ["Trams are slow. buses are not.", ["Trams are slow.", "buses are not."]],
    ["Really?! Yes.", ["Really?!", "Yes."]],
    ["Trams are slow\nBuses are not", ["Trams are slow", "Buses are not"]],
    ["They cost 3.5 million. 20 towns pay.", ["They cost 3.5 million.", "20 towns pay."]],
    ["Trams (slow ones). Buses.", ["Trams (slow ones).", "Buses."]],
    ['He said "trams." then left.', ['He said "trams."', "then left."]],
    ["", []],
    [" \n ", []],
    ["😀", ["😀"]],
  ])("cuts %j into %j", (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it.each([
    "Trams, e.g. night trams, are slow.",
    "Trams vs. Buses is an old story.",
    "Ask Dr. Miller about trams.",
    "The line (esp. In winter) is slow.",
    "As J. Miller wrote, trams are slow.",
    "See no. 5 on the list.",
    "... trams are slow.",
  ])("leaves %j whole", (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it("takes *No.* and *OP.* for the ends they are, unless a number follows", () => {
    expect(cut("No. Trams are slow.")).toEqual(["No.", "Trams are slow."]);
    expect(cut("I agree with OP. Trams are slow.")).toEqual(["I agree with OP.", "Trams are slow."]);
    expect(cut("No. 5 is slow.")).toEqual(["No. 5 is slow."]);
  });

  it("ends a sentence at a line feed even after an abbreviation", () => {
    expect(cut("Trams, buses, e.g.\nMopeds are slow.")).toEqual(["Trams, buses, e.g.", "Mopeds are slow."]);
  });
});

it("says where each sentence stands, in order, trimmed and without overlap", () => {
  const text = fc.array(fc.constantFrom("Trams", "e.g.", "no.", "a.", ".", "?", " ", "\n", "5", "“", ")", "你好。"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      text.map((pieces) => pieces.join(" ")),
      (whole) => {
        let before = 0;
        for (const { text: sentence, start, end } of sentences(whole, "en", abbreviations)) {
          expect(whole.slice(start, end)).toBe(sentence);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(before);
          expect(whole.slice(before, start).trim()).toBe("");
          before = end;
        }
        expect(whole.slice(before).trim()).toBe("");
      },
    ),
  );
});

it.each(["und", "zz", "x", "en_us", "", "not a language", "日本"])(
  "cuts texts in the language %j, which nobody knows",
  (language) => {
    expect(cut("Trams are slow. Buses are not.", language)).toEqual(["Trams are slow.", "Buses are not."]);
  },
);

it("knows where other scripts end a sentence", () => {
  expect(cut("电车很慢。公交车不慢。", "zh")).toEqual(["电车很慢。", "公交车不慢。"]);
  expect(cut("क्या? हाँ।", "hi")).toEqual(["क्या?", "हाँ।"]);
});

it("stays quick over 10,000 characters of anything", () => {
  const texts = [
    "a".repeat(10_000),
    `${"a".repeat(10_000)} b.`,
    "a. ".repeat(3_333),
    "e.g. ".repeat(2_000),
    ".)".repeat(5_000),
  ];

  expect(processorMs(() => texts.map((text) => cut(text)))).toBeLessThan(500);
});

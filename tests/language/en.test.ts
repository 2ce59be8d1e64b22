import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { type FrameId, framesOfPart } from "../../src/language/frames.ts";
import type { ArgumentRules } from "../../src/language/reading-rules.ts";
import { processorMs } from "../fakes/processor-time.ts";

const { claims, replies, titles } = english.reading.argument as ArgumentRules;

describe("sentences to be told in", () => {
  const slots = new Set(
    "person clause quote stop title community favor against unclear placed people subject predicate".split(" "),
  );
  const everyFrame = Object.entries(english.frames);

  it.each(everyFrame)("hold known slots, and end in a point: %s", (_, frame) => {
    for (const [, name] of frame.matchAll(/\{(\w+)\}/gu)) expect(slots).toContain(name);
    expect(frame).toMatch(/(?:\.|\{stop\})$/u);
    expect(frame).not.toContain('"');
  });

  it("each belong to a part, and each part's are there", () => {
    const inParts = new Set<FrameId>(Object.values(framesOfPart).flat());
    expect([...inParts].toSorted()).toEqual(everyFrame.map(([id]) => id).toSorted());
  });
});

describe("patterns", () => {
  const everyPattern = [...Object.entries(claims), ...Object.entries(replies), ...Object.entries(titles)].filter(
    (entry): entry is [string, RegExp] => entry[1] instanceof RegExp,
  );

  it("remember nothing between two texts, unless they replace all", () => {
    const global = everyPattern.filter(([, { global: isGlobal, sticky }]) => isGlobal || sticky).map(([name]) => name);
    expect(global.toSorted()).toEqual(["label", "subordinate"]);
  });

  it.each(everyPattern)("take no more than a moment over a long text: %s", (_, pattern) => {
    const long = [
      "a ".repeat(5_000),
      "that ".repeat(2_000),
      "not ".repeat(2_500),
      "[a] ".repeat(2_500),
      "is a ".repeat(2_000),
      " ".repeat(10_000),
      "aaaa".repeat(2_500),
      "300 ".repeat(2_500),
      "because ".repeat(1_250),
      "i ".repeat(5_000),
      "!?".repeat(5_000),
      ",; -".repeat(2_500),
    ];
    expect(processorMs(() => long.map((text) => text.search(pattern)))).toBeLessThan(1_500);
  });
});

describe("peeling", () => {
  it.each([
    ["Honestly, trams are slow", "trams are slow"],
    ["I think trams are slow", "trams are slow"],
    ["The sad truth is that trams are slow", "trams are slow"],
    ["No, trams are slow", "trams are slow"],
    ["No trams are slow", "No trams are slow"],
    ["I know a baker who rides trams", "I know a baker who rides trams"],
    ["I find it slow", "I find it slow"],
    ["Butter is slow", "Butter is slow"],
  ])("%j leaves %j", (text, rest) => {
    expect(text.replace(claims.openerStart, "")).toBe(rest);
  });
});

describe("counts of people", () => {
  it.each([
    "300 people ride",
    "two of the users",
    "1,000 students",
    "dozens of residents",
    "5k subscribers",
    "ten angry men",
    "12 comments",
  ])("are seen in %j", (text) => {
    expect(text).toMatch(claims.countOfPeople);
  });

  it.each(["300 trams ride", "people ride", "two towns", "one person", "the people of 1848"])(
    "are not seen in %j",
    (text) => {
      expect(text).not.toMatch(claims.countOfPeople);
    },
  );
});

it("knows a bare refusal only where nothing else is said", () => {
  for (const text of ["No.", "Nope", "Wrong!", "I disagree.", "That's not true.", "Not really..."])
    expect(text).toMatch(replies.bareRefusal);
  for (const text of ["No trams.", "Not true at all, trams.", "Yes.", "No?", ""])
    expect(text).not.toMatch(replies.bareRefusal);
});

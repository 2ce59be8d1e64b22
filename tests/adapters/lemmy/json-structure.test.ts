import { describe, expect, it } from "vitest";
import { isModest } from "../../../src/adapters/lemmy/json-structure.ts";

const padding = " ".repeat(500_000);

describe("modest JSON", () => {
  it("has long texts, with whatever in them", () => {
    const text = '[{,\\"'.repeat(300_000);

    expect(isModest(JSON.stringify({ text, path: "C:\\", rest: [] }))).toBe(true);
  });

  it("has half a million values, and not one more", () => {
    const valuesIn = (count: number) => `[${"0,".repeat(count - 1)}0]`;

    expect(isModest(padding + valuesIn(500_000))).toBe(true);
    expect(isModest(padding + valuesIn(500_001))).toBe(false);
  });

  it("is a hundred levels deep, and not one more", () => {
    const levels = (count: number) => "[".repeat(count) + "]".repeat(count);

    expect(isModest(padding + levels(100))).toBe(true);
    expect(isModest(padding + levels(101))).toBe(false);
  });

  it("need not be JSON", () => {
    for (const text of ["", '"', '\\"', `${padding}"`, `${padding}"\\`, `${padding}]]]]`]) {
      expect(isModest(text)).toBe(true);
    }
  });
});

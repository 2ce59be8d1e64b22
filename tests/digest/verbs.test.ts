import { describe, expect, it } from "vitest";
import { leastWorn, plainWordings, verbOf } from "../../src/digest/verbs.ts";
import { english } from "../../src/language/en.ts";
import type { Frames } from "../../src/language/frames.ts";

function told(count: number, isReported: boolean, frames: Frames = english.frames): string[] {
  const used: string[] = [];
  for (let at = 0; at < count; at++) {
    const wording = leastWorn(plainWordings(isReported, frames), used);
    if (wording !== undefined) used.push(verbOf(wording.frame));
  }
  return used;
}

describe("plain verbs", () => {
  it("are never the same twice in a row", () => {
    for (const isReported of [true, false]) {
      const verbs = told(12, isReported);
      expect(verbs.filter((verb, at) => verb === verbs[at + 1])).toEqual([]);
    }
  });

  it("report what can be reported most of the time", () => {
    expect(told(5, true)).toEqual(["argues", "holds", "argues", "writes", "holds"]);
  });

  it("are those that a language has", () => {
    const { holds, says, putsIt, ...fewer } = english.frames;
    expect(holds && says && putsIt).toBeTruthy();
    expect(told(3, false, fewer)).toEqual(["writes", "writes", "writes"]);
    expect(told(3, true, fewer)).toEqual(["argues", "writes", "argues"]);
  });

  it("are told apart by what somebody does, not by what stands around it", () => {
    expect(verbOf("elsewhereArgues")).toBe(verbOf("argues"));
    expect(verbOf("againstWrites")).toBe(verbOf("writes"));
    expect(verbOf("doubts")).not.toBe(verbOf("argues"));
  });
});

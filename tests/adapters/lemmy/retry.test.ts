import { describe, expect, it } from "vitest";
import {
  defaultRetryRule,
  type FailedTry,
  parseRetryAfter,
  pauseBeforeRetry,
} from "../../../src/adapters/lemmy/retry.ts";

const failed = (more: Partial<FailedTry> = {}): FailedTry => ({
  failure: "trouble",
  tries: 1,
  elapsedMs: 0,
  retryAfterMs: undefined,
  ...more,
});
const pauseAfter = (more: Partial<FailedTry>, random = 0.5) => pauseBeforeRetry(failed(more), defaultRetryRule, random);

describe("the pause before another try", () => {
  it("doubles with each try", () => {
    expect([1, 2, 3].map((tries) => pauseAfter({ tries }))).toEqual([375, 750, 1_500]);
  });

  it("is longer where the instance was asked too often", () => {
    expect([1, 2, 3].map((tries) => pauseAfter({ tries, failure: "asked-too-often" }))).toEqual([3_750, 7_500, 15_000]);
  });

  it("falls by chance between half and the whole", () => {
    expect(pauseAfter({}, 0)).toBe(250);
    expect(pauseAfter({}, 0.999)).toBeLessThan(500);
  });

  it("is never shorter than what the instance asks for", () => {
    expect(pauseAfter({ retryAfterMs: 20_000 })).toBe(20_000);
    expect(pauseAfter({ retryAfterMs: 1 })).toBe(375);
  });

  it("is not taken after the last try", () => {
    expect(pauseAfter({ tries: 4 })).toBeUndefined();
  });

  it("is not taken where it would end too late", () => {
    expect(pauseAfter({ retryAfterMs: 60_000 })).toBe(60_000);
    expect(pauseAfter({ retryAfterMs: 60_001 })).toBeUndefined();
    expect(pauseAfter({ retryAfterMs: 2_000, elapsedMs: 58_001 })).toBeUndefined();
  });
});

describe("a Retry-After header", () => {
  const now = Date.parse("2026-11-21T00:00:00Z");

  it.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Sat, 21 Nov 2026 00:00:30 GMT", 30_000],
    ["Fri, 20 Nov 2026 23:00:00 GMT", 0],
  ])("%j is a time to wait", (value, ms) => {
    expect(parseRetryAfter(value, now)).toBe(ms);
  });

  it.each([undefined, "", "soon", "-5", "1e9", "2026-11-21"])("%j is none", (value) => {
    expect(parseRetryAfter(value, now)).toBeUndefined();
  });
});

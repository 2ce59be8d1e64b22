import { describe, expect, it } from "vitest";
import { resendAt, retryAt } from "../../src/delivery/retry.ts";

const begin = new Date("2026-11-21T09:00:00Z");
const minutes = (count: number): Date => new Date(begin.getTime() + count * 60_000);
const seconds = (count: number): Date => minutes(count / 60);

/** When a slot is tried that always fails at once, in minutes. */
function triesOf(nextSlot: Date): number[] {
  const moments = [0];
  for (let now = begin, tries = 1; ; tries++) {
    const at = retryAt({ firstTriedAt: begin, tries, now, nextSlot });
    if (at === undefined) return moments;
    now = at;
    moments.push((at.getTime() - begin.getTime()) / 60_000);
  }
}

describe("a slot that fails", () => {
  it("is tried again for half an hour, less and less often", () => {
    expect(triesOf(minutes(1_440))).toEqual([0, 1, 3, 7, 15, 30]);
  });

  it("is given up when half of the time to the next slot is over", () => {
    expect(triesOf(minutes(15))).toEqual([0, 1, 3, 7]);
  });
});

describe("what may have arrived", () => {
  it("is sent again as long as it is recognised, with time left for sending", () => {
    expect(resendAt(begin, seconds(85))).toEqual(seconds(105));
    expect(resendAt(begin, seconds(86))).toBeUndefined();
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { forgetOffsets, noteOffset, type OffsetRuns, offsetAt } from "../../src/text/offset-runs.ts";

const noted = (offsets: readonly number[]): OffsetRuns => {
  const runs: OffsetRuns = { starts: [], offsets: [] };
  offsets.forEach((offset, index) => {
    noteOffset(runs, index, offset);
  });
  return runs;
};

it("keeps one run where text and original go on side by side", () => {
  expect(noted([4, 5, 6, 7])).toEqual({ starts: [0], offsets: [4] });
  expect(noted([4, 5, 9, 10])).toEqual({ starts: [0, 2], offsets: [4, 9] });
});

it("tells what was noted, whatever was forgotten and noted anew", () => {
  const offsets = fc.array(fc.nat(60), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(offsets, offsets, fc.nat(40), (first, second, kept) => {
      const runs = noted(first);
      const length = Math.min(kept, first.length);
      forgetOffsets(runs, length);
      second.forEach((offset, index) => {
        noteOffset(runs, length + index, offset);
      });
      const all = [...first.slice(0, length), ...second];
      expect(all.map((_, index) => offsetAt(runs, index))).toEqual(all);
    }),
  );
});

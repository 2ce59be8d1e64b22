/**
 * Where each UTF-16 unit of a text came from, kept as runs within which the text and its origin go on side by side: a
 * few numbers a paragraph instead of one a character.
 */
export interface OffsetRuns {
  /** Where each run begins in the text, rising. */
  readonly starts: number[];
  /** Where each run begins in the original. */
  readonly offsets: number[];
}

/** Notes that the unit at `index`, right after the last one noted, came from `offset`. Those after it go on from there. */
export function noteOffset({ starts, offsets }: OffsetRuns, index: number, offset: number): void {
  const start = starts.at(-1);
  const from = offsets.at(-1);
  if (start !== undefined && from !== undefined && offset - from === index - start) return;
  starts.push(index);
  offsets.push(offset);
}

/** Forgets the units from `length` on. */
export function forgetOffsets({ starts, offsets }: OffsetRuns, length: number): void {
  while ((starts.at(-1) ?? -1) >= length) {
    starts.pop();
    offsets.pop();
  }
}

/** @param index - one that was noted, or lies in its run */
export function offsetAt({ starts, offsets }: OffsetRuns, index: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return (offsets[low] ?? 0) + index - (starts[low] ?? 0);
}

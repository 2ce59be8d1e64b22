/** Names further away than this are not alike. */
const mostEdits = 2;

/**
 * Finds what may have been meant by a name that is spelled wrong.
 *
 * @param nameOf - what is compared, in lower case
 * @returns the nearest first; of those as near, in the order given
 */
export function nearest<T>(typed: string, items: readonly T[], nameOf: (item: T) => string): T[] {
  const wanted = typed.toLowerCase();
  return items
    .map((item) => ({ item, away: distance(wanted, nameOf(item)) }))
    .filter(({ away }) => away <= mostEdits)
    .sort((one, other) => one.away - other.away)
    .map(({ item }) => item);
}

/** How far apart two names are; one that begins with the other is near. */
function distance(typed: string, name: string): number {
  if (typed.length >= 3 && (name.startsWith(typed) || typed.startsWith(name))) return 1;
  if (Math.abs(typed.length - name.length) > mostEdits) return Number.POSITIVE_INFINITY;
  return edits(typed, name);
}

/** Letters put in, left out, changed or swapped with their neighbour: optimal string alignment. */
function edits(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + Number(!same),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

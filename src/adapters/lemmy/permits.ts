/** Waits until one is free, and gives the way to give it back. */
export type TakePermit = () => Promise<() => void>;

/** @param count - how many may be taken at the same time; the others wait, who came first goes first */
export function createPermits(count: number): TakePermit {
  let free = count;
  const waiting: (() => void)[] = [];

  function giveBack(): void {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return giveBack;
  };
}

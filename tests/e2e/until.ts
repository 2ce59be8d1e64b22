import { setTimeout as sleep } from "node:timers/promises";

const lookEveryMs = 15;
/** Machines may be slow and busy. */
const longestMs = 60_000;

/** Waits in real time for something that comes by itself. @throws where it does not */
export async function until<T>(look: () => T | undefined, what: string): Promise<T> {
  const begunMs = performance.now();
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() - begunMs > longestMs) throw new Error(`Waited in vain for ${what}`);
    await sleep(lookEveryMs);
  }
}

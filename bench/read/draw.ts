import type { EligibleThread } from "../../src/thread/eligibility.ts";

/** Threads of one snapshot, and how many turns they get for each turn of the others. */
export interface Pile {
  readonly threads: readonly EligibleThread[];
  readonly turns: number;
}

/** Threads with fewer comments that may be read say too little for a topic. */
const leastComments = 8;

/**
 * Draws threads, the piles taking turns, short and long threads (by the pile's middle length) alternating. The same
 * seed draws the same threads in the same order, whatever is made of them.
 *
 * @param skip - leaves out as many of the first drawn: what was not read yet
 */
export function drawThreads(piles: readonly Pile[], seed: number, skip: number, atMost: number): EligibleThread[] {
  const random = seededRandom(seed);
  const queues = piles.map(({ threads, turns }) => ({ queue: alternating(threads, random), turns }));
  const drawn: EligibleThread[] = [];
  while (drawn.length < skip + atMost && queues.some(({ queue }) => queue.length > 0))
    for (const { queue, turns } of queues) drawn.push(...queue.splice(0, turns));
  return drawn.slice(skip, skip + atMost);
}

function alternating(threads: readonly EligibleThread[], random: () => number): EligibleThread[] {
  const readable = threads.filter(({ comments }) => comments.length >= leastComments);
  const lengths = readable.map(({ comments }) => comments.length).sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const short = shuffled(
    readable.filter(({ comments }) => comments.length < middle),
    random,
  );
  const long = shuffled(
    readable.filter(({ comments }) => comments.length >= middle),
    random,
  );
  return Array.from({ length: Math.max(short.length, long.length) }, (_, at) => [short[at], long[at]])
    .flat()
    .filter((thread) => thread !== undefined);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that look random (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

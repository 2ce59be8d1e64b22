import { type GoldTopic, meanScore, oneSided, type Score } from "./gold-points.ts";
import { type PickerName, scoresOf } from "./pickers.ts";

export const drawsMade = 20;
const shareDrawn = 0.8;
/** Those that are cheap enough to run so often. */
export const drawnPickers = ["Standpoint", "random", "MMR .3"] as const satisfies readonly PickerName[];
export type DrawnPicker = (typeof drawnPickers)[number];

/** A figure over many draws of the same arguments. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** Per way of picking: its score in each draw. */
export type DrawnScores = Record<DrawnPicker, Score[]>;

/** Scores ways of picking on draws of each topic's arguments: one table of picks alone is noisy. */
export function scoresOverDraws(topics: readonly GoldTopic[]): {
  readonly mixed: DrawnScores;
  readonly sides: DrawnScores;
} {
  const mixed: DrawnScores = { Standpoint: [], random: [], "MMR .3": [] };
  const sides: DrawnScores = { Standpoint: [], random: [], "MMR .3": [] };
  for (let draw = 1; draw <= drawsMade; draw++) {
    const drawn = topics.map((topic, at) => drawOf(topic, draw * topics.length + at));
    addScores(drawn, mixed);
    addScores(oneSided(drawn), sides);
  }
  return { mixed, sides };
}

export function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  return { mean, deviation: Math.sqrt(variance) };
}

function addScores(topics: readonly GoldTopic[], to: DrawnScores): void {
  const scores = [...scoresOf(topics, drawnPickers).values()];
  for (const picker of drawnPickers) to[picker].push(meanScore(scores.map((of) => of[picker])));
}

/** Four fifths of a topic's arguments, in their order. The same seed draws the same. */
function drawOf(topic: GoldTopic, seed: number): GoldTopic {
  const next = numbersFrom(seed);
  const keys = topic.arguments.map(() => next());
  const last = keys.toSorted((a, b) => a - b)[Math.round(shareDrawn * keys.length) - 1] ?? 1;
  return { ...topic, arguments: topic.arguments.filter((_, at) => (keys[at] ?? 0) <= last) };
}

/** Numbers between 0 and 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

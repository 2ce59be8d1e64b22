import type { PersonName } from "../thread/thread.ts";
import type { Dyad } from "./dyads.ts";

/** Two people and how strongly what passed between them sets them apart (positive) or together (negative). */
export interface Tie {
  readonly a: PersonName;
  readonly b: PersonName;
  readonly weight: number;
}

/** How surely a person stands in one of two unnamed camps: −1 to 1, the sign is the camp, the size the margin. */
export type Leanings = ReadonlyMap<PersonName, number>;

const inverseTemperature = 0.5;
const sweeps = { all: 600, burnt: 100 };

/**
 * Sums up what passed between each two people:
 * ln(1 + quotes) + ln(1 + the lesser of both directions) + (Σ cue − k/2) / √n, of n dyads k of them quotes or replies.
 */
export function tiesOf(dyads: readonly Dyad[]): Tie[] {
  const pairs = new Map<string, { a: PersonName; b: PersonName; dyads: Dyad[] }>();
  for (const dyad of dyads) {
    const [a, b] = dyad.from < dyad.to ? [dyad.from, dyad.to] : [dyad.to, dyad.from];
    const key = `${a}\n${b}`;
    const pair = pairs.get(key) ?? { a, b, dyads: [] };
    pair.dyads.push(dyad);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ a, b, dyads: between }) => {
    const quotes = between.filter(({ kind }) => kind === "quote").length;
    const direct = between.filter(({ kind }) => kind === "quote" || kind === "reply").length;
    const there = between.filter(({ from }) => from === a).length;
    const cues = between.reduce((sum, { cue }) => sum + cue, 0);
    const exchange = Math.log1p(Math.min(there, between.length - there));
    return { a, b, weight: Math.log1p(quotes) + exchange + (cues - direct / 2) / Math.sqrt(between.length) };
  });
}

/**
 * Splits people into two camps: an Ising model over the ties, in which also every two people attract a little (1/N).
 * Damped mean field, annealed from the leading eigenvector of the normalised graph, then Gibbs samples turned to agree
 * with it (max-cut: Agrawal 2003, Murakami & Raymond 2010). Deterministic: the sampler has a fixed seed.
 *
 * @returns everyone who has a tie; nobody else
 */
export function splitIntoCamps(ties: readonly Tie[]): Leanings {
  const people = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].toSorted();
  if (people.length < 2) return new Map();
  const graph = new Graph(people, ties);
  const field = meanField(graph, leadingEigenvector(graph));
  const sampled = sample(graph, field);
  return new Map(people.map((person, at) => [person, sampled[at] ?? 0]));
}

class Graph {
  readonly size: number;
  /** Neighbours of each person and the weights of the ties to them. */
  readonly neighbours: ReadonlyArray<ReadonlyArray<readonly [number, number]>>;
  /** What any two people attract each other with. */
  readonly attraction: number;

  constructor(people: readonly PersonName[], ties: readonly Tie[]) {
    this.size = people.length;
    this.attraction = 1 / people.length;
    const indexOf = new Map(people.map((person, index) => [person, index]));
    const neighbours: [number, number][][] = people.map(() => []);
    for (const { a, b, weight } of ties) {
      const from = indexOf.get(a) as number;
      const to = indexOf.get(b) as number;
      neighbours[from]?.push([to, weight]);
      neighbours[to]?.push([from, weight]);
    }
    // Sums must not depend on the order in which ties come: the last bit can turn an evenly torn person round.
    this.neighbours = neighbours.map((of) => of.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  }

  /** What everyone else's states `s` push person `i` towards; `total` is the sum of all states. */
  push(i: number, s: Float64Array, total: number): number {
    let push = this.attraction * (total - (s[i] ?? 0));
    for (const [j, weight] of this.neighbours[i] ?? []) push -= weight * (s[j] ?? 0);
    return push;
  }

  degree(i: number): number {
    return (
      (this.neighbours[i] ?? []).reduce((sum, [, weight]) => sum + Math.abs(weight), 0) +
      this.attraction * (this.size - 1)
    );
  }
}

/** Of −D^−½ W D^−½, by power iteration on the matrix shifted to be positive. */
function leadingEigenvector(graph: Graph): Float64Array {
  const scale = Float64Array.from({ length: graph.size }, (_, i) => 1 / Math.sqrt(graph.degree(i) || 1));
  // Neither constant nor symmetric, so that no eigenvector is orthogonal to it by accident.
  let vector = Float64Array.from({ length: graph.size }, (_, i) => Math.cos(1 + i * 2.399));
  for (let round = 0; round < 200; round++) {
    const scaled = vector.map((value, i) => value * (scale[i] ?? 0));
    const total = scaled.reduce((sum, value) => sum + value, 0);
    const next = vector.map((value, i) => value + (scale[i] ?? 0) * graph.push(i, scaled, total));
    const norm = Math.hypot(...next) || 1;
    vector = next.map((value) => value / norm);
  }
  return vector;
}

function meanField(graph: Graph, start: Float64Array): Float64Array {
  const largest = start.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const state = start.map((value) => value / largest);
  let total = state.reduce((sum, value) => sum + value, 0);
  for (let round = 0; round < 200; round++) {
    const heat = inverseTemperature * Math.min(1, 0.2 + round / 100);
    for (let i = 0; i < graph.size; i++) {
      const before = state[i] ?? 0;
      const after = 0.5 * before + 0.5 * Math.tanh(heat * graph.push(i, state, total));
      state[i] = after;
      total += after - before;
    }
  }
  return state;
}

function sample(graph: Graph, field: Float64Array): Float64Array {
  const random = seededRandom(0x5eed);
  const state = field.map((value) => (value >= 0 ? 1 : -1));
  let total = state.reduce((sum, value) => sum + value, 0);
  const sums = new Float64Array(graph.size);
  for (let sweep = 0; sweep < sweeps.all; sweep++) {
    for (let i = 0; i < graph.size; i++) {
      const up = 1 / (1 + Math.exp(-2 * inverseTemperature * graph.push(i, state, total)));
      const next = random() < up ? 1 : -1;
      total += next - (state[i] ?? 0);
      state[i] = next;
    }
    if (sweep < sweeps.burnt) continue;
    const agreement = state.reduce((sum, value, i) => sum + value * (field[i] ?? 0), 0);
    const turn = agreement < 0 ? -1 : 1;
    for (let i = 0; i < graph.size; i++) sums[i] = (sums[i] ?? 0) + turn * (state[i] ?? 0);
  }
  return sums.map((sum) => sum / (sweeps.all - sweeps.burnt));
}

/** Mulberry32: 0 ≤ x < 1. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

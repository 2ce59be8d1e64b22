import { letterRuns } from "../text/letter-runs.ts";
import {
  closeExpansion,
  cosine,
  type Expansion,
  expandedVectors,
  type SparseVector,
  tfIdfVectors,
} from "../text/sparse-vector.ts";
import { type ConceptsOf, withConcepts } from "./concepts.ts";
import type { RankedClaim } from "./rank-claims.ts";
import type { Sentence } from "./read-comment.ts";

/** All-pairs work is done over this many claims of a topic at most, highest rank first. */
export const mostCandidates = 1000;

/** A topic's claims, and how near and how like each other each two of them are. */
export interface ClaimSpace {
  /** Highest rank first. */
  readonly claims: readonly RankedClaim[];
  /** 0..1: how much two claims say in the same words; 0 where one of them is not among the claims. */
  nearness(a: RankedClaim, b: RankedClaim): number;
  /** 0..1, for each of `claims` in their order: how likely it is to make the same point as this one. */
  likenessToAll(claim: RankedClaim): Float64Array;
}

/** Terms that stand together now and then: texts about the same side of the matter. What the title says is left out. */
const wideExpansion: Expansion = { nearest: 30, leastCosine: 0.1, factor: 1.2, termsKept: 80, dampedShare: 0 };
/** How much each way of looking at claims counts; one alone mistakes more. Of stems, half is with their concepts. */
const shares = { close: 0.4, wide: 0.2, letters: 0.4 };

/**
 * Near are claims that share words, or words that often stand together: the cosine of their stems, closely expanded.
 * For likeness it is averaged with more cosines: of stems widely expanded, of both with the concepts that stems speak
 * of, and of letter runs.
 *
 * @param claims - highest rank first; those beyond `mostCandidates` are left out
 */
export function claimSpace(
  claims: readonly RankedClaim[],
  titleStems: ReadonlySet<string>,
  conceptsOf: ConceptsOf = () => [],
): ClaimSpace {
  const bounded = claims.slice(0, mostCandidates);
  const stems = bounded.map(({ sentence }) => sentence.stems);
  const close = expandedVectors(stems, titleStems, closeExpansion);
  const wide = expandedVectors(stems, titleStems, wideExpansion);
  const conceptual = stems.map((own) => withConcepts(own, titleStems, conceptsOf));
  const knowsConcepts = conceptual.some((own, at) => own.length > (stems[at]?.length ?? 0));
  const damped = new Set([...titleStems, ...[...titleStems].flatMap(conceptsOf)]);
  const views = [
    viewOf(close, shares.close / 2),
    viewOf(wide, shares.wide / 2),
    viewOf(knowsConcepts ? expandedVectors(conceptual, damped, closeExpansion) : close, shares.close / 2),
    viewOf(knowsConcepts ? expandedVectors(conceptual, damped, wideExpansion) : wide, shares.wide / 2),
    viewOf(tfIdfVectors(bounded.map(({ sentence }) => letterRuns(sentence.words))), shares.letters),
  ];
  const places = new Map<Sentence, number>(bounded.map(({ sentence }, at) => [sentence, at]));
  const rows = new Map<number, Float64Array>();
  const likeNone = new Float64Array(bounded.length);

  const likenessToAll = ({ sentence }: RankedClaim): Float64Array => {
    const at = places.get(sentence);
    if (at === undefined) return likeNone;
    const known = rows.get(at);
    if (known !== undefined) return known;
    const row = new Float64Array(bounded.length);
    for (const view of views) addCosines(view, at, row);
    rows.set(at, row);
    return row;
  };
  return {
    claims: bounded,
    likenessToAll,
    nearness: (a, b) => {
      const [one, other] = [a, b].map(({ sentence }) => close[places.get(sentence) ?? -1]);
      return one === undefined || other === undefined ? 0 : cosine(one, other);
    },
  };
}

/** Vectors, and in which of them each term occurs. */
interface View {
  readonly share: number;
  readonly vectors: readonly SparseVector[];
  readonly occurrences: ReadonlyMap<string, Occurrences>;
}

/** Side by side: which vectors, and with which weight. */
interface Occurrences {
  readonly places: number[];
  readonly weights: number[];
}

function viewOf(vectors: readonly SparseVector[], share: number): View {
  const occurrences = new Map<string, Occurrences>();
  vectors.forEach((vector, at) => {
    for (const [term, weight] of vector) {
      const known = occurrences.get(term);
      if (known === undefined) occurrences.set(term, { places: [at], weights: [weight] });
      else {
        known.places.push(at);
        known.weights.push(weight);
      }
    }
  });
  return { share, vectors, occurrences };
}

function addCosines({ share, vectors, occurrences }: View, at: number, row: Float64Array): void {
  for (const [term, weight] of vectors[at] ?? []) {
    const found = occurrences.get(term);
    if (found === undefined) continue;
    const { places, weights } = found;
    const factor = share * weight;
    for (let index = 0; index < places.length; index++) {
      const other = places[index] ?? 0;
      row[other] = (row[other] ?? 0) + factor * (weights[index] ?? 0);
    }
  }
}

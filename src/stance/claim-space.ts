import { expandedVectors, type SparseVector } from "../text/sparse-vector.ts";
import type { RankedClaim } from "./rank-claims.ts";
import type { Sentence } from "./read-comment.ts";

/** All-pairs work is done over this many claims of a topic at most, highest rank first. */
export const mostCandidates = 1000;

/** A topic's claims, and how near each two of them are. */
export interface ClaimSpace {
  /** Highest rank first. */
  readonly claims: readonly RankedClaim[];
  /** 0..1; 0 where one of them is not among the claims. */
  nearness(a: RankedClaim, b: RankedClaim): number;
  /** How near a claim is to each of `claims`, in their order. */
  nearnessToAll(claim: RankedClaim): Float64Array;
}

/**
 * Near are claims that share words, or words that often stand together; title words count less.
 *
 * @param claims - highest rank first; those beyond `mostCandidates` are left out
 */
export function claimSpace(claims: readonly RankedClaim[], titleStems: ReadonlySet<string>): ClaimSpace {
  const bounded = claims.slice(0, mostCandidates);
  const vectors = expandedVectors(
    bounded.map(({ sentence }) => sentence.stems),
    titleStems,
  );
  const places = new Map<Sentence, number>(bounded.map(({ sentence }, at) => [sentence, at]));
  const occurrences = occurrencesOf(vectors);
  const rows = new Map<number, Float64Array>();
  const nowhereNear = new Float64Array(bounded.length);

  const nearnessToAll = ({ sentence }: RankedClaim): Float64Array => {
    const at = places.get(sentence);
    if (at === undefined) return nowhereNear;
    const known = rows.get(at);
    if (known !== undefined) return known;
    const row = new Float64Array(bounded.length);
    for (const [term, weight] of vectors[at] ?? []) {
      for (const [other, otherWeight] of occurrences.get(term) ?? [])
        row[other] = (row[other] ?? 0) + weight * otherWeight;
    }
    rows.set(at, row);
    return row;
  };
  return {
    claims: bounded,
    nearnessToAll,
    nearness: (a, b) => nearnessToAll(a)[places.get(b.sentence) ?? -1] ?? 0,
  };
}

/** In which vectors each term occurs, and with which weight. */
function occurrencesOf(vectors: readonly SparseVector[]): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const occurrences = new Map<string, [number, number][]>();
  vectors.forEach((vector, at) => {
    for (const [term, weight] of vector) {
      const known = occurrences.get(term);
      if (known === undefined) occurrences.set(term, [[at, weight]]);
      else known.push([at, weight]);
    }
  });
  return occurrences;
}

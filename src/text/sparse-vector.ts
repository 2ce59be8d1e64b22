/** Terms and their weights. */
export type SparseVector = ReadonlyMap<string, number>;

/** How far a text's terms reach to others that stand in the same texts. */
export interface Expansion {
  /** How many others a term takes in at most, and how near they must be: 0..1. */
  readonly nearest: number;
  readonly leastCosine: number;
  /** How much of them, beside the term itself. */
  readonly factor: number;
  /** The heaviest terms of each text. */
  readonly termsKept: number;
  /** How much a damped term counts: 0..1. */
  readonly dampedShare: number;
}

/** Terms that mostly stand together: texts that say the same in part. */
export const closeExpansion: Expansion = {
  nearest: 15,
  leastCosine: 0.15,
  factor: 0.5,
  termsKept: 40,
  dampedShare: 0.5,
};

/**
 * TF-IDF vectors of unit length, expanded by the terms that occur in the same texts: word overlap alone misses that
 * two short sentences say the same.
 *
 * @param texts - the terms of each text, in order, repeated as they occur
 * @param damped - terms that count less: a title's words are in every other sentence
 */
export function expandedVectors(
  texts: readonly (readonly string[])[],
  damped: ReadonlySet<string>,
  expansion: Expansion = closeExpansion,
): SparseVector[] {
  const plain = tfIdfVectors(texts, damped, expansion.dampedShare);
  const neighbours = nearestTerms(plain, expansion);
  return plain.map((vector) => {
    const grown = new Map(vector);
    for (const [term, weight] of vector) {
      for (const [other, cosine] of neighbours.get(term) ?? []) {
        grown.set(other, (grown.get(other) ?? 0) + expansion.factor * cosine * weight);
      }
    }
    const kept = [...grown].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, expansion.termsKept);
    return unitVector(new Map(kept));
  });
}

/** The cosine of two vectors of unit length. */
export function cosine(a: SparseVector, b: SparseVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** Term frequency × ln((1 + texts) / texts with the term), of unit length. */
export function tfIdfVectors(
  texts: readonly (readonly string[])[],
  damped: ReadonlySet<string> = new Set(),
  dampedShare = 1,
): SparseVector[] {
  const textsWith = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) textsWith.set(term, (textsWith.get(term) ?? 0) + 1);
  return texts.map((terms) => {
    const weights = new Map<string, number>();
    for (const term of terms) {
      const idf = Math.log((1 + texts.length) / (textsWith.get(term) ?? 1));
      weights.set(term, (weights.get(term) ?? 0) + (damped.has(term) ? idf * dampedShare : idf));
    }
    return unitVector(weights);
  });
}

function nearestTerms(vectors: readonly SparseVector[], expansion: Expansion): Map<string, [string, number][]> {
  const columns = new Map<string, [number, number][]>();
  vectors.forEach((vector, text) => {
    for (const [term, weight] of vector) {
      const column = columns.get(term);
      if (column === undefined) columns.set(term, [[text, weight]]);
      else column.push([text, weight]);
    }
  });
  const norms = new Map(
    [...columns].map(([term, column]) => [term, Math.hypot(...column.map(([, weight]) => weight))]),
  );
  const nearest = new Map<string, [string, number][]>();
  for (const [term, column] of columns) {
    if (column.length < 2) continue;
    const products = new Map<string, number>();
    for (const [text, weight] of column) {
      for (const [other, otherWeight] of vectors[text] ?? []) {
        if (other !== term) products.set(other, (products.get(other) ?? 0) + weight * otherWeight);
      }
    }
    const cosines = [...products]
      .map(([other, product]): [string, number] => [
        other,
        product / ((norms.get(term) ?? 1) * (norms.get(other) ?? 1) || 1),
      ])
      .filter(([other, value]) => value > expansion.leastCosine && (columns.get(other)?.length ?? 0) > 1);
    nearest.set(term, cosines.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, expansion.nearest));
  }
  return nearest;
}

/** Scaled to length 1; an empty one stays empty. */
export function unitVector(weights: ReadonlyMap<string, number>): SparseVector {
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

import type { ClaimSpace } from "../../src/stance/claim-space.ts";
import type { RankedClaim } from "../../src/stance/rank-claims.ts";

/** Maximal marginal relevance: what a claim is worth beside what it repeats. */
const mmrShare = 0.3;
/** LexRank: the chance to follow an edge, and the share of pairs that have none. */
const lexRank = { damping: 0.85, unlikeShare: 0.9, rounds: 50 };
const clustersPerPick = 3;

/** Relevant is what is like the rest. */
export function pickByMmr(space: ClaimSpace, wanted: number): RankedClaim[] {
  const { claims } = space;
  const relevance = claims.map((claim) => space.likenessToAll(claim).reduce((sum, like) => sum + like, 0));
  const most = Math.max(...relevance);
  const picked: number[] = [];
  const rows = claims.map((claim) => space.likenessToAll(claim));
  const worth = (at: number) =>
    (mmrShare * (relevance[at] ?? 0)) / most -
    (1 - mmrShare) * Math.max(0, ...picked.map((other) => rows[other]?.[at] ?? 0));
  while (picked.length < Math.min(wanted, claims.length)) {
    const left = claims.map((_, at) => at).filter((at) => !picked.includes(at));
    picked.push(left.reduce((best, at) => (worth(at) > worth(best) ? at : best)));
  }
  return picked.flatMap((at) => claims[at] ?? []);
}

/** The most central. */
export function pickByLexRank(space: ClaimSpace, wanted: number): RankedClaim[] {
  return highest(space.claims, centrality(space), wanted);
}

/** The stationary distribution of a walk along the likest pairs (Erkan & Radev 2004). */
function centrality(space: ClaimSpace): Float64Array {
  const size = space.claims.length;
  const rows = space.claims.map((claim) => space.likenessToAll(claim));
  const sorted = Float64Array.from(rows.flatMap((row) => [...row])).sort();
  const threshold = sorted[Math.floor(lexRank.unlikeShare * sorted.length)] ?? 0;
  const neighbours = rows.map((row) => [...row.keys()].filter((other) => (row[other] ?? 0) > threshold));
  let chance = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < lexRank.rounds; round++) {
    const next = new Float64Array(size).fill((1 - lexRank.damping) / size);
    neighbours.forEach((of, at) => {
      for (const other of of)
        next[other] = (next[other] ?? 0) + (lexRank.damping * (chance[at] ?? 0)) / (of.length || 1);
    });
    chance = next;
  }
  return chance;
}

/** The most central members of the largest clusters, of three times as many as are picked (average link). */
export function pickMedoids(space: ClaimSpace, wanted: number): RankedClaim[] {
  const { claims } = space;
  const likeness = claims.map((claim) => Float64Array.from(space.likenessToAll(claim)));
  const clusters = claims.map((_, at) => [at]);
  while (clusters.filter(({ length }) => length > 0).length > clustersPerPick * wanted) merge(clusters, likeness);
  const largest = clusters.toSorted((a, b) => b.length - a.length).slice(0, wanted);
  return largest.flatMap((members) => {
    const ofMembers = members.flatMap((at) => claims[at] ?? []);
    const within = ofMembers.map((claim) => {
      const row = space.likenessToAll(claim);
      return members.reduce((sum, at) => sum + (row[at] ?? 0), 0);
    });
    return highest(ofMembers, within, 1);
  });
}

/** Joins the two clusters that are likest on average; the second is left empty. */
function merge(clusters: number[][], likeness: readonly Float64Array[]): void {
  let best = { like: -1, one: 0, other: 0 };
  for (let one = 0; one < clusters.length; one++) {
    if (clusters[one]?.length === 0) continue;
    for (let other = 0; other < one; other++) {
      const like = likeness[one]?.[other] ?? 0;
      if (clusters[other]?.length !== 0 && like > best.like) best = { like, one, other };
    }
  }
  const [into, from] = [clusters[best.other] ?? [], clusters[best.one] ?? []];
  const [ofInto, ofFrom] = [likeness[best.other], likeness[best.one]];
  if (ofInto === undefined || ofFrom === undefined) return;
  const size = into.length + from.length;
  for (let at = 0; at < clusters.length; at++) {
    const mean = (into.length * (ofInto[at] ?? 0) + from.length * (ofFrom[at] ?? 0)) / size;
    ofInto[at] = mean;
    const row = likeness[at];
    if (row !== undefined) row[best.other] = mean;
  }
  into.push(...from.splice(0));
}

function highest(claims: readonly RankedClaim[], values: ArrayLike<number>, count: number): RankedClaim[] {
  return claims
    .map((claim, at) => ({ claim, value: values[at] ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ claim }) => claim);
}

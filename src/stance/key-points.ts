import { cosine, expandedVectors, type SparseVector } from "../text/sparse-vector.ts";
import type { PersonName } from "../thread/thread.ts";
import type { RankedClaim } from "./rank-claims.ts";

/** All-pairs work is done over this many claims of a topic at most, highest rank first. */
export const mostCandidates = 1000;

/** What a choice of key points must hold. */
export interface KeyPointRule {
  /** Which claims may be key points at all. */
  readonly eligible: (claim: RankedClaim) => boolean;
  /** A person's side, where the topic's sides are named. */
  readonly sideOf: (person: PersonName) => "favor" | "against" | undefined;
  readonly atMost: number;
}

const mostOfOnePerson = 2;
/** How much nearness to what is picked already costs. */
const redundancyCost = 0.8;
/** Two claims nearer than this say the same thing. */
const sameThing = 0.55;
/** How much a claim's own rank counts beside what it stands for. */
const rankShare = 0.5;

/** The claims among which key points are looked for, and how near each two of them are. */
export interface ClaimSpace {
  readonly claims: readonly RankedClaim[];
  /** 0..1 */
  nearness(a: RankedClaim, b: RankedClaim): number;
}

/** @param claims - highest rank first */
export function claimSpace(claims: readonly RankedClaim[], titleStems: ReadonlySet<string>): ClaimSpace {
  const bounded = claims.slice(0, mostCandidates);
  const vectors = expandedVectors(
    bounded.map(({ sentence }) => sentence.stems),
    titleStems,
  );
  const vectorOf = new Map<string, SparseVector>(bounded.map((claim, at) => [keyOf(claim), vectors[at] ?? new Map()]));
  const none: SparseVector = new Map();
  return {
    claims: bounded,
    nearness: (a, b) => cosine(vectorOf.get(keyOf(a)) ?? none, vectorOf.get(keyOf(b)) ?? none),
  };
}

/**
 * Picks claims that stand for as much as possible of what is said and repeat each other little: facility location with
 * a redundancy cost (Lin & Bilmes 2011). Each named side and, where there is one, somebody on neither, is heard.
 *
 * @returns highest rank first
 */
export function pickKeyPoints(space: ClaimSpace, rule: KeyPointRule): RankedClaim[] {
  const candidates = space.claims.filter(rule.eligible);
  const nearness = candidates.map((candidate) => space.claims.map((claim) => space.nearness(candidate, claim)));
  const threshold = percentile(nearness.flat(), 0.9);
  const held = new Float64Array(space.claims.length);
  const highestRank = candidates.reduce((highest, { rank }) => Math.max(highest, rank), Number.EPSILON);
  const picked: number[] = [];
  while (picked.length < rule.atMost) {
    const missing = missingVoices(
      picked.map((at) => candidates[at] as RankedClaim),
      candidates,
      rule,
    );
    const left = rule.atMost - picked.length;
    let best = -1;
    let bestWorth = 0;
    for (let at = 0; at < candidates.length; at++) {
      const candidate = candidates[at] as RankedClaim;
      if (picked.includes(at) || isTaken(candidate, picked, candidates)) continue;
      if (missing.size >= left && !missing.has(voiceOf(candidate, rule))) continue;
      const row = nearness[at] ?? [];
      const nearest = Math.max(
        0,
        ...picked.map((other) => space.nearness(candidate, candidates[other] as RankedClaim)),
      );
      if (nearest > sameThing) continue;
      let gain = 0;
      for (let of = 0; of < row.length; of++) gain += Math.max(0, (row[of] ?? 0) - threshold - (held[of] ?? 0));
      const worth =
        (gain + 0.05) *
        (1 - redundancyCost * nearest) *
        (1 - rankShare + (rankShare * candidate.rank) / highestRank) ** 2;
      if (worth > bestWorth) {
        best = at;
        bestWorth = worth;
      }
    }
    if (best < 0) break;
    picked.push(best);
    nearness[best]?.forEach((near, of) => {
      held[of] = Math.max(held[of] ?? 0, near - threshold);
    });
  }
  return picked.map((at) => candidates[at] as RankedClaim).toSorted((a, b) => b.rank - a.rank);
}

type Voice = "favor" | "against" | "neither";

function voiceOf({ sentence }: RankedClaim, { sideOf }: KeyPointRule): Voice {
  return sideOf(sentence.of.comment.author.name) ?? "neither";
}

/** Voices that some candidate has and no pick yet. */
function missingVoices(
  picked: readonly RankedClaim[],
  candidates: readonly RankedClaim[],
  rule: KeyPointRule,
): ReadonlySet<Voice> {
  const heard = new Set(picked.map((claim) => voiceOf(claim, rule)));
  return new Set(candidates.map((claim) => voiceOf(claim, rule)).filter((voice) => !heard.has(voice)));
}

function isTaken({ sentence }: RankedClaim, picked: readonly number[], candidates: readonly RankedClaim[]): boolean {
  const author = sentence.of.comment.author.name;
  const own = picked.filter((at) => candidates[at]?.sentence.of.comment.author.name === author);
  return own.length >= mostOfOnePerson || own.some((at) => candidates[at]?.sentence.of === sentence.of);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function keyOf({ sentence, start }: RankedClaim): string {
  return `${sentence.of.comment.apId}\n${start}`;
}

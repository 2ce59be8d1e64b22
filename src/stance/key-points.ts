import type { PersonName } from "../thread/thread.ts";
import type { ClaimSpace } from "./claim-space.ts";
import type { RankedClaim } from "./rank-claims.ts";

/** What a choice of key points must hold. */
export interface KeyPointRule {
  /** Which claims may be key points at all. */
  readonly eligible: (claim: RankedClaim) => boolean;
  /** A person's side, where the topic's sides are named. */
  readonly sideOf: (person: PersonName) => "favor" | "against" | undefined;
  readonly atMost: number;
}

const mostOfOnePerson = 2;
/** How much likeness to what is picked already costs, beside the most that two claims of the topic are alike. */
const redundancyCost = 0.9;
/** Two claims nearer than this say the same thing. */
const sameThing = 0.55;
/** What a claim is worth that stands for none but itself. */
const ownGain = 0.01;
/** Claims more alike than this share of all pairs stand for each other. */
const unlikeShare = 0.8;
/** In a small topic, a claim still stands for so many on average, itself among them. */
const leastStoodFor = 2;
/** Enough pairs to tell that share by. */
const pairsSampled = 100_000;

/**
 * Picks claims that stand for as much as possible of what is said and repeat each other little: facility location with
 * a redundancy cost (Lin & Bilmes 2011). Their rank decides only between equals: counted in, it made picks tell less
 * of what is said. Each named side and, where there is one, somebody on neither, is heard, unless all they say is said
 * already.
 *
 * @returns highest rank first
 */
export function pickKeyPoints(space: ClaimSpace, rule: KeyPointRule): RankedClaim[] {
  const candidates = space.claims.filter(rule.eligible);
  const { threshold, highest } = scaleOf(candidates, space);
  const places = new Map(space.claims.map((claim, at) => [claim, at]));
  const held = new Float64Array(space.claims.length);
  const mostAlike = new Float64Array(space.claims.length);
  const picked: RankedClaim[] = [];
  const worthOf = (candidate: RankedClaim) => {
    if (isTaken(candidate, picked) || picked.some((other) => space.nearness(other, candidate) > sameThing)) return 0;
    const gain = gainOf(space.likenessToAll(candidate), held, threshold);
    const repeated = Math.min(1, (mostAlike[places.get(candidate) ?? -1] ?? 0) / highest);
    return (gain + ownGain) * (1 - redundancyCost * repeated);
  };
  while (picked.length < rule.atMost) {
    const missing = missingVoices(picked, candidates, rule);
    const isLastChance = missing.size >= rule.atMost - picked.length;
    const unheard = isLastChance ? candidates.filter((claim) => missing.has(voiceOf(claim, rule))) : [];
    const best = worthiest(unheard, worthOf) ?? worthiest(candidates, worthOf);
    if (best === undefined) break;
    picked.push(best);
    space.likenessToAll(best).forEach((like, of) => {
      held[of] = Math.max(held[of] ?? 0, like - threshold);
      mostAlike[of] = Math.max(mostAlike[of] ?? 0, like);
    });
  }
  return picked.toSorted((a, b) => b.rank - a.rank);
}

/** How much better all claims would be stood for. */
function gainOf(row: Float64Array, held: Float64Array, threshold: number): number {
  let gain = 0;
  for (let of = 0; of < row.length; of++) gain += Math.max(0, (row[of] ?? 0) - threshold - (held[of] ?? 0));
  return gain;
}

/** Of equal worth, the first; `undefined` where none is worth anything. */
function worthiest(
  candidates: readonly RankedClaim[],
  worthOf: (claim: RankedClaim) => number,
): RankedClaim | undefined {
  let best: RankedClaim | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const worth = worthOf(candidate);
    if (worth <= most) continue;
    best = candidate;
    most = worth;
  }
  return best;
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

/** Whether its comment is picked from already, or its author has said enough. */
function isTaken({ sentence }: RankedClaim, picked: readonly RankedClaim[]): boolean {
  const author = sentence.of.comment.author.name;
  const own = picked.filter((other) => other.sentence.of.comment.author.name === author);
  return own.length >= mostOfOnePerson || own.some((other) => other.sentence.of === sentence.of);
}

/** From which likeness on candidates stand for others, and how alike two different ones are at most. */
function scaleOf(candidates: readonly RankedClaim[], space: ClaimSpace): { threshold: number; highest: number } {
  const stride = Math.ceil((candidates.length * space.claims.length) / pairsSampled);
  const sample: number[] = [];
  let highest = Number.EPSILON;
  candidates.forEach((candidate, at) => {
    const row = space.likenessToAll(candidate);
    for (let of = 0; of < row.length; of++) {
      if ((at * row.length + of) % stride === 0) sample.push(row[of] ?? 0);
      if (space.claims[of] !== candidate) highest = Math.max(highest, row[of] ?? 0);
    }
  });
  const sorted = Float64Array.from(sample).sort();
  const share = Math.max(0, Math.min(unlikeShare, 1 - leastStoodFor / space.claims.length));
  return { threshold: sorted[Math.floor(share * sorted.length)] ?? 0, highest };
}

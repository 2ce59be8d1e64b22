import type { Stance } from "../digest/digest.ts";
import { isPrintableName } from "../stance/presentable.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import { words } from "../text/words.ts";
import type { PersonName } from "../thread/thread.ts";
import type { Random } from "./data-block.ts";
import { drawIds } from "./numbering.ts";
import type { ClaimLine } from "./prompt-write.ts";
import type { TopicMaterial } from "./topic-material.ts";
import type { VerifiedClaim } from "./verified-claim.ts";

/** A claim that a report may be written from. */
export interface OfferedClaim extends VerifiedClaim {
  /** What the model calls it, in this call alone. */
  readonly id: string;
  /** Where its author was placed. */
  readonly placed: Stance;
}

const most = { all: 24, ofOnePerson: 2, ofSmallerSide: 8 };

/**
 * Picks the claims a report is written from: the best of each side, few of each person, only of people whose words agree
 * with where they were placed, and who may be named.
 */
export function offerClaims(
  claims: readonly VerifiedClaim[],
  placements: ReadonlyMap<PersonName, Stance>,
  material: TopicMaterial,
  random: Random,
): OfferedClaim[] {
  const fit = claims
    .filter((claim) => mayBeOffered(claim, placements, material))
    .toSorted((a, b) => worthOf(b) - worthOf(a) || (a.read.comment.apId < b.read.comment.apId ? -1 : 1));
  const picked: VerifiedClaim[] = [];
  const perPerson = new Map<PersonName, number>();
  const take = (candidates: readonly VerifiedClaim[], upTo: number, ofOne: number) => {
    for (const claim of candidates) {
      if (picked.length >= upTo) return;
      const author = claim.read.comment.author.name;
      if (picked.includes(claim) || (perPerson.get(author) ?? 0) >= ofOne) continue;
      picked.push(claim);
      perPerson.set(author, (perPerson.get(author) ?? 0) + 1);
    }
  };
  for (const side of ["favor", "against"] as const)
    take(
      fit.filter(({ stance }) => stance === side),
      picked.length + most.ofSmallerSide,
      1,
    );
  take(fit, most.all, 1);
  take(fit, most.all, most.ofOnePerson);
  const ids = drawIds("c", picked.length, random);
  return picked
    .toSorted((a, b) => worthOf(b) - worthOf(a))
    .map((claim, at) => ({
      ...claim,
      id: ids[at] ?? "",
      placed: placements.get(claim.read.comment.author.name) ?? "unclear",
    }));
}

/** What the model is shown of them. */
export function claimLines(offered: readonly OfferedClaim[], material: TopicMaterial, random: Random): ClaimLine[] {
  const authors = [...new Set(offered.map(({ read }) => read.comment.author.name))];
  const drawn = drawIds("u", authors.length, random);
  const idOf = new Map(offered.map(({ read, id }) => [read.comment.apId, id]));
  return offered.map(({ id, read, placed, claim, quote }) => ({
    id,
    author: drawn[authors.indexOf(read.comment.author.name)] ?? "",
    stance: placed === "unclear" ? "none" : placed,
    score: read.comment.score,
    parent: read.comment.parentApId === undefined ? undefined : idOf.get(read.comment.parentApId),
    claim: material.mask(claim ?? ""),
    quote: material.mask(quote),
  }));
}

function mayBeOffered(
  { read, stance, quote }: VerifiedClaim,
  placements: ReadonlyMap<PersonName, Stance>,
  { names, isApart }: TopicMaterial,
): boolean {
  const { author } = read.comment;
  return (
    !isApart(read) &&
    !read.thread.notCited.has(author.name) &&
    isPrintableName(author.name) &&
    whyUnprintable(quote) === undefined &&
    names.namedIn(quote).size === 0 &&
    !/["“”„«»]/u.test(quote) &&
    (stance === "none" || placements.get(author.name) === stance)
  );
}

/** What voters liked; and what says more: a claim rather than a bare quotation, of some length. */
function worthOf({ read, claim, quote }: VerifiedClaim): number {
  const length = words(claim ?? quote).length;
  return Math.log(2 + Math.max(0, read.comment.score)) + (claim === undefined ? 0 : 0.7) + Math.min(10, length) / 8;
}

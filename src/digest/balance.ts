import type { Comment, PersonName } from "../thread/thread.ts";
import type { Balance, Stance } from "./digest.ts";

/** Where each author of eligible comments stands; who is on no side is `unclear`. */
export function placementsOf(
  comments: readonly Comment[],
  placed: ReadonlyMap<PersonName, "favor" | "against"> | undefined,
): ReadonlyMap<PersonName, Stance> {
  return new Map(comments.map(({ author }) => [author.name, placed?.get(author.name) ?? "unclear"]));
}

/**
 * Counts people by stance, and their shares of the score: an author weighs max(0, sum of own comments' scores);
 * where that is 0 for all, one each.
 *
 * @param comments - the eligible ones of the topic
 */
export function balanceOf(
  comments: readonly Comment[],
  placements: ReadonlyMap<PersonName, Stance>,
  proposition: string,
): Balance {
  const people: Record<Stance, number> = { favor: 0, against: 0, unclear: 0 };
  for (const stance of placements.values()) people[stance]++;
  const scores = new Map<PersonName, number>();
  for (const { author, score } of comments) scores.set(author.name, (scores.get(author.name) ?? 0) + score);
  const weights: Record<Stance, number> = { favor: 0, against: 0, unclear: 0 };
  for (const [person, stance] of placements) weights[stance] += Math.max(0, scores.get(person) ?? 0);
  const all = weights.favor + weights.against + weights.unclear;
  const [parts, whole] = all > 0 ? [weights, all] : [people, placements.size];
  return {
    proposition,
    ...people,
    shareOfScore: { favor: parts.favor / whole, against: parts.against / whole, unclear: parts.unclear / whole },
  };
}

/** What the counts allow to be called. */
export type View =
  | "favorDominates"
  | "againstDominates"
  | "favorLeads"
  | "againstLeads"
  | "divided"
  | "fewPlaced"
  | "nonePlaced";

const dominates = 4 / 5;
const leads = 2 / 3;
const leastPlaced = { people: 10, share: 1 / 7 };

/** Which view dominates, by fixed bands of those placed; none where too few are. */
export function viewOf({ favor, against, unclear }: Balance): View {
  const placed = favor + against;
  if (placed === 0) return "nonePlaced";
  if (placed < leastPlaced.people || placed < (placed + unclear) * leastPlaced.share) return "fewPlaced";
  const larger = Math.max(favor, against) / placed;
  if (larger < leads) return "divided";
  if (larger < dominates) return favor > against ? "favorLeads" : "againstLeads";
  return favor > against ? "favorDominates" : "againstDominates";
}

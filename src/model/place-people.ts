import type { Stance } from "../digest/digest.ts";
import { type Sides, speakingMargin } from "../stance/sides.ts";
import type { PersonName } from "../thread/thread.ts";
import type { VerifiedClaim } from "./verified-claim.ts";

/** The reply graph's camps are unnamed: so many of its surest people must show by their claims which is which. */
const orienting = { people: 3, share: 2 / 3 };

/**
 * Where people stand by their own claims. Who says both is unclear; so is who says one thing where the reply graph is
 * sure of the other.
 *
 * @returns whoever is placed; nobody else
 */
export function placePeople(
  claims: readonly VerifiedClaim[],
  sides: Sides | undefined,
): ReadonlyMap<PersonName, "favor" | "against"> {
  const said = new Map<PersonName, Set<Stance>>();
  for (const { read, stance } of claims) {
    if (stance === "none") continue;
    const author = read.comment.author.name;
    said.set(author, (said.get(author) ?? new Set()).add(stance));
  }
  const placed = new Map<PersonName, "favor" | "against">();
  for (const [person, stances] of said) {
    const [only] = stances;
    if (stances.size === 1 && only !== undefined && only !== "unclear") placed.set(person, only);
  }
  const camps = orientedCamps(placed, sides);
  for (const [person, side] of camps) if ((placed.get(person) ?? side) !== side) placed.delete(person);
  return placed;
}

/** The sides that the graph is sure of, named as most of these people's own claims name them. */
function orientedCamps(
  placed: ReadonlyMap<PersonName, "favor" | "against">,
  sides: Sides | undefined,
): ReadonlyMap<PersonName, "favor" | "against"> {
  if (sides === undefined) return new Map();
  const sure = [...sides.placed].filter(([person]) => sides.margin(person) >= speakingMargin);
  const telling = sure.filter(([person]) => placed.has(person));
  const same = telling.filter(([person, side]) => placed.get(person) === side).length;
  const agreeing = Math.max(same, telling.length - same);
  if (telling.length < orienting.people || agreeing < telling.length * orienting.share) return new Map();
  const isTurned = same < telling.length - same;
  return new Map(sure.map(([person, side]) => [person, isTurned ? opposite(side) : side]));
}

function opposite(side: "favor" | "against"): "favor" | "against" {
  return side === "favor" ? "against" : "favor";
}

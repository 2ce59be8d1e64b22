import type { PersonName } from "../thread/thread.ts";
import { type Leanings, splitIntoCamps, type Tie, tiesOf } from "./camps.ts";
import type { Dyad } from "./dyads.ts";
import type { RankedClaim } from "./rank-claims.ts";

/** Who stands where on a topic's proposition. */
export interface Sides {
  /** Whoever is placed; nobody else. */
  readonly placed: ReadonlyMap<PersonName, "favor" | "against">;
  /** 0..1: how surely a person is placed. */
  margin(person: PersonName): number;
  /** The claim that favor and against are about; `undefined`: the post itself. */
  readonly proposition: RankedClaim | undefined;
}

/** From here on a person is placed: right in 9 of 10 cases where people quote each other. */
export const placingMargin = 0.5;
/** From here on a person's words may stand for a camp. */
export const speakingMargin = 0.7;

/** What the reply graph must show before its camps are taken for sides: measured on forum disputes and college talk. */
const namingThresholds = { strongTie: 1.4, shareOfPeople: 0.1, connected: 3, meanCue: 0.3 };

/** What gives the camps their names. */
export interface NamingRule {
  /** The claim that people are for or against, given how they lean. */
  readonly propose: (leanings: Leanings) => RankedClaim | undefined;
  /** Whether the post's title argues something that people can side with, and may be printed as what they side with. */
  readonly titleArgues: boolean;
}

/**
 * Places people by who answers and quotes whom, and how. The graph gives two unnamed camps; the proposition, a claim
 * of one of the surest placed people, names them: favor is its author's camp.
 *
 * @returns `undefined` where the graph is too thin to name sides, or nothing says what they are about
 */
export function sidesOf(
  dyads: readonly Dyad[],
  posters: ReadonlySet<PersonName>,
  { propose, titleArgues }: NamingRule,
): Sides | undefined {
  const ties = tiesOf(dyads);
  if (!mayBeNamed(dyads, ties)) return undefined;
  const leanings = splitIntoCamps(ties);
  const margin = (person: PersonName) => Math.abs(leanings.get(person) ?? 0);
  const proposition = propose(leanings);
  const poster = titleArgues ? surestPoster(posters, margin) : undefined;
  const spokesperson = proposition?.sentence.of.comment.author.name ?? poster;
  if (spokesperson === undefined) return undefined;
  return { placed: placedAround(spokesperson, leanings), margin, proposition };
}

/**
 * The sides, unless nobody of `people` is on one: the graph may place only somebody who wrote the post and no comment,
 * whom no digest counts.
 */
export function sidesAmong(sides: Sides | undefined, people: ReadonlySet<PersonName>): Sides | undefined {
  return [...people].some((person) => sides?.placed.has(person)) ? sides : undefined;
}

/** Whether a graph's camps are likely to be sides of an argument rather than talk. */
export function mayBeNamed(dyads: readonly Dyad[], ties: readonly Tie[]): boolean {
  const people = new Set(dyads.flatMap(({ from, to }) => [from, to]));
  const strong = ties.filter(({ weight }) => weight > namingThresholds.strongTie);
  const inStrong = new Set(strong.flatMap(({ a, b }) => [a, b]));
  const meanCue = dyads.reduce((sum, { cue }) => sum + cue, 0) / (dyads.length || 1);
  return (
    inStrong.size >= namingThresholds.shareOfPeople * people.size &&
    largestComponent(strong) >= namingThresholds.connected &&
    meanCue >= namingThresholds.meanCue
  );
}

function largestComponent(ties: readonly Tie[]): number {
  const parent = new Map<PersonName, PersonName>();
  const rootOf = (person: PersonName): PersonName => {
    let root = person;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    return root;
  };
  for (const { a, b } of ties) {
    for (const person of [a, b]) if (!parent.has(person)) parent.set(person, person);
    parent.set(rootOf(a), rootOf(b));
  }
  const sizes = new Map<PersonName, number>();
  for (const person of parent.keys()) sizes.set(rootOf(person), (sizes.get(rootOf(person)) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}

function surestPoster(
  posters: ReadonlySet<PersonName>,
  margin: (person: PersonName) => number,
): PersonName | undefined {
  const sure = [...posters].filter((person) => margin(person) >= placingMargin);
  return sure.toSorted((a, b) => margin(b) - margin(a) || (a < b ? -1 : 1))[0];
}

function placedAround(spokesperson: PersonName, leanings: Leanings): ReadonlyMap<PersonName, "favor" | "against"> {
  const favored = Math.sign(leanings.get(spokesperson) ?? 0);
  return new Map(
    [...leanings]
      .filter(([, leaning]) => Math.abs(leaning) >= placingMargin)
      .map(([person, leaning]) => [person, Math.sign(leaning) === favored ? "favor" : "against"]),
  );
}

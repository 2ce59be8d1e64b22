import { describe, expect, it } from "vitest";
import type { Tie } from "../../src/stance/camps.ts";
import type { Dyad, DyadKind } from "../../src/stance/dyads.ts";
import type { RankedClaim } from "../../src/stance/rank-claims.ts";
import { mayBeNamed, sidesAmong, sidesOf, speakingMargin } from "../../src/stance/sides.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { aComment } from "../fakes/threads.ts";
import { claimsAmong } from "../fakes/topics.ts";

const person = (name: string): PersonName => `${name}@lemmy.example`;

function dyad(from: string, to: string, kind: DyadKind = "quote", cue = 1): Dyad {
  return { from: person(from), to: person(to), kind, cue, comment: aComment() };
}

/** Everyone of the first side quotes everyone of the other and is quoted back. */
const quarrel = ["a", "b", "c"].flatMap((one) =>
  ["x", "y", "z"].flatMap((other) => [dyad(one, other), dyad(other, one)]),
);

/** A claim by somebody. */
function claimBy(name: string): RankedClaim {
  const [claim] = claimsAmong("Trams should be free for everyone.");
  if (claim === undefined) throw new Error("No claim.");
  const { sentence } = claim;
  const comment = { ...sentence.of.comment, author: { ...sentence.of.comment.author, name: person(name) } };
  return { ...claim, rank: 1, sentence: { ...sentence, of: { ...sentence.of, comment } } };
}

const named = (name: string) => ({ propose: () => claimBy(name), titleArgues: false });
const unnamed = { propose: () => undefined, titleArgues: false };

describe("sides", () => {
  it("are none where only somebody who wrote no comment is placed", () => {
    const sides = sidesOf(quarrel, new Set(), named("x"));
    expect(sidesAmong(sides, new Set([person("somebody"), person("x")]))).toBe(sides);
    expect(sidesAmong(sides, new Set([person("somebody")]))).toBeUndefined();
    expect(sidesAmong(undefined, new Set([person("x")]))).toBeUndefined();
  });

  it("are named by the claim of somebody surely placed, whose side is favor", () => {
    const sides = sidesOf(quarrel, new Set(), named("x"));
    expect(sides?.proposition?.text).toBe("Trams should be free for everyone");
    expect(Object.fromEntries([...(sides?.placed ?? [])].map(([name, side]) => [name.slice(0, 1), side]))).toEqual({
      a: "against",
      b: "against",
      c: "against",
      x: "favor",
      y: "favor",
      z: "favor",
    });
    expect(sides?.margin(person("x"))).toBeGreaterThanOrEqual(speakingMargin);
    expect(sides?.margin(person("nobody"))).toBe(0);
  });

  it("are none where nothing gives them a name", () => {
    expect(sidesOf(quarrel, new Set(), unnamed)).toBeUndefined();
  });

  it("are the post's, where its title argues and its author is placed but nobody's claim fits", () => {
    const sides = sidesOf(quarrel, new Set([person("x")]), { ...unnamed, titleArgues: true });
    expect(sides?.proposition).toBeUndefined();
    expect(sides?.placed.get(person("y"))).toBe("favor");
    expect(sidesOf(quarrel, new Set([person("stranger")]), { ...unnamed, titleArgues: true })).toBeUndefined();
  });

  it("come out the same whatever the order of what passed between people", () => {
    expect(sidesOf(quarrel.toReversed(), new Set(), named("x"))?.placed).toEqual(
      sidesOf(quarrel, new Set(), named("x"))?.placed,
    );
  });
});

describe("camps may be named", () => {
  const tie = (a: string, b: string, weight: number): Tie => ({ a: person(a), b: person(b), weight });
  const strong = [tie("a", "x", 1.41), tie("b", "x", 1.41)];
  const dyads = (people: number, cue: number) =>
    Array.from({ length: people - 1 }, (_, at) => dyad("a", ["x", "b"][at] ?? `other${at}`, "reply", cue));

  it("where a tenth of the people are strongly tied", () => {
    expect(mayBeNamed(dyads(30, 0.3), strong)).toBe(true);
    expect(mayBeNamed(dyads(31, 0.3), strong)).toBe(false);
  });

  it("where three of them are connected", () => {
    expect(mayBeNamed(dyads(10, 0.3), strong.slice(0, 1))).toBe(false);
    expect(mayBeNamed(dyads(10, 0.3), [tie("a", "x", 2), tie("b", "y", 2)])).toBe(false);
  });

  it("where ties are stronger than 1.4 and replies object enough", () => {
    expect(mayBeNamed(dyads(10, 0.3), [tie("a", "x", 1.4), tie("b", "x", 1.4)])).toBe(false);
    expect(mayBeNamed(dyads(10, 0.29), strong)).toBe(false);
  });

  it("never where nobody answers anybody", () => {
    expect(mayBeNamed([], [])).toBe(false);
  });
});

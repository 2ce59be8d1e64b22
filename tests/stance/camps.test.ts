import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoCamps, type Tie, tiesOf } from "../../src/stance/camps.ts";
import type { Dyad, DyadKind } from "../../src/stance/dyads.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { processorMs } from "../fakes/processor-time.ts";
import { aComment } from "../fakes/threads.ts";

const person = (name: string): PersonName => `${name}@lemmy.example`;

function dyad(from: string, to: string, kind: DyadKind = "reply", cue = 0): Dyad {
  return { from: person(from), to: person(to), kind, cue, comment: aComment() };
}

const tie = (a: string, b: string, weight: number): Tie => ({ a: person(a), b: person(b), weight });

/** Ties of up to nine people. */
const graphs = fc
  .uniqueArray(fc.tuple(fc.nat(8), fc.nat(8), fc.double({ min: -3, max: 3, noNaN: true })), {
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    maxLength: 20,
  })
  .map((pairs) =>
    pairs.filter(([a, b]) => a !== b).map(([a, b, weight]) => tie(`p${Math.min(a, b)}`, `p${Math.max(a, b)}`, weight)),
  );

describe("the tie of two people", () => {
  it.each([
    ["a reply that says nothing", [dyad("a", "b")], -0.5],
    ["an answer to the post", [dyad("a", "b", "post")], 0],
    ["an objection", [dyad("a", "b", "reply", 1)], 0.5],
    ["a quotation", [dyad("a", "b", "quote")], Math.log(2) - 0.5],
    ["an exchange", [dyad("a", "b"), dyad("b", "a")], Math.log(2) - 1 / Math.sqrt(2)],
    ["an exchange with an aside", [dyad("a", "b"), dyad("b", "a", "aside", 1)], Math.log(2) + 0.5 / Math.sqrt(2)],
  ])("weighs %s", (_, dyads, weight) => {
    const [only, ...more] = tiesOf(dyads);
    expect(only).toMatchObject({ a: person("a"), b: person("b") });
    expect(only?.weight).toBeCloseTo(weight, 12);
    expect(more).toEqual([]);
  });

  it("is one for both directions", () => {
    expect(tiesOf([dyad("b", "a"), dyad("a", "b"), dyad("c", "a")])).toHaveLength(2);
  });
});

describe("two camps", () => {
  it("keep apart who objects and quotes, and together who agrees", () => {
    const camps = splitIntoCamps([
      tie("a", "x", 3),
      tie("a", "y", 3),
      tie("b", "x", 3),
      tie("b", "y", 3),
      tie("a", "b", -1),
    ]);
    const sideOf = (name: string) => Math.sign(camps.get(person(name)) ?? 0);
    expect(sideOf("a")).toBe(sideOf("b"));
    expect(sideOf("x")).toBe(sideOf("y"));
    expect(sideOf("a")).toBe(-sideOf("x"));
  });

  it("hold everyone who has a tie and nobody else, at margins from 0 to 1", () => {
    fc.assert(
      fc.property(graphs, (ties) => {
        const camps = splitIntoCamps(ties);
        expect([...camps.keys()]).toEqual([...new Set(ties.flatMap(({ a, b }) => [a, b]))].toSorted());
        for (const leaning of camps.values()) expect(Math.abs(leaning)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it("do not depend on the order of the ties, nor of the people in them", () => {
    fc.assert(
      fc.property(
        graphs.chain((ties) => fc.tuple(fc.constant(ties), fc.shuffledSubarray(ties, { minLength: ties.length }))),
        ([ties, shuffled]) => {
          const turned = shuffled.map(({ a, b, weight }) => ({ a: b, b: a, weight }));
          expect([...splitIntoCamps(turned)]).toEqual([...splitIntoCamps(ties)]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are nobody's where there are no ties", () => {
    expect(splitIntoCamps([])).toEqual(new Map());
  });

  it("are found for 2,000 people in about a second", () => {
    const ties = Array.from({ length: 6_000 }, (_, at) =>
      tie(`p${(at * 7919) % 2_000}`, `q${(at * 104_729) % 2_000}`, ((at * 31) % 7) / 2 - 1),
    );
    expect(processorMs(() => splitIntoCamps(ties))).toBeLessThan(3_000);
  });
});

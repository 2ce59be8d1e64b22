import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosine, expandedVectors } from "../../src/text/sparse-vector.ts";

const terms = fc.array(fc.constantFrom("tram", "bus", "fare", "night", "city", "road"), { maxLength: 8 });
const none = new Set<string>();

function lengthOf(vector: ReadonlyMap<string, number>): number {
  return Math.hypot(...vector.values());
}

describe("expanded vectors", () => {
  it("have unit length, or none where a text holds no terms", () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 12 }), (texts) => {
        expandedVectors(texts, none).forEach((vector, at) => {
          expect(lengthOf(vector)).toBeCloseTo(texts[at]?.length === 0 ? 0 : 1, 9);
        });
      }),
    );
  });

  it("are the same for the same texts, and for a text whose terms come in another order", () => {
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 12 }), (texts) => {
        const once = expandedVectors(texts, none).map((vector) => [...vector]);
        expect(expandedVectors(texts, none).map((vector) => [...vector])).toEqual(once);
        const turned = expandedVectors(
          texts.map((text) => text.toReversed()),
          none,
        );
        expandedVectors(texts, none).forEach((vector, at) => {
          for (const [term, weight] of vector) expect(turned[at]?.get(term) ?? 0).toBeCloseTo(weight, 9);
        });
      }),
    );
  });

  it("bring together texts that share no term but keep the same company", () => {
    const texts = [
      ["tram", "fare"],
      ["tram", "fare"],
      ["fare", "ticket"],
      ["tram"],
      ["ticket"],
      ["moon"],
      ["moon", "star"],
    ];
    const vectors = expandedVectors(texts, none);
    const near = (a: number, b: number) => cosine(vectors[a] ?? new Map(), vectors[b] ?? new Map());
    expect(near(3, 4)).toBeGreaterThan(0);
    expect(near(3, 5)).toBe(0);
    expect(near(0, 1)).toBeCloseTo(1, 9);
  });

  it("count a damped term half", () => {
    const texts = [["tram", "moon"], ["bus"], ["road"]];
    const [free] = expandedVectors(texts, none);
    const [damped] = expandedVectors(texts, new Set(["tram"]));
    expect((free?.get("tram") ?? 0) / (free?.get("moon") ?? 1)).toBeCloseTo(1, 9);
    expect((damped?.get("tram") ?? 0) / (damped?.get("moon") ?? 1)).toBeCloseTo(0.5, 9);
  });

  it("keep forty terms at most", () => {
    const long = Array.from({ length: 100 }, (_, at) => `term${at}`);
    expect(expandedVectors([long, ["bus"]], none)[0]?.size).toBe(40);
  });

  it("of no texts are none", () => {
    expect(expandedVectors([], none)).toEqual([]);
  });
});

it("gives the same cosine both ways, at most 1", () => {
  fc.assert(
    fc.property(fc.array(terms, { minLength: 2, maxLength: 8 }), (texts) => {
      const [a = new Map(), b = new Map()] = expandedVectors(texts, none);
      expect(cosine(a, b)).toBeCloseTo(cosine(b, a), 12);
      expect(cosine(a, b)).toBeLessThan(1 + 1e-9);
      expect(cosine(a, b)).toBeGreaterThanOrEqual(0);
    }),
  );
});

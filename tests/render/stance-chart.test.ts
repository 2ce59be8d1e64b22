import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Balance } from "../../src/digest/digest.ts";
import { english } from "../../src/language/en.ts";
import { stanceChartSvg } from "../../src/render/stance-chart.ts";
import { stanceRows } from "../../src/render/stance-rows.ts";
import { aSummary } from "../fakes/digests.ts";
import { hostileText } from "./hostile.ts";

const { catalogue } = english;
const aBalance = (rest: Partial<Balance> = {}): Balance => ({
  proposition: "Trams should be free",
  favor: 24,
  against: 7,
  unclear: 29,
  shareOfScore: { favor: 0.41, against: 0.12, unclear: 0.47 },
  ...rest,
});
const draw = (rest: Partial<Balance> = {}): string =>
  stanceChartSvg(aSummary({ balance: aBalance(rest) }), catalogue) ?? "";
/** The lengths of a bar's parts, by their class. */
const barAt = (svg: string, y: number): [string, number][] =>
  [...svg.matchAll(/<rect x="[\d.]+" y="(\d+)" width="([\d.]+)" height="26" class="outline (\w+)"/gu)]
    .filter(([, top]) => Number(top) === y)
    .map(([, , width, stance = ""]) => [stance, Number(width)]);

describe("the stance chart", () => {
  it("draws people and score as parts of the whole, the unplaced between the sides", () => {
    expect(barAt(draw(), 22)).toEqual([
      ["favor", 144],
      ["unclear", 174],
      ["against", 42],
    ]);
    expect(barAt(draw(), 84)).toEqual([
      ["favor", 147.6],
      ["unclear", 169.2],
      ["against", 43.2],
    ]);
  });

  it("says in words what it shows", () => {
    const rows = [
      "In favour: 24 people, 41% of the score",
      "Not placed: 29 people, 47% of the score",
      "Against: 7 people, 12% of the score",
    ];

    expect(draw()).toContain('role="img" aria-labelledby="stances-title stances-desc"');
    expect(draw()).toContain('<title id="stances-title">Who stands where: Trams should be free</title>');
    expect(draw()).toContain(`<desc id="stances-desc">${rows.join("; ")}.</desc>`);
    for (const row of rows) expect(draw()).toContain(`>${row}</text>`);
  });

  it("tells the sides apart without colour: one plain, one dotted, one hatched", () => {
    const svg = draw();

    expect(svg).toContain('fill="url(#stances-unclear)"');
    expect(svg).toContain('fill="url(#stances-against)"');
    expect(svg).not.toContain('fill="url(#stances-favor)"');
  });

  it("leaves out a side that nobody is on, and a number that has no room", () => {
    expect(barAt(draw({ against: 0 }), 22).map(([stance]) => stance)).toEqual(["favor", "unclear"]);
    expect(draw({ favor: 1_000, against: 1, unclear: 0 })).not.toMatch(/text-anchor="middle"[^>]*>1</u);
    expect(draw({ favor: 1_000, against: 1, unclear: 0 })).toMatch(/text-anchor="middle"[^>]*>1,000</u);
  });

  it("is not there where nobody could be placed", () => {
    expect(stanceChartSvg(aSummary({ balance: aBalance({ favor: 0, against: 0 }) }), catalogue)).toBeUndefined();
  });

  it("is the same for the same topic", () => {
    expect(draw()).toBe(draw());
  });

  it("takes every word for a word", () => {
    fc.assert(
      fc.property(hostileText, (proposition) => {
        const tags = draw({ proposition }).match(/<[^>]*>/gu) ?? [];

        expect(tags.filter((tag) => !/^<\/?(?:svg|title|desc|defs|pattern|circle|rect|text)\b/u.test(tag))).toEqual([]);
      }),
    );
  });
});

describe("the rows of a topic's balance", () => {
  const percents = (favor: number, unclear: number, against: number) =>
    stanceRows(aBalance({ shareOfScore: { favor, unclear, against } }), catalogue).map(
      ({ text }) => /\d+%/u.exec(text)?.[0],
    );

  it.each([
    [
      [1 / 3, 1 / 3, 1 / 3],
      ["34%", "33%", "33%"],
    ],
    [
      [0.125, 0.75, 0.125],
      ["13%", "75%", "12%"],
    ],
    [
      [0.005, 0.99, 0.005],
      ["1%", "99%", "0%"],
    ],
    [
      [0, 0, 1],
      ["0%", "0%", "100%"],
    ],
  ])("writes %j as %j", ([favor = 0, unclear = 0, against = 0], expected) => {
    expect(percents(favor, unclear, against)).toEqual(expected);
  });
});

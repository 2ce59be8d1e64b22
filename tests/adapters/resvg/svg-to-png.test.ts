import { describe, expect, it } from "vitest";
import { paintChart, svgToPng } from "../../../src/adapters/resvg/svg-to-png.ts";
import { english } from "../../../src/language/en.ts";
import { stanceChartSvg } from "../../../src/render/stance-chart.ts";
import { aSummary } from "../../fakes/digests.ts";

const balance = {
  proposition: "Trams & <buses> should be free",
  favor: 24,
  against: 7,
  unclear: 29,
  shareOfScore: { favor: 0.41, against: 0.12, unclear: 0.47 },
};
const chart = stanceChartSvg(aSummary({ balance }), english.catalogue, { background: true }) ?? "";
const widthOf = (png: Uint8Array): number => Buffer.from(png).readUInt32BE(16);

describe("an SVG as a PNG", () => {
  it("is as wide as asked for, and the same each time", () => {
    const png = svgToPng(chart, 784);

    expect([...png.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
    expect(widthOf(png)).toBe(784);
    expect(Buffer.from(svgToPng(chart, 784)).equals(png)).toBe(true);
  });

  it("shows letters without any font of the system", () => {
    const withoutLetters = chart.replace(/<text[^>]*>[^<]*<\/text>/gu, "");

    expect(svgToPng(chart, 784).length).toBeGreaterThan(svgToPng(withoutLetters, 784).length + 5_000);
  });
});

describe("a chart as a PNG", () => {
  it("is the same as drawn at once, twice as wide as its drawing", async () => {
    const png = await paintChart(chart);

    expect(widthOf(png)).toBe(784);
    expect(Buffer.from(svgToPng(chart, 784)).equals(png)).toBe(true);
  });
});

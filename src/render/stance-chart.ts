import type { Stance, TopicSummary } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { numberIn } from "./counted.ts";
import { escapeXml } from "./escape-xml.ts";
import { hasSides, type StanceRow, stanceRows } from "./stance-rows.ts";

/** In the drawing's own units; on a telephone one is about a CSS pixel. */
const width = 360;
const barHeight = 26;
const swatch = 14;
/** A number is written into its part of a bar only where it has so much room, and so much more for each digit. */
const numeralMargin = 12;
const digitWidth = 8;

/** Colours differ in hue, in lightness and in pattern, so that any one of the three is enough. */
const ink = "#1d2530";
const paper = "#ffffff";
const plain: Readonly<Record<Stance, string>> = { favor: "#1f5f99", unclear: "#e9ecef", against: "#f0b98d" };
const hatch = "#8a3b06";
const dots = "#8b95a1";

export interface StanceChartOptions {
  /** Begins the ids in the drawing: two charts on one page need two. */
  readonly idPrefix?: string;
  /** A background of its own, for a picture that is shown on any ground. */
  readonly background?: boolean;
}

/**
 * Who stands where on a topic, as SVG: how many people and which share of the score are on each side and unplaced, as two
 * bars over a legend that says the same in words. The same topic always gives the same drawing. Parts have the classes
 * `favor`, `unclear`, `against`, `dots`, `hatch`, `outline`, `ink` and `numeral`, so that a page can recolour them.
 *
 * @returns `undefined` where nobody could be placed: there is nothing to draw
 */
export function stanceChartSvg(
  topic: TopicSummary,
  catalogue: Catalogue,
  { idPrefix = "stances", background = false }: StanceChartOptions = {},
): string | undefined {
  if (!hasSides(topic.balance)) return undefined;
  const rows = stanceRows(topic.balance, catalogue);
  const { people, score } = catalogue.chart;
  const total = rows.reduce((sum, row) => sum + row.people, 0);
  const height = 190;
  const margin = background ? 16 : 0;
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin];
  const subject = topic.balance.proposition || topic.headline;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" font-family="PT Sans, system-ui, sans-serif" font-size="14">`,
    `<title id="${idPrefix}-title">${escapeXml(`${catalogue.chart.title}: ${subject}`)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(`${rows.map(({ text }) => text).join("; ")}.`)}</desc>`,
    patterns(idPrefix),
    background ? `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${paper}"/>` : "",
    heading(people, 13),
    ...bar(
      rows,
      ({ people: count }) => count / total,
      22,
      idPrefix,
      (row) => numberIn(catalogue, row.people),
    ),
    heading(score, 75),
    ...bar(
      rows,
      ({ share }) => share,
      84,
      idPrefix,
      () => "",
    ),
    ...rows.flatMap((row, at) => legend(row, 126 + at * 24, idPrefix)),
    "</svg>",
  ].join("");
}

function patterns(idPrefix: string): string {
  return [
    `<defs><pattern id="${idPrefix}-unclear" width="6" height="6" patternUnits="userSpaceOnUse">`,
    `<circle class="dots" cx="3" cy="3" r="0.9" fill="${dots}"/></pattern>`,
    `<pattern id="${idPrefix}-against" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect class="hatch" width="2.4" height="7" fill="${hatch}"/></pattern></defs>`,
  ].join("");
}

/** A part of a bar, or its sample in the legend: its colour, and over it its pattern. */
function filled(stance: Stance, place: string, idPrefix: string): string[] {
  const pattern = stance === "favor" ? [] : [`<rect ${place} fill="url(#${idPrefix}-${stance})"/>`];
  return [`<rect ${place} class="outline ${stance}" fill="${plain[stance]}" stroke="${ink}"/>`, ...pattern];
}

function heading(text: string, y: number): string {
  return `<text class="ink" x="0" y="${y}" font-weight="700" font-size="13" fill="${ink}">${escapeXml(text)}</text>`;
}

/** @param share - of a row, 0..1; together at most 1 */
function bar(
  rows: readonly StanceRow[],
  share: (row: StanceRow) => number,
  y: number,
  idPrefix: string,
  numeral: (row: StanceRow) => string,
): string[] {
  let x = 0;
  return rows.flatMap((row) => {
    const length = share(row) * width;
    const from = x;
    x += length;
    if (length <= 0) return [];
    const place = `x="${tenths(from)}" y="${y}" width="${tenths(length)}" height="${barHeight}"`;
    return [...filled(row.stance, place, idPrefix), ...numeralIn(numeral(row), from, length, y)];
  });
}

/** A number on a ground of its own, so that no pattern runs through it. */
function numeralIn(text: string, from: number, length: number, y: number): string[] {
  const room = text.length * digitWidth + numeralMargin;
  if (text === "" || length < room + 4) return [];
  const middle = from + length / 2;
  return [
    `<rect class="numeral" x="${tenths(middle - room / 2)}" y="${y + 4}" width="${room}" height="${barHeight - 8}" rx="3" fill="${paper}"/>`,
    `<text class="ink" x="${tenths(middle)}" y="${y + 18}" text-anchor="middle" font-weight="700" fill="${ink}">${escapeXml(text)}</text>`,
  ];
}

function legend({ stance, text }: StanceRow, y: number, idPrefix: string): string[] {
  return [
    ...filled(stance, `x="0.5" y="${y}" width="${swatch}" height="${swatch}"`, idPrefix),
    `<text class="ink" x="${swatch + 10}" y="${y + 12}" fill="${ink}">${escapeXml(text)}</text>`,
  ];
}

/** Short numbers, the same on every machine. */
function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

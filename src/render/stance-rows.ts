import type { Balance, Stance } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { counted } from "./counted.ts";
import { percentWords } from "./number-words.ts";

/** One side of a topic, in numbers and in words. */
export interface StanceRow {
  readonly stance: Stance;
  readonly people: number;
  /** Of the score, 0..1. */
  readonly share: number;
  /** "In favour: 3 people, 41% of the score" */
  readonly text: string;
}

/** From one end to the other, those between them in the middle. */
const order: readonly Stance[] = ["favor", "unclear", "against"];

/** Whether there are sides to show: somebody is on one. */
export function hasSides({ favor, against }: Balance): boolean {
  return favor + against > 0;
}

/** The sides from favour to against, who could not be placed between them. Shares in the texts add up to 100 %. */
export function stanceRows(balance: Balance, catalogue: Catalogue): StanceRow[] {
  const whole = wholePercents(order.map((stance) => balance.shareOfScore[stance]));
  return order.map((stance, at) => ({
    stance,
    people: balance[stance],
    share: balance.shareOfScore[stance],
    text: catalogue.chart.row
      .replace("{side}", () => catalogue.sides[stance])
      .replace("{people}", counted(catalogue, catalogue.people, balance[stance]))
      .replace("{share}", percentWords(catalogue.tag, (whole[at] ?? 0) / 100)),
  }));
}

/** Shares as whole per cents with the same sum: what is missing goes to those that lost most by rounding down. */
function wholePercents(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * 100);
  const floors = exact.map((value) => Math.floor(value + 1e-9));
  const missing = Math.round(exact.reduce((a, b) => a + b, 0)) - floors.reduce((a, b) => a + b, 0);
  const lost = exact.map((value, at) => value - (floors[at] ?? 0));
  const raised = new Set(
    lost
      .map((_, at) => at)
      .toSorted((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0))
      .slice(0, Math.max(0, missing)),
  );
  return floors.map((value, at) => value + (raised.has(at) ? 1 : 0));
}

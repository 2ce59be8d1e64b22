import type { Language } from "../language/language.ts";
import { commonStart, contentWords, startOf } from "./content-words.ts";
import { type Contradiction, contradictionOf } from "./turned-round.ts";

/** What a report is held against. */
export interface SupportContext {
  readonly language: Language;
  /** Stems that need no support: the topic's own, which stand in every other sentence. */
  readonly given: ReadonlySet<string>;
}

/** What is wrong with a report of somebody's words. */
export type Unsupported =
  /** Whole words of the report, as it has them. */
  { readonly why: "words"; readonly missing: readonly string[] } | Contradiction;

/**
 * How much of a report's content its source must hold, the topic's words aside. On ArgKP-2021 key points about arguments
 * (21,000 pairs that do not match, 5,000 that do) it lets through 3 in 100 that do not match, and of the loosest
 * paraphrases that do 19; at .2 it would be 10 and 43. `bench/model-support.ts` prints the table.
 */
export const leastSupport = 0.5;

/**
 * 0..1: the share of the report's content words that the source holds too; 1 where it has none.
 *
 * @returns besides, the stems that it does not hold, and the words of the report that have them
 */
export function supportOf(
  report: string,
  source: string,
  { language, given }: SupportContext,
): { share: number; missing: string[]; words: string[] } {
  const wanted = new Map(contentWords(report, language, given).map(({ word, stem }) => [stem, word]));
  const held = new Set(contentWords(source, language, new Set()).map(({ stem }) => stem));
  const starts = new Set([...held].filter((stem) => stem.length >= commonStart).map(startOf));
  const missing = [...wanted.keys()].filter(
    (stem) => !held.has(stem) && !(stem.length >= commonStart && starts.has(startOf(stem))),
  );
  const share = wanted.size === 0 ? 1 : 1 - missing.length / wanted.size;
  return { share, missing, words: missing.map((stem) => wanted.get(stem) ?? stem) };
}

/**
 * Why a report of a source does not hold; `undefined` where it does.
 *
 * @param options.told - the report with what it quotes, which needs no support, yet is part of what it says
 * @param options.quotes - what it quotes, by itself
 */
export function whyUnsupported(
  report: string,
  source: string,
  context: SupportContext,
  {
    threshold = leastSupport,
    told = report,
    quotes = [],
  }: { readonly threshold?: number; readonly told?: string; readonly quotes?: readonly string[] } = {},
): Unsupported | undefined {
  const { share, words } = supportOf(report, source, context);
  return share < threshold ? { why: "words", missing: words } : contradictionOf(told, source, context.language, quotes);
}

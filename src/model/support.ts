import type { Language } from "../language/language.ts";
import { stemsOf } from "../stance/read-comment.ts";
import { words } from "../text/words.ts";

/** What a report is held against. */
export interface SupportContext {
  readonly language: Language;
  /** Stems that need no support: the topic's own, which stand in every other sentence. */
  readonly given: ReadonlySet<string>;
}

/** What is wrong with a report of somebody's words. */
export type Unsupported =
  | { readonly why: "words"; readonly missing: readonly string[] }
  | { readonly why: "negation"; readonly clause: string };

/**
 * How much of a report's content its source must hold. On ArgKP-2021 (train and dev, arguments as comments, key points
 * as reports) see `bench`; a report copies more of its source than a key point does.
 */
export const leastSupport = 0.5;
/** Words of one stem are told by their first letters too: "centralise", "centralization". */
const commonStart = 5;

/** 0..1: the share of the report's content words that the source holds too; 1 where it has none. */
export function supportOf(
  report: string,
  source: string,
  context: SupportContext,
): { share: number; missing: string[] } {
  const wanted = [...new Set(contentOf(report, context))];
  const held = new Set(contentOf(source, { ...context, given: new Set() }));
  const starts = new Set([...held].filter((stem) => stem.length >= commonStart).map(startOf));
  const missing = wanted.filter(
    (stem) => !held.has(stem) && !(stem.length >= commonStart && starts.has(startOf(stem))),
  );
  return { share: wanted.length === 0 ? 1 : 1 - missing.length / wanted.length, missing };
}

/** Why a report of a source does not hold; `undefined` where it does. */
export function whyUnsupported(
  report: string,
  source: string,
  context: SupportContext,
  threshold = leastSupport,
): Unsupported | undefined {
  const { share, missing } = supportOf(report, source, context);
  if (share < threshold) return { why: "words", missing };
  const clause = turnedRound(report, source, context);
  return clause === undefined ? undefined : { why: "negation", clause };
}

function contentOf(text: string, { language, given }: SupportContext): string[] {
  const reporting = reportingIn(language);
  return stemsOf(words(text), language).filter((stem) => !given.has(stem) && !reporting.has(stem));
}

function startOf(stem: string): string {
  return stem.slice(0, commonStart);
}

/** The words in which people are reported and set against each other, which no comment needs to hold. */
const reportingWords: Readonly<Record<string, string>> = {
  en:
    "argue argues insist insists hold holds note notes warn warns counter counters reply replies answer answers add adds say says " +
    "state states stress stresses point points call calls calling dismiss dismisses reject rejects doubt doubts fear fears worry worries " +
    "agree agrees disagree disagrees object objects support supports oppose opposes back backs side sides think thinks believe " +
    "believes see sees view views describe describes suggest suggests propose proposes claim claims maintain maintains contend " +
    "contends question questions ask asks wonder wonders complain complains observe observes prefer prefers want wants favor " +
    "favors favour favours urge urges reason reasons case write writes writing put puts speak speaks recall recalls tell tells " +
    "hope hopes feel feels suspect suspects expect expects admit admits concede concedes explain explains report reports quote " +
    "quotes defend defends contrast conversely meanwhile instead rather while whereas however though yet also still even simply " +
    "merely whole hand other another answer thread post debat debate discussion argument elsewhere apart stand stands turn turns",
  de:
    "sagt sagen meint hält findet schreibt argumentiert entgegnet antwortet ergänzt betont fordert warnt nennt fragt glaubt " +
    "hofft fürchtet bezweifelt widerspricht zustimmt stimmt lehnt hingegen dagegen während jedoch aber zudem ebenso Beitrag Diskussion Thread",
};
const reportingStems = new WeakMap<Language, ReadonlySet<string>>();

function reportingIn(language: Language): ReadonlySet<string> {
  const known = reportingStems.get(language);
  if (known !== undefined) return known;
  const listed = words(reportingWords[language.tag] ?? reportingWords.en ?? "");
  const stems = new Set(listed.map((word) => language.reading.stem(word)));
  reportingStems.set(language, stems);
  return stems;
}

/** What turns a sentence round besides the language's own negations. */
const contrary =
  /\b(?:against|without|reject\w*|den(?:y|ies|ied)|doubt\w*|refus\w*|oppos\w*|lacks?|fails? to|dismiss\w*|disagree\w*|objects?|impossible|unable|gegen|lehnt|bezweifel\w*|contra|rechaza\w*)\b/iu;

/**
 * The clause of the source that says the same of the report with the negation the other way round; `undefined` where
 * there is none, or where another clause says it the report's way.
 */
function turnedRound(report: string, source: string, context: SupportContext): string | undefined {
  const rules = context.language.reading.argument?.claims;
  if (rules === undefined) return undefined;
  const isNegative = (text: string) => rules.negation.test(text.replaceAll("’", "'")) || contrary.test(text);
  const wanted = new Set(contentOf(report, { ...context, given: new Set() }));
  if (wanted.size === 0) return undefined;
  const clauses = source.split(/(?<=[.!?…;:\n])\s+|\n|,\s+(?=(?:but|and|so|because|aber|und|weil)\b)|\s[–—-]\s/iu);
  const scored = clauses
    .map((clause) => ({
      clause,
      shared: contentOf(clause, { ...context, given: new Set() }).filter((stem) => wanted.has(stem)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  const best = scored.filter(({ shared }) => shared >= Math.max(2, (scored[0]?.shared ?? 0) * 0.75));
  const [first] = best;
  if (first === undefined) return undefined;
  const negative = isNegative(report);
  return best.some(({ clause }) => isNegative(clause) === negative) ? undefined : first.clause;
}

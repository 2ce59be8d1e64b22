import type { Passage, TopicSummary } from "../../src/digest/digest.ts";
import { languageFor } from "../../src/language/languages.ts";
import { words } from "../../src/text/words.ts";

/** What a machine can tell of how a topic reads. */
export interface Signs {
  /** Shapes that look broken, each with the words around it. */
  readonly blemishes: readonly string[];
  /** What people are said to do three times in a row or more. */
  readonly sameVerbs: readonly string[];
  /** Words of the longest stretch cited. */
  readonly longestCited: number;
  readonly words: number;
  /** 0..1: people on no side. */
  readonly unplaced: number;
  /** Pairs of claims, one of them a key point, that share most of their words. */
  readonly repeated: readonly string[];
}

const broken: Readonly<Record<string, RegExp>> = {
  "doubled word": /\b(?!(?:had|that|very|so|bye|no)\b)(\p{L}+) \1\b/iu,
  "doubled mark": /[,;:]\s*[,;:.]|[.!?]{2,}|\s[,.;:!?](?!\d)|\(\s|\s\)/u,
  "dangling opener": /\b(?:that|writes:|argues|because) (?:but|and|however|so,|well,|also,|plus,)/iu,
  "dangling end": /\b(?:and|or|but|the|a|an|of|to|because|if|than|that is|with)[.!]?["”]?$/iu,
  "doubled that": /\bthat that\b/iu,
};
const sharedWords = 0.6;
const inARow = 3;

/** Reads the signs off a topic. */
export function signsOf(summary: TopicSummary): Signs {
  const { framing, stances, consensus, keyPoints, balance } = summary;
  const points = keyPoints.flatMap(({ claim, support }) => [claim, support]);
  const passages = [framing, ...stances, ...consensus, ...points];
  const people = balance.favor + balance.against + balance.unclear;
  const cited = passages.flatMap(({ citations }) => citations);
  return {
    blemishes: [summary.headline, ...passages.map(({ text }) => text)].flatMap(blemishesIn),
    sameVerbs: [...rowsOf(verbsOf([...stances, ...consensus])), ...rowsOf(verbsOf(keyPoints.map((p) => p.support)))],
    longestCited: Math.max(0, ...cited.map(({ quote }) => words(quote).length)),
    words: [summary.headline, ...passages.map(({ text }) => text)].reduce((sum, text) => sum + words(text).length, 0),
    unplaced: people === 0 ? 1 : balance.unclear / people,
    repeated: repeatedIn(summary),
  };
}

function blemishesIn(text: string): string[] {
  const found = Object.entries(broken).flatMap(([name, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${name}: …${text.slice(Math.max(0, at - 15), at + 25)}…`];
  });
  const isOdd = (text.match(/"/gu) ?? []).length % 2 > 0 || text.split("(").length !== text.split(")").length;
  return isOdd ? [...found, `unbalanced marks: ${text.slice(0, 40)}…`] : found;
}

/** The words around each name that say what its bearer does, with the name and what is cited left out. */
function verbsOf(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ text, spans }) =>
    spans
      .filter(({ kind }) => kind === "person")
      .map(({ start, end }) => {
        const before =
          text
            .slice(0, start)
            .split(/[.!?"”]\s/u)
            .at(-1) ?? "";
        const after = /^,? \p{L}+/u.exec(text.slice(end))?.[0] ?? "";
        return after.trim() === "" ? `${before.trim()} …` : `… ${after.trim()}`;
      }),
  );
}

function rowsOf(verbs: readonly string[]): string[] {
  const rows: string[] = [];
  for (let from = 0; from < verbs.length; ) {
    const to = verbs.findIndex((verb, at) => at > from && verb !== verbs[from]);
    const end = to < 0 ? verbs.length : to;
    if (end - from >= inARow) rows.push(`${verbs[from]} ×${end - from}`);
    from = end;
  }
  return rows;
}

function repeatedIn({ keyPoints, stances, consensus, language }: TopicSummary): string[] {
  const { stopWords, stem } = languageFor(language).reading;
  const stemsOf = (text: string) =>
    new Set(
      words(text)
        .filter((word) => !stopWords.has(word))
        .map(stem),
    );
  const points = keyPoints.map(({ claim }) => claim.text);
  const told = [...stances, ...consensus].flatMap(({ citations }) => citations.map(({ quote }) => quote));
  return points.flatMap((point, at) =>
    [...points.slice(at + 1), ...told]
      .filter((other) => overlap(stemsOf(point), stemsOf(other)) >= sharedWords)
      .map((other) => `${point} / ${other}`),
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / (Math.min(a.size, b.size) || 1);
}

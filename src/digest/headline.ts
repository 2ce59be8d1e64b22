import type { Language } from "../language/language.ts";
import type { ClaimRules, TitleRules } from "../language/reading-rules.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import { foldSpace, withCapital, words } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { bareName, type Post } from "../thread/thread.ts";

/** Characters. */
export const longestHeadline = 110;

/** Two claims that may be set against each other: both cited in the topic, by people apart or in one exchange. */
export type Opposition = readonly [string, string];

const versusWords = { least: 4, most: 10 };

/**
 * The first headline that fits: two whole claims against each other, the title, the proposition, the community.
 * Never one side's claim alone where nothing calls it the proposition; never a conflict that is not there.
 */
export function headlineFor(
  post: Post,
  oppositions: readonly Opposition[],
  proposition: string,
  language: Language,
  names: NameIndex,
): string {
  const { argument } = language.reading;
  const versus = oppositions
    .map((pair) => versusHeadline(pair, post, language))
    .find((headline) => headline !== undefined);
  if (versus !== undefined) return versus;
  const title = titleHeadline(post.title, argument?.titles);
  // Its capital, once a label is off, may hide a name.
  if (title !== "" && [title, post.title].every((shown) => isNeutral(shown, names, argument?.claims))) return title;
  if (proposition !== "" && proposition.length <= longestHeadline) return proposition;
  return language.headlines.inCommunity.replace("{community}", () => bareName(post.community));
}

/** A title without its labels, cut at a word where it is too long; empty where it is one long word. */
export function titleHeadline(title: string, rules: TitleRules | undefined): string {
  const whole = foldSpace(title);
  const bare = rules === undefined ? whole : foldSpace(whole.replace(rules.label, ""));
  const kept = bare === "" ? whole : withCapital(bare);
  if (kept.length <= longestHeadline) return kept;
  const lastSpace = kept.lastIndexOf(" ", longestHeadline - 1);
  return lastSpace < 0 ? "" : `${kept.slice(0, lastSpace).replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** Whether a title may stand above a digest: it names and counts nobody. */
function isNeutral(title: string, names: NameIndex, rules: ClaimRules | undefined): boolean {
  return (
    names.namedIn(title).size === 0 &&
    whyUnprintable(title) === undefined &&
    !(rules?.countOfPeople.test(title) ?? false)
  );
}

function versusHeadline(
  [one, other]: Opposition,
  post: Post,
  { reading, headlines, quotationMarks }: Language,
): string | undefined {
  const rules = reading.argument?.claims;
  if (rules === undefined) return undefined;
  const title = new Set(
    words(post.title)
      .filter((word) => !reading.stopWords.has(word))
      .map(reading.stem),
  );
  const shared = words(one)
    .map(reading.stem)
    .some((stem) => title.has(stem) && words(other).map(reading.stem).includes(stem));
  const fits = [one, other].every((claim) => {
    const length = words(claim).length;
    return (
      length >= versusWords.least &&
      length <= versusWords.most &&
      !rules.pronoun.test(claim) &&
      !/[,;:()]/u.test(claim) &&
      rules.cue.test(claim) &&
      !rules.countOfPeople.test(claim)
    );
  });
  if (!shared || !fits) return undefined;
  const quotes = [one, other].map((claim) => `${quotationMarks.open}${claim}${quotationMarks.close}`);
  const headline = headlines.versus.replace(/\{quote\}/gu, () => quotes.shift() ?? "");
  return headline.length <= longestHeadline ? headline : undefined;
}

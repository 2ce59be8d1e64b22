import type { Language } from "../../language/language.ts";
import { languageFor } from "../../language/languages.ts";
import type { EligibleThread } from "../../thread/eligibility.ts";
import type { Comment, PersonName } from "../../thread/thread.ts";
import type { Balance, Stance, TopicSummary } from "../digest.ts";
import type { TopicAnalysis } from "../digest-writer.ts";
import { type Evidence, titleForms } from "./evidence.ts";

/** One topic's part of the evidence, and what follows from it. */
export interface TopicEvidence extends Evidence {
  readonly path: string;
  readonly summary: TopicSummary;
  readonly analysis: TopicAnalysis | undefined;
  readonly language: Language;
  /** Those of the sources that are known and may be read; the topic's order. */
  readonly threads: readonly EligibleThread[];
  /** Eligible ones, each once. */
  readonly comments: readonly Comment[];
  /** Distinct authors of `comments`. */
  readonly authors: ReadonlySet<PersonName>;
  /** Every form of every source's title. */
  readonly titles: readonly string[];
  /** Recounted from the analysis where there is one; else sides as the digest has them. */
  readonly counts: TopicCounts;
}

export type TopicCounts = Readonly<Record<"favor" | "against" | "unclear" | "placed" | "people" | "comments", number>>;

/** @param analysis - left out: sides are taken from the digest, everything else is still recounted */
export function topicEvidence(
  summary: TopicSummary,
  path: string,
  evidence: Evidence,
  analysis: TopicAnalysis | undefined,
): TopicEvidence {
  const threads = [...new Set(summary.sources.map(({ apId }) => apId))]
    .map((apId) => evidence.thread(apId))
    .filter((thread) => thread !== undefined)
    .filter((thread) => evidence.whyLeftOut(thread) === undefined);
  const comments = [
    ...new Map(threads.flatMap((thread) => thread.comments).map((comment) => [comment.apId, comment])).values(),
  ];
  const authors = new Set(comments.map(({ author }) => author.name));
  const sides = analysis === undefined ? summary.balance : sidesOf(authors, analysis.placements);
  return {
    ...evidence,
    path,
    summary,
    analysis,
    language: languageFor(isPrimaryTag(summary.language) ? summary.language : "und"),
    threads,
    comments,
    authors,
    titles: threads.flatMap(({ post }) => titleForms(post)),
    counts: {
      favor: sides.favor,
      against: sides.against,
      unclear: authors.size - sides.favor - sides.against,
      placed: sides.favor + sides.against,
      people: authors.size,
      comments: comments.length,
    },
  };
}

/** Whether the tag starts with a language; anything else would make `Intl` throw. */
export function isPrimaryTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu.test(tag);
}

function sidesOf(
  authors: ReadonlySet<PersonName>,
  placements: ReadonlyMap<PersonName, Stance>,
): Pick<Balance, "favor" | "against"> {
  const placedAs = (stance: Stance) => [...authors].filter((author) => placements.get(author) === stance).length;
  return { favor: placedAs("favor"), against: placedAs("against") };
}

/** An author weighs max(0, sum of own comments' scores); all 0: one each. */
export function sharesOfScore(
  comments: readonly Comment[],
  placements: ReadonlyMap<PersonName, Stance>,
): Readonly<Record<Stance, number>> {
  const sums = new Map<PersonName, number>();
  for (const { author, score } of comments) sums.set(author.name, (sums.get(author.name) ?? 0) + score);
  const positive = [...sums].map(([author, sum]) => [author, Math.max(0, sum)] as const);
  const weights = positive.some(([, weight]) => weight > 0)
    ? positive
    : positive.map(([author]) => [author, 1] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const shareOf = (stance: Stance) =>
    weights.reduce(
      (sum, [author, weight]) => sum + ((placements.get(author) ?? "unclear") === stance ? weight : 0),
      0,
    ) / (total || 1);
  return { favor: shareOf("favor"), against: shareOf("against"), unclear: shareOf("unclear") };
}

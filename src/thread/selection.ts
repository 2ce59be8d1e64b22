import { words } from "../text/words.ts";
import type { Post } from "./thread.ts";

/** How far back posts are read. */
export const periodNames = ["day", "week", "month", "all"] as const;
export type PeriodName = (typeof periodNames)[number];

/** A stretch of time, both ends included; `from` is `undefined` where it has no beginning. */
export interface Stretch {
  readonly from: Date | undefined;
  readonly to: Date;
}

/** Which threads are worth a digest. */
export interface SelectionRule {
  readonly minScore: number;
  /** Eligible ones. */
  readonly minComments: number;
  /** At least 1. */
  readonly maxTopics: number;
  /** Words or phrases, in any case: a post must hold one of them in its title or body. None: any post. */
  readonly include?: readonly string[];
  /** Words or phrases, in any case: a post must hold none of them. */
  readonly exclude?: readonly string[];
}

const dayMs = 24 * 60 * 60 * 1_000;
/** A month is 30 days, so that the same command reads equally far back in any month. */
const periodDays = { day: 1, week: 7, month: 30 } as const;

/** The stretch of time that a period's name means, counted back from `now`. */
export function stretchBefore(period: PeriodName, now: Date): Stretch {
  const from = period === "all" ? undefined : new Date(now.getTime() - periodDays[period] * dayMs);
  return { from, to: now };
}

/**
 * Picks the posts whose comments are worth reading. The instance's count stands for the eligible comments, which are
 * never more.
 *
 * @param posts - in any order; left unchanged
 * @returns highest score first; of equal scores, the newer first; of the same moment, by `apId`
 */
export function preselectPosts(posts: readonly Post[], rule: SelectionRule): Post[] {
  return posts
    .filter(({ score, commentCount }) => score >= rule.minScore && commentCount >= rule.minComments)
    .filter((post) => passesKeywords(post, rule))
    .sort(byScoreThenNewest);
}

function passesKeywords({ title, body }: Post, { include = [], exclude = [] }: SelectionRule): boolean {
  const spoken = ` ${words(`${title}\n${body}`).join(" ")} `;
  const holds = (keyword: string): boolean => {
    const wanted = words(keyword).join(" ");
    return wanted !== "" && spoken.includes(` ${wanted} `);
  };
  return (include.length === 0 || include.some(holds)) && !exclude.some(holds);
}

/** Whether enough of the thread was left to read. */
export function holdsEnough({ comments }: { readonly comments: readonly unknown[] }, rule: SelectionRule): boolean {
  return comments.length >= rule.minComments;
}

/** Sorts by score, highest first; of equal scores, the newer first; of the same moment, by `apId`. */
export function byScoreThenNewest(
  one: Pick<Post, "score" | "publishedAt" | "apId">,
  other: Pick<Post, "score" | "publishedAt" | "apId">,
): number {
  if (one.score !== other.score) return other.score - one.score;
  const newer = other.publishedAt.getTime() - one.publishedAt.getTime();
  if (newer !== 0) return newer;
  return one.apId < other.apId ? -1 : Number(one.apId > other.apId);
}

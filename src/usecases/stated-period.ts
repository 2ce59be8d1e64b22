import { type PeriodName, type Stretch, stretchBefore } from "../thread/selection.ts";
import type { Thread } from "../thread/thread.ts";

/** The period that a digest is asked for. */
export interface AskedPeriod {
  /** Counted back from `now`, or the stretch itself. */
  readonly period: PeriodName | Stretch;
  /**
   * What the period "all" reaches over, as far as it is known beforehand. What is not: from the oldest post found to the
   * newest item of the threads in the digest.
   */
  readonly extent?: { readonly from?: Date | undefined; readonly to?: Date | undefined };
  /** The moment that periods are counted back from, and at which the digest was made. */
  readonly now: Date;
}

/** The stretch of time in which posts are looked for. */
export function askedStretch({ period, now, extent }: AskedPeriod): Stretch {
  if (typeof period !== "string") return period;
  return stretchBefore(period, period === "all" ? (extent?.to ?? now) : now);
}

/**
 * What the digest says that it covers.
 *
 * @param oldest - when the oldest of all posts found was published
 */
export function statedPeriod(
  { extent }: AskedPeriod,
  { from, to }: Stretch,
  oldest: Date | undefined,
  read: readonly Thread[],
): { from: Date; to: Date } {
  if (from !== undefined) return { from, to };
  const items = read.flatMap(({ post, comments }) => [post, ...comments]);
  const newest = items.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt.getTime()), 0);
  const end = extent?.to ?? new Date(newest);
  const start = extent?.from ?? oldest ?? end;
  // A thread named by its address may be younger than the moment that was asked for.
  return { from: start.getTime() < end.getTime() ? start : end, to: end };
}

import { type Stretch, stretchBefore } from "../thread/selection.ts";
import type { Thread } from "../thread/thread.ts";
import type { BuildDigestRequest } from "./build-digest.ts";

/** The stretch of time in which posts are looked for. */
export function askedStretch({ period, now, extent }: BuildDigestRequest): Stretch {
  return stretchBefore(period, period === "all" ? (extent?.to ?? now) : now);
}

/**
 * What the digest says that it covers.
 *
 * @param oldest - when the oldest of all posts found was published
 */
export function statedPeriod(
  { extent }: BuildDigestRequest,
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

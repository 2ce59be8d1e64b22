import type { PostView } from "lemmy-js-client-v3";

const hoursOfDay = 24;

/** How far back each "top" sort reaches, in hours. Those of the other sorts, and "TopAll", reach back to the beginning. */
export const topHours: Readonly<Partial<Record<PostOrder, number>>> = {
  TopHour: 1,
  TopSixHour: 6,
  TopTwelveHour: 12,
  TopDay: hoursOfDay,
  TopWeek: 7 * hoursOfDay,
  TopMonth: 30 * hoursOfDay,
  TopThreeMonths: 91 * hoursOfDay,
  TopSixMonths: 182 * hoursOfDay,
  TopNineMonths: 273 * hoursOfDay,
  TopYear: 365 * hoursOfDay,
};

/** Lemmy's sorts of posts that are served here. Those that need hotness are not. */
export const postOrders = [
  "New",
  "Old",
  "TopHour",
  "TopSixHour",
  "TopTwelveHour",
  "TopDay",
  "TopWeek",
  "TopMonth",
  "TopThreeMonths",
  "TopSixMonths",
  "TopNineMonths",
  "TopYear",
  "TopAll",
] as const;
export type PostOrder = (typeof postOrders)[number];

/** Lemmy's sorts of comments that are served here. */
export const commentOrders = ["New", "Old"] as const;

/** @param inCommunity - whether one community is listed, whose pinned posts come first whatever the sort */
export function compareBy(order: PostOrder, inCommunity: boolean): (one: PostView, other: PostView) => number {
  return (one, other) =>
    (inCommunity ? Number(other.post.featured_community) - Number(one.post.featured_community) : 0) ||
    (order.startsWith("Top") ? other.counts.score - one.counts.score : 0) ||
    (order === "Old" ? -1 : 1) * (Date.parse(other.post.published) - Date.parse(one.post.published)) ||
    other.post.id - one.post.id;
}

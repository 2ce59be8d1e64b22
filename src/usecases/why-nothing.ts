import type { OmissionReason } from "../thread/eligibility.ts";
import { type PeriodName, preselectPosts, type SelectionRule } from "../thread/selection.ts";
import type { PostsFound } from "./find-posts.ts";

/** Why there is no digest: no posts at all, none that may be read, none large enough, none that holds a view. */
export type NothingReason = "no-posts" | "all-left-out" | "too-small" | "nothing-to-tell";

const periodWords: Readonly<Record<PeriodName, string>> = {
  day: " of the last 24 hours",
  week: " of the last 7 days",
  month: " of the last 30 days",
  all: "",
};

const reasonWords: Readonly<Record<OmissionReason, string>> = {
  denied: "denied by the operator",
  optedOut: "by people who opted out",
  banned: "by banned people",
  bots: "by bots",
  deleted: "deleted",
  removed: "removed by moderators",
  nsfw: "NSFW",
  notPublic: "not public",
  sensitive: "too sensitive",
  unread: "not read",
};

/**
 * Says why nothing was worth a digest.
 *
 * @param tried - how many threads were large enough, but held nothing that could be told
 */
export function whyNothing(
  posts: PostsFound,
  tried: number,
  { period, selection }: { readonly period: PeriodName; readonly selection: SelectionRule },
): { readonly reason: NothingReason; readonly why: string } {
  const where = `in ${posts.communities.length > 3 ? `the ${posts.communities.length} communities` : posts.communities.join(", ")}`;
  const left = posts.named.length + posts.listed.length;
  const when = periodWords[period];
  if (left + posts.omitted.length === 0) return { reason: "no-posts", why: `There are no posts${when} ${where}.` };
  if (left === 0) {
    const [count, one] = [posts.omitted.length, posts.omitted.length === 1];
    const subject = one ? `The only post${when}` : `All ${count} posts${when}`;
    return {
      reason: "all-left-out",
      why: `${subject} ${where} ${one ? "was" : "were"} left out: ${reasonsOf(posts.omitted)}.`,
    };
  }
  if (tried > 0) {
    const subject = tried === 1 ? "The thread that was read" : `The ${tried} threads that were read`;
    return {
      reason: "nothing-to-tell",
      why: `${subject} ${where} ${tried === 1 ? "holds" : "hold"} no views that could be told.`,
    };
  }
  const enough = `a score of ${selection.minScore} and ${selection.minComments} ${selection.minComments === 1 ? "comment" : "comments"} that may be read`;
  const few =
    preselectPosts(posts.listed, selection).length > 0 ? ", once bots, deleted ones and the like are left out" : "";
  return { reason: "too-small", why: `No thread${when} ${where} has at least ${enough}${few}.` };
}

function reasonsOf(omitted: readonly OmissionReason[]): string {
  return [...Map.groupBy(omitted, (reason) => reason)]
    .map(([reason, same]) =>
      same.length === omitted.length ? reasonWords[reason] : `${same.length} ${reasonWords[reason]}`,
    )
    .join(", ");
}

import type { OmissionReason } from "../thread/eligibility.ts";
import type { PeriodName, SelectionRule, Stretch } from "../thread/selection.ts";
import type { CommunityName } from "../thread/thread.ts";
import type { PostsFound } from "./find-posts.ts";

/** Why there is no digest: no posts, none that may be read, none large enough, none new, none that holds a view, none proved. */
export type NothingReason = "no-posts" | "all-left-out" | "too-small" | "told-before" | "nothing-to-tell" | "unproved";

/** Why a thread that was large enough is not told: it held nothing, could not be proved, or has not moved since it was told. */
export type PassedOver = "untold" | "unproved" | "told-before";

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
 * @param passedOver - one entry for each thread that was large enough
 */
export function whyNothing(
  posts: PostsFound,
  passedOver: readonly PassedOver[],
  { period, selection }: { readonly period: PeriodName | Stretch; readonly selection: SelectionRule },
): { readonly reason: NothingReason; readonly why: string } {
  const scope = `${wordsOf(period)}${placeOf(posts.communities)}`;
  const left = posts.named.length + posts.listed.length;
  const nothingNew = { reason: "told-before", why: `Nothing much is new${scope} since the digests before.` } as const;
  if (left === 0 && posts.toldBefore > 0) return nothingNew;
  if (left + posts.omitted.length === 0) return { reason: "no-posts", why: `There are no posts${scope}.` };
  if (left === 0) return { reason: "all-left-out", why: allLeftOut(posts.omitted, scope) };
  const others = passedOver.filter((reason) => reason !== "told-before");
  if (others.length > 0) return passedOverAll(others);
  if (passedOver.length + posts.toldBefore > 0) return nothingNew;
  const { minScore, minComments } = selection;
  const comments = `${minComments} ${minComments === 1 ? "comment" : "comments"} that may be read`;
  return {
    reason: "too-small",
    why: `No thread${scope} has a score of at least ${minScore} and at least ${comments}.`,
  };
}

function wordsOf(period: PeriodName | Stretch): string {
  if (typeof period === "string") return periodWords[period];
  const { from } = period;
  return from === undefined ? "" : ` since ${from.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function placeOf(communities: readonly CommunityName[]): string {
  if (communities.length === 0) return "";
  return ` in ${communities.length > 3 ? `the ${communities.length} communities` : communities.join(", ")}`;
}

function allLeftOut(omitted: readonly OmissionReason[], scope: string): string {
  const subject = omitted.length === 1 ? `The only post${scope} was` : `All ${omitted.length} posts${scope} were`;
  return `${subject} left out: ${reasonsOf(omitted)}.`;
}

function passedOverAll(passedOver: readonly PassedOver[]): ReturnType<typeof whyNothing> {
  const threads =
    passedOver.length === 1 ? "the thread that was read" : `the ${passedOver.length} threads that were read`;
  return passedOver.includes("unproved")
    ? { reason: "unproved", why: `What was written of ${threads} could not be proved, so it is not shown.` }
    : { reason: "nothing-to-tell", why: `There are no views that could be told in ${threads}.` };
}

function reasonsOf(omitted: readonly OmissionReason[]): string {
  return [...Map.groupBy(omitted, (reason) => reason)]
    .map(([reason, same]) =>
      same.length === omitted.length ? reasonWords[reason] : `${same.length} ${reasonWords[reason]}`,
    )
    .join(", ");
}

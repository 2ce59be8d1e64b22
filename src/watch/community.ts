import type { CommunityName } from "../thread/thread.ts";
import type { Watch } from "./watch.ts";

/** All that is stored of a Lemmy community that digests are posted to: one document, changed under a lock. */
export interface Community {
  readonly community: CommunityName;
  /** What its moderators ordered. */
  readonly watches: readonly Watch[];
  /** The number that the next watch gets; numbers are never given again. */
  readonly nextWatch: number;
  /** Since when the operator's file names a watch, by its id. */
  readonly seen: Readonly<Record<string, SeenInFile>>;
  /** When its moderators said that nothing is to be posted there; the operator's own destinations rest, too. */
  readonly stoppedAt: Date | undefined;
}

/** A watch of the operator's file as it was first seen with this schedule. */
export interface SeenInFile {
  readonly since: Date;
  /** Of its schedule. */
  readonly rule: string;
}

/** What a community that was never heard of looks like. */
export function newCommunity(community: CommunityName): Community {
  return { community, watches: [], nextWatch: 1, seen: {}, stoppedAt: undefined };
}

/** The id of a watch that posts to a community: numbered where its moderators ordered it. */
export function communityWatchId(community: CommunityName, number: number | string): string {
  return `lemmy/${community}/${number}`;
}

/** Whether the watch posts, or posted, to a community. */
export function isCommunityWatch(watchId: string): boolean {
  return watchId.startsWith("lemmy/");
}

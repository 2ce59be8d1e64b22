import type { Comment, CommunityName, Post } from "../thread/thread.ts";

/** A stretch of time, both ends included. */
export interface Period {
  /** `undefined`: from the beginning. */
  readonly from: Date | undefined;
  readonly to: Date;
}

/** A thread as its instance numbers it. */
export interface ThreadLink {
  /** Host name, in lower case, with a port where the link has one. */
  readonly instance: string;
  readonly postId: string;
}

/** The comments of one thread, as far as they were read. */
export interface CommentsReading {
  /** Oldest first, deleted and removed ones included; of the same moment, by `apId`. None twice. */
  readonly comments: readonly Comment[];
  /** How many there are beyond those read: 0 unless the thread passes the adapter's cap. */
  readonly unread: number;
}

/**
 * Where threads come from. Implemented by `adapters/lemmy` and `adapters/snapshot`.
 *
 * Everything is given as it stands there: deleted, removed, NSFW and bots' items too, flagged as such.
 * Every method throws `InstanceUnavailableError` when the instance does not answer as Lemmy does,
 * `AddressRefusedError` when it is on a private network that the operator has not allowed,
 * and the signal's reason when it is aborted.
 */
export interface ThreadSource {
  /**
   * Lists the posts of a community that were published in the period, newest first.
   *
   * @throws {CommunityNotFoundError}
   */
  listPosts(community: CommunityName, period: Period, signal?: AbortSignal): Promise<readonly Post[]>;
  /**
   * Finds one post, whatever its age.
   *
   * @throws {ThreadNotFoundError}
   */
  readPost(link: ThreadLink, signal?: AbortSignal): Promise<Post>;
  /**
   * Reads a post's comments. What was read lately is given again as long as the post's counts and times of edit stand;
   * an edited comment changes neither: see `rereadComments`.
   *
   * @param post - as this source gave it
   * @throws {ThreadNotFoundError}
   */
  readComments(post: Post, signal?: AbortSignal): Promise<CommentsReading>;
  /**
   * Reads some comments again, as they stand at this moment: for right before they are published.
   *
   * @param apIds - comments of `threads`, in any order
   * @param threads - where they stand; which of them holds which need not be known
   * @returns an entry for each of `apIds`; `undefined` for one that is not there, or whose thread is not there any more
   */
  rereadComments(
    apIds: readonly string[],
    threads: readonly ThreadLink[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, Comment | undefined>>;
}

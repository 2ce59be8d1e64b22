import { AppError } from "../errors.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import { type EligibilityRule, type OmissionReason, optedOutAmong, postOmission } from "../thread/eligibility.ts";
import { byScoreThenNewest, type Stretch } from "../thread/selection.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { CommunityName, PersonName, Post } from "../thread/thread.ts";

/** The posts that were asked for, as far as they may be read. */
export interface PostsFound {
  /** Named by their address: never refused for age, score or size. Highest score first. */
  readonly named: readonly Post[];
  /** The communities' posts of the period, without the named ones. */
  readonly listed: readonly Post[];
  /** Why the others were left out, one entry a post. */
  readonly omitted: readonly OmissionReason[];
  /** Those that were read and those of the named threads, each once, in the order in which they were asked for. */
  readonly communities: readonly CommunityName[];
  /** When the oldest of all posts found was published, left out or not. */
  readonly oldest: Date | undefined;
  /** How many were left out because they were told before and have not moved. */
  readonly toldBefore: number;
  /** People whose profiles opt out, as far as the posts tell, those left out included. */
  readonly optedOut: readonly PersonName[];
  /** What could not be read, in the order in which it was asked for. */
  readonly unreached: readonly SourceMissed[];
}

/** A community (`name@instance`) or a thread (its address) that could not be read. */
export interface SourceMissed {
  readonly source: string;
  readonly error: unknown;
}

export interface FindingOptions {
  readonly threads: ThreadSource;
  readonly rule: EligibilityRule;
  /** Whether a listed post is asked for; those told before may be, and those older than the period may not. */
  readonly wanted: (post: Post) => "wanted" | "told-before" | "outside";
  /** Called before a community is listed. */
  readonly onListing: (community: CommunityName) => void;
  /** Called for each community or thread that could not be read, once it is clear that others could. */
  readonly onMissed: (source: string, error: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Lists the posts of communities and finds the threads that were named. A post that comes up twice counts once; what
 * cannot be read is left to the rest.
 *
 * @throws {AppError} the first failure, where there is nothing else
 */
export async function findPosts(
  sources: readonly SourceReference[],
  stretch: Stretch,
  { threads, rule, wanted, onListing, onMissed, signal }: FindingOptions,
): Promise<PostsFound> {
  const named = new Map<string, Post>();
  const listed = new Map<string, Post>();
  const unreached = new Map<string, SourceMissed>();
  const toldBefore = new Set<string>();
  const communities = new Set<CommunityName>();
  const alreadyListed = new Set<CommunityName>();
  async function find(source: SourceReference): Promise<void> {
    if (source.kind === "thread") {
      const post = await threads.readPost(source.link, signal);
      named.set(post.apId, post);
      communities.add(post.community);
    } else if (!alreadyListed.has(source.community)) {
      alreadyListed.add(source.community);
      onListing(source.community);
      const posts = await threads.listPosts(source.community, stretch, signal);
      for (const post of posts) {
        const answer = wanted(post);
        if (answer === "wanted") listed.set(post.apId, post);
        if (answer === "told-before") toldBefore.add(post.apId);
      }
      communities.add(source.community);
    }
  }
  for (const source of sources) {
    try {
      await find(source);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      unreached.set(nameOf(source), { source: nameOf(source), error });
    }
  }
  const [missed] = unreached.values();
  if (missed !== undefined && unreached.size === new Set(sources.map(nameOf)).size) throw missed.error;
  for (const { source, error } of unreached.values()) onMissed(source, error);
  return {
    ...sorted(named, listed, rule),
    toldBefore: toldBefore.size,
    communities: [...communities],
    unreached: [...unreached.values()],
  };
}

function sorted(named: ReadonlyMap<string, Post>, listed: ReadonlyMap<string, Post>, rule: EligibilityRule) {
  const others = [...listed.values()].filter(({ apId }) => !named.has(apId));
  const all = [...named.values(), ...others];
  const reasons = new Map(all.map((post) => [post.apId, postOmission(post, rule)] as const));
  const stays = ({ apId }: Post): boolean => reasons.get(apId) === undefined;
  return {
    named: [...named.values()].filter(stays).sort(byScoreThenNewest),
    listed: others.filter(stays),
    optedOut: optedOutAmong(all),
    omitted: [...reasons.values()].filter((reason) => reason !== undefined),
    oldest: all.map(({ publishedAt }) => publishedAt).sort((one, other) => one.getTime() - other.getTime())[0],
  };
}

function nameOf(source: SourceReference): string {
  return source.kind === "community" ? source.community : `https://${source.link.instance}/post/${source.link.postId}`;
}

import type { ThreadSource } from "../ports/thread-source.ts";
import { type EligibilityRule, type OmissionReason, postOmission } from "../thread/eligibility.ts";
import { byScoreThenNewest, type Stretch } from "../thread/selection.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { CommunityName, Post } from "../thread/thread.ts";

/** The posts that were asked for, as far as they may be read. */
export interface PostsFound {
  /** Named by their address: never refused for age, score or size. Highest score first. */
  readonly named: readonly Post[];
  /** The communities' posts of the period, without the named ones. */
  readonly listed: readonly Post[];
  /** Why the others were left out, one entry a post. */
  readonly omitted: readonly OmissionReason[];
  /** Those asked for and those of the named threads, each once, in the order in which they were asked for. */
  readonly communities: readonly CommunityName[];
  /** When the oldest of all posts found was published, left out or not. */
  readonly oldest: Date | undefined;
}

export interface FindingOptions {
  readonly threads: ThreadSource;
  readonly rule: EligibilityRule;
  /** Called before a community is listed. */
  readonly onListing: (community: CommunityName) => void;
  readonly signal: AbortSignal | undefined;
}

/** Lists the posts of communities and finds the threads that were named. A post that comes up twice counts once. */
export async function findPosts(
  sources: readonly SourceReference[],
  stretch: Stretch,
  { threads, rule, onListing, signal }: FindingOptions,
): Promise<PostsFound> {
  const named = new Map<string, Post>();
  const listed = new Map<string, Post>();
  const alreadyListed = new Set<CommunityName>();
  const communities = new Set<CommunityName>();
  for (const source of sources) {
    if (source.kind === "thread") {
      const post = await threads.readPost(source.link, signal);
      named.set(post.apId, post);
      communities.add(post.community);
    } else if (!alreadyListed.has(source.community)) {
      onListing(source.community);
      const posts = await threads.listPosts(source.community, stretch, signal);
      for (const post of posts) listed.set(post.apId, post);
      alreadyListed.add(source.community);
      communities.add(source.community);
    }
  }
  for (const apId of named.keys()) listed.delete(apId);
  const all = [...named.values(), ...listed.values()];
  const reasons = new Map(all.map((post) => [post.apId, postOmission(post, rule)] as const));
  const stays = ({ apId }: Post): boolean => reasons.get(apId) === undefined;
  return {
    named: [...named.values()].filter(stays).sort(byScoreThenNewest),
    listed: [...listed.values()].filter(stays),
    omitted: [...reasons.values()].filter((reason) => reason !== undefined),
    communities: [...communities],
    oldest: all.map(({ publishedAt }) => publishedAt).sort((one, other) => one.getTime() - other.getTime())[0],
  };
}

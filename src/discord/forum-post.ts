/** What of a forum matters for a post in it. */
export interface ForumRules {
  readonly tags: readonly ForumTag[];
  /** Whether every post must have a tag. */
  readonly requireTag: boolean;
}

export interface ForumTag {
  readonly id: string;
  readonly name: string;
  /** Whether only who manages threads may give it. */
  readonly moderated: boolean;
}

export type ForumTags =
  | { readonly status: "chosen"; readonly tagIds: readonly string[] }
  /** The forum wants one and has none that the bot may give. */
  | { readonly status: "none-usable" };

/** Names that say what a digest is, the best first. */
const fitting = ["digest", "digests", "standpoint", "summary", "summaries", "zusammenfassung", "lemmy", "news"];
const mostTags = 5;

/**
 * Chooses a post's tags: those named for what it is or for its communities; where the forum wants one and none fits, the
 * first.
 *
 * @param communities - `name@instance`
 */
export function forumTags({ tags, requireTag }: ForumRules, communities: readonly string[]): ForumTags {
  const usable = tags.filter(({ moderated }) => !moderated);
  const wanted = [...fitting, ...communities.map((community) => folded(community.split("@")[0] ?? ""))];
  const chosen = wanted.flatMap((name) => usable.filter((tag) => folded(tag.name) === name));
  if (chosen.length > 0 || !requireTag) {
    return { status: "chosen", tagIds: chosen.slice(0, mostTags).map(({ id }) => id) };
  }
  const [first] = usable;
  return first === undefined ? { status: "none-usable" } : { status: "chosen", tagIds: [first.id] };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

import type { CommentView, Community, Language, Person, PostView } from "lemmy-js-client-v3";
import {
  type SnapshotComment,
  type SnapshotInput,
  type SnapshotPost,
  snapshotSchema,
  standInsForDeleted,
} from "../../adapters/snapshot/snapshot-schema.ts";
import { beginning } from "./sample-site.ts";
import { numeric, toComment, toCommentView, toPost, toPostView } from "./sample-views.ts";

/** What may be unusual about a community; by default it is public. */
export interface SampleCommunity {
  readonly title?: string;
  /** What its sidebar says. */
  readonly description?: string;
  readonly nsfw?: boolean;
  readonly hidden?: boolean;
  readonly removed?: boolean;
  readonly deleted?: boolean;
  readonly visibility?: Community["visibility"];
  /** Shown without its posts, which only Lemmy 1.0 knows. */
  readonly private?: boolean;
}

/** What the instance holds, as the views that the API gives of it. */
export interface SampleData {
  readonly host: string;
  /** By `name@host` in lower case. */
  readonly communities: ReadonlyMap<string, Community>;
  /** Ids of communities that show no posts. */
  readonly privateCommunityIds: ReadonlySet<number>;
  /** By the community's id. */
  readonly moderators: ReadonlyMap<number, readonly Person[]>;
  readonly posts: readonly PostView[];
  readonly comments: readonly CommentView[];
  readonly languages: readonly Language[];
}

export interface SampleDataOptions {
  readonly host: string;
  /** In the form of a snapshot file, with numbers as ids; posts of other instances are left out. */
  readonly snapshot: SnapshotInput;
  /** By name. A community without posts exists if it is named here. */
  readonly communities?: Readonly<Record<string, SampleCommunity>>;
  /** By community, the names of its moderators: `name`, or `name@host`. */
  readonly moderators?: Readonly<Record<string, readonly string[]>>;
  /** Communities in which only moderators may post. */
  readonly closed?: readonly string[];
  /** Ids of posts that moderators pinned. */
  readonly featured?: readonly number[];
}

/** A few of Lemmy's languages under their numbers there; others get the numbers after Lemmy's last. */
const lemmyLanguages: readonly Language[] = [
  { id: 0, code: "und", name: "Undetermined" },
  { id: 32, code: "de", name: "Deutsch" },
  { id: 37, code: "en", name: "English" },
  { id: 39, code: "es", name: "Español" },
  { id: 47, code: "fr", name: "Français" },
];
const firstFreeLanguageId = 200;

/**
 * Fills an instance.
 *
 * @throws where the snapshot is malformed or has an id that Lemmy could not have
 */
export function createSampleData(options: SampleDataOptions): SampleData {
  const { host, snapshot, communities = {}, moderators: moderatorNames = {}, featured = [] } = options;
  const file = snapshotSchema.parse(snapshot);
  const posts = file.posts.filter(({ instance }) => instance === host);
  const postIds = new Set(posts.map(({ id }) => id));
  const comments = file.comments.filter(({ post_id }) => postIds.has(post_id));
  const languages = languagesOf([...posts, ...comments]);
  const people = peopleOf([...posts, ...comments], host);
  const communityNames = [
    ...Object.keys(communities),
    ...Object.keys(moderatorNames),
    ...posts.map(({ community }) => community),
  ];
  const communityOf = communitiesOf(communityNames, communities, options.closed ?? [], host);

  const commentsOf = Map.groupBy(comments, ({ post_id }) => post_id);

  const postViews = posts.map((post) => {
    const community = mustGet(communityOf, qualified(post.community, host).toLowerCase());
    const creator = mustGet(people, qualified(post.creator, host));
    const lemmyPost = toPost(post, { host, community, creator, languages, featured });
    return toPostView(post, lemmyPost, creator, community, commentsOf.get(post.id));
  });
  const postViewOf = new Map(postViews.map((view) => [view.post.id, view]));
  const children = childCounts(comments);
  const commentViews = comments.map((comment) => {
    const { post, community } = mustGet(postViewOf, numeric(comment.post_id));
    const creator = mustGet(people, qualified(comment.creator, host));
    const lemmyComment = toComment(comment, { host, creator, languages });
    return toCommentView(comment, lemmyComment, creator, post, community, children.get(comment.id) ?? 0);
  });
  const privateCommunityIds = new Set(
    [...communityOf].filter(([, { name }]) => communities[name]?.private === true).map(([, { id }]) => id),
  );
  const moderators = new Map(
    Object.entries(moderatorNames).map(([community, names]) => [
      mustGet(communityOf, qualified(community, host).toLowerCase()).id,
      names.map(
        (name, index) => people.get(qualified(name, host)) ?? silentPerson(qualified(name, host), -1 - index, host),
      ),
    ]),
  );
  return {
    host,
    communities: communityOf,
    privateCommunityIds,
    moderators,
    posts: postViews,
    comments: commentViews,
    languages,
  };
}

/** Somebody who wrote nothing. */
function silentPerson(fullName: string, id: number, host: string): Person {
  const { name, home } = split(fullName);
  return {
    id,
    name,
    banned: false,
    published: beginning,
    actor_id: `https://${home}/u/${name}`,
    local: home === host,
    deleted: false,
    bot_account: false,
    instance_id: home === host ? 1 : 2,
  };
}

/** A person is a bot, banned or gone if any of their posts and comments says so. */
function peopleOf(items: readonly (SnapshotPost | SnapshotComment)[], host: string): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const item of items) {
    const fullName = qualified(item.creator, host);
    const { name, home } = split(fullName);
    const known = people.get(fullName);
    const bio = item.creator_bio ?? known?.bio;
    people.set(fullName, {
      id: known?.id ?? people.size + 1,
      name,
      banned: item.creator_banned || known?.banned === true,
      published: beginning,
      actor_id: `https://${home}/u/${name}`,
      ...(bio === undefined ? {} : { bio }),
      local: home === host,
      deleted: item.creator_deleted || standInsForDeleted.includes(name) || known?.deleted === true,
      bot_account: item.bot_account || known?.bot_account === true,
      instance_id: home === host ? 1 : 2,
    });
  }
  return people;
}

function communitiesOf(
  names: readonly string[],
  flags: Readonly<Record<string, SampleCommunity>>,
  closed: readonly string[],
  host: string,
): Map<string, Community> {
  const communities = new Map<string, Community>();
  for (const fullName of names.map((name) => qualified(name, host).toLowerCase())) {
    if (communities.has(fullName)) continue;
    const { name, home } = split(fullName);
    const { title = name, private: _, ...unusual } = flags[name] ?? flags[fullName] ?? {};
    communities.set(fullName, {
      id: communities.size + 1,
      name,
      title,
      removed: false,
      published: beginning,
      deleted: false,
      nsfw: false,
      actor_id: `https://${home}/c/${name}`,
      local: home === host,
      hidden: false,
      posting_restricted_to_mods: closed.includes(name),
      instance_id: home === host ? 1 : 2,
      visibility: "Public",
      ...unusual,
    });
  }
  return communities;
}

function languagesOf(items: readonly { readonly language: string | undefined }[]): Language[] {
  const known = new Set(lemmyLanguages.map(({ code }) => code));
  const codes = new Set(items.map(({ language }) => language).filter((code) => code !== undefined));
  const others = [...codes].filter((code) => !known.has(code));
  return [...lemmyLanguages, ...others.map((code, index) => ({ id: firstFreeLanguageId + index, code, name: code }))];
}

/** How many comments stand below each, at any depth. */
function childCounts(comments: readonly SnapshotComment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of comments) {
    for (const ancestor of path.split(".").slice(1, -1)) counts.set(ancestor, (counts.get(ancestor) ?? 0) + 1);
  }
  return counts;
}

function qualified(name: string, host: string): string {
  return name.includes("@") ? name : `${name}@${host}`;
}

function split(fullName: string): { name: string; home: string } {
  const at = fullName.lastIndexOf("@");
  return { name: fullName.slice(0, at), home: fullName.slice(at + 1) };
}

function mustGet<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)} is not there`);
  return value;
}

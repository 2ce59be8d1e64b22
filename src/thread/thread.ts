/** `name@instance`, in lower case. */
export type CommunityName = `${string}@${string}`;

/** `name@instance`; the name as its owner writes it, the instance in lower case. */
export type PersonName = `${string}@${string}`;

/** Who wrote a post or a comment, as far as the instance says. */
export interface Person {
  readonly name: PersonName;
  /** The profile's text, where there is one. */
  readonly bio: string | undefined;
  readonly bot: boolean;
  /** From the site, or from the community of the thread. */
  readonly banned: boolean;
  /** The account is gone, even where its texts are not. */
  readonly deleted: boolean;
}

/** What posts and comments have in common. */
export interface Item {
  /** The ActivityPub id: an https address, unique over all instances. */
  readonly apId: string;
  readonly author: Person;
  /** Upvotes minus downvotes. */
  readonly score: number;
  readonly upvotes: number;
  readonly downvotes: number;
  readonly publishedAt: Date;
  readonly deleted: boolean;
  readonly removed: boolean;
  /** BCP 47, where the author said so. */
  readonly language: string | undefined;
}

export interface Post extends Item {
  /** The thread's page, for people. Often, but not always, the `apId`. */
  readonly url: string;
  /** What the post links to. */
  readonly link: string | undefined;
  readonly title: string;
  /** Markdown; empty where there is none. */
  readonly body: string;
  readonly community: CommunityName;
  readonly nsfw: boolean;
  /** Whether anyone may read the community: neither private, local-only, hidden nor removed. */
  readonly publicCommunity: boolean;
  /** What the instance counts, eligible or not: for choosing before the comments are read. */
  readonly commentCount: number;
}

export interface Comment extends Item {
  /** The comment it answers; `undefined` for an answer to the post. Always a comment of the same thread. */
  readonly parentApId: string | undefined;
  /** Markdown. */
  readonly content: string;
  /** Marked by a moderator as speaking for the community. */
  readonly distinguished: boolean;
}

/** A Lemmy post and its comments. */
export interface Thread {
  readonly post: Post;
  /** Oldest first; of the same moment, by `apId`. */
  readonly comments: readonly Comment[];
  /** How many comments there are beyond those read. */
  readonly unread: number;
}

/** One or more threads about the same thing. */
export interface Topic {
  /** At least one; highest score first. */
  readonly threads: readonly Thread[];
}

/** The part of a `name@instance` before the last `@`. */
export function bareName(name: PersonName | CommunityName): string {
  return name.slice(0, name.lastIndexOf("@"));
}

/** The part of a `name@instance` after the last `@`. */
export function instanceOf(name: PersonName | CommunityName): string {
  return name.slice(name.lastIndexOf("@") + 1);
}

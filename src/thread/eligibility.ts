import { withoutInvisibles } from "../text/control-characters.ts";
import { isDistress } from "../text/distress.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import {
  type Comment,
  type CommunityName,
  type Item,
  instanceOf,
  type Person,
  type PersonName,
  type Post,
  type Thread,
} from "./thread.ts";

/** Why items were left out, in the order in which the reasons are tried: each item counts once, under the first that holds. */
export const omissionReasons = [
  "denied",
  "optedOut",
  "banned",
  "bots",
  "deleted",
  "removed",
  "nsfw",
  "notPublic",
  "sensitive",
  "unread",
] as const;
export type OmissionReason = (typeof omissionReasons)[number];

/** How many items were left out, by reason. */
export type Omissions = Readonly<Record<OmissionReason, number>>;

/** What an operator, or a server, allows. */
export interface EligibilityRule {
  /** Names are compared without regard to case. */
  readonly denied: {
    readonly people: readonly PersonName[];
    readonly communities: readonly CommunityName[];
    readonly instances: readonly string[];
  };
  /** People who opted out, where an item itself may not say so: profiles do not come with every answer. */
  readonly optedOut?: readonly PersonName[];
  /** Whether NSFW posts and communities may be read. */
  readonly nsfw: boolean;
  /** Read and counted like everybody, and not cited. */
  readonly muted?: readonly PersonName[] | undefined;
}

/** A thread of which only what may be read is left. */
export interface EligibleThread {
  readonly post: Post;
  /** Whether the post's title and body may be cited as its author's; not where the account is deleted, banned, a bot or muted. */
  readonly postCitable: boolean;
  /** Those of `everyone` who are muted. */
  readonly notCited: ReadonlySet<PersonName>;
  /** Eligible ones, in the thread's order. A `parentApId` may name a comment that is not among them. */
  readonly comments: readonly Comment[];
  /** Everyone who wrote in the thread, eligible or not, the post's author included: names that must not slip into a text. */
  readonly everyone: ReadonlySet<PersonName>;
  /** Counts of this thread's comments left out, `unread` included. */
  readonly omitted: Omissions;
}

/**
 * What a server puts where a text was: deleted by its author, or removed by a moderator.
 * Compared without regard to case and to white space around it.
 */
const standIns: ReadonlyMap<string, "deleted" | "removed"> = new Map([
  ["*permanently deleted*", "deleted"],
  ["[deleted]", "deleted"],
  ["[removed]", "removed"],
]);

/** A tag in a profile, `#NoBots` too: whoever writes it so means it. Not `#nobotany`. */
const optOutTag = /#no[-_]?(?:bots?|ai|llms?|standpoint)(?![\p{L}\p{N}])/iu;

/** Why a post, and with it its whole thread, is left out; `undefined` where it stays. */
export function postOmission(post: Post, rule: EligibilityRule): OmissionReason | undefined {
  if (isDenied(post.author, rule) || isDeniedCommunity(post.community, rule)) return "denied";
  if (hasOptedOut(post.author, rule)) return "optedOut";
  if (post.deleted || isBlank(post.title) || standIn(post.title) === "deleted") return "deleted";
  if (post.removed || standIn(post.title) === "removed") return "removed";
  if (post.nsfw && !rule.nsfw) return "nsfw";
  if (!post.publicCommunity) return "notPublic";
  return isSensitive(post) ? "sensitive" : undefined;
}

/** Why a comment is left out; `undefined` where it stays. */
export function commentOmission(comment: Comment, rule: EligibilityRule): OmissionReason | undefined {
  const { author, content } = comment;
  if (isDenied(author, rule)) return "denied";
  if (hasOptedOut(author, rule)) return "optedOut";
  if (author.banned) return "banned";
  if (author.bot) return "bots";
  if (comment.deleted || author.deleted || standIn(content) === "deleted") return "deleted";
  // A removed comment comes blank to most readers; that does not make it a deleted one.
  if (comment.removed || standIn(content) === "removed") return "removed";
  return isBlank(content) ? "deleted" : undefined;
}

/** What may be read of a thread whose post stays. */
export function eligibleThread(thread: Thread, rule: EligibilityRule): EligibleThread {
  const { post } = thread;
  const omitted = { ...noOmissions, unread: thread.unread };
  const comments: Comment[] = [];
  for (const comment of thread.comments) {
    const reason = commentOmission(comment, rule);
    if (reason === undefined) comments.push(comment);
    else omitted[reason] += 1;
  }
  const everyone = new Set([post.author.name, ...thread.comments.map(({ author }) => author.name)]);
  const notCited = new Set([...everyone].filter((name) => namesHold(rule.muted ?? [], name)));
  return {
    post,
    postCitable: isCitable(post) && !notCited.has(post.author.name),
    notCited,
    comments,
    everyone,
    omitted,
  };
}

/** The same thread where nobody is muted. */
export function withoutMuting(thread: EligibleThread): EligibleThread {
  return thread.notCited.size === 0 ? thread : { ...thread, postCitable: isCitable(thread.post), notCited: new Set() };
}

/** Nothing left out. */
export const noOmissions: Omissions = {
  denied: 0,
  optedOut: 0,
  banned: 0,
  bots: 0,
  deleted: 0,
  removed: 0,
  nsfw: 0,
  notPublic: 0,
  sensitive: 0,
  unread: 0,
};

/** A thread whose post's text is gone lives on in its comments, but then there is nothing to cite. */
function isCitable({ author, body }: Post): boolean {
  return !(author.deleted || author.banned || author.bot) && standIn(body) === undefined;
}

function isDenied({ name }: Person, { denied }: EligibilityRule): boolean {
  return namesHold(denied.people, name) || namesHold(denied.instances, instanceOf(name));
}

function isDeniedCommunity(community: CommunityName, { denied }: EligibilityRule): boolean {
  return namesHold(denied.communities, community) || namesHold(denied.instances, instanceOf(community));
}

function namesHold(names: readonly string[], name: string): boolean {
  const wanted = name.toLowerCase();
  return names.some((other) => other.toLowerCase() === wanted);
}

function hasOptedOut(person: Person, { optedOut = [] }: EligibilityRule): boolean {
  return saysOptedOut(person) || namesHold(optedOut, person.name);
}

/** Whether a profile says that its owner wants to be left alone. */
export function saysOptedOut({ bio }: Pick<Person, "bio">): boolean {
  return bio !== undefined && optOutTag.test(withoutInvisibles(bio.normalize("NFKC")));
}

/** Everybody among the authors of these items whose profile opts out. */
export function optedOutAmong(items: readonly Item[]): PersonName[] {
  return [...new Set(items.filter(({ author }) => saysOptedOut(author)).map(({ author }) => author.name))];
}

function standIn(text: string): "deleted" | "removed" | undefined {
  return standIns.get(text.trim().toLowerCase());
}

/** Whether nothing of the text can be seen. */
function isBlank(text: string): boolean {
  return withoutInvisibles(text).trim() === "";
}

/** What a title must not hold. Invisible characters can be taken out; links and mentions can be told without. */
const sensitiveInTitles: ReadonlySet<string | undefined> = new Set(["slur", "email", "phone", "address"]);

/** Whether the title cannot be printed, or the thread is one of distress. */
function isSensitive({ title, body }: Post): boolean {
  return sensitiveInTitles.has(whyUnprintable(title)) || isDistress(title, body);
}

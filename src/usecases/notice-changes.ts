import type { Gone, PublishedDigest } from "../delivery/published.ts";
import type { Digest } from "../digest/digest.ts";
import { passagesOf } from "../digest/passages.ts";
import { placesOf } from "../digest/verify/quote-places.ts";
import { withoutControls } from "../text/control-characters.ts";
import { ownWords } from "../text/own-words.ts";
import { foldSpace } from "../text/words.ts";
import {
  commentOmission,
  type EligibilityRule,
  eligibleThread,
  optedOutAmong,
  postOmission,
} from "../thread/eligibility.ts";
import { type Comment, type Item, instanceOf, type PersonName, type Post } from "../thread/thread.ts";

/** What is cited of each comment or post, by its ActivityPub id. */
export type QuotesOf = ReadonlyMap<string, readonly string[]>;

/** Why something may not be cited any more. */
export type GoneReason =
  | "deleted"
  | "removed"
  | "edited"
  | "banned"
  | "opted-out"
  | "author-gone"
  | "denied"
  | "bot"
  | "hidden";

/** Why this is not to be cited any more; `undefined` where it still stands as it was cited. @param comment - `undefined`: not there */
export function whyCommentGone(
  comment: Comment | undefined,
  quotes: readonly string[],
  rule: EligibilityRule,
): GoneReason | undefined {
  if (comment === undefined) return "deleted";
  const omission = commentOmission(comment, rule);
  if (omission !== undefined) return reasons[omission] ?? "hidden";
  return standIn(quotes, [ownWords(comment.content).text]) ? undefined : "edited";
}

/** Why a thread is not to be told of any more, whoever wrote in it. */
export function whyThreadGone(post: Post | undefined, rule: EligibilityRule): GoneReason | undefined {
  if (post === undefined) return "deleted";
  const omission = postOmission(post, rule);
  return omission === undefined ? undefined : (reasons[omission] ?? "hidden");
}

/** Why a post's own words are not to be cited any more, though its thread stays. */
export function whyPostGone(post: Post, quotes: readonly string[], rule: EligibilityRule): GoneReason | undefined {
  const { author } = post;
  if (!eligibleThread({ post, comments: [], unread: 0 }, rule).postCitable) {
    if (author.bot) return "bot";
    return author.banned ? "banned" : "deleted";
  }
  const titles = [withoutControls(post.title).trim(), foldSpace(post.title)];
  return standIn(quotes, [...titles, ownWords(post.body).text]) ? undefined : "edited";
}

const reasons: Readonly<Record<string, GoneReason>> = {
  denied: "denied",
  optedOut: "opted-out",
  banned: "banned",
  bots: "bot",
  deleted: "deleted",
  removed: "removed",
};

/** Found as the verifier finds them. */
function standIn(quotes: readonly string[], texts: readonly string[]): boolean {
  return quotes.every((quote) => placesOf(quote, texts).length > 0);
}

/** What of a published digest the rule alone does not let be cited: the operator's words, and what people told the bot. */
export function goneByRule(
  { cited, threads }: Pick<PublishedDigest, "cited" | "threads">,
  { denied, optedOut = [] }: EligibilityRule,
): Gone {
  const people = new Set([...denied.people, ...optedOut].map((name) => name.toLowerCase()));
  const instances = new Set(denied.instances.map((name) => name.toLowerCase()));
  const communities = new Set(denied.communities.map((name) => name.toLowerCase()));
  const isOut = (person: PersonName | undefined): boolean =>
    person !== undefined && (people.has(person.toLowerCase()) || instances.has(instanceOf(person).toLowerCase()));
  return {
    comments: cited.filter(({ author }) => isOut(author)).map(({ comment }) => comment),
    threads: threads
      .filter(
        ({ author, community }) =>
          isOut(author) ||
          communities.has(community.toLowerCase()) ||
          instances.has(instanceOf(community).toLowerCase()),
      )
      .map(({ apId }) => apId),
  };
}

/** Those whose profiles say that they want to be left alone, and those whose accounts are gone: all of theirs goes. */
export function peopleGoneAmong(items: readonly Item[]): PersonName[] {
  const deleted = items.filter(({ author }) => author.deleted).map(({ author }) => author.name);
  return [...new Set([...optedOutAmong(items), ...deleted])];
}

/** The words that a digest takes from each comment and post. */
export function quotesIn({ topics }: Digest): QuotesOf {
  const quotes = new Map<string, string[]>();
  for (const { citations } of topics.flatMap(passagesOf)) {
    for (const { comment, quote } of citations) {
      const known = quotes.get(comment);
      if (known === undefined) quotes.set(comment, [quote]);
      else if (!known.includes(quote)) known.push(quote);
    }
  }
  return quotes;
}

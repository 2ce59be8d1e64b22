import { wordsOfDigests } from "../../language/languages.ts";
import { withoutControls } from "../../text/control-characters.ts";
import { ownWords } from "../../text/own-words.ts";
import { foldSpace } from "../../text/words.ts";
import {
  commentOmission,
  type EligibilityRule,
  type EligibleThread,
  eligibleThread,
  postOmission,
} from "../../thread/eligibility.ts";
import type { NameIndex } from "../../thread/name-index.ts";
import type { Comment, PersonName, Post, Thread } from "../../thread/thread.ts";
import { namesOf } from "../../thread/thread-names.ts";

/** A comment or a post that a citation may point to. */
export interface Item {
  readonly thread: EligibleThread;
  /** `undefined` for the thread's post. */
  readonly comment: Comment | undefined;
  readonly author: PersonName;
  readonly score: number;
  /** Why nobody may cite it. */
  readonly barred: string | undefined;
}

/** What digests are held against: the threads, and nothing that a writer says of them. */
export interface Evidence {
  readonly names: NameIndex;
  thread(postApId: string): EligibleThread | undefined;
  /** Why a thread may not be in a digest; `undefined` where it may. */
  whyLeftOut(thread: EligibleThread): string | undefined;
  item(apId: string): Item | undefined;
  /** The author's own words: of a post its title, then its body. */
  textsOf(item: Item): readonly string[];
  /** Whether somebody with this full name wrote in the threads. Case does not count. */
  isPerson(name: string): boolean;
}

/** @param threads - the digest's, as they were read: ineligible comments too */
export function createEvidence(threads: readonly Thread[], rule: EligibilityRule): Evidence {
  const read = new Map<string, EligibleThread>();
  const items = new Map<string, Item>();
  const people = new Set<string>();
  for (const thread of threads) {
    if (read.has(thread.post.apId)) continue;
    const eligible = eligibleThread(thread, rule);
    read.set(thread.post.apId, eligible);
    for (const person of eligible.everyone) people.add(person.toLowerCase());
    for (const item of itemsOf(thread, eligible, rule)) {
      const apId = item.comment?.apId ?? thread.post.apId;
      if (!items.has(apId)) items.set(apId, item);
    }
  }
  const texts = new Map<Item, readonly string[]>();
  return {
    names: namesOf([...read.values()], wordsOfDigests),
    thread: (postApId) => read.get(postApId),
    whyLeftOut: ({ post }) => postOmission(post, rule),
    item: (apId) => items.get(apId),
    textsOf: (item) => {
      const known = texts.get(item);
      if (known !== undefined) return known;
      const made = item.comment === undefined ? textsOfPost(item.thread.post) : [ownWords(item.comment.content).text];
      texts.set(item, made);
      return made;
    },
    isPerson: (name) => people.has(name.toLowerCase()),
  };
}

/** The forms in which a title may stand in a digest. */
export function titleForms({ title }: Pick<Post, "title">): readonly string[] {
  return [...new Set([withoutControls(title).trim(), foldSpace(title)])].filter((form) => form !== "");
}

function textsOfPost(post: Post): readonly string[] {
  return [...titleForms(post), ownWords(post.body).text];
}

function itemsOf(thread: Thread, eligible: EligibleThread, rule: EligibilityRule): Item[] {
  const { post, comments } = thread;
  const uncitable = eligible.postCitable ? undefined : "its text is gone, or its author is gone or muted";
  return [
    {
      thread: eligible,
      comment: undefined,
      author: post.author.name,
      score: post.score,
      barred: postOmission(post, rule) ?? uncitable,
    },
    ...comments.map((comment) => ({
      thread: eligible,
      comment,
      author: comment.author.name,
      score: comment.score,
      barred: commentOmission(comment, rule) ?? (eligible.notCited.has(comment.author.name) ? "muted" : undefined),
    })),
  ];
}

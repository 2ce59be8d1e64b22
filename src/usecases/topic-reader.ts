import { AppError } from "../errors.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import { groupThreads } from "../stance/group-threads.ts";
import { shareOfArgument } from "../stance/share-of-argument.ts";
import {
  type EligibilityRule,
  type EligibleThread,
  eligibleThread,
  optedOutAmong,
  postOmission,
} from "../thread/eligibility.ts";
import { holdsEnough, preselectPosts, type SelectionRule } from "../thread/selection.ts";
import type { Comment, Post, Thread } from "../thread/thread.ts";
import type { PostsFound } from "./find-posts.ts";
import { type Changes, withChanges } from "./reread-cited.ts";

/** A thread as it was read, and what of it may be used. */
export interface ThreadRead {
  readonly thread: Thread;
  readonly eligible: EligibleThread;
}

/** Threads about one thing, highest score first. */
export type TopicRead = readonly ThreadRead[];

/** Reads the comments of the posts found, few more of them than are needed. */
export interface TopicReader {
  /**
   * Picks the next topics worth a digest: those with a named thread, then the others by score and by how much is argued.
   * Each thread is read once, however often this is called.
   *
   * @param passedOver - by `apId`, posts that are not to be picked again
   * @returns at most `maxTopics`, highest score first
   */
  choose(passedOver: ReadonlyMap<string, unknown>): Promise<TopicRead[]>;
  /** What may be read, by all that was learnt while reading. */
  rule(): EligibilityRule;
  /**
   * Takes over how comments of a thread now stand.
   *
   * @returns how often this thread has changed by now
   */
  update(thread: Thread, changes: Changes): number;
}

export interface ReaderOptions {
  readonly threads: ThreadSource;
  readonly rule: EligibilityRule;
  readonly selection: SelectionRule;
  /** Comments published later are not read; `undefined`: all are. */
  readonly until: Date | undefined;
  /** Whether a listed thread is left out, now that it is known what of it may be read. */
  readonly isToldBefore: (thread: EligibleThread) => boolean;
  /** Called before a thread's comments are read. */
  readonly onReading: (post: Post) => void;
  /** Called where a thread's comments could not be read. */
  readonly onUnreadable: (post: Post, error: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/** So many threads more than topics are read, so that a debate can take the place of a pile of jokes. */
const readAhead = 3;
/** What a topic is worth in which nobody argues; one in which everybody does is worth 1 more. */
const worthWithoutArgument = 0.3;

/** Creates a reader over the posts found; threads that turn out too small or cannot be read are passed over. */
export function createTopicReader(posts: PostsFound, options: ReaderOptions): TopicReader {
  const { named, listed } = posts;
  const { threads, selection, until, onReading, onUnreadable, signal } = options;
  const candidates = [...named, ...preselectPosts(listed, selection)];
  const isNamed = new Set(named.map(({ apId }) => apId));
  const alreadyRead = new Map<string, Thread | undefined>();
  const timesChanged = new Map<string, number>();

  const learnt = new Set(posts.optedOut);
  const ruleNow = (): EligibilityRule => ({
    ...options.rule,
    optedOut: [...(options.rule.optedOut ?? []), ...learnt],
  });

  async function read(post: Post): Promise<Thread | undefined> {
    if (alreadyRead.has(post.apId)) return alreadyRead.get(post.apId);
    onReading(post);
    const thread = await readThread(post);
    for (const person of optedOutAmong(thread?.comments ?? [])) learnt.add(person);
    alreadyRead.set(post.apId, thread);
    return thread;
  }

  async function readThread(post: Post): Promise<Thread | undefined> {
    try {
      const { comments, unread } = await threads.readComments(post, signal);
      const isInTime = ({ publishedAt }: Comment) => until === undefined || publishedAt.getTime() <= until.getTime();
      return { post, comments: comments.filter(isInTime), unread };
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      onUnreadable(post, error);
      return undefined;
    }
  }

  function usable(read: readonly Thread[]): ThreadRead[] {
    const rule = ruleNow();
    return read
      .filter(({ post }) => postOmission(post, rule) === undefined)
      .map((thread) => ({ thread, eligible: eligibleThread(thread, rule) }))
      .filter(
        ({ thread, eligible }) =>
          isNamed.has(thread.post.apId) || (holdsEnough(eligible, selection) && !options.isToldBefore(eligible)),
      );
  }

  return {
    async choose(passedOver) {
      const open = candidates.filter(({ apId }) => !passedOver.has(apId));
      const wanted = Math.max(selection.maxTopics, open.filter(({ apId }) => isNamed.has(apId)).length) + readAhead;
      const all: Thread[] = [];
      let readings: ThreadRead[] = [];
      while (readings.length < wanted && open.length > 0) {
        const next = open.splice(0, wanted - readings.length);
        all.push(...(await Promise.all(next.map(read))).filter((thread) => thread !== undefined));
        // All of them anew: what was just read may tell who of the others has opted out.
        readings = usable(all);
      }
      return worthiest(topicsOf(readings), isNamed, selection.maxTopics);
    },
    rule: ruleNow,
    update(before, changes) {
      const thread = withChanges(before, changes);
      const { apId } = thread.post;
      for (const person of optedOutAmong(thread.comments)) learnt.add(person);
      alreadyRead.set(apId, thread);
      timesChanged.set(apId, (timesChanged.get(apId) ?? 0) + 1);
      return timesChanged.get(apId) ?? 0;
    },
  };
}

/** Threads on one thing together; topics by their highest score. */
function topicsOf(readings: readonly ThreadRead[]): TopicRead[] {
  const byEligible = new Map(readings.map((reading) => [reading.eligible, reading]));
  return groupThreads(readings.map(({ eligible }) => eligible)).map((group) =>
    group.map((eligible) => byEligible.get(eligible) as ThreadRead),
  );
}

/** @returns in the order given */
function worthiest(topics: readonly TopicRead[], isNamed: ReadonlySet<string>, atMost: number): TopicRead[] {
  const worth = new Map(topics.map((topic) => [topic, worthOf(topic)]));
  const first = (topic: TopicRead) => Number(topic.some(({ thread }) => isNamed.has(thread.post.apId)));
  const best = topics
    .toSorted((a, b) => first(b) - first(a) || (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
    .slice(0, atMost);
  return topics.filter((topic) => best.includes(topic));
}

function worthOf(topic: TopicRead): number {
  const score = Math.max(0, ...topic.map(({ thread }) => thread.post.score));
  return Math.log(2 + score) * (worthWithoutArgument + shareOfArgument(topic.map(({ eligible }) => eligible)));
}

import { AppError } from "../errors.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import { groupThreads } from "../stance/group-threads.ts";
import { shareOfArgument } from "../stance/share-of-argument.ts";
import { type EligibilityRule, type EligibleThread, eligibleThread } from "../thread/eligibility.ts";
import { holdsEnough, preselectPosts, type SelectionRule } from "../thread/selection.ts";
import type { Post, Thread } from "../thread/thread.ts";
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
  /** Called before a thread's comments are read. */
  readonly onReading: (post: Post) => void;
  /** Called where a thread's comments could not be read. */
  readonly onUnreadable: (post: Post, error: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/** So many threads more than topics are read, so that a debate can take the place of a pile of jokes. */
const readAhead = 3;
/** What a topic is worth in which nobody argues, beside one in which everybody does: 1 + 1/this times less. */
const worthWithoutArgument = 0.3;

/** Creates a reader over the posts found; threads that turn out too small or cannot be read are passed over. */
export function createTopicReader({ named, listed }: PostsFound, options: ReaderOptions): TopicReader {
  const { threads, rule, selection, onReading, onUnreadable, signal } = options;
  const candidates = [...named, ...preselectPosts(listed, selection)];
  const isNamed = new Set(named.map(({ apId }) => apId));
  const alreadyRead = new Map<string, ThreadRead | undefined>();
  const timesChanged = new Map<string, number>();

  async function read(post: Post): Promise<ThreadRead | undefined> {
    if (alreadyRead.has(post.apId)) return alreadyRead.get(post.apId);
    onReading(post);
    const reading = await readThread(post);
    alreadyRead.set(post.apId, reading);
    return reading;
  }

  async function readThread(post: Post): Promise<ThreadRead | undefined> {
    try {
      const thread = { post, ...(await threads.readComments(post, signal)) };
      return { thread, eligible: eligibleThread(thread, rule) };
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      onUnreadable(post, error);
      return undefined;
    }
  }

  const isUsable = ({ thread, eligible }: ThreadRead) =>
    isNamed.has(thread.post.apId) || holdsEnough(eligible, selection);

  return {
    async choose(passedOver) {
      const open = candidates.filter(({ apId }) => !passedOver.has(apId));
      const wanted = Math.max(selection.maxTopics, open.filter(({ apId }) => isNamed.has(apId)).length) + readAhead;
      const usable: ThreadRead[] = [];
      while (usable.length < wanted && open.length > 0) {
        const readings = await Promise.all(open.splice(0, wanted - usable.length).map(read));
        usable.push(...(readings.filter((reading) => reading !== undefined && isUsable(reading)) as ThreadRead[]));
      }
      return worthiest(topicsOf(usable), isNamed, selection.maxTopics);
    },
    update(before, changes) {
      const thread = withChanges(before, changes);
      const { apId } = thread.post;
      alreadyRead.set(apId, { thread, eligible: eligibleThread(thread, rule) });
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

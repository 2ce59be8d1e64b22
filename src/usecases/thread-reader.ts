import type { ThreadSource } from "../ports/thread-source.ts";
import { type EligibilityRule, type EligibleThread, eligibleThread } from "../thread/eligibility.ts";
import { holdsEnough, preselectPosts, type SelectionRule } from "../thread/selection.ts";
import type { Post, Thread } from "../thread/thread.ts";
import type { PostsFound } from "./find-posts.ts";

/** A thread as it was read, and what of it may be used. */
export interface ThreadRead {
  readonly thread: Thread;
  readonly eligible: EligibleThread;
}

/** Reads the comments of the posts found, no more of them than are needed. */
export interface ThreadReader {
  /**
   * Picks the next threads worth a digest: the named ones, then the others by score. Each is read once, however often
   * this is called.
   *
   * @param passedOver - by `apId`, posts that are not to be picked again
   * @returns at most `maxTopics`
   */
  choose(passedOver: ReadonlyMap<string, unknown>): Promise<ThreadRead[]>;
}

export interface ReaderOptions {
  readonly threads: ThreadSource;
  readonly rule: EligibilityRule;
  readonly selection: SelectionRule;
  /** Called before a thread's comments are read. */
  readonly onReading: (post: Post) => void;
  readonly signal: AbortSignal | undefined;
}

/** Creates a reader over the posts found; threads that turn out too small are passed over. */
export function createThreadReader({ named, listed }: PostsFound, options: ReaderOptions): ThreadReader {
  const { threads, rule, selection, onReading, signal } = options;
  const candidates = [...named, ...preselectPosts(listed, selection)];
  const isNamed = new Set(named);
  const alreadyRead = new Map<Post, ThreadRead>();

  async function read(post: Post): Promise<ThreadRead> {
    const known = alreadyRead.get(post);
    if (known !== undefined) return known;
    onReading(post);
    const thread = { post, ...(await threads.readComments(post, signal)) };
    const reading = { thread, eligible: eligibleThread(thread, rule) };
    alreadyRead.set(post, reading);
    return reading;
  }

  return {
    async choose(passedOver) {
      const open = candidates.filter(({ apId }) => !passedOver.has(apId));
      const chosen: ThreadRead[] = [];
      while (chosen.length < selection.maxTopics && open.length > 0) {
        const next = open.splice(0, selection.maxTopics - chosen.length);
        const readings = await Promise.all(next.map(read));
        chosen.push(
          ...readings.filter(({ thread, eligible }) => isNamed.has(thread.post) || holdsEnough(eligible, selection)),
        );
      }
      return chosen;
    },
  };
}

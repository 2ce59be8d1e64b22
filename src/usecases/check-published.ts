import type { PublishedThread } from "../delivery/published.ts";
import { recheckEveryMs } from "../delivery/recheck.ts";
import { AppError, ThreadNotFoundError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { ThreadLink, ThreadSource } from "../ports/thread-source.ts";
import type { Comment } from "../thread/thread.ts";
import type { Noticer } from "./notice-readings.ts";
import type { PublishedIndex } from "./published-index.ts";
import type { PublishedEntry } from "./published-memory.ts";

/** Each takes about two requests; what is not reached comes first at the next poll. */
const mostThreadsAPoll = 60;

export interface CheckPublishedPorts {
  readonly index: PublishedIndex;
  readonly noticer: Pick<Noticer, "seePosts" | "seeComments" | "miss">;
  /** Gives what stands there now, and nothing that it remembers. */
  readonly threads: Pick<ThreadSource, "readPost" | "rereadComments">;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollMs: number;
}

/** What one poll did. */
export interface PollEnd {
  readonly checked: number;
  /** Digests that were due and have to wait for the next poll. */
  readonly left: number;
}

/**
 * Reads what published digests cite again: young ones at every poll, older ones less often, the most overdue first. An
 * instance that does not answer is no deletion: its threads are looked at next time.
 */
export function createPublishedCheck({ index, noticer, threads, clock, log, pollMs }: CheckPublishedPorts) {
  const checkedAtMs = new Map<string, number>();

  function due(): PublishedEntry[] {
    const nowMs = clock.now().getTime();
    const overdue = (entry: PublishedEntry): number | undefined => {
      const everyMs = recheckEveryMs(nowMs - entry.publishedAt.getTime(), pollMs);
      const last = checkedAtMs.get(entry.digestId) ?? entry.publishedAt.getTime();
      if (everyMs === undefined) return undefined;
      // A poll comes a moment early or late.
      const late = (nowMs - last) / everyMs;
      return late >= 0.9 ? late : undefined;
    };
    return [...index.entries()]
      .map((entry) => ({ entry, late: overdue(entry) }))
      .filter((each): each is { entry: PublishedEntry; late: number } => each.late !== undefined)
      .sort((one, other) => other.late - one.late)
      .map(({ entry }) => entry);
  }

  return async (signal?: AbortSignal): Promise<PollEnd> => {
    for (const digestId of checkedAtMs.keys()) if (index.find(digestId) === undefined) checkedAtMs.delete(digestId);
    const waiting = due();
    const poll = createPoll({ threads, noticer, log, signal });
    let checked = 0;
    for (const entry of waiting) {
      if (poll.threadsRead() >= mostThreadsAPoll) break;
      signal?.throwIfAborted();
      await poll.check(entry);
      checkedAtMs.set(entry.digestId, clock.now().getTime());
      checked += 1;
    }
    return { checked, left: waiting.length - checked };
  };
}

interface PollOptions extends Pick<CheckPublishedPorts, "threads" | "noticer" | "log"> {
  readonly signal: AbortSignal | undefined;
}

type ThreadState = "stands" | "gone" | "unknown";

/** What was read in one poll is read once, however many digests need it. */
function createPoll({ threads, noticer, log, signal }: PollOptions) {
  const states = new Map<string, ThreadState>();
  const seen = new Map<string, Comment>();
  const silent = new Set<string>();

  /** @returns `undefined` where the instance does not answer */
  async function ask<T>({ instance }: ThreadLink, work: () => Promise<T>): Promise<T | undefined> {
    if (silent.has(instance)) return undefined;
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AppError) || error instanceof ThreadNotFoundError) throw error;
      silent.add(instance);
      log.warn("What is published cannot be checked now.", { instance, error: error.code });
      return undefined;
    }
  }

  async function stateOf(thread: PublishedThread): Promise<ThreadState> {
    const known = states.get(thread.apId);
    if (known !== undefined) return known;
    const state = await look(thread);
    states.set(thread.apId, state);
    return state;
  }

  async function look({ apId, url }: PublishedThread): Promise<ThreadState> {
    const link = linkOf(url);
    if (link === undefined) return "unknown";
    try {
      const post = await ask(link, () => threads.readPost(link, signal));
      if (post === undefined) return "unknown";
      await noticer.seePosts([post]);
      return "stands";
    } catch (error) {
      if (!(error instanceof ThreadNotFoundError)) throw error;
      await noticer.miss({ threads: [apId] });
      return "gone";
    }
  }

  return {
    threadsRead: () => states.size,
    async check({ cited, threads: sources }: PublishedEntry): Promise<void> {
      const links: ThreadLink[] = [];
      const posts = new Set(sources.map(({ apId }) => apId));
      let isSure = true;
      for (const source of sources) {
        const state = await stateOf(source);
        const link = linkOf(source.url);
        if (state === "unknown") isSure = false;
        if (state === "stands" && link !== undefined) links.push(link);
      }
      let open = cited.filter((apId) => !posts.has(apId));
      await noticer.seeComments(open.flatMap((apId) => seen.get(apId) ?? []));
      open = open.filter((apId) => !seen.has(apId));
      for (const sameInstance of Map.groupBy(links, ({ instance }) => instance).values()) {
        const [link] = sameInstance;
        if (link === undefined || open.length === 0) continue;
        const asked = open;
        const found = await ask(link, () => threads.rereadComments(asked, sameInstance, signal));
        if (found === undefined) {
          isSure = false;
          continue;
        }
        const comments = [...found.values()].filter((comment) => comment !== undefined);
        for (const comment of comments) seen.set(comment.apId, comment);
        await noticer.seeComments(comments);
        open = open.filter((apId) => !seen.has(apId));
      }
      if (isSure && open.length > 0) await noticer.miss({ comments: open });
    },
  };
}

/** A thread as its instance numbers it, by its page. */
export function linkOf(url: string): ThreadLink | undefined {
  const { host, pathname } = new URL(url);
  const postId = /^\/post\/([^/]+)/u.exec(pathname)?.[1];
  return postId === undefined ? undefined : { instance: host, postId: decodeURIComponent(postId) };
}

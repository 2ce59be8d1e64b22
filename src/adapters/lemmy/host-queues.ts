import PQueue from "p-queue";
import { systemTiming, type Timing } from "./timing.ts";

const minuteMs = 60_000;
/** From this many on, queues that nobody used for a minute are given up. */
const manyQueues = 100;

export interface HostQueuesOptions {
  /** Requests to one host that may be under way at the same time; default 4. */
  readonly maxAtOnce?: number;
  /** Requests to one host that begin within any minute; default 120. Lemmy allows 180. */
  readonly maxPerMinute?: number;
  readonly timing?: Timing;
}

export interface QueueTicket {
  readonly signal: AbortSignal | undefined;
  /** Goes before the others that wait: what was begun is to be brought to an end. */
  readonly urgent: boolean;
}

/** Lets requests to each host through, no more than it can be asked to bear. */
export interface HostQueues {
  /**
   * Does something when it is its turn.
   *
   * @param origin - of the address: what is really asked, whatever name it goes by
   * @throws what the task throws, or the signal's reason, also while waiting
   */
  run<T>(origin: string, ticket: QueueTicket, task: () => Promise<T>): Promise<T>;
  /** Lets nothing more through to a host for a while. */
  rest(origin: string, ms: number): void;
}

interface HostQueue {
  readonly queue: PQueue;
  lastUsedMs: number;
  restsUntilMs: number;
}

export function createHostQueues(options: HostQueuesOptions = {}): HostQueues {
  const { maxAtOnce = 4, maxPerMinute = 120, timing = systemTiming } = options;
  const queues = new Map<string, HostQueue>();

  function queueOf(origin: string): HostQueue {
    const known = queues.get(origin);
    if (known !== undefined) return known;
    if (queues.size >= manyQueues) giveUpUnused();
    const queue = new PQueue({ concurrency: maxAtOnce, intervalCap: maxPerMinute, interval: minuteMs, strict: true });
    const made: HostQueue = { queue, lastUsedMs: 0, restsUntilMs: 0 };
    queues.set(origin, made);
    return made;
  }

  /** Which forgets nothing: after a minute a queue is as good as new. */
  function giveUpUnused(): void {
    const now = timing.now();
    for (const [origin, { queue, lastUsedMs, restsUntilMs }] of queues) {
      const inUse = queue.pending > 0 || queue.size > 0 || restsUntilMs > now;
      if (!inUse && now - lastUsedMs > minuteMs) queues.delete(origin);
    }
  }

  return {
    run(origin, { signal, urgent }, task) {
      const host = queueOf(origin);
      return host.queue.add(
        async () => {
          // Waiting in its turn, it keeps the others waiting, too.
          for (let ms = host.restsUntilMs - timing.now(); ms > 0; ms = host.restsUntilMs - timing.now()) {
            await timing.sleep(ms, signal);
          }
          host.lastUsedMs = timing.now();
          return task();
        },
        { priority: urgent ? 1 : 0, ...(signal === undefined ? {} : { signal }) },
      );
    },
    rest(origin, ms) {
      const host = queueOf(origin);
      host.restsUntilMs = Math.max(host.restsUntilMs, timing.now() + ms);
    },
  };
}

/** The queues of this process, shared by everything that reads from instances. */
export const sharedHostQueues: HostQueues = createHostQueues();

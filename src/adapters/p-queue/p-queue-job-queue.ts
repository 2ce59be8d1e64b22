import PQueue from "p-queue";
import type { Clock } from "../../ports/clock.ts";
import { type JobQueue, type JobTry, jobKey, type WatchJob, type WorkOnJob } from "../../ports/job-queue.ts";

export interface PQueueJobQueueOptions {
  readonly work: WorkOnJob;
  /** Told of a job that failed; it is not tried again. */
  readonly onFailure: (job: WatchJob, error: unknown) => void;
  readonly clock: Clock;
  /** Jobs of a lane that are worked on at a time, at least 1; default 32: most of them wait for instances or for Discord. */
  readonly concurrency?: number | undefined;
  /** Jobs of one lane take no place of another's; default: all are in the same. */
  readonly laneOf?: ((job: WatchJob) => string) | undefined;
  /** How long `close` waits for what is being worked on; default 8,000. */
  readonly patienceMs?: number | undefined;
}

/** A queue in this process. Jobs of one watch are worked on one after the other; what is tried again later waits outside. */
export function createPQueueJobQueue(options: PQueueJobQueueOptions): JobQueue {
  const { work, onFailure, clock, concurrency = 32, laneOf = () => "", patienceMs = 8_000 } = options;
  const lanes = new Map<string, PQueue>();
  const closing = new AbortController();
  const known = new Set<string>();
  /** Who waits for a watch that is being worked on. */
  const behind = new Map<string, (() => void)[]>();
  let whenIdle: (() => void)[] = [];

  function laneFor(job: WatchJob): PQueue {
    const name = laneOf(job);
    const lane = lanes.get(name) ?? new PQueue({ concurrency });
    lanes.set(name, lane);
    return lane;
  }

  async function pursue(job: WatchJob): Promise<void> {
    const firstTriedAt = clock.now();
    for (let number = 1; ; number++) {
      const again = await laneFor(job).add(() => tryOnce(job, { number, firstTriedAt, signal: closing.signal }));
      if (again === undefined) return;
      await clock.sleep(Math.max(0, again.getTime() - clock.now().getTime()), closing.signal);
    }
  }

  async function tryOnce(job: WatchJob, attempt: JobTry): Promise<Date | undefined> {
    closing.signal.throwIfAborted();
    return work(job, attempt);
  }

  /** Waits until no other job of the watch is worked on. */
  async function inTurn(watchId: string): Promise<void> {
    const waiting = behind.get(watchId);
    if (waiting === undefined) behind.set(watchId, []);
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(watchId: string): void {
    const next = behind.get(watchId)?.shift();
    if (next === undefined) behind.delete(watchId);
    else next();
  }

  async function carry(job: WatchJob): Promise<void> {
    await inTurn(job.watchId);
    try {
      await pursue(job);
    } catch (error) {
      // What was stopped by closing is left to the next start.
      if (!(closing.signal.aborted && error === closing.signal.reason)) onFailure(job, error);
    } finally {
      leave(job.watchId);
      known.delete(jobKey(job));
      if (known.size === 0) {
        for (const tell of whenIdle) tell();
        whenIdle = [];
      }
    }
  }

  const idle = (): Promise<void> =>
    known.size === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve));

  return {
    async enqueue(job) {
      const key = jobKey(job);
      if (closing.signal.aborted || known.has(key)) return;
      known.add(key);
      void carry(job);
    },
    idle,
    async close() {
      closing.abort(new Error("The queue is closing."));
      const patience = new AbortController();
      await Promise.race([idle(), clock.sleep(patienceMs, patience.signal).catch(() => {})]);
      patience.abort();
    },
  };
}

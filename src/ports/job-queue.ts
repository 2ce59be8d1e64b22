/** A slot of a watch that is due. */
export interface WatchJob {
  readonly watchId: string;
  readonly slot: Date;
}

/** Carries due slots to whoever builds and delivers. The same watch and slot are worked on once at a time. */
export interface JobQueue {
  /** Returns when the job is safe, not when it is done. The same watch and slot again: nothing happens. */
  enqueue(job: WatchJob): Promise<void>;
  /** Waits until nothing is waiting or being worked on, what is tried again later included. */
  idle(): Promise<void>;
  /** Takes nothing more, gives what is being worked on time to end, and forgets what waits. */
  close(): Promise<void>;
}

/** One try of a job. */
export interface JobTry {
  /** From 1. */
  readonly number: number;
  /** When the job was first tried. */
  readonly firstTriedAt: Date;
  /** Aborted when the queue closes: what has not begun to be sent is left to the next start. */
  readonly signal: AbortSignal;
}

/** What a queue calls for each job. @returns when to try again; `undefined`: the job is done */
export type WorkOnJob = (job: WatchJob, attempt: JobTry) => Promise<Date | undefined>;

/** @returns a key for receipts, nonces and jobs: the same for the same slot of the same watch */
export function jobKey({ watchId, slot }: WatchJob): string {
  return `${watchId}@${slot.toISOString()}`;
}

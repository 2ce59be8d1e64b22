/** A slot of a watch that is due. */
export interface WatchJob {
  readonly watchId: string;
  readonly slot: Date;
}

/** Carries due slots to whoever builds and delivers. The same watch and slot are worked on once at a time. */
export interface JobQueue {
  /** Returns when the job is safe, not when it is done. The same watch and slot again: nothing happens. */
  enqueue(job: WatchJob): Promise<void>;
  /** Waits until nothing is waiting or being worked on. */
  idle(): Promise<void>;
  /** Takes nothing more, gives what is being worked on time to end, and forgets what waits. */
  close(): Promise<void>;
}

/** @returns a key for receipts, nonces and jobs: the same for the same slot of the same watch */
export function jobKey({ watchId, slot }: WatchJob): string {
  return `${watchId}@${slot.toISOString()}`;
}

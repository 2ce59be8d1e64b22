/** The time, and waiting for it: the only source of either in the core. */
export interface Clock {
  now(): Date;
  /** @throws the signal's reason when it is aborted */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

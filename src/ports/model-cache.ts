/**
 * Keeps what a model said, for digests to come. Values are JSON and hold stretches of comments: what forgets a person's
 * words must be able to empty it. A failure to read is a miss, a failure to write is nobody's concern.
 */
export interface ModelCache {
  /** @returns `undefined` where nothing is kept */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

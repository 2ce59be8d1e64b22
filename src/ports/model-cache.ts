/**
 * Keeps what a model said, for digests to come. Values are JSON and hold stretches of comments: what forgets a person's
 * words must be able to empty it. A failure to read is a miss, a failure to write is nobody's concern.
 */
export interface ModelCache {
  /** @returns `undefined` where nothing is kept */
  read(key: string): Promise<unknown>;
  /** @param about - ActivityPub ids of the comments whose words it may hold, and of their posts */
  write(key: string, value: unknown, about: readonly string[]): Promise<void>;
}

/** A cache that can forget. */
export interface ForgetfulModelCache extends ModelCache {
  /** @param isOver - whether a comment or a post is gone, by its ActivityPub id */
  forget(isOver: (apId: string) => boolean): void;
}

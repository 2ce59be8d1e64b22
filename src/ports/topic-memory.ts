import type { WrittenTopic } from "../digest/digest-writer.ts";

/** Remembers what was written of topics, for all who build digests at the same time or soon after. */
export interface TopicMemory {
  /**
   * Gives what was written of a topic; whoever asks meanwhile waits for it.
   *
   * @param key - the same for the same threads as they stand
   * @param write - called where nothing is remembered; what it throws is thrown, and remembered by nobody
   */
  recall(
    key: string,
    write: () => Promise<WrittenTopic | undefined>,
    signal?: AbortSignal,
  ): Promise<WrittenTopic | undefined>;
}

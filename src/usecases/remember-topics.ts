import type { DigestWriter } from "../digest/digest-writer.ts";
import { topicKey } from "../digest/topic-key.ts";
import type { TopicMemory } from "../ports/topic-memory.ts";

/**
 * A writer that writes a topic once for all digests that hold it. The names that the rest of a digest brings with it are
 * not looked at: the verifier finds where they matter, and then the topic is written anew.
 */
export function createRememberingWriter(writer: DigestWriter, memory: TopicMemory): DigestWriter {
  return {
    engine: writer.engine,
    remembers: true,
    async write(topic, context, signal) {
      if (context.anew === true) return writer.write(topic, context, signal);
      return memory.recall(topicKey(topic), () => writer.write(topic, context, signal), signal);
    },
  };
}

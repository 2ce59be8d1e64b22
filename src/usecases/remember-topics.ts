import type { DigestWriter, EligibleTopic, WrittenTopic } from "../digest/digest-writer.ts";
import { citedPeople } from "../digest/passages.ts";
import { topicKey } from "../digest/topic-key.ts";
import type { TopicMemory } from "../ports/topic-memory.ts";
import { withoutMuting } from "../thread/eligibility.ts";

/**
 * A writer that writes a topic once for all digests that hold it. The names that the rest of a digest brings with it are
 * not looked at: the verifier finds where they matter, and then the topic is written anew. Where people are muted, what was
 * written without muting will do, unless it cites one of them.
 */
export function createRememberingWriter(writer: DigestWriter, memory: TopicMemory): DigestWriter {
  return {
    engine: writer.engine,
    remembers: true,
    async write(topic, context, signal) {
      if (context.anew === true) return writer.write(topic, context, signal);
      const write = (asked: EligibleTopic): Promise<WrittenTopic | undefined> =>
        memory.recall(topicKey(asked), () => writer.write(asked, context, signal), signal);
      const plain = await write({ threads: topic.threads.map(withoutMuting) });
      return plain === undefined || !citesMuted(plain, topic) ? plain : write(topic);
    },
  };
}

function citesMuted({ summary, analysis }: WrittenTopic, { threads }: EligibleTopic): boolean {
  const cited = new Set<string>([
    ...citedPeople(summary),
    ...(analysis.propositionOf ? [analysis.propositionOf.author] : []),
  ]);
  return threads.some(({ notCited }) => !notCited.isDisjointFrom(cited));
}

import type { DigestWriter, WrittenTopic } from "../../src/digest/digest-writer.ts";
import { sourcesOf } from "../../src/digest/sources.ts";

/**
 * A writer that tells nothing but that a thread was discussed, which is always true, and places nobody.
 *
 * @param untold - titles of threads in which it finds nothing to tell
 * @param untrue - titles of threads of which it writes what is not so
 */
export function createPlainWriter({
  untold = [],
  untrue = [],
  language = "en",
}: PlainWriterOptions = {}): DigestWriter {
  return {
    engine: { kind: "llm", model: "plain" },
    async write(topic): Promise<WrittenTopic | undefined> {
      const title = topic.threads[0]?.post.title ?? "";
      if (untold.includes(title)) return undefined;
      const people = new Set(topic.threads.flatMap(({ comments }) => comments.map(({ author }) => author.name)));
      const invented = untrue.includes(title);
      return {
        summary: {
          language,
          kind: "other",
          headline: "A discussion",
          framing: {
            text: invented ? 'Somebody says: "This was never said."' : "The thread is discussed.",
            citations: [],
            spans: [],
          },
          stances: [],
          consensus: [],
          keyPoints: [],
          balance: {
            proposition: "",
            favor: 0,
            against: 0,
            unclear: people.size,
            shareOfScore: { favor: 0, against: 0, unclear: 1 },
          },
          sources: sourcesOf(topic),
        },
        analysis: { placements: new Map([...people].map((person) => [person, "unclear"])), propositionOf: undefined },
      };
    },
  };
}

interface PlainWriterOptions {
  readonly untold?: readonly string[];
  readonly untrue?: readonly string[];
  readonly language?: string;
}

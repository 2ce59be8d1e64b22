import { balanceOf, placementsOf } from "../../src/digest/balance.ts";
import type { DigestWriter, WrittenTopic } from "../../src/digest/digest-writer.ts";
import { sourcesOf } from "../../src/digest/sources.ts";
import type { PersonName } from "../../src/thread/thread.ts";

/**
 * A writer that tells nothing but that a thread was discussed, which is always true, and places nobody.
 *
 * @param sides - or people on sides of the post's title
 * @param untold - titles of threads in which it finds nothing to tell
 * @param untrue - titles of threads of which it writes what is not so
 */
export function createPlainWriter({
  untold = [],
  untrue = [],
  language = "en",
  sides,
}: PlainWriterOptions = {}): DigestWriter {
  return {
    engine: { kind: "llm", model: "plain" },
    async write(topic): Promise<WrittenTopic | undefined> {
      const title = topic.threads[0]?.post.title ?? "";
      if (untold.includes(title)) return undefined;
      const comments = topic.threads.flatMap((thread) => thread.comments);
      const placements = placementsOf(comments, sides);
      const isPlaced = [...placements.values()].some((stance) => stance !== "unclear");
      const invented = untrue.includes(title);
      return {
        summary: {
          language,
          kind: isPlaced ? "dispute" : "other",
          headline: "A discussion",
          framing: {
            text: invented ? 'Somebody says: "This was never said."' : "The thread is discussed.",
            citations: [],
            spans: [],
          },
          stances: [],
          consensus: [],
          keyPoints: [],
          balance: balanceOf(comments, placements, isPlaced ? title : ""),
          sources: sourcesOf(topic),
        },
        analysis: { placements, propositionOf: undefined },
      };
    },
  };
}

interface PlainWriterOptions {
  readonly untold?: readonly string[];
  readonly untrue?: readonly string[];
  readonly language?: string;
  readonly sides?: ReadonlyMap<PersonName, "favor" | "against">;
}

import { createHash } from "node:crypto";
import { z } from "zod";
import type { ModelCache } from "../ports/model-cache.ts";
import type { ReadComment } from "../stance/read-comment.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import type { Frame } from "./frame-topic.ts";
import { promptVersion } from "./prompt-version.ts";
import { type WriteAnswer, writeAnswerSchema } from "./prompt-write.ts";
import type { ProposedFor } from "./read-chunk.ts";

/**
 * What the model said before: of a topic's frame, of each comment, and of a report's claims. What it said of a comment holds
 * as long as the comment's text and the proposition stand; so an update pays for new comments alone.
 */
export interface ReadingMemory {
  recall(read: ReadComment, proposition: string): Promise<ProposedFor | undefined>;
  keep(read: ReadComment, proposition: string, proposed: ProposedFor): Promise<void>;
  /** @param threads - of the topic; a frame is made anew once there are three times as many comments */
  recallFrame(threads: readonly EligibleThread[]): Promise<Frame | undefined>;
  /** @param from - ActivityPub ids of the comments whose words the frame may hold */
  keepFrame(threads: readonly EligibleThread[], frame: Frame, from: readonly string[]): Promise<void>;
  /** @param material - all that the report is written from */
  recallReport(material: unknown): Promise<WriteAnswer | undefined>;
  /** @param about - ActivityPub ids of the comments it is written from */
  keepReport(material: unknown, answer: WriteAnswer, about: readonly string[]): Promise<void>;
}

const proposedSchema = z.array(
  z.object({ stance: z.enum(["favor", "against", "none"]), claim: z.string(), quote: z.string() }),
);
const frameSchema = z.union([
  z.object({ kind: z.literal("dispute"), proposition: z.string().min(1) }),
  z.object({ kind: z.literal("other") }),
]);
const keptFrameSchema = z.object({ frame: frameSchema, comments: z.int() });
const growthForgotten = 3;

/** @param model - its name; `cache` may fail: then nothing is remembered */
export function createReadingMemory(model: string, cache: ModelCache): ReadingMemory {
  const keyOf = (what: string, ...parts: readonly unknown[]) =>
    createHash("sha256")
      .update(JSON.stringify([model, promptVersion, what, ...parts]))
      .digest("base64url");
  const read = async <T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const kept = await cache.read(key).catch(() => undefined);
    return kept === undefined ? undefined : schema.safeParse(kept).data;
  };
  const write = (key: string, value: unknown, about: readonly string[]) =>
    cache.write(key, value, about).catch(() => undefined);
  const commentKey = ({ comment }: ReadComment, proposition: string) =>
    keyOf("read", proposition, comment.apId, comment.author.name, comment.content);
  const frameKey = (threads: readonly EligibleThread[]) =>
    keyOf(
      "frame",
      threads.map(({ post, postCitable }) => [post.apId, post.title, postCitable ? post.body : ""]),
    );
  const commentsIn = (threads: readonly EligibleThread[]) =>
    threads.reduce((sum, { comments }) => sum + comments.length, 0);
  return {
    recall: (comment, proposition) => read(commentKey(comment, proposition), proposedSchema),
    keep: (of, proposition, proposed) =>
      write(commentKey(of, proposition), proposed, [of.comment.apId, of.thread.post.apId]),
    recallFrame: async (threads) => {
      const kept = await read(frameKey(threads), keptFrameSchema);
      return kept === undefined || commentsIn(threads) >= growthForgotten * kept.comments ? undefined : kept.frame;
    },
    keepFrame: (threads, frame, from) =>
      write(frameKey(threads), { frame, comments: commentsIn(threads) }, [
        ...threads.map(({ post }) => post.apId),
        ...from,
      ]),
    recallReport: (material) => read(keyOf("report", material), writeAnswerSchema),
    keepReport: (material, answer, about) => write(keyOf("report", material), answer, about),
  };
}

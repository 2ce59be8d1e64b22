import { assembleDigest } from "../../src/digest/assemble-digest.ts";
import type { Digest, TopicSummary } from "../../src/digest/digest.ts";
import { verifyDigest } from "../../src/digest/verify/verify-digest.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { allowAll, now } from "../fakes/threads.ts";
import { write } from "../fakes/topics.ts";

/** What the embedded engine writes of a thread, and what the proof finds wrong with it. */
export async function writtenAndProved(thread: EligibleThread) {
  const written = await write(thread);
  if (written === undefined) throw new Error("Nothing was written.");
  const digest = assembleDigest({
    topics: [{ topic: { threads: [thread] }, ...written }],
    omittedPosts: [],
    communities: [thread.post.community],
    period: { from: thread.post.publishedAt, to: now },
    generatedAt: now,
    language: undefined,
    engine: { kind: "embedded" },
    notes: [],
  });
  const asRead = [{ post: thread.post, comments: thread.comments, unread: 0 }];
  const prove = (told: Digest) => verifyDigest(told, asRead, { rule: allowAll, analyses: [written.analysis] });
  return { digest, summary: written.summary, prove, failures: prove(digest) };
}

/** Every text of a topic but its headline. */
export function textsOf({ framing, stances, consensus, keyPoints }: TopicSummary): string[] {
  const passages = [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
  return passages.map(({ text }) => text);
}

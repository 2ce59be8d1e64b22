import { assembleDigest } from "../../src/digest/assemble-digest.ts";
import type { TopicSummary } from "../../src/digest/digest.ts";
import type { WrittenTopic } from "../../src/digest/digest-writer.ts";
import { createEmbeddedWriter } from "../../src/digest/embedded-writer.ts";
import type { Failure } from "../../src/digest/verify/failure.ts";
import { verifyDigest } from "../../src/digest/verify/verify-digest.ts";
import { wordsOfDigests } from "../../src/language/languages.ts";
import { type EligibleThread, eligibleThread } from "../../src/thread/eligibility.ts";
import type { Thread } from "../../src/thread/thread.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { allowAll, now } from "./threads.ts";

/** What our own proof finds wrong with a topic as it was written. */
export function failuresOf(
  written: WrittenTopic,
  threads: readonly EligibleThread[],
  { asRead = threads.map(({ post, comments }) => ({ post, comments, unread: 0 })), rule = allowAll } = {},
): readonly Failure[] {
  const digest = assembleDigest({
    topics: [{ topic: { threads }, ...written }],
    omittedPosts: [],
    communities: ["technology@lemmy.example"],
    period: { from: now, to: now },
    generatedAt: now,
    language: undefined,
    engine: { kind: "embedded" },
    notes: [],
  });
  return verifyDigest(digest, asRead, { rule, analyses: [written.analysis] });
}

/**
 * What the embedded engine writes of a thread, proved as it would be before anybody sees it.
 *
 * @throws where nothing is written, or it cannot be proved
 */
export async function provedSummary(thread: Thread, rule = allowAll): Promise<TopicSummary> {
  const threads = [eligibleThread(thread, rule)];
  const written = await createEmbeddedWriter().write({ threads }, { names: namesOf(threads, wordsOfDigests) });
  if (written === undefined) throw new Error("Nothing was written.");
  const failures = failuresOf(written, threads, { asRead: [thread], rule });
  if (failures.length > 0) throw new Error(failures.map(({ path, reason }) => `${path}: ${reason}`).join("\n"));
  return written.summary;
}

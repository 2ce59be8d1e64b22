import { assembleDigest } from "../../src/digest/assemble-digest.ts";
import type { Digest, TopicSummary } from "../../src/digest/digest.ts";
import type { WrittenTopic } from "../../src/digest/digest-writer.ts";
import { createEmbeddedWriter } from "../../src/digest/embedded-writer.ts";
import { verifyDigest } from "../../src/digest/verify/verify-digest.ts";
import { wordsOfDigests } from "../../src/language/languages.ts";
import { type EligibleThread, eligibleThread } from "../../src/thread/eligibility.ts";
import type { Thread } from "../../src/thread/thread.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { allowAll, now } from "./threads.ts";

/** Makes a digest of one topic, and holds it against its threads: as they were read, by default with nothing left out. */
export function proveWritten(
  written: WrittenTopic,
  threads: readonly EligibleThread[],
  { asRead = threads.map(({ post, comments }): Thread => ({ post, comments, unread: 0 })), rule = allowAll } = {},
) {
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
  /** What is wrong with it, or with another that tells of the same. */
  const prove = (told: Digest) => verifyDigest(told, asRead, { rule, analyses: [written.analysis] });
  return { digest, prove, failures: prove(digest) };
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
  const { failures } = proveWritten(written, threads, { asRead: [thread], rule });
  if (failures.length > 0) throw new Error(failures.map(({ path, reason }) => `${path}: ${reason}`).join("\n"));
  return written.summary;
}

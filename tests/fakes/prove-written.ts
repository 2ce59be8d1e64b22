import { assembleDigest } from "../../src/digest/assemble-digest.ts";
import type { Digest } from "../../src/digest/digest.ts";
import type { WrittenTopic } from "../../src/digest/digest-writer.ts";
import { verifyDigest } from "../../src/digest/verify/verify-digest.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { allowAll, now } from "./threads.ts";

/** Makes a digest of one topic, and holds it against its threads. */
export function proveWritten(written: WrittenTopic, threads: readonly EligibleThread[]) {
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
  const asRead = threads.map(({ post, comments }) => ({ post, comments, unread: 0 }));
  /** What is wrong with it, or with another that tells of the same. */
  const prove = (told: Digest) => verifyDigest(told, asRead, { rule: allowAll, analyses: [written.analysis] });
  return { digest, prove, failures: prove(digest) };
}

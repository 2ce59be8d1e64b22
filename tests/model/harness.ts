import { assembleDigest } from "../../src/digest/assemble-digest.ts";
import type { Digest } from "../../src/digest/digest.ts";
import type { DigestWriter, WrittenTopic } from "../../src/digest/digest-writer.ts";
import { createEmbeddedWriter } from "../../src/digest/embedded-writer.ts";
import type { Failure } from "../../src/digest/verify/failure.ts";
import { verifyDigest } from "../../src/digest/verify/verify-digest.ts";
import { wordsOfDigests } from "../../src/language/languages.ts";
import { createModelWriter, type ModelWriterOptions } from "../../src/model/model-writer.ts";
import type { ModelReport } from "../../src/model/report.ts";
import type { LanguageModel } from "../../src/ports/language-model.ts";
import type { ModelCache } from "../../src/ports/model-cache.ts";
import { type EligibilityRule, eligibleThread } from "../../src/thread/eligibility.ts";
import type { Thread } from "../../src/thread/thread.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { allowAll, now } from "../fakes/threads.ts";
import { seeded } from "./fake-model.ts";

export function memoryCache(): ModelCache & { readonly entries: Map<string, unknown> } {
  const entries = new Map<string, unknown>();
  return {
    entries,
    read: async (key) => entries.get(key),
    write: async (key, value) => {
      entries.set(key, structuredClone(value));
    },
  };
}

export interface Told {
  readonly written: WrittenTopic;
  readonly digest: Digest;
  /** What the verifier finds unproved. */
  readonly failures: readonly Failure[];
  readonly report: ModelReport;
}

export function writerFor(
  model: LanguageModel,
  options: Partial<ModelWriterOptions> = {},
): { readonly writer: DigestWriter; readonly reports: ModelReport[] } {
  const reports: ModelReport[] = [];
  const writer = createModelWriter({
    model,
    fallback: createEmbeddedWriter(),
    tokensPerDigest: 60_000,
    cache: memoryCache(),
    random: seeded(7),
    onReport: (report) => reports.push(report),
    ...options,
  });
  return { writer, reports };
}

/** Has one thread written, and put into a digest that is verified. */
export async function tell(
  thread: Thread,
  model: LanguageModel,
  options: Partial<ModelWriterOptions> = {},
  rule: EligibilityRule = allowAll,
): Promise<Told> {
  const { writer, reports } = writerFor(model, options);
  const topic = { threads: [eligibleThread(thread, rule)] };
  const written = await writer.write(topic, { names: namesOf(topic.threads, wordsOfDigests) });
  const [report] = reports;
  if (written === undefined || report === undefined) throw new Error("Nothing was written.");
  const digest = assembleDigest({
    topics: [{ topic, ...written }],
    omittedPosts: [],
    communities: [thread.post.community],
    period: { from: now, to: now },
    generatedAt: now,
    language: undefined,
    engine: writer.engine,
    notes: [],
  });
  const failures = verifyDigest(digest, [thread], { rule, analyses: [written.analysis] });
  return { written, digest, failures, report };
}

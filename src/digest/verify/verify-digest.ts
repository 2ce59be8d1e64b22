import type { EligibilityRule } from "../../thread/eligibility.ts";
import type { Thread } from "../../thread/thread.ts";
import type { Digest } from "../digest.ts";
import type { TopicAnalysis } from "../digest-writer.ts";
import { citationFailures, stanceFailures } from "./citations.ts";
import { balanceFailures, digestCountFailures } from "./counts.ts";
import { createEvidence } from "./evidence.ts";
import { type Failure, failureOf } from "./failure.ts";
import { lawFailures } from "./law/law.ts";
import { nameFailures, numberFailures } from "./names.ts";
import { printableFailures } from "./printable.ts";
import { quotationFailures } from "./quotations.ts";
import { sourceFailures } from "./sources.ts";
import { spanFailures } from "./spans.ts";
import { schemaFailures, structureFailures } from "./structure.ts";
import { bareTextsOf, passagesOf } from "./texts.ts";
import { type TopicEvidence, topicEvidence } from "./topic-evidence.ts";

export interface VerificationOptions {
  readonly rule: EligibilityRule;
  /**
   * One a topic, in the digest's order. Without them sides are taken from the digest, held against each other and
   * against the number of people; everything else is proved all the same.
   */
  readonly analyses?: readonly TopicAnalysis[];
}

/**
 * Proves a digest from the threads it is about. Stands between every writer and every reader, takes nothing from a
 * writer on trust, and shares no code with one.
 *
 * @param digest - anything that claims to be one; its id is not looked at
 * @param threads - those of the digest as they were read, ineligible comments included
 * @returns what is not proved; empty where the digest may be published. Never throws because of what a digest holds.
 */
export function verifyDigest(
  digest: Digest,
  threads: readonly Thread[],
  { rule, analyses }: VerificationOptions,
): readonly Failure[] {
  const malformed = schemaFailures(digest);
  if (malformed.length > 0) return malformed;
  const evidence = createEvidence(threads, rule);
  const topics = digest.topics.map((summary, at) => topicEvidence(summary, `topics[${at}]`, evidence, analyses?.[at]));
  return [
    ...(analyses !== undefined && analyses.length !== topics.length
      ? [failureOf("topics", `${analyses.length} analyses for ${topics.length} topics`)]
      : []),
    ...structureFailures(digest),
    ...digestCountFailures(digest, topics),
    ...topics.flatMap((topic) => [...topicFailures(topic)]),
    ...(digest.engine.kind === "embedded" ? topics.flatMap((topic) => [...lawFailures(topic)]) : []),
  ];
}

function* topicFailures(topic: TopicEvidence): Iterable<Failure> {
  yield* sourceFailures(topic);
  yield* balanceFailures(topic);
  const passages = passagesOf(topic.summary, topic.path);
  for (const passage of passages) {
    yield* citationFailures(passage, topic);
    yield* spanFailures(passage, topic);
  }
  yield* stanceFailures(passages, topic);
  for (const text of [...bareTextsOf(topic.summary, topic.path), ...passages]) {
    yield* quotationFailures(text, topic);
    yield* nameFailures(text, topic);
    yield* numberFailures(text, topic);
    yield* printableFailures(text);
  }
}

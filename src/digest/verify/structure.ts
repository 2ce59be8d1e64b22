import { type Digest, digestSchema, type TopicSummary } from "../digest.ts";
import { type Failure, failureIn, failureOf } from "./failure.ts";
import { type PassageInPlace, passagesOf } from "./texts.ts";
import { isPrimaryTag } from "./topic-evidence.ts";

/** Words of a topic, from headline to key points. */
const wordBudget = 350;
const shareTolerance = 1e-6;

/** What is not as the digest's schema says. Nothing else can be checked before this is empty. */
export function schemaFailures(digest: unknown): Failure[] {
  const { error } = digestSchema.safeParse(digest);
  return (error?.issues ?? []).map(({ path, message }) => failureOf(pathText(path), message));
}

/** Orders, sums and lengths that the digest alone can tell. */
export function* structureFailures({ topics, period, language, read }: Digest): Iterable<Failure> {
  if (Date.parse(period.from) > Date.parse(period.to)) yield failureOf("period", "it ends before it begins");
  if (!isPrimaryTag(language)) yield failureOf("language", `"${language}" is no language tag`);
  if ((read.byModel ?? 0) > read.comments) yield failureOf("read.byModel", "more than were read");
  const best = topics.map(({ sources }) => Math.max(...sources.map(({ score }) => score)));
  for (const [at, summary] of topics.entries()) {
    const path = `topics[${at}]`;
    if (at > 0 && (best[at] ?? 0) > (best[at - 1] ?? 0)) yield failureOf(path, "topics are not by score");
    yield* topicFailures(summary, path);
  }
  const sources = topics.flatMap((topic) => topic.sources.map(({ apId }) => apId));
  if (new Set(sources).size < sources.length) yield failureOf("topics", "a thread is a source twice");
}

function* topicFailures(summary: TopicSummary, path: string): Iterable<Failure> {
  const { sources, balance, headline, language } = summary;
  if (!isPrimaryTag(language)) yield failureOf(`${path}.language`, `"${language}" is no language tag`);
  for (const [at, { score }] of sources.entries())
    if (score > (sources[at - 1]?.score ?? score))
      yield failureOf(`${path}.sources[${at}]`, "sources are not by score");
  const { favor, against, unclear } = balance.shareOfScore;
  if (Math.abs(favor + against + unclear - 1) > shareTolerance)
    yield failureOf(`${path}.balance.shareOfScore`, "does not sum to 1");
  const passages = passagesOf(summary, path);
  const spoken = [headline, ...passages.map(({ text }) => text)].reduce((sum, text) => sum + wordCount(text), 0);
  if (spoken > wordBudget) yield failureOf(path, `${spoken} words, more than ${wordBudget}`);
  for (const passage of passages) yield* offsetFailures(passage);
}

function* offsetFailures(passage: PassageInPlace): Iterable<Failure> {
  let before = 0;
  for (const span of passage.spans) {
    if (span.start >= span.end || span.end > passage.text.length)
      yield failureIn(passage, "a span is empty or reaches beyond the text", span);
    if (span.start < before) yield failureIn(passage, "a span overlaps the one before, or is out of order", span);
    if (span.kind !== "count" && span.citation >= passage.citations.length)
      yield failureIn(passage, `there is no citation ${span.citation}`, span);
    before = span.end;
  }
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key, at) => (typeof key === "number" ? `[${key}]` : `${at > 0 ? "." : ""}${String(key)}`)).join("");
}

import { bareName } from "../../../thread/thread.ts";
import type { Citation } from "../../digest.ts";
import { titleForms } from "../evidence.ts";
import { type Failure, failureIn, failureOf } from "../failure.ts";
import { type PassageInPlace, passagesOf } from "../texts.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import { holderFrames } from "./frame-sets.ts";
import { isLawfulHeadline } from "./headline.ts";
import { parsePassage } from "./parse-passage.ts";
import { proofs } from "./proofs.ts";
import { whyNoProposition } from "./proposition.ts";
import type { ParsingContext, Statement } from "./read-frame.ts";
import { type LowerCaseWords, whyWordsUnfair } from "./words-of-statement.ts";

/**
 * The embedded engine's law: outside quotation marks stand only frames, names, counts, and the cited sentences' own
 * words in their order; and what each frame claims beyond its words is true.
 */
export function* lawFailures(topic: TopicEvidence): Iterable<Failure> {
  const { path, summary } = topic;
  const headline = { path: `${path}.headline`, text: summary.headline };
  if (!isLawfulHeadline(topic)) yield failureIn(headline, "it is none of the forms of a headline");
  const noProposition = whyNoProposition(topic);
  if (noProposition !== undefined) yield failureOf(`${path}.balance.proposition`, noProposition);

  const reader = { topic, context: parsingContext(topic), lowerCaseWords: lowerCaseWordsOf(topic) };
  for (const passages of Map.groupBy(passagesOf(summary, path), groupOf).values()) {
    let before: Citation | undefined;
    for (const passage of passages) {
      const { failures, citedLast } = readPassage(passage, before, reader);
      yield* failures;
      before = citedLast ?? before;
    }
  }
}

/** Passages read one after the other, in which "Elsewhere" and the like look back over the passage's beginning. */
function groupOf({ part, path }: PassageInPlace): string {
  return part === "stances" || part === "consensus" ? part : path;
}

interface Reader {
  readonly topic: TopicEvidence;
  readonly context: ParsingContext;
  readonly lowerCaseWords: LowerCaseWords;
}

interface PassageRead {
  readonly failures: readonly Failure[];
  readonly citedLast: Citation | undefined;
}

/** Of all ways to read a passage, the one with the fewest failures. */
function readPassage(passage: PassageInPlace, before: Citation | undefined, reader: Reader): PassageRead {
  let best: PassageRead | undefined;
  for (const reading of parsePassage(passage, passage.part, reader.context)) {
    const failures = [...readingFailures(reading, passage, before, reader)];
    if (best !== undefined && failures.length >= best.failures.length) continue;
    best = { failures, citedLast: reading.findLast(({ citation }) => citation !== undefined)?.citation };
    if (failures.length === 0) break;
  }
  const reason = "it is not made of the frames of its part and its citations' words";
  return best ?? { failures: [failureIn(passage, reason)], citedLast: passage.citations.at(-1) };
}

function* readingFailures(
  reading: readonly Statement[],
  passage: PassageInPlace,
  citedBefore: Citation | undefined,
  { topic, lowerCaseWords }: Reader,
): Iterable<Failure> {
  let before = citedBefore;
  const claim = passage.part === "support" ? passage.keyPoint?.claim.citations[0] : undefined;
  const support = passage.part === "claim" ? (passage.keyPoint?.support.citations ?? []) : [];
  for (const [at, statement] of reading.entries()) {
    const framesBefore = reading.slice(0, at).map(({ frame }) => frame);
    const told = { statement, before, claim, framesBefore };
    const reason =
      proofs[statement.frame](told, topic) ?? whyWordsUnfair(statement, { topic, lowerCaseWords, support });
    if (reason !== undefined) yield failureIn(passage, `${statement.frame}: ${reason}`, statement);
    before = statement.citation ?? before;
  }
  if (reading.reduce((sum, { spans }) => sum + spans, 0) !== passage.spans.length)
    yield failureIn(passage, "a span marks more than its sentence tells");
  for (const [index, citation] of passage.citations.entries())
    if (!reading.some((statement) => statement.citation === citation))
      yield failureIn(passage, `citation ${index} stands behind nothing`);
  yield* shapeFailures(reading, passage);
}

/** A key point is one claim, then who holds it. */
function* shapeFailures(reading: readonly Statement[], passage: PassageInPlace): Iterable<Failure> {
  const [first] = reading;
  if (passage.part === "claim" && reading.length !== 1) yield failureIn(passage, "a key point's claim is one sentence");
  if (passage.part === "support" && (first === undefined || !holderFrames.has(first.frame)))
    yield failureIn(passage, "it does not begin with who holds the claim");
}

function parsingContext({ language, threads }: TopicEvidence): ParsingContext {
  const first = threads[0]?.post;
  return {
    frames: language.frames,
    predication: language.reading.argument?.claims.predication,
    quotationMarks: language.quotationMarks,
    titles: first === undefined ? [] : titleForms(first),
    communities: first === undefined ? [] : [bareName(first.community), first.community],
  };
}

/** Every word that stands in lower case in a title, post or comment of the topic. */
function lowerCaseWordsOf(topic: TopicEvidence): LowerCaseWords {
  let known: ReadonlySet<string> | undefined;
  return () => {
    if (known === undefined) {
      const items = [...topic.threads.map(({ post }) => post.apId), ...topic.comments.map(({ apId }) => apId)];
      const texts = items
        .map((apId) => topic.item(apId))
        .flatMap((item) => (item === undefined ? [] : topic.textsOf(item)));
      const found = texts.flatMap((text) => text.match(/(?<![\p{L}\p{M}\p{N}'’-])\p{Ll}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []);
      known = new Set(found.map((word) => word.replaceAll("’", "'")));
    }
    return known;
  };
}

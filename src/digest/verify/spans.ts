import type { PersonName } from "../../thread/thread.ts";
import type { Counted, KeyPoint, Span } from "../digest.ts";
import { type Failure, failureIn } from "./failure.ts";
import { placesOf } from "./quote-places.ts";
import { isBetweenMarks } from "./quoted-stretches.ts";
import type { PassageInPlace } from "./texts.ts";
import type { TopicEvidence } from "./topic-evidence.ts";

/** Spans whose stretch of the text is not what they say it is. */
export function* spanFailures(passage: PassageInPlace, topic: TopicEvidence): Iterable<Failure> {
  for (const span of passage.spans) {
    const reason = whyUntrue(span, passage, topic);
    if (reason !== undefined) yield failureIn(passage, reason, span);
  }
}

function whyUntrue(span: Span, passage: PassageInPlace, topic: TopicEvidence): string | undefined {
  const words = passage.text.slice(span.start, span.end);
  if (span.kind === "count") return whyMiscounted(span, words, recount(span.of, passage.keyPoint, topic));
  const citation = passage.citations[span.citation];
  if (citation === undefined) return "it cites nobody";
  if (span.kind === "person") {
    const name = topic.names.display(citation.author as PersonName);
    return words === name ? undefined : `"${words}" is not how ${citation.author} is called: "${name}"`;
  }
  if (placesOf(words, [citation.quote]).length === 0) return `"${words}" is not in the quote it cites`;
  return isBetweenMarks(passage.text, span, topic.language.quotationMarks)
    ? undefined
    : "a quotation without its quotation marks";
}

function whyMiscounted(
  { value, of }: Extract<Span, { kind: "count" }>,
  words: string,
  count: number | undefined,
): string | undefined {
  if (words !== String(value)) return `"${words}" is not the numeral of ${value}`;
  if (count === undefined) return `${of} can only be counted in a key point`;
  return value === count ? undefined : `${of} is ${count}, not ${value}`;
}

function recount(of: Counted, keyPoint: KeyPoint | undefined, { counts }: TopicEvidence): number | undefined {
  if (of !== "holders") return counts[of];
  if (keyPoint === undefined) return undefined;
  const cited = [...keyPoint.claim.citations, ...keyPoint.support.citations];
  return new Set(cited.map(({ author }) => author)).size;
}

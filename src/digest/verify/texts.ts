import type { PartName } from "../../language/frames.ts";
import type { Citation, KeyPoint, Passage, Span, TopicSummary } from "../digest.ts";

/** A text of a topic that readers see, passages and others alike. */
export interface TextInPlace {
  readonly path: string;
  readonly text: string;
  /** What the text must cite whom it names from; `undefined` for headlines and propositions, which name nobody. */
  readonly citations: readonly Citation[] | undefined;
  readonly spans: readonly Span[];
}

/** A passage, and which part of the summary it belongs to. */
export interface PassageInPlace extends TextInPlace {
  readonly part: PartName;
  readonly citations: readonly Citation[];
  /** The key point that a claim or its support belongs to. */
  readonly keyPoint: KeyPoint | undefined;
}

/** A topic's passages in the order in which they are read. */
export function passagesOf(summary: TopicSummary, path: string): PassageInPlace[] {
  return [
    inPlace(summary.framing, `${path}.framing`, "framing"),
    ...summary.stances.map((passage, at) => inPlace(passage, `${path}.stances[${at}]`, "stances")),
    ...summary.consensus.map((passage, at) => inPlace(passage, `${path}.consensus[${at}]`, "consensus")),
    ...summary.keyPoints.flatMap((keyPoint, at) => [
      inPlace(keyPoint.claim, `${path}.keyPoints[${at}].claim`, "claim", keyPoint),
      inPlace(keyPoint.support, `${path}.keyPoints[${at}].support`, "support", keyPoint),
    ]),
  ];
}

/** The texts of a topic that cite nobody. */
export function bareTextsOf({ headline, balance }: TopicSummary, path: string): TextInPlace[] {
  return [
    { path: `${path}.headline`, text: headline, citations: undefined, spans: [] },
    { path: `${path}.balance.proposition`, text: balance.proposition, citations: undefined, spans: [] },
  ];
}

function inPlace(passage: Passage, path: string, part: PartName, keyPoint?: KeyPoint): PassageInPlace {
  return { ...passage, path, part, keyPoint };
}

/** The text with stretches made unreadable, its length and all other offsets kept. */
export function mask(text: string, stretches: Iterable<{ readonly start: number; readonly end: number }>): string {
  let masked = text;
  for (const { start, end } of stretches) {
    if (start >= end || end > text.length) continue;
    masked = masked.slice(0, start) + maskCharacter.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/** Neither a letter, a digit, white space nor a mark. */
const maskCharacter = "■";

import type { Passage, TopicSummary } from "../digest/digest.ts";
import { type AskReportOptions, askReport } from "./ask-report.ts";
import { type DraftText, draftOf } from "./draft.ts";
import type { EmbeddedSentences } from "./embedded-sentences.ts";
import { fitParts, type WrittenParts } from "./fit-parts.ts";
import { mendDraft } from "./mend-draft.ts";
import type { OfferedClaim } from "./offered-claims.ts";
import type { Tally } from "./report.ts";
import { supportOf } from "./support.ts";
import { contradictionOf } from "./turned-round.ts";

export interface ReportOptions extends AskReportOptions {
  readonly embedded: EmbeddedSentences;
  readonly tally: Tally;
}

/** Of the proposition's content: a framing that holds so much of it says what is at issue. */
const mostlySaid = 0.75;
const plain = { stances: 3, ofOneStance: 2, keyPoints: 5 };

/**
 * Has the model write the report from verified claims. What is not proved is mended once by the model; then the embedded
 * engine's sentence stands in its place, as it does everywhere where the model did not write.
 */
export async function writeReport(options: ReportOptions): Promise<WrittenParts> {
  const answer = await askReport(options);
  if (answer === undefined) return plainReport(options);
  const draft = await mendDraft(draftOf(answer, options), options);
  const { embedded, tally } = options;
  const passages = (part: DraftText["part"]) =>
    draft.filter((text) => text.part === part).flatMap((text) => passageOf(text, options));
  const stances = passages("stances");
  const keyPoints = keyPointsOf(draft, options);
  if (stances.length + keyPoints.length === 0) return plainReport(options);
  const headline = draft.find(({ part }) => part === "headline")?.outcome;
  const framing = draft.find(({ part }) => part === "framing")?.outcome;
  if (headline?.status !== "line") tally.sentences.replaced++;
  if (framing?.status !== "passage") tally.sentences.replaced++;
  const consensus = [...(embedded.verdict === undefined ? [] : [embedded.verdict]), ...passages("apart")];
  return fitted(options, {
    headline: headline?.status === "line" ? headline.line : embedded.headline,
    framing: withAtIssue(framing?.status === "passage" ? framing.passage : embedded.framing, options),
    stances: withoutRepeats(stances),
    consensus: embedded.verdict === undefined ? [] : consensus,
    keyPoints,
  });
}

/** What the model read, in the embedded engine's sentences. */
function plainReport(options: ReportOptions): WrittenParts {
  const { offered, embedded, tally } = options;
  const inTurn = sidesInTurn(offered);
  const told = inTurn.slice(0, plain.stances * plain.ofOneStance);
  const stances = Array.from({ length: plain.stances }, (_, at) =>
    embedded.tell(told.slice(at * plain.ofOneStance, (at + 1) * plain.ofOneStance)),
  ).filter((passage) => passage !== undefined);
  const keyPoints = inTurn.slice(told.length, told.length + plain.keyPoints).map(embedded.keyPoint);
  tally.sentences.replaced += 2 + stances.length + 2 * keyPoints.length;
  const { headline, framing, verdict } = embedded;
  return fitted(options, {
    headline,
    framing: withAtIssue(framing, options),
    stances: withoutRepeats(stances),
    consensus: verdict === undefined ? [] : [verdict],
    keyPoints,
  });
}

/** One of each side after the other, as long as there are both. */
function sidesInTurn(offered: readonly OfferedClaim[]): OfferedClaim[] {
  const [first] = offered;
  const one = offered.filter(({ placed }) => placed === first?.placed);
  const other = offered.filter(({ placed }) => placed !== first?.placed);
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
    .flat()
    .filter((claim) => claim !== undefined);
}

/** What was proved, or the embedded engine's sentences about the same people. */
function passageOf({ outcome, about }: DraftText, { embedded, tally }: ReportOptions): Passage[] {
  if (outcome.status === "passage") return [outcome.passage];
  const told = embedded.tell(about.slice(0, 2));
  if (told === undefined) tally.sentences.dropped++;
  else tally.sentences.replaced++;
  return told === undefined ? [] : [told];
}

function keyPointsOf(draft: readonly DraftText[], { embedded, tally }: ReportOptions): TopicSummary["keyPoints"] {
  const points = Map.groupBy(
    draft.filter(({ part }) => part === "claim" || part === "support"),
    ({ point }) => point,
  );
  const seen = new Set<string>();
  return [...points.values()].flatMap((texts) => {
    const claim = texts.find(({ part }) => part === "claim");
    const support = texts.find(({ part }) => part === "support");
    const [holder] = claim?.about ?? [];
    if (claim === undefined || holder === undefined || seen.has(holder.read.comment.apId)) return [];
    seen.add(holder.read.comment.apId);
    const own = embedded.keyPoint(holder);
    if (claim.outcome.status !== "passage") tally.sentences.replaced++;
    if (support?.outcome.status !== "passage") tally.sentences.replaced++;
    return [
      {
        claim: claim.outcome.status === "passage" ? claim.outcome.passage : own.claim,
        support: support?.outcome.status === "passage" ? support.outcome.passage : own.support,
      },
    ];
  });
}

/** With what favor and against are about, where the framing does not say so itself. */
function withAtIssue(framing: Passage, { embedded: { atIssue }, proposition, material }: ReportOptions): Passage {
  if (atIssue === undefined) return framing;
  const context = { language: material.reading.language, given: new Set<string>() };
  const isSaid =
    supportOf(proposition, framing.text, context).share >= mostlySaid &&
    contradictionOf(proposition, framing.text, context.language) === undefined;
  return isSaid ? framing : { ...framing, text: `${framing.text} ${atIssue}` };
}

function fitted({ tally }: ReportOptions, whole: WrittenParts): WrittenParts {
  const { parts, leftOut } = fitParts(whole);
  tally.sentences.tooLong += leftOut;
  return parts;
}

function withoutRepeats(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.text, passage])).values()];
}

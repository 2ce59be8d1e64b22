import type { Passage, TopicSummary } from "../digest/digest.ts";
import type { Ask } from "./ask.ts";
import type { Random } from "./data-block.ts";
import { type DraftContext, type DraftText, draftOf } from "./draft.ts";
import type { EmbeddedSentences } from "./embedded-sentences.ts";
import { claimLines } from "./offered-claims.ts";
import { repairAnswerSchema, repairAnswerTokens, repairPrompt, repairSchema } from "./prompt-repair.ts";
import {
  claimLineOf,
  type WriteAnswer,
  writeAnswerSchema,
  writeAnswerTokens,
  writePrompt,
  writeSchema,
} from "./prompt-write.ts";
import type { ReadingMemory } from "./reading-memory.ts";
import type { Tally } from "./report.ts";

export interface ReportOptions extends DraftContext {
  readonly embedded: EmbeddedSentences;
  readonly ask: Ask;
  readonly random: Random;
  readonly memory: ReadingMemory;
  readonly tally: Tally;
}

/** The parts of a summary that are written rather than counted. */
export type WrittenParts = Pick<TopicSummary, "headline" | "framing" | "stances" | "consensus" | "keyPoints">;

/** Words of a topic, its headline included; the least that is kept of what comes first and last. */
const wordBudget = 320;
const fewest = { keyPoints: 3, stances: 2 };
const mostMended = 10;
const plain = { stances: 3, ofOneStance: 2, keyPoints: 5 };

/**
 * Has the model write the report from verified claims. What is not proved is mended once by the model; then the embedded
 * engine's sentence stands in its place, as it does everywhere where the model did not write.
 */
export async function writeReport(options: ReportOptions): Promise<WrittenParts> {
  const answer = await answerOf(options);
  if (answer === undefined) return plainReport(options);
  const draft = await mended(draftOf(answer, options), options);
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
  return fitting({
    headline: headline?.status === "line" ? headline.line : embedded.headline,
    framing: withAtIssue(framing?.status === "passage" ? framing.passage : embedded.framing, embedded.atIssue),
    stances: withoutRepeats(stances),
    consensus: embedded.verdict === undefined ? [] : consensus,
    keyPoints,
  });
}

async function answerOf({
  material,
  offered,
  proposition,
  ask,
  random,
  memory,
}: ReportOptions): Promise<WriteAnswer | undefined> {
  const [title = ""] = material.titles;
  const lines = claimLines(offered, material, random);
  // The same claims under other numbers are the same report.
  const stable = offered.map(({ read, stance, claim, quote, placed }) => [
    read.comment.apId,
    read.comment.score,
    stance,
    claim,
    quote,
    placed,
  ]);
  const known = await memory.recallReport([title, proposition, material.language, stable]);
  if (known !== undefined) return renumbered(known, (id) => offered[Number(id.slice(1))]?.id);
  const asked = await ask({
    step: "write",
    prompt: (mark) => writePrompt({ title, proposition, claims: lines, language: material.language }, mark),
    schema: writeSchema,
    answer: writeAnswerSchema,
    maxAnswerTokens: writeAnswerTokens,
  });
  if (asked.status === "failed") return undefined;
  const places = new Map(offered.map(({ id }, at) => [id, `c${at}`]));
  await memory.keepReport(
    [title, proposition, material.language, stable],
    renumbered(asked.answer, (id) => places.get(id)),
  );
  return asked.answer;
}

/** What the model read, in the embedded engine's sentences. */
function plainReport({ offered, embedded, tally }: ReportOptions): WrittenParts {
  const told = offered.slice(0, plain.stances * plain.ofOneStance);
  const stances = Array.from({ length: plain.stances }, (_, at) =>
    embedded.tell(told.slice(at * plain.ofOneStance, (at + 1) * plain.ofOneStance)),
  ).filter((passage) => passage !== undefined);
  const keyPoints = offered.slice(told.length, told.length + plain.keyPoints).map(embedded.keyPoint);
  tally.sentences.replaced += 2 + stances.length + 2 * keyPoints.length;
  const { headline, framing, atIssue, verdict } = embedded;
  return fitting({
    headline,
    framing: withAtIssue(framing, atIssue),
    stances: withoutRepeats(stances),
    consensus: verdict === undefined ? [] : [verdict],
    keyPoints,
  });
}

/** The same answer about other numbers; what has none keeps its own, which nobody has. */
function renumbered(answer: WriteAnswer, numberOf: (id: string) => string | undefined): WriteAnswer {
  const inText = (text: string) =>
    text.replace(/\{(c\d+)\}/gu, (whole, id: string) => `{${numberOf(id) ?? `x${whole.slice(1, -1)}`}}`);
  return {
    headline: answer.headline,
    framing: inText(answer.framing),
    stances: answer.stances.map(inText),
    apart: inText(answer.apart),
    points: answer.points.map(({ comment, claim, support }) => ({
      comment: numberOf(comment.replace(/[{}\s]/gu, "")) ?? "",
      claim: inText(claim),
      support: inText(support),
    })),
  };
}

/** Every text that was not proved, once more. */
async function mended(
  draft: readonly DraftText[],
  { ask, material, offered, random, tally, proposition }: ReportOptions,
): Promise<DraftText[]> {
  tally.sentences.proposed += draft.length;
  const broken = draft.filter(({ outcome }) => outcome.status === "unproved").slice(0, mostMended);
  if (broken.length === 0) return [...draft];
  const lines = new Map(claimLines(offered, material, random).map((line) => [line.id, claimLineOf(line)]));
  const about = [...material.titles.slice(0, 1), ...(proposition === "" ? [] : [proposition])];
  const items = broken.map(({ text, outcome, about: claims }) => ({
    text,
    reason: outcome.status === "unproved" ? outcome.reason : "",
    sources: claims.length === 0 ? about : claims.slice(0, 3).flatMap(({ id }) => lines.get(id) ?? []),
  }));
  const asked = await ask({
    step: "repair",
    prompt: (mark) => repairPrompt(items, material.language, mark),
    schema: repairSchema,
    answer: repairAnswerSchema,
    maxAnswerTokens: repairAnswerTokens(items.length),
  });
  if (asked.status === "failed") return [...draft];
  const texts = asked.answer.texts;
  return draft.map((text) => {
    const again = texts[broken.indexOf(text)];
    if (!broken.includes(text) || again === undefined || again.trim() === "") return text;
    const outcome = text.prove(again);
    if (outcome.status === "unproved") return text;
    tally.sentences.repaired++;
    return { ...text, text: again, outcome };
  });
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

function withAtIssue(framing: Passage, atIssue: string | undefined): Passage {
  const said = atIssue?.replace(/^[^:]*: |\.$/gu, "").toLowerCase();
  return said === undefined || framing.text.toLowerCase().includes(said)
    ? framing
    : { ...framing, text: `${framing.text} ${atIssue}` };
}

function withoutRepeats(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.text, passage])).values()];
}

/** As much as a summary may hold, dropped from the end. */
function fitting(parts: WrittenParts): WrittenParts {
  const fitted = {
    ...parts,
    stances: [...parts.stances],
    consensus: [...parts.consensus],
    keyPoints: parts.keyPoints.slice(0, 7),
  };
  const isLong = () => lengthOf(fitted) > wordBudget;
  while (isLong() && fitted.keyPoints.length > fewest.keyPoints) fitted.keyPoints.pop();
  while (isLong() && fitted.consensus.length > 1) fitted.consensus.pop();
  while (isLong() && fitted.stances.length > fewest.stances) fitted.stances.pop();
  while (isLong() && fitted.keyPoints.length > 0) fitted.keyPoints.pop();
  return fitted;
}

function lengthOf({ headline, framing, stances, consensus, keyPoints }: WrittenParts): number {
  const passages = [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
  return [headline, ...passages.map(({ text }) => text)].reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
}

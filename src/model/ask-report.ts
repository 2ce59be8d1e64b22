import type { Ask } from "./ask.ts";
import type { Random } from "./data-block.ts";
import type { DraftContext } from "./draft.ts";
import { claimLines } from "./offered-claims.ts";
import { type WriteAnswer, writeAnswerSchema, writeAnswerTokens, writePrompt, writeSchema } from "./prompt-write.ts";
import type { ReadingMemory } from "./reading-memory.ts";

export interface AskReportOptions extends DraftContext {
  readonly ask: Ask;
  readonly random: Random;
  readonly memory: ReadingMemory;
}

/** Asks for a report of the offered claims; the same claims under other numbers are not asked about again. */
export async function askReport({
  material,
  offered,
  proposition,
  ask,
  random,
  memory,
}: AskReportOptions): Promise<WriteAnswer | undefined> {
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
    offered.flatMap(({ read }) => [read.comment.apId, read.thread.post.apId]),
  );
  return asked.answer;
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

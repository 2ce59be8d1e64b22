import type { AskReportOptions } from "./ask-report.ts";
import type { DraftText } from "./draft.ts";
import { claimLines } from "./offered-claims.ts";
import { repairAnswerSchema, repairAnswerTokens, repairPrompt, repairSchema } from "./prompt-repair.ts";
import { claimLineOf } from "./prompt-write.ts";
import type { Tally } from "./report.ts";

const mostMended = 10;
/** Comments whose lines are shown for one text: of all whom it names, or nearly. */
const mostSources = 8;

/** Every text that was not proved, once more. */
export async function mendDraft(
  draft: readonly DraftText[],
  { ask, material, offered, random, tally, proposition }: AskReportOptions & { readonly tally: Tally },
): Promise<DraftText[]> {
  tally.sentences.proposed += draft.length;
  const broken = draft.filter(({ outcome }) => outcome.status === "unproved").slice(0, mostMended);
  if (broken.length === 0) return [...draft];
  const lines = new Map(claimLines(offered, material, random).map((line) => [line.id, claimLineOf(line)]));
  const about = [...material.titles.slice(0, 1), ...(proposition === "" ? [] : [proposition])];
  const items = broken.map(({ text, outcome, about: claims }) => ({
    text,
    reason: outcome.status === "unproved" ? outcome.reason : "",
    sources: claims.length === 0 ? about : claims.slice(0, mostSources).flatMap(({ id }) => lines.get(id) ?? []),
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

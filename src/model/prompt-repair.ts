import { z } from "zod";
import { asField, dataBlock, dataRule } from "./data-block.ts";

/** A text that was not proved, and why. */
export interface RepairItem {
  readonly text: string;
  readonly reason: string;
  /** What it may be made from, a line each, as in the call before. */
  readonly sources: readonly string[];
}

export const repairAnswerSchema = z.object({ texts: z.array(z.string().max(1_200)) });

export const repairSchema = {
  type: "object",
  properties: { texts: { type: "array", items: { type: "string", maxLength: 500 } } },
  required: ["texts"],
  additionalProperties: false,
} as const;

export function repairAnswerTokens(items: number): number {
  return 60 + 90 * items;
}

export function repairPrompt(items: readonly RepairItem[], language: string, mark: string) {
  const system = [
    `Each numbered text reports, in ${language}, what people wrote, and something in it is not so. Write each anew, as long as before, so that it says only what its sources say, in their words; "" where it cannot be mended.`,
    "{c12} stands for the name of who wrote c12: keep it before what that person says. Between double quotation marks only words copied from a source. No other names, no numbers of people, no Markdown.",
    "texts: one for each number, in order. Answer with JSON alone, on one line.",
    dataRule(mark),
  ].join("\n");
  const lines = items.flatMap(({ text, reason, sources }, at) => [
    `${at + 1}|text|${asField(text)}`,
    `${at + 1}|wrong|${asField(reason)}`,
    ...sources.map((source) => `${at + 1}|source|${asField(source)}`),
  ]);
  return { system, prompt: dataBlock(mark, lines) };
}

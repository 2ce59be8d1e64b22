import type { z } from "zod";
import { ModelError } from "../errors.ts";
import type { LanguageModel } from "../ports/language-model.ts";
import type { TokenBudget } from "./budget.ts";
import { drawMark, type Random } from "./data-block.ts";
import type { ModelStep, Tally } from "./report.ts";

/** One question, before the mark that sets its data apart is drawn. */
export interface Question<Answer> {
  readonly step: ModelStep;
  readonly prompt: (mark: string) => { readonly system: string; readonly prompt: string };
  readonly schema: Readonly<Record<string, unknown>>;
  readonly answer: z.ZodType<Answer>;
  readonly maxAnswerTokens: number;
}

/** The ordinary endings of a call. */
export type Asked<Answer> =
  | { readonly status: "answered"; readonly answer: Answer }
  /** `model`: no answer came; `shape`: one came, and not as it was asked for. */
  | { readonly status: "failed"; readonly reason: "budget" | "model" | "shape" };

/** Asks the model within a budget. */
export type Ask = <Answer>(question: Question<Answer>) => Promise<Asked<Answer>>;

export interface AskOptions {
  readonly model: LanguageModel;
  readonly budget: TokenBudget;
  readonly random: Random;
  readonly tally: Tally;
  readonly signal: AbortSignal | undefined;
}

/** What a chat's own frame adds to the texts of a call. */
const envelopeTokens = 12;

/** @returns what asks; what it throws is no failure of the model's: an interruption, or a bug */
export function createAsk({ model, budget, random, tally, signal }: AskOptions): Ask {
  return async ({ step, prompt, schema, answer, maxAnswerTokens }) => {
    signal?.throwIfAborted();
    // The mark must be in nothing that is shown; the same texts with another mark tell.
    const mark = drawMark(random, [prompt("").prompt]);
    const texts = prompt(mark);
    const input = tokensOf({ ...texts, schema }, model);
    const settle = budget.reserve(input + maxAnswerTokens);
    if (settle === undefined) return { status: "failed", reason: "budget" };
    tally.calls++;
    try {
      const said = await model.ask({ step, ...texts, schema, maxAnswerTokens }, signal);
      settle(said.tokens.input + said.tokens.output);
      tally.tokens[step].input += said.tokens.input;
      tally.tokens[step].output += said.tokens.output;
      const read = answer.safeParse(said.value);
      return read.success ? { status: "answered", answer: read.data } : { status: "failed", reason: "shape" };
    } catch (error) {
      // What its tries may have cost is told with the failure.
      const taken = error instanceof ModelError ? Number(error.parameters.tokens ?? input) : input;
      settle(taken);
      tally.tokens[step].input += taken;
      signal?.throwIfAborted();
      if (error instanceof ModelError) return { status: "failed", reason: "model" };
      throw error;
    }
  };
}

function tokensOf(
  { system, prompt, schema }: { system: string; prompt: string; schema: Readonly<Record<string, unknown>> },
  model: LanguageModel,
): number {
  return (
    model.countTokens(system) + model.countTokens(prompt) + model.countTokens(JSON.stringify(schema)) + envelopeTokens
  );
}

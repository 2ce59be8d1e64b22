import { ModelError } from "../../errors.ts";
import type { LanguageModel, ModelQuestion } from "../../ports/language-model.ts";
import { countMargin, inputTokensOf } from "./count-tokens.ts";

/** Of what is left, this part may be held back for another try of one question. */
const partForAnotherTry = 1 / 4;

/** A model that takes no more than a number of tokens, whoever asks it and whatever they cost: one a digest. */
export interface BudgetedModel extends LanguageModel {
  /** What is neither taken nor held back for questions under way. */
  tokensLeft(): number;
}

/**
 * Before a question is asked, the most that it may cost is held back: its input and the longest answer, and another try
 * where there is room. What it did not cost is given back.
 *
 * @param tokens - input and output together
 */
export function withinBudget(model: LanguageModel, tokens: number): BudgetedModel {
  let left = tokens;

  async function ask(question: ModelQuestion, signal?: AbortSignal) {
    const inputTokens = inputTokensOf(question);
    const onceMost = mostTokensOf({ ...question, inputTokens });
    const another = Math.min(onceMost, Math.floor((left - onceMost) * partForAnotherTry));
    const held = Math.min(onceMost + another, question.maxTokens ?? Number.POSITIVE_INFINITY);
    if (held < onceMost || onceMost > left) throw noRoom(model.name);
    left -= held;
    let taken = held;
    try {
      const answer = await model.ask({ ...question, inputTokens, maxTokens: held }, signal);
      taken = answer.tokens.input + answer.tokens.output;
      return answer;
    } catch (error) {
      if (error instanceof ModelError) taken = Number(error.parameters.tokens ?? held);
      throw error;
    } finally {
      left += held - taken;
    }
  }

  return { name: model.name, countTokens: (text) => model.countTokens(text), ask, tokensLeft: () => left };
}

/** The most that one try of a question may take. */
export function mostTokensOf(question: ModelQuestion): number {
  return Math.ceil(inputTokensOf(question) * countMargin) + question.maxAnswerTokens;
}

function noRoom(model: string): ModelError {
  return new ModelError("The question does not fit into what is left of LLM_TOKENS_PER_DIGEST.", {
    reason: "budget",
    model,
    tokens: 0,
  });
}

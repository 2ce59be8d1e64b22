import { ModelError } from "../../errors.ts";
import type { ModelFailureReason, TokensTaken } from "../../ports/language-model.ts";
import type { CallEnd } from "./call-endpoint.ts";

/** What the sentences name. Neither the key nor what was asked is in an error. */
export interface FailureFacts {
  /** Host and port of the endpoint. */
  readonly host: string;
  readonly model: string;
  readonly timeoutMs: number;
}

const sentences: Readonly<Record<ModelFailureReason, (facts: FailureFacts) => string>> = {
  budget: () => "The question does not fit into what is left of LLM_TOKENS_PER_DIGEST.",
  resting: ({ host }) => `${host} failed several times in a row and is left alone for a while.`,
  unreachable: ({ host }) =>
    `${host} cannot be reached, or broke off; see that it runs and that LLM_BASE_URL is right.`,
  "too-slow": ({ host, timeoutMs }) =>
    `${host} did not answer within ${Math.round(timeoutMs / 1_000)} seconds; set LLM_TIMEOUT higher, or take a faster model.`,
  "asked-too-often": ({ host }) =>
    `${host} says that it is asked too often; try later, or ask for a higher limit there.`,
  trouble: ({ host }) => `${host} has trouble of its own; try later.`,
  unauthorized: ({ host }) => `${host} does not take the key; set LLM_API_KEY to one that may use the model.`,
  "no-credit": ({ host }) => `${host} says that the account has nothing left to spend; top it up there.`,
  "unknown-model": ({ host, model }) => `${host} has no model ${model}; set LLM_MODEL to one that it offers.`,
  "no-such-api": ({ host }) =>
    `${host} does not speak the OpenAI API at this address; LLM_BASE_URL mostly ends in /v1, like http://127.0.0.1:11434/v1.`,
  "refused-question": ({ host, model }) =>
    `${host} does not take the question in any form for ${model}; try another model.`,
  "question-too-long": ({ model }) => `${model} cannot read so much at once; give it a larger context.`,
  refused: ({ model }) => `${model} will not answer this.`,
  "too-long": ({ model }) => `The answer of ${model} did not end where it had to.`,
  "not-json": ({ model }) => `${model} does not answer in JSON, in whatever way it is asked; try another model.`,
};

/** @param tokens - what all tries may have taken */
export function modelFailure(reason: ModelFailureReason, facts: FailureFacts, tokens: TokensTaken): ModelError {
  const { host, model } = facts;
  const parameters = { reason, host, model, tokens: tokens.input + tokens.output };
  return new ModelError(sentences[reason](facts), parameters);
}

const aboutModel =
  /model.{0,120}(?:not found|does not exist|not available)|(?:unknown|invalid|no such) model|model_not_found/isu;
const aboutForm =
  /response_format|json_schema|json_object|grammar|max_tokens|max_completion_tokens|temperature|system role/iu;
const aboutCredit = /insufficient_quota|exceeded your current quota/iu;
const aboutLength = /context_length_exceeded|context (?:length|size|window)|maximum context|too many tokens/iu;

/** What a refusal by status means. `form`: asked in another way the question might do. */
export function meaningOf({
  code,
  complaint,
}: Extract<CallEnd, { status: "turned-down" }>): ModelFailureReason | "form" {
  if (code === 402 || aboutCredit.test(complaint)) return "no-credit";
  if (code === 429) return "asked-too-often";
  if (code === 401 || code === 403 || (code === 400 && /api.?key/iu.test(complaint))) return "unauthorized";
  if (code === 413 || aboutLength.test(complaint)) return "question-too-long";
  // Some servers call it their own trouble when they do not know a format.
  if (code === 408 || code === 425 || (code >= 500 && code !== 501))
    return aboutForm.test(complaint) ? "form" : "trouble";
  if (code === 400 || code === 415 || code === 422 || code === 501)
    return !aboutForm.test(complaint) && aboutModel.test(complaint) ? "unknown-model" : "form";
  return aboutModel.test(complaint) ? "unknown-model" : "no-such-api";
}

/** What a failure shows of the endpoint: that it answers, that it does not now, that it will not until somebody mends it. */
export function shownOfEndpoint(reason: ModelFailureReason): "answers" | "passing" | "lasting" | "nothing" {
  switch (reason) {
    case "unreachable":
    case "too-slow":
    case "asked-too-often":
    case "trouble":
      return "passing";
    case "unauthorized":
    case "no-credit":
    case "unknown-model":
    case "no-such-api":
      return "lasting";
    case "budget":
    case "resting":
      return "nothing";
    default:
      return "answers";
  }
}

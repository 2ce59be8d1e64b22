import { ModelError } from "../../errors.ts";
import type { ModelQuestion } from "../../ports/language-model.ts";
import type { AnswerFormat } from "./dialect.ts";
import { endpointFetch, newExchange } from "./endpoint-fetch.ts";
import { createLanguageModel, type LanguageModelOptions } from "./language-model.ts";

/** How a model stands. */
export interface ModelReport {
  readonly host: string;
  readonly model: string;
  /** What the endpoint says it offers; `undefined` where it does not say. */
  readonly offered: readonly string[] | undefined;
  /** The format that its answers come in, and how long the first one took; `undefined` where there was none. */
  readonly answers: { readonly format: AnswerFormat; readonly ms: number } | undefined;
  /** Why it cannot be used. */
  readonly problem: ModelError | undefined;
}

/** A list of models is long at large services. */
const mostListBytes = 4 * 1_024 * 1_024;
const listTimeoutMs = 10_000;

/** As small as a question can be. Models that think aloud need room for it. */
const question: ModelQuestion = {
  step: "frame",
  system: "Answer with JSON alone.",
  prompt: 'Answer {"works": true}.',
  schema: {
    type: "object",
    properties: { works: { type: "boolean" } },
    required: ["works"],
    additionalProperties: false,
  },
  maxAnswerTokens: 500,
  // More than it takes.
  inputTokens: 100,
};

/** Asks the endpoint for its models, and the model for next to nothing. What goes wrong is in the report. */
export async function probeModel(options: LanguageModelOptions, signal?: AbortSignal): Promise<ModelReport> {
  const { host } = new URL(options.baseUrl);
  const { model } = options;
  const offered = await modelsOffered(options, signal);
  const asked = createLanguageModel({ ...options, retries: 0 });
  const startMs = performance.now();
  try {
    await asked.ask(question, signal);
    const answers = { format: asked.format(), ms: performance.now() - startMs };
    return { host, model, offered, answers, problem: undefined };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ModelError)) throw error;
    return { host, model, offered, answers: undefined, problem: withKeyTold(error, options) };
  }
}

async function modelsOffered(
  { baseUrl, apiKey }: LanguageModelOptions,
  signal: AbortSignal | undefined,
): Promise<readonly string[] | undefined> {
  const late = AbortSignal.timeout(listTimeoutMs);
  const init = {
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
    signal: signal === undefined ? late : AbortSignal.any([signal, late]),
  };
  try {
    const response = await endpointFetch(newExchange(), mostListBytes)(`${baseUrl.replace(/\/+$/u, "")}/models`, init);
    const { data } = (await response.json()) as { readonly data?: readonly { readonly id?: unknown }[] };
    return data?.map(({ id }) => String(id));
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** A key that is missing is told apart from one that is wrong. */
function withKeyTold(error: ModelError, { apiKey }: LanguageModelOptions): ModelError {
  const { reason, host } = error.parameters;
  if (apiKey !== undefined || reason !== "unauthorized") return error;
  return new ModelError(`${host} asks for a key; set LLM_API_KEY.`, error.parameters);
}

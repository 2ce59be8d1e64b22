/** What a question is for; for the log and for counting. */
export type ModelStep = "frame" | "read" | "write" | "repair";

/** What a model is asked, and how its answer is to look. */
export interface ModelQuestion {
  readonly step: ModelStep;
  readonly system: string;
  readonly prompt: string;
  /** JSON Schema of the answer. What comes is checked by whoever asks: nothing a model says is believed. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Tokens that the answer may take. */
  readonly maxAnswerTokens: number;
  /** Tokens that all tries of the question may take together, input and output; left out: as many as they need. */
  readonly maxTokens?: number | undefined;
  /** Input of one try, where whoever asks has counted it: the tokenizer's tables need not be in memory twice. */
  readonly inputTokens?: number | undefined;
}

export interface TokensTaken {
  readonly input: number;
  readonly output: number;
}

export interface ModelAnswer {
  /** Parsed JSON, an object with the keys that the schema requires at its top; whether the rest fits is not said. */
  readonly value: unknown;
  /** Of all tries; as the endpoint counted them, or as counted here where it does not say. */
  readonly tokens: TokensTaken;
}

/** Why a question went without an answer: `parameters.reason` of a `ModelError`. */
export type ModelFailureReason =
  /** The budget has no room for the question. */
  | "budget"
  /** So many calls failed that none is made for a while. */
  | "resting"
  /** No connection, or it broke off. */
  | "unreachable"
  /** The call took longer than a call may. */
  | "too-slow"
  /** 429 after all tries. */
  | "asked-too-often"
  /** 5xx after all tries. */
  | "trouble"
  /** The key is missing, wrong, or may not do this. */
  | "unauthorized"
  /** What was paid for is used up. */
  | "no-credit"
  | "unknown-model"
  /** What answers does not speak the API. */
  | "no-such-api"
  /** The endpoint does not take the question in any form. */
  | "refused-question"
  /** More than the model can read at once. */
  | "question-too-long"
  /** The model will not answer. */
  | "refused"
  /** The answer ended at the limit of tokens, or went on beyond what may be read. */
  | "too-long"
  /** An answer, but no JSON in it. */
  | "not-json";

/** A language model behind an OpenAI-compatible endpoint. Implemented by `adapters/language-model`. */
export interface LanguageModel {
  readonly name: string;
  /**
   * Questions may be asked at the same time; how many calls are under way at once is the adapter's concern.
   *
   * @throws {ModelError} `parameters.reason` is a `ModelFailureReason`, `parameters.tokens` what the tries may have taken
   */
  ask(question: ModelQuestion, signal?: AbortSignal): Promise<ModelAnswer>;
  /** Counted beforehand, by a tokenizer that is near the model's own. */
  countTokens(text: string): number;
}

/** What a model is asked, and how its answer is to look. */
export interface ModelQuestion {
  /** For the log and for budgets. */
  readonly step: "frame" | "read" | "write" | "repair";
  readonly system: string;
  readonly prompt: string;
  /** JSON Schema of the answer. What comes is checked by whoever asks: nothing a model says is believed. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Tokens that the answer may take. */
  readonly maxAnswerTokens: number;
}

export interface ModelAnswer {
  /** Parsed JSON; whether it fits the schema is not said. */
  readonly value: unknown;
  /** As the endpoint counted them, or as counted here where it does not say. */
  readonly tokens: { readonly input: number; readonly output: number };
}

/** A language model behind an OpenAI-compatible endpoint. Implemented by `adapters/language-model`. */
export interface LanguageModel {
  readonly name: string;
  /**
   * @throws {ModelError} where no JSON came after the ladder of formats and the retries, or the circuit is open
   */
  ask(question: ModelQuestion, signal?: AbortSignal): Promise<ModelAnswer>;
  /** Counted beforehand, by a tokenizer that is near the model's own. */
  countTokens(text: string): number;
}

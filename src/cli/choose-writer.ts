import type { Settings } from "../../config/settings.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { DigestInvocation } from "../adapters/terminal/parse-arguments.ts";
import type { DigestWriter } from "../digest/digest-writer.ts";
import { createEmbeddedWriter } from "../digest/embedded-writer.ts";
import { UsageError } from "../errors.ts";
import type { ModelReport } from "../model/report.ts";

/** What is told of a model's work. */
export interface ModelTold {
  /** Why it was left out of something. */
  readonly onFailure: (why: string) => void;
  /** What it did for a topic. */
  readonly onReport: (report: ModelReport) => void;
}

/**
 * Who writes: the model where one is configured, unless the embedded engine was asked for.
 *
 * @throws {UsageError} where a model was asked for and none is configured
 */
export async function chooseWriter(
  engine: DigestInvocation["engine"],
  { model, choices }: Settings,
  { onFailure, onReport }: ModelTold,
): Promise<DigestWriter> {
  if (engine === "llm" && model === undefined) {
    const how = "set LLM_BASE_URL and LLM_MODEL, or say --engine embedded";
    throw new UsageError(`--engine llm needs a language model, and none is configured: ${how}.`);
  }
  if (engine === "embedded" || model === undefined) return createEmbeddedWriter();
  // Only now: the embedded engine needs none of it.
  const { createLanguageModel } = await import("../adapters/language-model/language-model.ts");
  const { createMemoryModelCache } = await import("../adapters/language-model/memory-cache.ts");
  const { createWriterWithModel } = await import("../write-with-model.ts");
  const { name, baseUrl, apiKey, timeoutMs, tokensPerDigest } = model;
  const asked = createLanguageModel({
    baseUrl,
    model: name,
    apiKey,
    timeoutMs,
    clock: systemClock,
    onFailure: (error) => onFailure(error.userMessage),
  });
  return createWriterWithModel({
    name,
    ask: asked.ask,
    cache: createMemoryModelCache(systemClock),
    tokensPerDigest,
    neverFor: choices.model.neverFor,
    onReport,
  });
}

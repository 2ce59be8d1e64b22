import { countTokens } from "./adapters/language-model/count-tokens.ts";
import { secureRandom } from "./adapters/language-model/secure-random.ts";
import { withinBudget } from "./adapters/language-model/within-budget.ts";
import { withinTime } from "./adapters/language-model/within-time.ts";
import type { DigestWriter } from "./digest/digest-writer.ts";
import { createEmbeddedWriter } from "./digest/embedded-writer.ts";
import { createModelWriter, type ModelWriterOptions } from "./model/model-writer.ts";
import type { LanguageModel } from "./ports/language-model.ts";

export interface WriterWithModelOptions
  extends Pick<ModelWriterOptions, "tokensPerDigest" | "cache" | "neverFor" | "onReport"> {
  readonly name: string;
  /** Asks the model, wherever it is. */
  readonly ask: LanguageModel["ask"];
  /** How long the model may take for all of the digest; left out: as long as it takes. */
  readonly longestMs?: number | undefined;
}

/** Of the budget, what is planned with. The rest is for what cannot be planned: the endpoint may count more than we do. */
const partPlanned = 0.96;

/**
 * The writer of one digest where a model is configured: the model's, with the embedded engine behind it. However it plans,
 * the budget cannot be exceeded.
 */
export function createWriterWithModel(options: WriterWithModelOptions): DigestWriter {
  const { name, ask, longestMs, tokensPerDigest, ...rest } = options;
  const model: LanguageModel = { name, ask, countTokens };
  const timed = longestMs === undefined ? model : withinTime(model, longestMs);
  return createModelWriter({
    ...rest,
    model: withinBudget(timed, tokensPerDigest),
    fallback: createEmbeddedWriter(),
    tokensPerDigest: Math.floor(tokensPerDigest * partPlanned),
    random: secureRandom,
  });
}

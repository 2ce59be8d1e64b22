import { ModelError } from "../../errors.ts";
import type { LanguageModel } from "../../ports/language-model.ts";

/**
 * A model that is asked nothing any more when its time is over; what it is asked then ends. However slow the endpoint is,
 * the digest comes: the embedded engine takes no time to speak of.
 *
 * @param longestMs - from now on
 */
export function withinTime(model: LanguageModel, longestMs: number): LanguageModel {
  const late = AbortSignal.timeout(longestMs);
  return {
    name: model.name,
    countTokens: (text) => model.countTokens(text),
    async ask(question, signal) {
      try {
        late.throwIfAborted();
        return await model.ask(question, signal === undefined ? late : AbortSignal.any([signal, late]));
      } catch (error) {
        signal?.throwIfAborted();
        if (!late.aborted || error instanceof ModelError) throw error;
        throw new ModelError("The model took too long for one digest; take a faster one.", {
          reason: "too-slow",
          model: model.name,
        });
      }
    },
  };
}

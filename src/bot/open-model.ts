import type { Settings } from "../../config/settings.ts";
import type { PiscinaDigestBuilderOptions } from "../adapters/piscina/piscina-digest-builder.ts";
import type { ModelReport } from "../model/report.ts";
import { reportFields } from "../model/report-fields.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { OptOuts } from "../usecases/opt-outs.ts";

interface ModelSurroundings {
  readonly clock: Clock;
  readonly log: Log;
  readonly optOuts: Pick<OptOuts, "onOptOut">;
  readonly signal: AbortSignal;
}

/**
 * The language model for all digests, where one is configured: one model, one circuit, one cache. Whether it answers is
 * only told: where it does not, the embedded engine writes.
 */
export async function openModel(
  { model, choices }: Settings,
  { clock, log, optOuts, signal }: ModelSurroundings,
): Promise<PiscinaDigestBuilderOptions["model"]> {
  if (model === undefined) return undefined;
  // Only now: a bot without a model needs none of it.
  const { createLanguageModel } = await import("../adapters/language-model/language-model.ts");
  const { createMemoryModelCache } = await import("../adapters/language-model/memory-cache.ts");
  const { name, baseUrl, apiKey, timeoutMs, tokensPerDigest } = model;
  const endpoint = { baseUrl, model: name, apiKey, timeoutMs, clock };
  const cache = createMemoryModelCache(clock);
  // No key of the cache tells whose words it keeps.
  optOuts.onOptOut(() => cache.clear());
  void tellHowItStands(endpoint, log, signal);
  return {
    model: createLanguageModel({
      ...endpoint,
      onFailure: ({ message, parameters: { reason, tokens } }) =>
        log.warn("The language model did not answer.", { why: message, reason, tokens }),
    }),
    cache,
    tokensPerDigest,
    neverFor: choices.model.neverFor,
    onReport: (reports: readonly ModelReport[]) =>
      log.info("The language model worked on a digest.", { model: name, ...reportFields(reports) }),
  };
}

async function tellHowItStands(
  endpoint: Parameters<typeof import("../adapters/language-model/probe-model.ts").probeModel>[0],
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { probeModel } = await import("../adapters/language-model/probe-model.ts");
    const { describeModel } = await import("../adapters/language-model/describe-model.ts");
    const { state, text } = describeModel(await probeModel(endpoint, signal));
    if (state === "works") log.info("The language model answers.", { how: text });
    else log.warn("The language model does not answer; the embedded engine writes until it does.", { why: text });
  } catch (error) {
    if (!signal.aborted) log.error("The language model could not be looked at.", {}, error);
  }
}

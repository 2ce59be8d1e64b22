import { type Surroundings, surroundingsOver } from "./adapters/piscina/engine-side.ts";
import { failureOf } from "./adapters/piscina/failure.ts";
import type { EngineAnswer, EngineTask, ModelTask } from "./adapters/piscina/messages.ts";
import type { DigestWriter } from "./digest/digest-writer.ts";
import { createEmbeddedWriter } from "./digest/embedded-writer.ts";
import { AppError } from "./errors.ts";
import { orderDigest } from "./usecases/order-digest.ts";
import { createRememberingWriter } from "./usecases/remember-topics.ts";

/** Builds one digest in a thread of its own: what `adapters/piscina` calls there. */
export async function build({ order, model, port }: EngineTask): Promise<EngineAnswer> {
  const surroundings = surroundingsOver(port);
  const { threads, memory, signal, tell } = surroundings;
  try {
    const writer = model === undefined ? createEmbeddedWriter() : await writerWith(model, surroundings);
    const end = await orderDigest(
      order,
      {
        threads,
        writer: createRememberingWriter(writer, memory),
        onProgress: (progress) => {
          if (progress.step !== "missed") return;
          const why = progress.error instanceof AppError ? progress.error.userMessage : String(progress.error);
          tell({ kind: "missed", source: progress.source, why });
        },
        onUnproved: (failures) =>
          tell({ kind: "unproved", reasons: failures.map(({ path, reason }) => `${path}: ${reason}`) }),
      },
      signal,
    );
    return { status: "built", end };
  } catch (error) {
    return { status: "failed", failure: failureOf(error) };
  } finally {
    port.close();
  }
}

async function writerWith(
  { name, tokensPerDigest, neverFor }: ModelTask,
  { askModel, modelCache, tell }: Surroundings,
): Promise<DigestWriter> {
  // Only where there is a model: the tokenizer takes tens of megabytes a thread.
  const { createWriterWithModel } = await import("./write-with-model.ts");
  return createWriterWithModel({
    name,
    ask: askModel,
    cache: modelCache,
    tokensPerDigest,
    neverFor,
    onReport: (report) => tell({ kind: "model-worked", report }),
  });
}

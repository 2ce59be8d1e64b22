import { type Surroundings, surroundingsOver } from "./adapters/piscina/engine-side.ts";
import { failureOf } from "./adapters/piscina/failure.ts";
import type { EngineAnswer, EngineTask, ModelTask } from "./adapters/piscina/messages.ts";
import type { DigestWriter } from "./digest/digest-writer.ts";
import { createEmbeddedWriter } from "./digest/embedded-writer.ts";
import { AppError } from "./errors.ts";
import type { ModelReport } from "./model/report.ts";
import { reportFields } from "./model/report-fields.ts";
import type { DigestOrder } from "./ports/digest-builder.ts";
import { orderDigest } from "./usecases/order-digest.ts";
import { createRememberingWriter } from "./usecases/remember-topics.ts";

/** How long a model may take for a digest. Discord lets nobody be answered after a quarter of an hour. */
const longestMs = { asked: 12 * 60_000, due: 60 * 60_000 };

function longestFor({ period }: DigestOrder): number {
  // People ask for a period, a watch for the stretch since its last slot.
  return typeof period === "string" ? longestMs.asked : longestMs.due;
}

/** Builds one digest in a thread of its own: what `adapters/piscina` calls there. */
export async function build({ order, model, port }: EngineTask): Promise<EngineAnswer> {
  const surroundings = surroundingsOver(port);
  const { threads, memory, signal, tell } = surroundings;
  try {
    const reports: ModelReport[] = [];
    const onReport = (report: ModelReport): void => {
      reports.push(report);
      tell({ kind: "model-worked", report });
    };
    const writer =
      model === undefined ? createEmbeddedWriter() : await writerWith(model, surroundings, longestFor(order), onReport);
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
    const { calls, tokensIn, tokensOut } = reportFields(reports);
    if (end.status === "nothing" || calls === 0) return { status: "built", end };
    return { status: "built", end: { ...end, modelTokens: tokensIn + tokensOut } };
  } catch (error) {
    return { status: "failed", failure: failureOf(error) };
  } finally {
    port.close();
  }
}

async function writerWith(
  { name, tokensPerDigest, neverFor }: ModelTask,
  { askModel, modelCache }: Surroundings,
  longestMs: number,
  onReport: (report: ModelReport) => void,
): Promise<DigestWriter> {
  // Only where there is a model: the tokenizer takes tens of megabytes a thread.
  const { createWriterWithModel } = await import("./write-with-model.ts");
  return createWriterWithModel({
    name,
    ask: askModel,
    cache: modelCache,
    tokensPerDigest,
    longestMs,
    neverFor,
    onReport,
  });
}

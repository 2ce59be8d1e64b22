import { surroundingsOver } from "./adapters/piscina/engine-side.ts";
import { failureOf } from "./adapters/piscina/failure.ts";
import type { EngineAnswer, EngineTask } from "./adapters/piscina/messages.ts";
import { createEmbeddedWriter } from "./digest/embedded-writer.ts";
import { AppError } from "./errors.ts";
import { orderDigest } from "./usecases/order-digest.ts";
import { createRememberingWriter } from "./usecases/remember-topics.ts";

/** Builds one digest in a thread of its own: what `adapters/piscina` calls there. */
export async function build({ order, port }: EngineTask): Promise<EngineAnswer> {
  const { threads, memory, signal, tell } = surroundingsOver(port);
  try {
    const end = await orderDigest(
      order,
      {
        threads,
        writer: createRememberingWriter(createEmbeddedWriter(), memory),
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

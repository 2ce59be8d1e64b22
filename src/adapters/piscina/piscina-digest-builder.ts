import { availableParallelism, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { AppError, EngineError } from "../../errors.ts";
import type { DigestBuilder, DigestEnd, DigestOrder } from "../../ports/digest-builder.ts";
import type { ThreadSource } from "../../ports/thread-source.ts";
import { errorOf } from "./failure.ts";
import { type ServedModel, serveOver } from "./main-side.ts";
import type { EngineAnswer, EngineTask, ModelTask } from "./messages.ts";
import { createTopicShelf } from "./topic-shelf.ts";

/** More threads than this would wait for instances, not for the processor. */
const mostThreads = 4;
/** Orders that one thread works on at a time: while one waits for an instance, another is written. */
const ordersAtOnce = 4;
/** A thread that nobody needs goes, and its memory with it. */
const idleTimeoutMs = 60_000;
const defaultMemoryMb = 512;
/** As `--max-semi-space-size=4` gives the main thread. */
const youngMb = 12;
/** For one thread, and its part of the rest of the program and of the machine. */
const memoryPerThreadMb = 2_048;

export interface PiscinaDigestBuilderOptions {
  /** The engine thread's file: it exports `build`. */
  readonly engine: URL;
  /** Stays in the main thread, with its queues, memories and guards. */
  readonly threads: ThreadSource;
  /** Who writes; left out: the embedded engine. It stays in the main thread, with its key, its cache and its circuit. */
  readonly model?: (ServedModel & Omit<ModelTask, "name">) | undefined;
  /** At least 1; left out: one less than there are processors and one for 2 GB of memory, at most 4. */
  readonly maxThreads?: number | undefined;
  /** How large one thread may grow before it is ended; default 512. */
  readonly memoryMb?: number | undefined;
  /** Told what was written and could not be proved, a line each. */
  readonly onUnproved?: ((reasons: readonly string[]) => void) | undefined;
  /** Told of a community or a thread that could not be read, and why. */
  readonly onMissed?: ((source: string, why: string) => void) | undefined;
}

export interface PiscinaDigestBuilder extends DigestBuilder {
  /** Ends all threads; what is being built fails with `EngineError`. */
  close(): Promise<void>;
  /** Forgets topics that cite something that is over, and what a model said of it: a comment or a post, by its ActivityPub id. */
  forget(isOver: (apId: string) => boolean): void;
}

/**
 * Builds digests in threads of their own, so that the main thread goes on answering. A thread that ends before its time
 * fails the orders it worked on with `EngineError`, and another takes its place.
 */
export function createPiscinaDigestBuilder(options: PiscinaDigestBuilderOptions): PiscinaDigestBuilder {
  const { engine, threads, maxThreads = threadsHere(), memoryMb = defaultMemoryMb } = options;
  const shelf = createTopicShelf(() => performance.now());
  const pool = new Piscina<EngineTask, EngineAnswer>({
    filename: fileURLToPath(engine),
    name: "build",
    minThreads: 0,
    maxThreads,
    idleTimeout: idleTimeoutMs,
    concurrentTasksPerWorker: ordersAtOnce,
    // Waiting on atomics would keep a thread from hearing what it asked for.
    atomics: "disabled",
    // What is young is moved in small lots: a large one may pass the limit before the thread can be ended, and end the process.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
  });
  const closing = new AbortController();
  const { model } = options;
  const modelTask: ModelTask | undefined = model && {
    name: model.model.name,
    tokensPerDigest: model.tokensPerDigest,
    neverFor: model.neverFor,
  };

  async function build(order: DigestOrder, signal?: AbortSignal): Promise<DigestEnd> {
    signal?.throwIfAborted();
    closing.signal.throwIfAborted();
    const { port1, port2 } = new MessageChannel();
    const served = serveOver(port1, {
      threads,
      shelf,
      model: options.model,
      onUnproved: options.onUnproved ?? (() => {}),
      onMissed: options.onMissed ?? (() => {}),
    });
    const stopped = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
    const running = pool
      .run({ order, model: modelTask, port: port2 }, { transferList: [port2] })
      .finally(() => served.close());
    const answer = await new Promise<EngineAnswer>((resolve, reject) => {
      const stop = (): void => {
        served.stop();
        reject(stopped.reason);
      };
      stopped.addEventListener("abort", stop, { once: true });
      running
        .finally(() => stopped.removeEventListener("abort", stop))
        .then(resolve, (error) => reject(error instanceof AppError ? error : ended(error)));
    });
    if (answer.status === "failed") throw errorOf(answer.failure);
    return answer.end;
  }

  return {
    build,
    forget(isOver) {
      shelf.forget(isOver);
      options.model?.cache.forget(isOver);
    },
    async close() {
      closing.abort(new EngineError("Standpoint is stopping; ask for the digest again in a moment."));
      await pool.destroy();
    },
  };
}

/** One less than there are processors, and no more than the machine, or the container, has memory for. */
function threadsHere(): number {
  const memoryMb = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20;
  const most = Math.min(mostThreads, availableParallelism() - 1, Math.floor(memoryMb / memoryPerThreadMb));
  return Math.max(1, most);
}

function ended(cause: unknown): EngineError {
  return new EngineError(
    "The engine ended before the digest was built; try again, with fewer communities or topics.",
    {},
    { cause },
  );
}

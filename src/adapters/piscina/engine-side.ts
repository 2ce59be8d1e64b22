import type { MessagePort } from "node:worker_threads";
import { EngineError } from "../../errors.ts";
import type { LanguageModel, ModelAnswer } from "../../ports/language-model.ts";
import type { ModelCache } from "../../ports/model-cache.ts";
import type { ThreadSource } from "../../ports/thread-source.ts";
import type { TopicMemory } from "../../ports/topic-memory.ts";
import { errorOf } from "./failure.ts";
import type { Claim, Question, ToEngine, ToMain } from "./messages.ts";

/** What an engine thread has around it while it works on one order: all of it asked of the main thread. */
export interface Surroundings {
  readonly threads: ThreadSource;
  readonly memory: TopicMemory;
  readonly askModel: LanguageModel["ask"];
  readonly modelCache: ModelCache;
  /** Aborted when nobody waits for the order any more. */
  readonly signal: AbortSignal;
  tell(event: Extract<ToMain, { kind: "unproved" | "missed" | "model-worked" }>): void;
}

interface Asking {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** @param port - the order's own */
export function surroundingsOver(port: MessagePort): Surroundings {
  const stop = new AbortController();
  const asking = new Map<number, Asking>();
  let lastId = 0;
  const send = (message: ToMain): void => port.postMessage(message);

  function ask(question: Question, signal: AbortSignal | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++lastId;
      const withdraw = (): void => {
        asking.delete(id);
        send({ kind: "withdrawn", id });
        reject(signal?.reason);
      };
      const end = (settle: (value: unknown) => void) => (value: unknown) => {
        asking.delete(id);
        signal?.removeEventListener("abort", withdraw);
        settle(value);
      };
      asking.set(id, { resolve: end(resolve), reject: end(reject) });
      signal?.addEventListener("abort", withdraw, { once: true });
      send({ kind: "question", id, question });
    });
  }

  port.on("message", (message: ToEngine) => {
    if (message.kind === "stop") stop.abort(new EngineError("The digest is not waited for any more."));
    else if (message.kind === "answer") asking.get(message.id)?.resolve(message.value);
    else asking.get(message.id)?.reject(errorOf(message.failure));
  });

  /** The types of questions and answers are those of the thread source itself. */
  const threads = {
    listPosts: (community, period, signal) => ask({ ask: "listPosts", of: [community, period] }, signal),
    readPost: (link, signal) => ask({ ask: "readPost", of: [link] }, signal),
    readComments: (post, signal) => ask({ ask: "readComments", of: [post] }, signal),
    rereadComments: (apIds, links, signal) => ask({ ask: "rereadComments", of: [apIds, links] }, signal),
  } as { readonly [Method in keyof ThreadSource]: (...asked: Parameters<ThreadSource[Method]>) => unknown };

  return {
    threads: threads as ThreadSource,
    memory: {
      async recall(key, write, signal) {
        const claim = (await ask({ ask: "claimTopic", of: [key] }, signal)) as Claim;
        if (claim.status === "remembered") return claim.written;
        try {
          const written = await write();
          send({ kind: "topic-written", key, written });
          return written;
        } catch (error) {
          send({ kind: "topic-given-up", key });
          throw error;
        }
      },
    },
    askModel: (question, signal) => ask({ ask: "askModel", of: [question] }, signal) as Promise<ModelAnswer>,
    modelCache: {
      read: (key) => ask({ ask: "readModelCache", of: [key] }, undefined),
      write: async (...of) => send({ kind: "model-said", of }),
    },
    signal: stop.signal,
    tell: send,
  };
}

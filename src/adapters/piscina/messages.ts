import type { MessagePort } from "node:worker_threads";
import type { WrittenTopic } from "../../digest/digest-writer.ts";
import type { ModelReport } from "../../model/report.ts";
import type { DigestEnd, DigestOrder } from "../../ports/digest-builder.ts";
import type { ModelQuestion } from "../../ports/language-model.ts";
import type { ModelCache } from "../../ports/model-cache.ts";
import type { ThreadSource } from "../../ports/thread-source.ts";
import type { CommunityName } from "../../thread/thread.ts";
import type { Failure } from "./failure.ts";

/** What the main thread gives an engine thread with each order. */
export interface EngineTask {
  readonly order: DigestOrder;
  /** Who writes; left out: the embedded engine. The model itself, and its key, stay in the main thread. */
  readonly model?: ModelTask | undefined;
  /** Where the order's questions go; closed by the main thread when the order has ended. */
  readonly port: MessagePort;
}

/** What an engine thread must know of the language model. */
export interface ModelTask {
  readonly name: string;
  /** Input and output together. */
  readonly tokensPerDigest: number;
  /** Communities whose threads it may not see. */
  readonly neverFor: readonly CommunityName[];
}

/** What an engine thread gives back. */
export type EngineAnswer =
  | { readonly status: "built"; readonly end: DigestEnd }
  | { readonly status: "failed"; readonly failure: Failure };

/** What an engine thread asks the main thread: the thread source's methods, without their signals. */
export type Question =
  | { readonly ask: "listPosts"; readonly of: Parameters<ThreadSource["listPosts"]> }
  | { readonly ask: "readPost"; readonly of: Parameters<ThreadSource["readPost"]> }
  | { readonly ask: "readComments"; readonly of: Parameters<ThreadSource["readComments"]> }
  | { readonly ask: "rereadComments"; readonly of: Parameters<ThreadSource["rereadComments"]> }
  /** What is remembered of a topic; where nothing is, the asker has to write it: see `Claim`. */
  | { readonly ask: "claimTopic"; readonly of: readonly [key: string] }
  | { readonly ask: "askModel"; readonly of: readonly [question: ModelQuestion] }
  /** What the model said before. */
  | { readonly ask: "readModelCache"; readonly of: readonly [key: string] };

export type Claim =
  | { readonly status: "remembered"; readonly written: WrittenTopic | undefined }
  /** Everybody else who asks waits until it is kept or given up. */
  | { readonly status: "to-be-written" };

export type ToMain =
  | { readonly kind: "question"; readonly id: number; readonly question: Question }
  /** The answer is not waited for any more. */
  | { readonly kind: "withdrawn"; readonly id: number }
  | { readonly kind: "topic-written"; readonly key: string; readonly written: WrittenTopic | undefined }
  | { readonly kind: "topic-given-up"; readonly key: string }
  /** What was written and could not be proved, a line each. */
  | { readonly kind: "unproved"; readonly reasons: readonly string[] }
  /** To be kept of what the model said. */
  | { readonly kind: "model-said"; readonly of: Parameters<ModelCache["write"]> }
  /** What the model did for a topic. */
  | { readonly kind: "model-worked"; readonly report: ModelReport }
  /** A community or a thread that could not be read. */
  | { readonly kind: "missed"; readonly source: string; readonly why: string };

export type ToEngine =
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly failure: Failure }
  /** The order is not waited for any more. */
  | { readonly kind: "stop" };

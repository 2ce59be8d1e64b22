import type { MessagePort } from "node:worker_threads";
import type { ModelReport } from "../../model/report.ts";
import type { LanguageModel } from "../../ports/language-model.ts";
import type { ForgetfulModelCache } from "../../ports/model-cache.ts";
import type { ThreadSource } from "../../ports/thread-source.ts";
import { failureOf } from "./failure.ts";
import type { Question, ToEngine, ToMain } from "./messages.ts";
import type { TopicShelf } from "./topic-shelf.ts";

/** The language model for all engine threads. */
export interface ServedModel {
  readonly model: LanguageModel;
  readonly cache: ForgetfulModelCache;
  /** Told what the model did for an order once it has ended, a report a topic; not where it did nothing. */
  readonly onReport: (reports: readonly ModelReport[]) => void;
}

export interface MainSideOptions {
  readonly threads: ThreadSource;
  readonly shelf: TopicShelf;
  readonly model: ServedModel | undefined;
  readonly onUnproved: (reasons: readonly string[]) => void;
  readonly onMissed: (source: string, why: string) => void;
}

/** Answers what an engine thread asks while it works on one order. */
export interface MainSide {
  /** Tells the engine thread that nobody waits any more. */
  stop(): void;
  /** The order has ended, or its thread has: what was asked and not answered is given up. */
  close(): void;
}

/** @param port - the order's own */
export function serveOver(
  port: MessagePort,
  { threads, shelf, model: served, onUnproved, onMissed }: MainSideOptions,
): MainSide {
  const underWay = new Map<number, AbortController>();
  const topics = shelf.enter();
  const reports: ModelReport[] = [];
  const send = (message: ToEngine): void => port.postMessage(message);

  function answerTo(question: Question, signal: AbortSignal): Promise<unknown> {
    switch (question.ask) {
      case "listPosts":
        return threads.listPosts(question.of[0], question.of[1], signal);
      case "readPost":
        return threads.readPost(question.of[0], signal);
      case "readComments":
        return threads.readComments(question.of[0], signal);
      case "rereadComments":
        return threads.rereadComments(question.of[0], question.of[1], signal);
      case "claimTopic":
        return topics.claim(question.of[0]);
      case "askModel":
        return modelServed().model.ask(question.of[0], signal);
      case "readModelCache":
        return modelServed().cache.read(question.of[0]);
    }
  }

  function modelServed(): ServedModel {
    if (served === undefined) throw new Error("A model was asked where none is configured.");
    return served;
  }

  async function answer(id: number, question: Question): Promise<void> {
    const abort = new AbortController();
    underWay.set(id, abort);
    try {
      const value = await answerTo(question, abort.signal);
      if (underWay.has(id)) send({ kind: "answer", id, value });
    } catch (error) {
      if (underWay.has(id)) send({ kind: "failure", id, failure: failureOf(error) });
    } finally {
      underWay.delete(id);
    }
  }

  function give(id: number): void {
    const abort = underWay.get(id);
    underWay.delete(id);
    abort?.abort();
  }

  port.on("message", (message: ToMain) => {
    if (message.kind === "question") void answer(message.id, message.question);
    else if (message.kind === "withdrawn") give(message.id);
    else if (message.kind === "topic-written") topics.keep(message.key, message.written);
    else if (message.kind === "topic-given-up") topics.giveUp(message.key);
    else if (message.kind === "model-said") void served?.cache.write(...message.of);
    else if (message.kind === "model-worked") reports.push(message.report);
    else if (message.kind === "unproved") onUnproved(message.reasons);
    else onMissed(message.source, message.why);
  });

  return {
    stop: () => send({ kind: "stop" }),
    close() {
      for (const id of [...underWay.keys()]) give(id);
      topics.leave();
      port.close();
      if (reports.length > 0) served?.onReport(reports);
    },
  };
}

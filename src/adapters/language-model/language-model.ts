import PQueue from "p-queue";
import { ModelError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import type {
  LanguageModel,
  ModelAnswer,
  ModelFailureReason,
  ModelQuestion,
  TokensTaken,
} from "../../ports/language-model.ts";
import { callEndpoint, type Endpoint } from "./call-endpoint.ts";
import { createCircuit } from "./circuit.ts";
import { countMargin, countTokens, inputTokensOf } from "./count-tokens.ts";
import { type AnswerFormat, type Dialect, firstDialect } from "./dialect.ts";
import { modelFailure, shownOfEndpoint } from "./model-failure.ts";
import { nextStep, nothing, takenBy } from "./next-step.ts";
import { defaultRetries, pauseBefore, readRetryAfter } from "./pauses.ts";

/** Calls under way; servers on small machines answer one after the other, and the clock of a call runs while it queues. */
const mostCallsAtOnce = 2;
/** Answers without JSON in a row, after which a format is not asked for any more. */
const strikesToMoveOn = 2;

/** An endpoint that counts still more counts something else. */
const mostCorrection = 3;

export interface LanguageModelOptions extends Endpoint {
  /** One call, from the connection to the last byte. */
  readonly timeoutMs: number;
  readonly clock: Clock;
  /** Tries after the first, of what may pass within seconds; default 2. */
  readonly retries?: number | undefined;
  /** Told of each question that the endpoint left without an answer. */
  readonly onFailure?: ((error: ModelError) => void) | undefined;
  /** From 0 up to 1; `Math.random` unless told otherwise. */
  readonly random?: () => number;
}

/** A model, and what was learned of its server: all calls share it. */
export interface EndpointModel extends LanguageModel {
  /** The format that answers come in by now. */
  format(): AnswerFormat;
}

/**
 * A language model behind an OpenAI-compatible endpoint, without streaming. A question is asked in the surest format first;
 * what the server refuses is not asked for again. What may pass is tried twice more, a call that was too slow is not; three
 * questions in a row that the endpoint leaves unanswered open a circuit, see `createCircuit`.
 */
export function createLanguageModel(options: LanguageModelOptions): EndpointModel {
  const { clock, timeoutMs, model, retries = defaultRetries, random = Math.random } = options;
  const facts = { host: new URL(options.baseUrl).host, model, timeoutMs };
  const circuit = createCircuit(() => clock.now().getTime());
  const queue = new PQueue({ concurrency: mostCallsAtOnce });
  let dialect = firstDialect;
  let strikes = 0;
  /** How many tokens the endpoint counts where we count one. */
  let correction = countMargin;

  async function attempt(question: ModelQuestion, signal: AbortSignal | undefined): Promise<ModelAnswer> {
    let spoken = dialect;
    let unreadable = false;
    let troubles = 0;
    /** What to say where no room is left for another try. */
    let lastReason: ModelFailureReason = "budget";
    let taken = nothing;
    const counted = inputTokensOf(question);
    const fail = (reason: ModelFailureReason) => modelFailure(reason, facts, taken);
    for (;;) {
      const most = { input: Math.ceil(counted * correction), output: question.maxAnswerTokens };
      if (total(taken) + total(most) > (question.maxTokens ?? Number.POSITIVE_INFINITY)) throw fail(lastReason);
      const end = await callEndpoint(options, question, spoken, { timeoutMs, signal });
      taken = sum(taken, takenBy(end, most));
      const step = nextStep(end, question, spoken);
      switch (step.kind) {
        case "answer":
          if (end.status === "said" && end.tokens !== undefined)
            correction = Math.min(mostCorrection, Math.max(correction, end.tokens.input / counted));
          settleOn(spoken, unreadable);
          return { value: step.value, tokens: taken };
        case "ask-otherwise":
          spoken = step.dialect;
          unreadable ||= end.status === "said";
          if (unreadable) lastReason = "not-json";
          break;
        case "give-up":
          throw fail(step.reason);
        case "again": {
          troubles += 1;
          lastReason = step.reason;
          const asked = end.status === "turned-down" ? readRetryAfter(end.retryAfter, clock.now()) : undefined;
          const kind = step.reason === "asked-too-often" ? step.reason : "trouble";
          const pauseMs = troubles > retries ? undefined : pauseBefore(kind, troubles, asked, random());
          if (pauseMs === undefined) throw fail(step.reason);
          await clock.sleep(pauseMs, signal);
        }
      }
    }
  }

  /** What was refused is refused always; an answer without JSON may be an exception. */
  function settleOn(worked: Dialect, unreadable: boolean): void {
    if (worked === dialect) strikes = 0;
    else if (!unreadable || ++strikes >= strikesToMoveOn) {
      dialect = worked;
      strikes = 0;
    }
  }

  async function askOnce(question: ModelQuestion, signal: AbortSignal | undefined): Promise<ModelAnswer> {
    signal?.throwIfAborted();
    if (circuit.enter() > 0) throw modelFailure("resting", facts, nothing);
    try {
      const answer = await attempt(question, signal);
      circuit.answered();
      return answer;
    } catch (error) {
      const shown = signal?.aborted || !(error instanceof ModelError) ? "nothing" : shownOfEndpoint(reasonOf(error));
      if (shown !== "nothing" && error instanceof ModelError) options.onFailure?.(error);
      if (shown === "nothing") circuit.withdrawn();
      else if (shown === "answers") circuit.answered();
      else circuit.failed(shown);
      throw error;
    }
  }

  return {
    name: model,
    countTokens,
    format: () => dialect.format,
    ask: (question, signal) => queue.add(() => askOnce(question, signal), signal === undefined ? {} : { signal }),
  };
}

function sum(one: TokensTaken, other: TokensTaken): TokensTaken {
  return { input: one.input + other.input, output: one.output + other.output };
}

function total({ input, output }: TokensTaken): number {
  return input + output;
}

function reasonOf({ parameters }: ModelError): ModelFailureReason {
  return parameters.reason as ModelFailureReason;
}

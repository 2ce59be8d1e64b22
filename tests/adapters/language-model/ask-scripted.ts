import { createLanguageModel } from "../../../src/adapters/language-model/language-model.ts";
import { ModelError } from "../../../src/errors.ts";
import type { ModelQuestion } from "../../../src/ports/language-model.ts";
import type { Part } from "../../fakes/scripted-model/parts.ts";
import { createScriptedModel, type ScriptedModelOptions } from "../../fakes/scripted-model/scripted-model.ts";

/** A clock that never waits, and notes how long it would have. */
export function createHastyClock() {
  const slept: number[] = [];
  let nowMs = Date.parse("2026-11-21T12:00:00Z");
  return {
    slept,
    pass: (ms: number) => {
      nowMs += ms;
    },
    now: () => new Date(nowMs),
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      slept.push(ms);
      nowMs += ms;
    },
  };
}

export function aQuestion(rest: Partial<ModelQuestion> = {}): ModelQuestion {
  return {
    step: "frame",
    system: "Say what people argue about. Answer with JSON alone.",
    prompt: "<kwtrzbnp>\ntitle|Trams should be free\ncomment|Trams are too crowded already.\n</kwtrzbnp>",
    schema: {
      type: "object",
      properties: { dispute: { type: "boolean" }, proposition: { type: "string", maxLength: 200 } },
      required: ["dispute", "proposition"],
      additionalProperties: false,
    },
    maxAnswerTokens: 120,
    ...rest,
  };
}

interface Setup extends Omit<ScriptedModelOptions, "part"> {
  readonly part?: Part;
  readonly apiKey?: string;
  readonly model?: string;
  readonly path?: string;
  readonly timeoutMs?: number;
}

/** A model on a scripted endpoint, with a clock that does not wait. */
export async function setUp(setup: Setup = {}) {
  const endpoint = await createScriptedModel(setup);
  const clock = createHastyClock();
  const model = createLanguageModel({
    baseUrl: setup.path === undefined ? endpoint.url : endpoint.url.replace("/v1", setup.path),
    model: setup.model ?? "sample",
    apiKey: setup.apiKey,
    timeoutMs: setup.timeoutMs ?? 5_000,
    clock,
    random: () => 1,
  });
  return { endpoint, model, clock };
}

/** What a question that goes without an answer is told. */
export async function failureOf(asking: Promise<unknown>): Promise<ModelError> {
  try {
    await asking;
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error("It was answered.");
}

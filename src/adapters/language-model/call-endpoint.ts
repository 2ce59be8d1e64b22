import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, Output } from "ai";
import type { ModelQuestion, TokensTaken } from "../../ports/language-model.ts";
import type { Dialect } from "./dialect.ts";
import { type Exchange, endpointFetch, newExchange } from "./endpoint-fetch.ts";

/** Where the model is. */
export interface Endpoint {
  /** As it is set, like `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** `undefined`: the endpoint asks for none. */
  readonly apiKey: string | undefined;
}

/** How one call ended. */
export type CallEnd =
  | {
      readonly status: "said";
      readonly text: string;
      /** What it thought aloud; some servers put the whole answer there. */
      readonly thoughts: string;
      readonly finish: "stop" | "length" | "refused" | "other";
      /** `undefined` where the endpoint does not say. */
      readonly tokens: TokensTaken | undefined;
    }
  /** An HTTP status that is none of success. */
  | {
      readonly status: "turned-down";
      readonly code: number;
      readonly complaint: string;
      readonly retryAfter: string | undefined;
    }
  | { readonly status: "broken-off"; readonly sent: boolean }
  | { readonly status: "too-slow" }
  | { readonly status: "too-long" }
  /** An answer, but none of this API. */
  | { readonly status: "strange" };

/** A token is seldom longer; JSON escapes take room, too. */
const bytesPerToken = 40;
/** For what stands around the answer. */
const frameBytes = 64 * 1_024;

/**
 * Asks the endpoint once.
 *
 * @param timeoutMs - from the connection to the last byte
 * @throws the signal's reason when it is aborted
 */
export async function callEndpoint(
  endpoint: Endpoint,
  question: ModelQuestion,
  dialect: Dialect,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
): Promise<CallEnd> {
  const exchange = newExchange();
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  const provider = createOpenAICompatible({
    name: "endpoint",
    baseURL: endpoint.baseUrl,
    ...(endpoint.apiKey === undefined ? {} : { apiKey: endpoint.apiKey }),
    supportsStructuredOutputs: true,
    fetch: endpointFetch(exchange, frameBytes + bytesPerToken * question.maxAnswerTokens),
    transformRequestBody: (body) => inDialect(body, dialect),
  });
  try {
    const { text, reasoningText, finishReason, usage } = await generateText({
      model: provider(endpoint.model),
      ...messagesOf(question, dialect),
      ...(dialect.temperature ? { temperature: 0 } : {}),
      maxOutputTokens: question.maxAnswerTokens,
      maxRetries: 0,
      // What comes is looked at here: it may stand anywhere.
      output: { ...Output.text(), responseFormat: Promise.resolve(formatOf(question, dialect)) },
      abortSignal: signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]),
    });
    const { inputTokens: input, outputTokens: output } = usage;
    return {
      status: "said",
      text,
      thoughts: reasoningText ?? "",
      finish: finishOf(finishReason),
      // Servers that remember a prompt may count none of it.
      tokens: input === undefined || input === 0 || output === undefined ? undefined : { input, output },
    };
  } catch {
    signal?.throwIfAborted();
    if (timeout.signal.aborted) return { status: "too-slow" };
    return failureOf(exchange);
  } finally {
    clearTimeout(timer);
  }
}

function messagesOf({ system, prompt, schema }: ModelQuestion, { format, systemRole }: Dialect) {
  const shape = `The JSON object must fit this JSON Schema: ${JSON.stringify(schema)}`;
  const instructions = format === "json_schema" ? system : `${system}\n${shape}`;
  return systemRole ? { instructions, prompt } : { prompt: `${instructions}\n\n${prompt}` };
}

function formatOf({ step, schema }: ModelQuestion, { format }: Dialect) {
  switch (format) {
    case "json_schema":
      return { type: "json", name: step, schema: withoutLengths(schema) } as const;
    case "json_object":
      return { type: "json" } as const;
    case "text":
      return { type: "text" } as const;
  }
}

/** Some servers refuse lengths of strings in a schema, or build a grammar of each letter. */
function withoutLengths<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(withoutLengths) as T;
  if (schema === null || typeof schema !== "object") return schema;
  const kept = Object.entries(schema).filter(([key]) => key !== "maxLength" && key !== "minLength");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLengths(value)])) as T;
}

function inDialect({ max_tokens, ...body }: Record<string, unknown>, { limit }: Dialect): Record<string, unknown> {
  return { ...body, [limit]: max_tokens };
}

function finishOf(reason: string): Extract<CallEnd, { status: "said" }>["finish"] {
  if (reason === "stop" || reason === "length") return reason;
  return reason === "content-filter" ? "refused" : "other";
}

function failureOf({ sent, ended, status = 0, body, retryAfter }: Exchange): CallEnd {
  if (ended === "too-long") return { status: "too-long" };
  if (ended !== "whole") return { status: "broken-off", sent };
  if (status < 200 || status >= 300) return { status: "turned-down", code: status, complaint: body, retryAfter };
  // Some gateways pass a failure on inside of an answer.
  const code = failureInside(body);
  return code === undefined ? { status: "strange" } : { status: "turned-down", code, complaint: body, retryAfter };
}

function failureInside(body: string): number | undefined {
  try {
    const { error } = JSON.parse(body) as { readonly error?: { readonly code?: unknown } | string };
    if (error === undefined || error === null) return undefined;
    const code = typeof error === "object" ? Number(error.code) : Number.NaN;
    return code >= 400 && code < 600 ? code : 500;
  } catch {
    return undefined;
  }
}

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { type ChatRequest, invalid, type Refusal, readRequest } from "./check-request.ts";
import { good, type Part, type Reaction } from "./parts.ts";
import { readQuestion } from "./read-question.ts";

export interface ScriptedModelOptions {
  /** How it answers; default: as a good model. */
  readonly part?: Part;
  /** Without it no key is asked for. */
  readonly key?: string;
  /** Default: `sample`. */
  readonly models?: readonly string[];
  /** What it counts where o200k_base counts one token; default: 1. */
  readonly tokensPerToken?: number;
}

/** An OpenAI-compatible endpoint of one's own. It refuses what the API refuses, and writes down what it was asked. */
export interface ScriptedModel {
  /** As in LLM_BASE_URL. */
  readonly url: string;
  readonly model: string;
  /** What was taken for a question, oldest first. */
  readonly requests: readonly ChatRequest[];
  /** What it would not take, in a line each. */
  readonly refused: readonly string[];
  /** All that was ever sent to it, as it came: headers and body. */
  readonly wire: readonly string[];
  /** What it would send a bill for. */
  readonly tokens: { readonly input: number; readonly output: number };
  /** From now on it answers like this. */
  play(part: Part): void;
  close(): Promise<void>;
}

/** Nobody reads more of what never ends. */
const endlessPieces = 20_000;

export async function createScriptedModel(options: ScriptedModelOptions = {}): Promise<ScriptedModel> {
  const { key, models = ["sample"], tokensPerToken = 1 } = options;
  let { part = good } = options;
  const requests: ChatRequest[] = [];
  const refused: string[] = [];
  const wire: string[] = [];
  const tokens = { input: 0, output: 0 };
  const count = (text: string): number =>
    Math.ceil(countTokens(text, { disallowedSpecial: new Set() }) * tokensPerToken);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    wire.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`);
    const refusal = refusalOf(request, body);
    if (refusal !== undefined) {
      refused.push(refusal.message);
      return send(response, refusal.status, errorOf(refusal));
    }
    if (request.method === "GET") {
      const data = models.map((id) => ({ id, object: "model", created: 1_700_000_000, owned_by: "sample" }));
      return send(response, 200, { object: "list", data });
    }
    const read = readRequest(body);
    if ("refusal" in read) throw new Error("It was refused before.");
    const earlier = requests.push(read.request) - 1;
    react(part({ request: read.request, question: readQuestion(read.request), earlier }), read.request, response);
  }

  function refusalOf({ method, url = "", headers }: IncomingMessage, body: string): Refusal | undefined {
    const path = url.split("?")[0];
    if (!(method === "GET" && path === "/v1/models") && !(method === "POST" && path === "/v1/chat/completions"))
      return { status: 404, message: `Invalid URL (${method} ${path})`, type: "invalid_request_error" };
    if (key !== undefined && headers.authorization === undefined)
      return { status: 401, message: "You didn't provide an API key.", type: "invalid_request_error" };
    if (key !== undefined && headers.authorization !== `Bearer ${key}`) {
      const given = headers.authorization?.replace("Bearer ", "");
      const said = `Incorrect API key provided: ${given}.`;
      return { status: 401, message: said, type: "invalid_request_error", code: "invalid_api_key" };
    }
    if (method === "GET") return undefined;
    if (!/^application\/json\b/u.test(headers["content-type"] ?? ""))
      return { ...invalid("Unsupported Content-Type."), status: 415 };
    const read = readRequest(body);
    if ("refusal" in read) return read.refusal;
    return models.includes(read.request.model)
      ? undefined
      : {
          status: 404,
          message: `The model \`${read.request.model}\` does not exist or you do not have access to it.`,
          type: "invalid_request_error",
          code: "model_not_found",
        };
  }

  function react(reaction: Reaction, request: ChatRequest, response: ServerResponse): void {
    switch (reaction.kind) {
      case "message":
        send(response, 200, completion(reaction, request));
        break;
      case "status": {
        const { status, message, code, headers, bare } = reaction;
        const body = bare === true ? { error: message } : errorOf({ status, message, type: "error", code });
        send(response, status, body, headers);
        break;
      }
      case "body":
        response.writeHead(reaction.status, { "content-type": reaction.type }).end(reaction.text);
        break;
      case "late": {
        const timer = setTimeout(() => react(reaction.reaction, request, response), reaction.ms);
        response.on("close", () => clearTimeout(timer));
        break;
      }
      case "drop":
        if (reaction.when === "within") {
          response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
          response.write('{"id":"chatcmpl-1","choices":[{"index":0,"mess');
        }
        setTimeout(() => response.destroy(), 5);
        break;
      case "endless":
        babble(response);
    }
  }

  /** A few tokens a message for its role; a schema is read like words. */
  function inputOf({ messages, response_format: format }: ChatRequest): number {
    const schema = format?.type === "json_schema" ? count(JSON.stringify(format.json_schema.schema)) : 0;
    return messages.reduce((sum, { content }) => sum + 4 + count(content), 3 + schema);
  }

  function completion(said: Extract<Reaction, { kind: "message" }>, request: ChatRequest): unknown {
    const { content, reasoning, refusal, usage = true } = said;
    const limit = request.max_tokens ?? request.max_completion_tokens ?? Number.POSITIVE_INFINITY;
    const input = inputOf(request);
    const whole = count(`${content ?? ""}${reasoning ?? ""}${refusal ?? ""}`);
    const output = Math.min(limit, whole);
    tokens.input += input;
    tokens.output += output;
    const isCut = whole > limit && content !== null;
    return {
      id: `chatcmpl-${requests.length}`,
      object: "chat.completion",
      created: 1_700_000_000,
      model: request.model,
      choices: [
        {
          index: 0,
          message: {
            role: "assistant",
            content: isCut ? content.slice(0, Math.floor((content.length * limit) / whole)) : content,
            ...(reasoning === undefined ? {} : { reasoning_content: reasoning }),
            refusal: refusal ?? null,
          },
          finish_reason: isCut ? "length" : (said.finish ?? "stop"),
        },
      ],
      ...(usage ? { usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output } } : {}),
    };
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      refused.push(String(error));
      response.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    model: models[0] ?? "sample",
    requests,
    refused,
    wire,
    tokens,
    play: (next) => {
      part = next;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function errorOf({ message, type, param, code }: Refusal): unknown {
  return { error: { message, type, param: param ?? null, code: code ?? null } };
}

/** An answer that goes on as long as somebody listens. */
function babble(response: ServerResponse): void {
  let pieces = 0;
  const talk = (): void => {
    while (pieces++ < endlessPieces && !response.destroyed)
      if (!response.write("and so on, and so forth, ".repeat(40))) return;
    response.destroy();
  };
  response.on("drain", talk);
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"id":"chatcmpl-1","choices":[{"index":0,"message":{"role":"assistant","content":"');
  talk();
}

import { once } from "node:events";
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { AppError } from "../../errors.ts";
import { guardedLookup, refusePrivateLiteral } from "./address-guard.ts";
import { type Answer, isRedirect, jsonResponse, redirectTarget } from "./instance-answer.ts";
import { connectionFailure, LemmyAnswerError, timedOut, unavailable } from "./lemmy-errors.ts";

const maxAnswerBytes = 20 * 1024 * 1024;
const maxRedirects = 3;

export interface InstanceFetchOptions {
  /** Base URLs by host in lower case; connections to these may go to a private network. */
  readonly baseUrls: ReadonlyMap<string, string>;
  readonly userAgent: string;
  /** For a whole answer, body and redirects included. */
  readonly timeoutMs: number;
  /** How names are resolved; the system's way unless told otherwise. */
  readonly resolve?: LookupFunction | undefined;
}

/** Gives one instance's `fetch`. */
export type InstanceFetch = (host: string, signal: AbortSignal | undefined) => typeof fetch;

interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/**
 * Makes the `fetch` through which instances are read. It goes by `node:http` because Node's own `fetch` cannot check
 * the address that a name resolved to on the connection itself.
 *
 * What it gives for a host answers with whole bodies of JSON, or throws: an `AppError` worded for that host,
 * `LemmyAnswerError` where an error code is the answer, or the signal's reason. It only reads: another method than GET
 * is the caller's mistake.
 */
export function createInstanceFetch({ baseUrls, userAgent, timeoutMs, resolve }: InstanceFetchOptions): InstanceFetch {
  // Apart, so that a guarded request never gets a connection that was made without the guard.
  const trusted = createAgents({});
  const guarded = createAgents({ lookup: guardedLookup(resolve) });
  const headers = { accept: "application/json", "accept-encoding": "gzip", "user-agent": userAgent };

  return (host, callerSignal) => async (input, init) => {
    if (init?.method !== undefined && init.method !== "GET") throw new TypeError("Instances are only read");
    callerSignal?.throwIfAborted();
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = callerSignal === undefined ? timeout : AbortSignal.any([timeout, callerSignal]);
    const agents = baseUrls.has(host) ? trusted : guarded;

    async function ask(url: URL): Promise<Answer> {
      if (agents === guarded) refusePrivateLiteral(url.hostname);
      const response = await connect(url, agents, headers, signal);
      return {
        status: response.statusCode ?? 0,
        contentType: response.headers["content-type"] ?? "",
        location: response.headers.location,
        body: await readBody(host, response, signal),
      };
    }

    try {
      let url = new URL(String(input));
      let answer = await ask(url);
      for (let redirects = 0; isRedirect(answer); redirects++) {
        if (redirects === maxRedirects) throw unavailable(host, "redirect", "redirects in circles: try again later.");
        url = redirectTarget(host, url, answer);
        answer = await ask(url);
      }
      return jsonResponse(host, answer);
    } catch (error) {
      callerSignal?.throwIfAborted();
      if (error instanceof AppError || error instanceof LemmyAnswerError) throw error;
      throw timeout.aborted ? timedOut(host, timeoutMs) : connectionFailure(host, error);
    }
  };
}

function createAgents(options: { lookup?: LookupFunction }): Agents {
  return {
    http: new HttpAgent({ keepAlive: true, ...options }),
    https: new HttpsAgent({ keepAlive: true, ...options }),
  };
}

/** Sends a GET request and waits for the head of the answer. */
async function connect(
  url: URL,
  agents: Agents,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request =
    url.protocol === "https:"
      ? requestHttps(url, { headers, agent: agents.https, signal })
      : requestHttp(url, { headers, agent: agents.http, signal });
  // An error that comes while the body is read fails the body as well.
  request.on("error", () => {});
  const answered = once(request, "response") as Promise<[IncomingMessage]>;
  request.end();
  const [response] = await answered;
  return response;
}

async function readBody(host: string, response: IncomingMessage, signal: AbortSignal): Promise<string> {
  const unzipped = response.headers["content-encoding"] === "gzip" ? createGunzip() : new PassThrough();
  const chunks: Buffer[] = [];
  let bytes = 0;
  async function collect(body: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxAnswerBytes) {
        throw unavailable(host, "too-large", "answered with more than 20 MB, which is not read: try again later.");
      }
      chunks.push(chunk);
    }
  }
  await pipeline(response, unzipped, collect, { signal });
  return Buffer.concat(chunks).toString("utf8");
}

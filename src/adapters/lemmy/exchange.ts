import { once } from "node:events";
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { AppError } from "../../errors.ts";
import { guardedLookup, refusePrivateLiteral } from "./address-guard.ts";
import type { Answer } from "./instance-answer.ts";
import { connectionFailure, timedOut, unavailable } from "./lemmy-errors.ts";
import { createPermits } from "./permits.ts";
import { withDeadline } from "./timing.ts";

/** A tree of 300 of the longest comments is larger; these are then read in pages of 50. */
const maxAnswerBytes = 16 * 1024 * 1024;
/** What is larger is read a few at a time, whatever hosts it comes from, so that memory stays bounded. */
const largeAnswerBytes = 2 * 1024 * 1024;
const maxLargeAnswers = 4;
const takePermit = createPermits(maxLargeAnswers);
const tooLarge = "answered with more than 16 MB, which is not read: try again later.";

export interface ExchangeOptions {
  /** Base URLs by host in lower case; connections to these may go to a private network. */
  readonly baseUrls: ReadonlyMap<string, string>;
  readonly userAgent: string;
  /** For one answer, from connecting to the last byte. */
  readonly timeoutMs: number;
  /** How names are resolved; the system's way unless told otherwise. */
  readonly resolve?: LookupFunction | undefined;
}

/** One request over the wire. */
export interface ExchangeRequest {
  readonly url: URL;
  readonly method: string;
  /** JSON. */
  readonly body?: string | undefined;
  /** Who asks; never part of an error or a log. */
  readonly authorization?: string | undefined;
}

/**
 * Sends one request once.
 *
 * @returns whatever comes, of any status, redirects too
 * @throws {InstanceUnavailableError} where nothing whole comes: what was sent may have had its effect
 * @throws {AddressRefusedError}
 */
export type Exchange = (host: string, request: ExchangeRequest, signal: AbortSignal | undefined) => Promise<Answer>;

interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** How answers may be packed: a fifth of the traffic for both sides. What is unpacked counts against the limit. */
const unpackers: Readonly<Record<string, () => Transform>> = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  br: createBrotliDecompress,
};

/**
 * Goes by `node:http` because Node's own `fetch` cannot check the address that a name resolved to on the connection
 * itself.
 */
export function createExchange({ baseUrls, userAgent, timeoutMs, resolve }: ExchangeOptions): Exchange {
  // Apart, so that a guarded request never gets a connection that was made without the guard.
  const trusted = createAgents({});
  const guarded = createAgents({ lookup: guardedLookup(resolve) });
  const headers = { accept: "application/json", "accept-encoding": "gzip, br", "user-agent": userAgent };

  return async (host, request, signal) => {
    const agents = baseUrls.has(host) ? trusted : guarded;
    if (agents === guarded) refusePrivateLiteral(request.url.hostname);
    try {
      return await withDeadline({ timeoutMs, signal, late: timedOut(host, timeoutMs) }, async (untilLate) => {
        const response = await connect(request, agents, headers, untilLate);
        const { statusCode = 0, headers: said } = response;
        return { status: statusCode, headers: said, body: await readBody(host, response, untilLate) };
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof AppError ? error : connectionFailure(host, error);
    }
  };
}

function createAgents(options: { lookup?: LookupFunction }): Agents {
  return {
    http: new HttpAgent({ keepAlive: true, ...options }),
    https: new HttpsAgent({ keepAlive: true, ...options }),
  };
}

/** Sends a request and waits for the head of the answer. */
async function connect(
  { url, method, body, authorization }: ExchangeRequest,
  agents: Agents,
  always: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const headers = {
    ...always,
    ...(authorization === undefined ? {} : { authorization }),
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
  };
  const request =
    url.protocol === "https:"
      ? requestHttps(url, { method, headers, agent: agents.https, signal })
      : requestHttp(url, { method, headers, agent: agents.http, signal });
  // An error that comes while the body is read fails the body as well.
  request.on("error", () => {});
  const answered = once(request, "response") as Promise<[IncomingMessage]>;
  request.end(body);
  const [response] = await answered;
  return response;
}

async function readBody(host: string, response: IncomingMessage, signal: AbortSignal): Promise<string> {
  const packing = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const unpack = unpackers[packing];
  const announcedBytes = Number(response.headers["content-length"] ?? 0);
  if (unpack === undefined || announcedBytes > maxAnswerBytes) {
    response.destroy();
    if (unpack !== undefined) throw unavailable(host, "too-large", tooLarge);
    throw unavailable(host, "not-json", "answered in an encoding that was not asked for: try again later.");
  }
  async function collect(body: AsyncIterable<Buffer>): Promise<string> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let giveBack: (() => void) | undefined;
    try {
      for await (const chunk of body) {
        bytes += chunk.length;
        if (bytes > maxAnswerBytes) throw unavailable(host, "too-large", tooLarge);
        chunks.push(chunk);
        if (bytes > largeAnswerBytes) giveBack ??= await takePermit();
      }
      return Buffer.concat(chunks).toString("utf8");
    } finally {
      giveBack?.();
    }
  }
  return pipeline(response, unpack(), collect, { signal });
}

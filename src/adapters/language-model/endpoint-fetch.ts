import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** How an exchange with the endpoint went, for whoever asks after it failed. */
export interface Exchange {
  /** Whether the endpoint may have had the whole question. */
  sent: boolean;
  ended: "whole" | "broken-off" | "too-long" | undefined;
  status: number | undefined;
  retryAfter: string | undefined;
  body: string;
}

export function newExchange(): Exchange {
  return { sent: false, ended: undefined, status: undefined, retryAfter: undefined, body: "" };
}

/**
 * A `fetch` for one call to the endpoint. It reads no more than so many bytes and follows no redirect: the key and the
 * comments are for the address that the operator named. Unlike Node's own it waits for the first byte as long as the signal
 * lets it: a model on a small machine thinks for many minutes.
 *
 * @param exchange - written to while the call is under way
 * @param mostBytes - of the answer
 */
export function endpointFetch(exchange: Exchange, mostBytes: number): typeof globalThis.fetch {
  return (address, init) => {
    const url = new URL(String(address));
    const body = typeof init?.body === "string" ? init.body : undefined;
    const headers = Object.fromEntries(new Headers(init?.headers));
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const request = send(url, {
      method: init?.method ?? "GET",
      headers: body === undefined ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) },
      signal: init?.signal ?? undefined,
      // Servers close connections that rest; one that is closed while a question is written would look like a failure.
      agent: false,
    });
    request.on("finish", () => {
      exchange.sent = true;
    });
    request.on("error", (error) => {
      exchange.ended ??= "broken-off";
      reject(error);
    });
    request.on("response", (response) => {
      exchange.status = response.statusCode;
      exchange.retryAfter = response.headers["retry-after"];
      readBody(response, mostBytes).then((end) => {
        exchange.ended = end.ended;
        exchange.body = end.text;
        if (end.ended === "whole") resolve(responseOf(response, end.text));
        else {
          request.destroy();
          reject(new TypeError(`The answer was ${end.ended}.`));
        }
      }, reject);
    });
    request.end(body);
    return promise;
  };
}

async function readBody(
  response: IncomingMessage,
  mostBytes: number,
): Promise<{ readonly ended: NonNullable<Exchange["ended"]>; readonly text: string }> {
  const pieces: Buffer[] = [];
  const text = (): string => Buffer.concat(pieces).toString("utf8");
  let read = 0;
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      read += piece.byteLength;
      if (read > mostBytes) return { ended: "too-long", text: "" };
      pieces.push(piece);
    }
  } catch {
    return { ended: "broken-off", text: text() };
  }
  return { ended: response.complete ? "whole" : "broken-off", text: text() };
}

function responseOf({ statusCode = 502, headers }: IncomingMessage, text: string): Response {
  const type = headers["content-type"] ?? "application/json";
  const isEmpty = statusCode === 204 || statusCode === 205 || statusCode === 304;
  return new Response(isEmpty ? null : text, { status: statusCode, headers: { "content-type": type } });
}

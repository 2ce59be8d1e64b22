import type { ServerResponse } from "node:http";
import type { SampleAnswer } from "./sample-answer.ts";

/** How an instance misbehaves instead of answering. */
export type SampleFault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Uint8Array;
    }
  /** Answers something made of the right answer's body. */
  | { readonly kind: "alter"; readonly alter: (body: unknown) => unknown }
  /** Takes the request and never answers. */
  | { readonly kind: "silence" }
  /** Sends the head and the first half of the right answer, and never the rest. */
  | { readonly kind: "stall" }
  /** Sends the right answer a byte at a time. */
  | { readonly kind: "drip"; readonly everyMs: number }
  /** Sends the head and the first half of the right answer, and closes the connection. */
  | { readonly kind: "cut" }
  /** Closes the connection without an answer. */
  | { readonly kind: "reset" }
  /** Goes on sending JSON until so many bytes are sent or nobody listens any more; tells how many there were. */
  | {
      readonly kind: "flood";
      readonly bytes: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly onEnd: (sentBytes: number) => void;
    };

const jsonHeaders = { "content-type": "application/json" };

/** @param right - what the answer would be */
export function misbehave(fault: SampleFault, response: ServerResponse, right: SampleAnswer): void {
  const json = Buffer.from(JSON.stringify(right.body ?? ""));
  switch (fault.kind) {
    case "silence":
      return;
    case "reset":
      response.destroy();
      return;
    case "answer":
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
    case "alter":
      response.writeHead(right.status, jsonHeaders).end(JSON.stringify(fault.alter(structuredClone(right.body))));
      return;
    case "flood":
      response.writeHead(200, { ...jsonHeaders, ...fault.headers });
      flood(response, fault.bytes, fault.onEnd);
      return;
    case "drip":
      response.writeHead(right.status, jsonHeaders);
      drip(response, json, fault.everyMs);
      return;
    default:
      response.writeHead(right.status, { ...jsonHeaders, "content-length": json.length });
      response.write(json.subarray(0, json.length / 2), () => fault.kind === "cut" && response.destroy());
  }
}

function drip(response: ServerResponse, bytes: Buffer, everyMs: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < bytes.length) response.write(bytes.subarray(sent, ++sent));
    else response.end();
  }, everyMs);
  response.on("close", () => clearInterval(timer));
}

/** Waits for the reader, so that it is the reader who decides how much is held in memory. */
function flood(response: ServerResponse, bytes: number, onEnd: (sentBytes: number) => void): void {
  const chunk = Buffer.alloc(64 * 1024, " ");
  let sent = 0;
  response.on("close", () => onEnd(sent));
  function send(): void {
    while (sent < bytes && !response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) {
        response.once("drain", send);
        return;
      }
    }
    response.end();
  }
  send();
}

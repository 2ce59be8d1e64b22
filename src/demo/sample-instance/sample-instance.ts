import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest } from "./sample-answers.ts";
import { createSampleData, type SampleDataOptions } from "./sample-data.ts";

/** A request as it came in. */
export interface SampleRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** How the instance misbehaves instead of answering. */
export type SampleFault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Uint8Array;
    }
  /** Takes the request and never answers. */
  | { readonly kind: "silence" }
  /** Sends the head and the first half of the right answer, and never the rest. */
  | { readonly kind: "stall" }
  /** Sends the head and the first half of the right answer, and closes the connection. */
  | { readonly kind: "cut" };

export interface SampleInstanceOptions extends SampleDataOptions {
  /** The instance's present: what "TopDay" and the like count back from. */
  readonly now: Date;
  /** Asked before each answer; for trying how a reader takes faults. */
  readonly fault?: (request: SampleRequest) => SampleFault | undefined;
}

export interface SampleInstance {
  /** `http://127.0.0.1:PORT`. */
  readonly baseUrl: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly SampleRequest[];
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Starts a Lemmy 0.19 instance that only shows its sample threads: reading requests of visitors without an account,
 * answered as the real server answers them, and anything else refused. Real HTTP, on a free port of the loopback interface.
 */
export async function startSampleInstance(options: SampleInstanceOptions): Promise<SampleInstance> {
  const data = createSampleData(options);
  const requests: SampleRequest[] = [];

  function answer(incoming: IncomingMessage, response: ServerResponse): void {
    const { method = "", url = "/", headers } = incoming;
    const request: SampleRequest = { method, path: url, headers };
    requests.push(request);
    const fault = options.fault?.(request);
    if (fault?.kind === "silence") return;
    if (fault?.kind === "answer") {
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
    }
    const { status, body } =
      method === "GET" ? answerRequest(data, new URL(url, `https://${data.host}`), options.now) : { status: 404 };
    if (body === undefined) {
      response.writeHead(status).end();
      return;
    }
    const json = Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
      "content-type": "application/json",
      "cache-control": "public, max-age=60",
      "content-length": json.length,
    });
    if (fault === undefined) response.end(json);
    else response.write(json.subarray(0, json.length / 2), () => fault.kind === "cut" && response.destroy());
  }

  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

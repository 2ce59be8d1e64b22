import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest, type SampleVersion } from "./sample-answers.ts";
import { createSampleData, type SampleDataOptions } from "./sample-data.ts";
import { misbehave, type SampleFault } from "./sample-faults.ts";

/** A request as it came in. */
export interface SampleRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

export interface SampleInstanceOptions extends SampleDataOptions {
  /** The instance's present: what "TopDay" and the like count back from. */
  readonly now: Date;
  /** What it runs; default 0.19.20. */
  readonly version?: SampleVersion;
  /** Asked before each answer; for trying how a reader takes faults. */
  readonly fault?: (request: SampleRequest) => SampleFault | undefined;
}

export interface SampleInstance {
  /** `http://127.0.0.1:PORT`. */
  readonly baseUrl: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly SampleRequest[];
  /** From now on holds something else, or runs another version. */
  change(changes: Partial<Pick<SampleInstanceOptions, "snapshot" | "communities" | "version">>): void;
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Starts a Lemmy instance that only shows its sample threads: reading requests of visitors without an account, answered
 * as the real servers 0.19 and 1.0 answer them, and anything else refused. Real HTTP, on a free port of the loopback
 * interface.
 */
export async function startSampleInstance(options: SampleInstanceOptions): Promise<SampleInstance> {
  let { version = "0.19.20", ...present } = options;
  let data = createSampleData(present);
  const requests: SampleRequest[] = [];

  function answer(incoming: IncomingMessage, response: ServerResponse): void {
    const { method = "", url = "/", headers } = incoming;
    const request: SampleRequest = { method, path: url, headers };
    requests.push(request);
    const { status, body } =
      method === "GET"
        ? answerRequest(data, new URL(url, `https://${data.host}`), { version, now: options.now })
        : { status: 404 };
    const fault = options.fault?.(request);
    if (fault !== undefined) {
      misbehave(fault, response, { status, body });
      return;
    }
    if (body === undefined) {
      response.writeHead(status).end();
      return;
    }
    const json = Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
      "content-type": "application/json",
      "cache-control": "public, max-age=60",
      "content-length": json.length,
      ...(url.startsWith("/api/v4/") ? rateLimitHeaders : {}),
    });
    response.end(json);
  }

  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    change(changes) {
      present = { ...present, ...changes };
      version = changes.version ?? version;
      data = createSampleData(present);
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What Lemmy 1.0 says of its limit for reading, here always the same: nothing is counted. */
const rateLimitHeaders = { "x-ratelimit-limit": "180", "x-ratelimit-remaining": "179", "x-ratelimit-reset": "60" };

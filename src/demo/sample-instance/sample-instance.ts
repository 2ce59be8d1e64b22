import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { SnapshotInput } from "../../adapters/snapshot/snapshot-schema.ts";
import { answerAccount, type SampleCall } from "./answer-account.ts";
import { createSampleAccounts, type SampleAccount, type SampleAccounts } from "./sample-accounts.ts";
import type { SampleAnswer } from "./sample-answer.ts";
import { answerRequest, type SampleVersion } from "./sample-answers.ts";
import { createSampleData, type SampleDataOptions } from "./sample-data.ts";
import { misbehave, type SampleFault } from "./sample-faults.ts";
import { createSampleLife, type SampleLife } from "./sample-life.ts";
import { writesV3 } from "./sample-writes-v3.ts";
import { writesV4 } from "./sample-writes-v4.ts";

/** A request as it came in. */
export interface SampleRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** When a fault comes. */
interface FaultTime {
  /** Before what was asked for is done; default: it is done, and the answer is what fails. */
  readonly before?: boolean;
}

export interface SampleInstanceOptions extends SampleDataOptions {
  /** The instance's present: what "TopDay" and the like count back from. */
  readonly now: Date;
  /** What it runs; default 0.19.20. */
  readonly version?: SampleVersion;
  /** Who can log in, and write. None: the instance only shows what it holds. */
  readonly accounts?: readonly SampleAccount[];
  /** What its word filter refuses, in lower case; default: nothing. */
  readonly blockedWords?: readonly string[];
  /** The time that passes: for limits, logins and what is written; default: it stands at `now`. */
  readonly clock?: () => Date;
  /** Asked before each answer; for trying how a reader takes faults. */
  readonly fault?: (request: SampleRequest) => (SampleFault & FaultTime) | undefined;
}

/** What may change while an instance runs. */
type SampleChange = "snapshot" | "communities" | "moderators" | "closed" | "blockedWords" | "version";

export interface SampleInstance {
  /** `http://127.0.0.1:PORT`. */
  readonly baseUrl: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly SampleRequest[];
  /** What people do there. */
  readonly life: SampleLife;
  readonly accounts: SampleAccounts;
  /** From now on holds something else, or runs another version. */
  change(changes: Partial<Pick<SampleInstanceOptions, SampleChange>>): void;
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Starts a Lemmy instance that shows its sample threads, and lets those write who have an account: answered as the real
 * servers 0.19 and 1.0 answer, and anything else refused. Real HTTP, on a free port of the loopback interface.
 */
export async function startSampleInstance(options: SampleInstanceOptions): Promise<SampleInstance> {
  let { version = "0.19.20", ...present } = options;
  const { clock = () => options.now } = options;
  const now = () => clock().getTime();
  const accounts = createSampleAccounts(options.accounts ?? [], now);
  let data = createSampleData(present);
  let life = lifeOf(options.snapshot);
  const requests: SampleRequest[] = [];

  function lifeOf(snapshot: SnapshotInput): SampleLife {
    const editsNotify = () => version.startsWith("1.");
    const onChange = () => {
      present = { ...present, snapshot: life.snapshot };
      data = createSampleData(present);
    };
    return createSampleLife({ host: options.host, snapshot, accounts, now, editsNotify, onChange });
  }

  function right(call: SampleCall): SampleAnswer {
    const { moderators = {}, closed = [], blockedWords = [] } = present;
    const surroundings = { data: () => data, life, accounts, moderators, closed, blockedWords };
    const written = answerAccount(version.startsWith("1.") ? writesV4 : writesV3, surroundings, call);
    if (written !== undefined) return written;
    return call.method === "GET" ? answerRequest(data, call.url, { version, now: options.now }) : { status: 404 };
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "/", headers } = incoming;
    const request: SampleRequest = { method, path: url, headers };
    requests.push(request);
    const body = method === "GET" ? undefined : await json(incoming).catch(() => undefined);
    const fault = options.fault?.(request);
    const call = { method, url: new URL(url, `https://${data.host}`), authorization: headers.authorization, body };
    const answered = fault?.before === true ? { status: 503 } : right(call);
    if (fault !== undefined) {
      misbehave(fault, response, answered);
      return;
    }
    send(response, answered, url.startsWith("/api/v4/"));
  }

  const server = createServer((incoming, response) => void answer(incoming, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    get life() {
      return life;
    },
    accounts,
    change(changes) {
      present = { ...present, ...changes };
      version = changes.version ?? version;
      if (changes.snapshot !== undefined) life = lifeOf(changes.snapshot);
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

function send(response: ServerResponse, { status, body }: SampleAnswer, tellsLimit: boolean): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json",
    "cache-control": "public, max-age=60",
    "content-length": bytes.length,
    ...(tellsLimit ? rateLimitHeaders : {}),
  });
  response.end(bytes);
}

/** What Lemmy 1.0 says of its limit for reading, here always the same: nothing is counted. */
const rateLimitHeaders = { "x-ratelimit-limit": "180", "x-ratelimit-remaining": "179", "x-ratelimit-reset": "60" };

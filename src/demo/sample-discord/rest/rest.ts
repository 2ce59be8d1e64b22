import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { archiveIdle } from "../archive.ts";
import { noteUnanswered } from "../interactions.ts";
import type { World } from "../state/world.ts";
import { ApiError, refusal } from "../validate/api-error.ts";
import { type Faults, type SampleFault, usualBody } from "./faults.ts";
import { createRateLimits } from "./rate-limits.ts";
import { readBody } from "./request-body.ts";
import type { RouteAnswer, Routes } from "./route.ts";

/** A request as it came in, and how it was answered. */
export interface SampleRequest {
  readonly method: string;
  /** After `/api/v10`, with the query. */
  readonly path: string;
  /** As in the table of routes; undefined: unknown. */
  readonly route: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
  /** 0 while it is not answered, and where the connection was cut. */
  readonly status: number;
}

export interface RestOptions {
  readonly world: World;
  readonly routes: Routes;
  readonly token: string;
  readonly rateLimits: boolean;
  readonly faults: Faults;
  /** Every request is added. */
  readonly requests: SampleRequest[];
}

const prefix = "/api/v10";
/** Routes whose path holds all the permission they need. */
const open = /^[A-Z]+ \/(?:interactions|webhooks)\//u;

/** Answers the paths below `/api/v10` as Discord does. */
export function createRest(
  options: RestOptions,
): (incoming: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { world, routes, token, faults, requests } = options;
  const limit = createRateLimits(world.now, options.rateLimits);
  const table = Object.keys(routes).map((route) => ({ route, parts: route.split(/[ /]+/u) }));

  function find(method: string, path: string): { route: string; params: Record<string, string> } | undefined {
    const parts = [method, ...path.split("/").filter(Boolean).map(decodeURIComponent)];
    const fitting = table.filter(
      (each) =>
        each.parts.length === parts.length &&
        each.parts.every((part, at) => part.startsWith(":") || part === parts[at]),
    );
    // What is spelled out goes before what is open: `/users/@me` before `/users/:user`.
    const [best] = fitting.sort((one, other) => openParts(one.parts) - openParts(other.parts));
    if (best === undefined) return undefined;
    const params = best.parts.flatMap((part, at) => (part.startsWith(":") ? [[part.slice(1), parts[at] ?? ""]] : []));
    return { route: best.route, params: Object.fromEntries(params) };
  }

  return async (incoming, response) => {
    const { method = "GET", headers } = incoming;
    const url = new URL(incoming.url ?? "/", "http://localhost");
    const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : "";
    const found = find(method, path);
    const request = {
      method,
      path: path + url.search,
      route: found?.route,
      headers,
      body: undefined as unknown,
      status: 0,
    };
    requests.push(request);
    noteUnanswered(world);
    archiveIdle(world);
    const received = await buffer(incoming).catch(() => undefined);
    // Whoever asked went away in the middle of it.
    if (received === undefined) return;
    const bytes: Buffer = received;
    const fault = found === undefined ? undefined : faults.take(found.route, found.params);
    if (fault?.kind === "slow") await sleep(fault.delayMs);
    else if (fault !== undefined && !isAfter(fault)) {
      misbehave(fault, response, request);
      return;
    }
    let answer: RouteAnswer & { headers?: Readonly<Record<string, string>> };
    try {
      answer = await act();
    } catch (error) {
      if (!(error instanceof ApiError))
        world.failures.push(
          `The stand-in failed at ${method} ${path}: ${String(error instanceof Error ? error.stack : error)}`,
        );
      answer = asAnswer(error);
    }
    if (fault !== undefined && fault.kind !== "slow" && isAfter(fault)) {
      misbehave(fault, response, request);
      return;
    }
    request.status = answer.status;
    write(response, answer.status, answer.body, answer.headers);

    async function act(): Promise<RouteAnswer & { headers?: Readonly<Record<string, string>> }> {
      if (found === undefined) {
        world.failures.push(`There is no route ${method} ${url.pathname}.`);
        throw refusal("unknownRoute");
      }
      if (!open.test(found.route) && headers.authorization !== `Bot ${token}`) throw refusal("unauthorized");
      const verdict = limit(found.route, found.params);
      if (verdict.retryAfterSeconds !== undefined) {
        return {
          status: 429,
          body: limited(verdict.retryAfterSeconds, verdict.global),
          headers: { ...verdict.headers, "retry-after": String(Math.ceil(verdict.retryAfterSeconds)) },
        };
      }
      const { body, files } = await readBody(bytes, headers["content-type"] ?? "");
      request.body = body;
      const handle = routes[found.route];
      if (handle === undefined) throw refusal("unknownRoute");
      try {
        return {
          ...handle(world, { params: found.params, query: url.searchParams, body, files }),
          headers: verdict.headers,
        };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { ...asAnswer(error), headers: verdict.headers };
      }
    }
  };
}

function misbehave(
  fault: Exclude<SampleFault, { kind: "slow" }>,
  response: ServerResponse,
  request: { status: number },
): void {
  if (fault.kind === "cut") {
    response.destroy();
    return;
  }
  if (fault.kind === "answer") {
    request.status = fault.status;
    write(response, fault.status, fault.body ?? usualBody(fault.status));
    return;
  }
  request.status = 429;
  const { retryAfterSeconds, global = false } = fault;
  const scope = global
    ? { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" }
    : { "x-ratelimit-scope": "shared" };
  write(response, 429, limited(retryAfterSeconds, global), { ...scope, "retry-after": String(retryAfterSeconds) });
}

function asAnswer(error: unknown): RouteAnswer {
  if (!(error instanceof ApiError)) return { status: 500, body: usualBody(500) };
  const { status, code, message, errors } = error;
  return { status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

function limited(retryAfterSeconds: number, global = false): object {
  return { message: "You are being rate limited.", retry_after: retryAfterSeconds, global };
}

/** An answer without a body has no content type either. */
function write(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "content-type": "application/json" }).end(JSON.stringify(body));
}

function isAfter(fault: SampleFault): boolean {
  return "after" in fault && fault.after === true;
}

function openParts(parts: readonly string[]): number {
  return parts.filter((part) => part.startsWith(":")).length;
}

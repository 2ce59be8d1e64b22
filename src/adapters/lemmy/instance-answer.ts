import type { IncomingHttpHeaders } from "node:http";
import { isModest } from "./json-structure.ts";
import { answerFailure, harmless, unavailable } from "./lemmy-errors.ts";
import { type PassingFailure, parseRetryAfter } from "./retry.ts";

/** What came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What an instance says of its limit. */
export interface RateLimit {
  /** Requests in one stretch of time. */
  readonly limit: number;
  readonly remaining: number;
  /** Until the next stretch of time begins. */
  readonly resetSeconds: number;
}

/** Whether the answer only names another address. */
export function isRedirect({ status }: Answer): boolean {
  return status >= 300 && status <= 399;
}

/**
 * Where a redirect leads, if it stays on the same host.
 *
 * @throws {InstanceUnavailableError} where it leads elsewhere, or away from TLS
 */
export function redirectTarget(host: string, from: URL, { headers: { location } }: Answer): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    const sentence = "answered with a redirect that leads nowhere: it is not set up as a Lemmy instance.";
    throw unavailable(host, "redirect", sentence);
  }
  const to = new URL(location, from.href);
  const toTls = from.protocol === "http:" && to.protocol === "https:" && to.hostname === from.hostname;
  if ((to.origin === from.origin || toTls) && to.username === "" && to.password === "") return to;
  const sentence = `sends its visitors to another address (${to.host}), which is not followed: name that one if you trust it.`;
  throw unavailable(host, "redirect", sentence);
}

/** Why the same request may succeed a little later; `undefined` where it would not. */
export function passingFailureOf(answer: Answer): PassingFailure | undefined {
  const { status, body } = answer;
  if (status === 429) return "asked-too-often";
  // 0.19 says it like that.
  if (status === 400 && isJson(answer) && errorCodeIn(tryToParse(body)) === "rate_limit_error")
    return "asked-too-often";
  return status >= 500 && status !== 501 ? "trouble" : undefined;
}

/**
 * How long the instance asks to be left alone. A date is counted from the instance's own clock, where it tells it.
 *
 * @param nowMs - the moment here, in milliseconds
 */
export function retryAfterOf({ headers }: Answer, nowMs: number): number | undefined {
  const there = Date.parse(headers.date ?? "");
  return parseRetryAfter(headers["retry-after"], Number.isNaN(there) ? nowMs : there);
}

/** What 1.0 says with every answer. */
export function rateLimitOf({ headers }: Answer): RateLimit | undefined {
  const numberIn = (name: string) => {
    const value = headers[name];
    return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  };
  const limit = numberIn("x-ratelimit-limit");
  const remaining = numberIn("x-ratelimit-remaining");
  const resetSeconds = numberIn("x-ratelimit-reset");
  if (limit === undefined || remaining === undefined || resetSeconds === undefined) return undefined;
  return { limit, remaining, resetSeconds };
}

/**
 * Passes on an answer that is JSON and no error.
 *
 * @param nowMs - the moment, in milliseconds
 * @throws {InstanceUnavailableError}
 * @throws {LemmyAnswerError}
 */
export function jsonResponse(host: string, answer: Answer, nowMs: number): Response {
  const { status, body } = answer;
  const retryAfterMs = retryAfterOf(answer, nowMs);
  if (status === 429) throw answerFailure(host, { status, retryAfterMs });
  if (!isJson(answer)) {
    const got = harmless(contentTypeOf(answer).split(";")[0] ?? "") || "no content type";
    const sentence = `did not answer as a Lemmy instance (got ${got} with HTTP status ${status}, perhaps bot protection or maintenance): check the address, or try again later.`;
    throw unavailable(host, status === 404 || status === 410 ? "no-api" : "not-json", sentence);
  }
  const data = parseJson(host, body);
  if (status < 200 || status > 299) throw answerFailure(host, { status, code: errorCodeIn(data), retryAfterMs });
  // The clients read it by this alone; to write it down and parse it a second time would cost as much memory again.
  return Object.assign(new Response(), { json: async () => data });
}

function contentTypeOf({ headers }: Answer): string {
  return headers["content-type"] ?? "";
}

function isJson(answer: Answer): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(contentTypeOf(answer));
}

function parseJson(host: string, body: string): unknown {
  if (!isModest(body)) throw unavailable(host, "too-large", "answered with more than can be read: try again later.");
  try {
    return JSON.parse(body);
  } catch (error) {
    const what = body.trim() === "" ? "an empty answer" : "broken JSON";
    throw unavailable(host, "broken-json", `answered with ${what}: try again later.`, error);
  }
}

function tryToParse(body: string): unknown {
  if (!isModest(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function errorCodeIn(data: unknown): string | undefined {
  const code = typeof data === "object" && data !== null && "error" in data ? data.error : undefined;
  return typeof code === "string" ? code : undefined;
}

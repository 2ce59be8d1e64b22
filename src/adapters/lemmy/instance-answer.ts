import { answerFailure, harmless, unavailable } from "./lemmy-errors.ts";

/** What came over the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  /** Where a redirect points. */
  readonly location: string | undefined;
  readonly body: string;
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
export function redirectTarget(host: string, from: URL, { location }: Answer): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    const sentence = "answered with a redirect that leads nowhere: it is not set up as a Lemmy instance.";
    throw unavailable(host, "redirect", sentence);
  }
  const to = new URL(location, from.href);
  const toTls = from.protocol === "http:" && to.protocol === "https:" && to.hostname === from.hostname;
  if (to.origin === from.origin || toTls) return to;
  const sentence = `sends its visitors to another address (${to.host}), which is not followed: name that one if you trust it.`;
  throw unavailable(host, "redirect", sentence);
}

/**
 * Passes on an answer that is JSON and no error.
 *
 * @throws {InstanceUnavailableError}
 * @throws {LemmyAnswerError}
 */
export function jsonResponse(host: string, { status, contentType, body }: Answer): Response {
  if (status === 429) throw answerFailure(host, status, undefined);
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType)) {
    const got = harmless(contentType.split(";")[0] ?? "") || "no content type";
    const sentence = `did not answer as a Lemmy instance (got ${got} with HTTP status ${status}, perhaps bot protection or maintenance): check the address, or try again later.`;
    throw unavailable(host, "not-json", sentence);
  }
  const data = parseJson(host, body);
  if (status < 200 || status > 299) throw answerFailure(host, status, errorCodeIn(data));
  return Response.json(data);
}

function parseJson(host: string, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw unavailable(host, "broken-json", "answered with broken JSON: try again later.", error);
  }
}

function errorCodeIn(data: unknown): string | undefined {
  const code = typeof data === "object" && data !== null && "error" in data ? data.error : undefined;
  return typeof code === "string" ? code : undefined;
}

import { type AppError, CommunityNotFoundError, InstanceUnavailableError, ThreadNotFoundError } from "../../errors.ts";
import type { ThreadLink } from "../../ports/thread-source.ts";
import { bareName, type CommunityName, instanceOf } from "../../thread/thread.ts";

/** An instance answered with a Lemmy error code instead of data. What it means depends on what was asked. */
export class LemmyAnswerError extends Error {
  /** As Lemmy writes it: `couldnt_find_post`. */
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number) {
    super(`Lemmy answered ${code} (HTTP ${status})`);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
  }
}

/** An instance says that what was asked for is not there, or not for visitors. */
export class NotThereError extends Error {
  constructor(cause: LemmyAnswerError) {
    super(cause.message, { cause });
    this.name = new.target.name;
  }
}

/** A list ends in a way in which this API's lists do not end: another version may run there by now. */
export class PagingChangedError extends Error {
  constructor() {
    super("A page that should lead on does not");
    this.name = new.target.name;
  }
}

/** Why an instance cannot be read; in the error's parameters, so that a catalogue can word each. */
export type UnavailableReason =
  | "not-a-host"
  | "not-found"
  | "no-name-server"
  | "refused"
  | "connection"
  | "tls"
  | "timeout"
  | "not-lemmy"
  | "lemmy-version"
  | "no-api"
  | "not-json"
  | "broken-json"
  | "too-large"
  | "redirect"
  | "rate-limit"
  | "private-instance"
  | "server-error"
  | "malformed"
  | "refused-request";

/** @param sentence - without the instance's name, which comes first */
export function unavailable(
  host: string,
  reason: UnavailableReason,
  sentence: string,
  cause?: unknown,
): InstanceUnavailableError {
  return new InstanceUnavailableError(`${host} ${sentence}`, { instance: host, reason }, { cause });
}

/** Whether the error is that an instance cannot be read, for this reason. */
export function isUnavailable(error: unknown, ...reasons: readonly UnavailableReason[]): boolean {
  return error instanceof InstanceUnavailableError && reasons.some((reason) => reason === error.parameters.reason);
}

/** What an instance says about itself, cut to what can stand in a sentence without doing harm there. */
export function harmless(text: string): string {
  return text.replace(/[^\w.+/-]+/g, "").slice(0, 40);
}

/**
 * Words what went wrong below HTTP: the name, the connection, TLS.
 *
 * @returns what is no such failure unchanged
 */
export function connectionFailure(host: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string") return error;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA") {
    const sentence = `cannot be found (${code}): check the spelling of the instance and this machine's network.`;
    return unavailable(host, code === "EAI_AGAIN" ? "no-name-server" : "not-found", sentence, error);
  }
  if (code === "ECONNREFUSED") {
    return unavailable(host, "refused", "refuses connections: it may be down; try again later.", error);
  }
  if (/CERT|TLS|SSL|SIGNATURE|^EPROTO$/.test(code)) {
    const sentence = `could not be reached safely (${code}): its TLS certificate or set-up is at fault, which its operator must mend.`;
    return unavailable(host, "tls", sentence, error);
  }
  return unavailable(host, "connection", `broke the connection (${code}): try again later.`, error);
}

export function timedOut(host: string, timeoutMs: number): AppError {
  return unavailable(host, "timeout", `did not answer within ${timeoutMs / 1000} seconds: try again later.`);
}

/** An answer that is an error. */
export interface ErrorAnswer {
  readonly status: number;
  /** Lemmy's, where the answer held one. */
  readonly code?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/**
 * Words an answer that is an error.
 *
 * @returns `LemmyAnswerError` where it depends on the question what the code means
 */
export function answerFailure(host: string, { status, code, retryAfterMs }: ErrorAnswer): Error {
  if (status === 429 || code === "rate_limit_error") {
    const minutes = retryAfterMs === undefined ? 0 : Math.ceil(retryAfterMs / 60_000);
    const when = minutes > 1 ? `${minutes} minutes` : "a few minutes";
    return unavailable(host, "rate-limit", `says that it was asked too often: try again in ${when}.`);
  }
  if (code === "instance_is_private") {
    return unavailable(
      host,
      "private-instance",
      "is a private instance, which shows nothing to visitors without an account.",
    );
  }
  if (status >= 500) {
    return unavailable(host, "server-error", `answered with an error of its own (HTTP ${status}): try again later.`);
  }
  return new LemmyAnswerError(harmless(code ?? "unknown"), status);
}

/**
 * Gives what an instance answered the meaning that it has for what was asked.
 *
 * @param notFound - what it means if something is not there
 * @throws {AppError}
 */
export async function meaning<T>(host: string, notFound: AppError, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NotThereError) throw notFound;
    throw error instanceof LemmyAnswerError ? refusedRequest(host, error) : error;
  }
}

/** Words a code that means nothing for what was asked. */
export function refusedRequest(host: string, error: LemmyAnswerError): AppError {
  const sentence = `refused the request (${error.code}, HTTP ${error.status}): it may run a version that is not understood.`;
  return unavailable(host, "refused-request", sentence, error);
}

export function communityNotFound(community: CommunityName): CommunityNotFoundError {
  const instance = instanceOf(community);
  const name = bareName(community);
  const sentence = `${instance} knows no community “${name}”: check the spelling, and whether it is shown to visitors without an account.`;
  return new CommunityNotFoundError(sentence, { instance, name });
}

export function threadNotFound({ instance, postId }: ThreadLink): ThreadNotFoundError {
  const sentence = `${instance} has no thread ${postId} to show: check the link, and whether the thread was deleted.`;
  return new ThreadNotFoundError(sentence, { instance, postId });
}

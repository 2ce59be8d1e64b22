import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError } from "discord.js";
import { AppError, DiscordRefusedError, DiscordUnavailableError } from "../../errors.ts";

/** Why Discord did not do something. */
export type DiscordFailure =
  /** The channel, or the whole server, is not there any more. */
  | "gone"
  /** The bot may not see the channel. */
  | "no-access"
  | "missing-permissions"
  /** A Discord thread in which nobody may write. */
  | "locked"
  /** A Discord thread that is closed until somebody writes in it or opens it: nothing in it can be changed. */
  | "archived"
  | "tag-required"
  /** Not a channel for messages. */
  | "unsuitable"
  /** The message is not there any more; also where its nonce is used again. */
  | "message-gone"
  /** The token is not taken. */
  | "unauthorized"
  /** 5xx, silence, a connection cut: it may have been done all the same. */
  | "unavailable";

const byCode: ReadonlyMap<number | string, DiscordFailure> = new Map([
  [Code.UnknownChannel, "gone"],
  [Code.UnknownGuild, "gone"],
  [Code.MissingAccess, "no-access"],
  [Code.MissingPermissions, "missing-permissions"],
  [Code.CannotSendMessagesInNonTextChannel, "unsuitable"],
  [Code.CannotExecuteActionOnThisChannelType, "unsuitable"],
  [Code.UnknownMessage, "message-gone"],
  [Code.InvalidActionOnArchivedThread, "archived"],
  [Code.ThreadLocked, "locked"],
  [Code.TagRequiredToCreateAForumPostInThisChannel, "tag-required"],
]);

/** @returns `undefined` for what is not Discord's doing: a bug */
export function discordFailure(error: unknown): DiscordFailure | undefined {
  if (error instanceof AppError) return undefined;
  if (error instanceof DiscordAPIError) {
    return error.status === 401 ? "unauthorized" : byCode.get(error.code);
  }
  if (error instanceof HTTPError) return error.status >= 500 ? "unavailable" : undefined;
  return isNetworkError(error) ? "unavailable" : undefined;
}

/** What Node says of a connection that could not be made, was cut, or was waited for too long. */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (error.name === "AbortError" || /^(?:E[A-Z]+|UND_ERR_\w+)$/u.test(code)) return true;
  return error.message === "fetch failed" || (error.cause !== undefined && isNetworkError(error.cause));
}

/** Whether no connection to Discord could be made at all: then nothing was done. */
export function neverReached(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u.test(code))
    return true;
  return error.cause !== undefined && neverReached(error.cause);
}

/**
 * A failure that concerns the bot as a whole, in a sentence.
 *
 * @returns `undefined` where it is nothing of the kind
 */
export function discordProblem(error: unknown): AppError | undefined {
  const failure = discordFailure(error);
  if (failure === "unauthorized" || isTokenInvalid(error)) return refusedToken(error);
  if (failure !== "unavailable") return undefined;
  const said = error instanceof HTTPError ? `it answers ${error.status}` : "it does not answer";
  return new DiscordUnavailableError(
    `Discord cannot be reached: ${said}; look at the network, at DISCORD_API_URL and at https://discordstatus.com.`,
    {},
    { cause: error },
  );
}

export function refusedToken(cause?: unknown): AppError {
  return new DiscordRefusedError(
    "Discord does not accept the token: reset it under Bot in the developer portal (https://discord.com/developers/applications) and set DISCORD_TOKEN to the new one.",
    {},
    { cause },
  );
}

function isTokenInvalid(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "TokenInvalid";
}

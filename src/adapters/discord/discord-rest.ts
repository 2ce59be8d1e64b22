import { REST } from "discord.js";

export interface DiscordAccess {
  readonly token: string;
  /** Of Discord's REST interface; `undefined`: Discord's own. */
  readonly apiUrl?: string | undefined;
}

/** What discord.js is told of Discord's REST interface. */
export function restOptions({ apiUrl }: Pick<DiscordAccess, "apiUrl">) {
  return {
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    // Publishing an announcement is allowed some ten times an hour: the hour is not waited out.
    rejectOnRateLimit: ({ route }: { readonly route: string }) => route.endsWith("/crosspost"),
  };
}

/**
 * Talks to Discord without a standing connection.
 *
 * @param retries - how often a request is sent again after a 5xx or a silence; 0 where doing it twice would do harm
 */
export function createDiscordRest(access: DiscordAccess, retries = 3): REST {
  return new REST({ ...restOptions(access), retries }).setToken(access.token);
}

import type { Choices } from "./choices-schema.ts";
import type { Database, Environment, LogLevel, Shards } from "./environment-schema.ts";

/** Everything an operator can set, checked. What is not configured is `undefined`. */
export interface Settings {
  readonly discord:
    | { readonly token: string; readonly apiUrl: string | undefined; readonly shards: Shards }
    | undefined;
  /** The bot's own account on Lemmy. */
  readonly lemmyAccount:
    | {
        readonly instance: string;
        readonly username: string | undefined;
        readonly password: string | undefined;
        readonly jwt: string | undefined;
      }
    | undefined;
  /** Host to base URL, for instances elsewhere than at `https://HOST`. */
  readonly lemmyBaseUrls: Readonly<Record<string, string>>;
  readonly database: Database;
  readonly model:
    | {
        readonly baseUrl: string;
        readonly name: string;
        readonly apiKey: string | undefined;
        readonly tokensPerDigest: number;
        readonly timeoutMs: number;
      }
    | undefined;
  readonly web: { readonly port: number; readonly host: string; readonly publicUrl: string | undefined } | undefined;
  readonly role: Environment["ROLE"];
  readonly logLevel: LogLevel;
  readonly contactUrl: string;
  readonly choices: Choices;
  /** Where the operator's choices were looked for, and whether they were there. */
  readonly choicesFile: { readonly path: string; readonly found: boolean };
}

/** Groups what belongs together. */
export function settingsOf(environment: Environment, choices: Choices, choicesFile: Settings["choicesFile"]): Settings {
  const { DISCORD_TOKEN, LEMMY_INSTANCE, LLM_BASE_URL, LLM_MODEL, WEB_PORT } = environment;
  return {
    discord:
      DISCORD_TOKEN === undefined
        ? undefined
        : { token: DISCORD_TOKEN, apiUrl: environment.DISCORD_API_URL, shards: environment.DISCORD_SHARDS },
    lemmyAccount:
      LEMMY_INSTANCE === undefined
        ? undefined
        : {
            instance: LEMMY_INSTANCE,
            username: environment.LEMMY_USERNAME,
            password: environment.LEMMY_PASSWORD,
            jwt: environment.LEMMY_JWT,
          },
    lemmyBaseUrls: environment.LEMMY_BASE_URLS,
    database: environment.DATABASE_URL,
    model:
      LLM_BASE_URL === undefined || LLM_MODEL === undefined
        ? undefined
        : {
            baseUrl: LLM_BASE_URL,
            name: LLM_MODEL,
            apiKey: environment.LLM_API_KEY,
            tokensPerDigest: environment.LLM_TOKENS_PER_DIGEST,
            timeoutMs: environment.LLM_TIMEOUT * 1_000,
          },
    web:
      WEB_PORT === undefined
        ? undefined
        : { port: WEB_PORT, host: environment.WEB_HOST, publicUrl: environment.WEB_PUBLIC_URL },
    role: environment.ROLE,
    logLevel: environment.LOG_LEVEL,
    contactUrl: environment.CONTACT_URL,
    choices,
    choicesFile,
  };
}

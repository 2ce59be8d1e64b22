import { z } from "zod";
import { parseHost } from "../src/thread/source-reference.ts";

/** The project's page: where people object and opt out as long as the operator names no other place. */
export const projectUrl = "https://standpoint.example";

const address = (example: string) =>
  z.string().refine((text) => isWebAddress(text), `must be an address, like ${example}`);
const wholeNumber = (least: number, most: number, example: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/u, `must be a whole number, like ${example}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be between ${least} and ${most}, like ${example}`);
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(", ")}`);

const host = z.string().transform((text, context): string => {
  const parsed = parseHost(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: "must be a host name, like lemmy.world" });
  return z.NEVER;
});

/** The Discord shards that this process runs; `first` to `last`, both included, of `total`. */
export type Shards = "auto" | { readonly first: number; readonly last: number; readonly total: number };

const shards = z.string().transform((text, context): Shards => {
  if (text === "auto") return "auto";
  const [first = 0, last = 0, total = 0] = /^(\d{1,5})-(\d{1,5})\/(\d{1,5})$/u.exec(text)?.slice(1).map(Number) ?? [];
  if (first <= last && last < total) return { first, last, total };
  context.addIssue({
    code: "custom",
    message: "must be auto, or the shards of this process and how many there are in all, like 0-3/8",
  });
  return z.NEVER;
});

const baseUrls = z.string().transform((text, context): Readonly<Record<string, string>> => {
  const example = '{"lemmy.example":"http://127.0.0.1:8536"}';
  const refused = (what: string) => {
    context.addIssue({ code: "custom", message: `${what}, like ${example}` });
    return z.NEVER;
  };
  const entries = entriesOf(text);
  if (entries === undefined) return refused("must be a JSON object from host names to addresses");
  const hosts = entries.map(([name, url]) => [parseHost(name), url] as const);
  if (!hosts.every((entry): entry is readonly [string, string] => entry[0] !== undefined && isWebAddress(entry[1]))) {
    return refused("must give an address for each host name");
  }
  return Object.fromEntries(hosts);
});

const database = z.string().transform((text, context): Database => {
  if (/^sqlite:./u.test(text)) return { kind: "sqlite", path: text.slice("sqlite:".length) };
  if (/^postgres(?:ql)?:\/\/./u.test(text) && URL.canParse(text)) return { kind: "postgres", url: text };
  context.addIssue({
    code: "custom",
    message:
      "must be sqlite:PATH or a PostgreSQL address, like sqlite:data/standpoint.db or postgres://user:password@host/standpoint",
  });
  return z.NEVER;
});
/** Where things are stored. The address of a PostgreSQL holds a password: it is never shown. */
export type Database =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/** What the environment may hold. Messages never repeat a value: it may be a secret. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/u, "must be a bot token of the Discord developer portal, like MTEyMz….GaBcDe.abc…")
    .optional(),
  DISCORD_API_URL: address("https://discord.com/api").optional(),
  DISCORD_SHARDS: shards.default("auto"),
  LEMMY_INSTANCE: host.optional(),
  LEMMY_USERNAME: z
    .string()
    .regex(/^[^\s@]+$/u, "must be the name alone, without the instance, like standpoint")
    .optional(),
  LEMMY_PASSWORD: z.string().optional(),
  LEMMY_JWT: z
    .string()
    .regex(/^\S+$/u, "must be a token that Lemmy gave at login, like eyJhbGciOi….eyJzdWIiOi….abc…")
    .optional(),
  LEMMY_BASE_URLS: baseUrls.default({}),
  DATABASE_URL: database.default({ kind: "sqlite", path: "data/standpoint.db" }),
  LLM_BASE_URL: address("http://127.0.0.1:11434/v1").optional(),
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_TOKENS_PER_DIGEST: wholeNumber(1_000, 10_000_000, 60_000).default(60_000),
  LLM_TIMEOUT: wholeNumber(1, 3_600, 120).default(120),
  WEB_PORT: wholeNumber(0, 65_535, 8_080).optional(),
  WEB_HOST: z
    .string()
    .regex(/^[^\s/]+$/u, "must be an address or host name to listen on, like 127.0.0.1")
    .default("127.0.0.1"),
  WEB_PUBLIC_URL: address("https://digests.example.org").optional(),
  ROLE: oneOf(["all", "gateway", "worker"]).default("all"),
  LOG_LEVEL: oneOf(["debug", "info", "warn", "error"]).default("info"),
  CONTACT_URL: z
    .string()
    .refine(
      (text) => isWebAddress(text) || /^mailto:\S+@\S+$/u.test(text),
      "must be an address where people reach you, like https://example.org/contact or mailto:me@example.org",
    )
    .default(projectUrl),
  STANDPOINT_CONFIG: z.string().optional(),
});
export type Environment = z.infer<typeof environmentSchema>;
export type LogLevel = Environment["LOG_LEVEL"];

/**
 * What must stand together: the settings that are missing, and why.
 *
 * @param is - all variables as they are written; a wrong value is there, too
 */
export function missingCompanions(
  is: Readonly<Record<string, string | undefined>>,
): { readonly name: string; readonly message: string }[] {
  const has = (name: string): boolean => is[name] !== undefined;
  const postgres = is.DATABASE_URL?.startsWith("postgres") ?? false;
  const missing: readonly (readonly [when: boolean, name: string, message: string])[] = [
    [
      !has("LEMMY_INSTANCE") && (has("LEMMY_USERNAME") || has("LEMMY_PASSWORD") || has("LEMMY_JWT")),
      "LEMMY_INSTANCE",
      "is missing: it says where the bot's account is, like lemmy.world",
    ],
    [
      !has("LEMMY_USERNAME") && !has("LEMMY_JWT") && (has("LEMMY_INSTANCE") || has("LEMMY_PASSWORD")),
      "LEMMY_USERNAME",
      "is missing: give it and LEMMY_PASSWORD (or LEMMY_JWT) with LEMMY_INSTANCE, like standpoint",
    ],
    [
      has("LEMMY_USERNAME") && !has("LEMMY_PASSWORD") && !has("LEMMY_JWT"),
      "LEMMY_PASSWORD",
      "is missing: give the account's password, or a LEMMY_JWT like eyJhbGciOi….eyJzdWIiOi….abc…",
    ],
    [
      has("LLM_BASE_URL") && !has("LLM_MODEL"),
      "LLM_MODEL",
      "is missing: name a model that LLM_BASE_URL offers, like qwen3:8b",
    ],
    [
      !has("LLM_BASE_URL") && (has("LLM_MODEL") || has("LLM_API_KEY")),
      "LLM_BASE_URL",
      "is missing: give the endpoint of the model, like http://127.0.0.1:11434/v1",
    ],
    [
      (is.ROLE === "gateway" || is.ROLE === "worker") && !postgres,
      "DATABASE_URL",
      `must be a PostgreSQL address where ROLE is ${is.ROLE}, like postgres://user:password@host/standpoint`,
    ],
  ];
  return missing.flatMap(([when, name, message]) => (when ? [{ name, message }] : []));
}

function isWebAddress(text: unknown): text is string {
  return typeof text === "string" && URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

function entriesOf(text: string): [string, unknown][] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}

import { pino } from "pino";
import { AppError } from "../../errors.ts";
import type { Log, LogFields } from "../../ports/log.ts";
import { readableLine } from "./readable-line.ts";

export interface LogOptions {
  readonly level: "debug" | "info" | "warn" | "error";
  /** Where lines go: standard error, as standard output holds results. */
  readonly stream: { write(line: string): unknown; readonly isTTY?: boolean };
  /** Tokens, passwords, keys: wherever one of them stands in a line, it is blanked. */
  readonly secrets: readonly string[];
}

/** Shorter ones would blank ordinary words. */
const shortestSecret = 6;

/** Creates the program's log: a line of JSON an event, or, on a terminal, a line for people. */
export function createLog({ level, stream, secrets }: LogOptions): Log {
  const blank = blankerOf(secrets);
  const write = (line: string) => {
    const safe = blank(line);
    stream.write(stream.isTTY === true ? readableLine(safe) : safe);
  };
  const base = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = pino({ ...base, formatters: { level: (label) => ({ level: label }) } }, { write });
  const tell =
    (at: LogOptions["level"]) =>
    (event: string, fields: LogFields = {}) =>
      logger[at](fields, event);
  return {
    debug: tell("debug"),
    info: tell("info"),
    warn: tell("warn"),
    error: (event, fields = {}, error) => logger.error({ ...fields, ...causeOf(error, level) }, event),
  };
}

function causeOf(error: unknown, level: LogOptions["level"]): LogFields {
  if (error === undefined) return {};
  const said = error instanceof AppError ? { code: error.code, error: error.userMessage } : { error: String(error) };
  return level === "debug" && error instanceof Error ? { ...said, stack: error.stack } : said;
}

/** Secrets as they are, and as JSON and addresses write them. */
function blankerOf(secrets: readonly string[]): (line: string) => string {
  const forms = secrets
    .filter(({ length }) => length >= shortestSecret)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const longestFirst = [...new Set(forms)].sort((one, other) => other.length - one.length);
  return (line) => longestFirst.reduce((text, form) => text.replaceAll(form, "[secret]"), line);
}

/** What is known of an event: ids, counts, codes. Never a secret, never the words of a comment. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Tells the operator what the program does while it runs. Implemented by `adapters/pino`. */
export interface Log {
  /** @param event - a short sentence without values: "Delivered a digest." */
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  /** Something to look at, and the program went on. */
  warn(event: string, fields?: LogFields): void;
  /** @param error - what was caught; its stack is shown at level `debug` alone */
  error(event: string, fields?: LogFields, error?: unknown): void;
}

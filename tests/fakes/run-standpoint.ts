import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { run } from "../../src/main.ts";

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  /** Where relative paths lead. */
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What standard input holds. */
  readonly input?: string;
  /** Tells it to end. */
  readonly signal?: AbortSignal;
  /** Columns of the terminal that standard output and standard error are; left out: they are none. */
  readonly terminal?: number;
}

/**
 * Runs a command of the command line inside this process, as a process of its own would.
 *
 * @param line - its words, as after `standpoint`; none holds a space
 */
export async function runStandpoint(
  line: string,
  { directory, environment = {}, input = "", terminal, signal = new AbortController().signal }: Around,
): Promise<Ended> {
  const look = terminal === undefined ? {} : { isTTY: true, columns: terminal };
  const stdout = Object.assign(new PassThrough(), look);
  const stderr = Object.assign(new PassThrough(), look);
  const texts = [text(stdout), text(stderr)] as const;
  const status = await run(wordsOf(line), {
    environment,
    directory,
    stdin: Readable.from([input]),
    stdout,
    stderr,
    signal,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await Promise.all(texts);
  return { status, out, err };
}

export function wordsOf(line: string): string[] {
  return line.split(" ").filter((word) => word !== "");
}

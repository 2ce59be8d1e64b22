import type { Readable } from "node:stream";
import { withoutControls } from "../text/control-characters.ts";

/** A terminal's stream, or any other. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** What a run of the program has around it. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where relative paths lead. */
  readonly directory: string;
  /** Where `.env` and `config/` are; left out: in `directory`. */
  readonly settingsDirectory?: string;
  readonly stdin: Readable;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly signal: AbortSignal;
}

/** What the process says to whoever started it when it ends. */
export const exitStatus = { done: 0, failed: 1, wrongUsage: 2, nothing: 3, interrupted: 130 } as const;

/** Writes lines that may hold names from outside; nothing in them commands the terminal. */
export function say(stream: OutputStream, lines: string): void {
  stream.write(`${lines.split("\n").map(withoutControls).join("\n")}\n`);
}

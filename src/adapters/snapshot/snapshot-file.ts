import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { addAbortSignal, type Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { SnapshotError } from "../../errors.ts";

/** Where relative paths and standard input lead. */
export interface SnapshotPlace {
  readonly directory: string;
  readonly stdin: Readable;
  readonly signal: AbortSignal;
}

/** How a snapshot is called in sentences. */
export function snapshotName(path: string): string {
  return path === "-" ? "standard input" : path;
}

/**
 * Reads a snapshot's text.
 *
 * @param path - `-` for standard input
 * @throws {SnapshotError} where there is no such file, or it may not be read
 */
export async function readSnapshotText(path: string, { directory, stdin, signal }: SnapshotPlace): Promise<string> {
  if (path === "-") return text(addAbortSignal(signal, stdin));
  try {
    return await readFile(resolve(directory, path), { encoding: "utf8", signal });
  } catch (error) {
    signal.throwIfAborted();
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = {
      ENOENT: "there is no such file",
      EISDIR: "it is a directory",
      EACCES: "it is not allowed to be read",
    }[code];
    throw new SnapshotError(
      `The snapshot ${path} could not be read: ${why ?? "the system refuses it"}. Check the path after --snapshot.`,
      { file: path },
      { cause: error },
    );
  }
}

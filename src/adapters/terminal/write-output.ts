import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OutputError } from "../../errors.ts";

const sentences: Readonly<Record<string, string>> = {
  EACCES: "it is not allowed to be written",
  EISDIR: "it is a directory",
  ENOENT: "its directory is not there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no directory",
  EPERM: "it is not allowed to be written",
  EROFS: "the disk can only be read",
};

/**
 * Writes a file whole or not at all: what stood there before stays until the new text is on the disk. A device or pipe
 * is written to as it is.
 *
 * @throws {OutputError} with a sentence that says why not
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  try {
    const there = await existing(path);
    if (there === undefined || there.regular) await replace(there?.path ?? path, text, there?.mode);
    else await writeFile(path, text);
  } catch (error) {
    throw new OutputError(
      `${path} could not be written: ${whyNot(error)}. Give another path with --output.`,
      { file: path },
      { cause: error },
    );
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return sentences[code] ?? `the system says ${code === "" ? "no" : code}`;
}

/** Writes to standard output and waits until it is gone. A reader that has left (`| head`) is no failure. */
export function writeResult(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || isGone(error)) resolve();
      else reject(new OutputError(`Standard output could not be written to: ${whyNot(error)}.`, {}, { cause: error }));
    });
  });
}

/** Whether the other end of a pipe was closed. */
export function isGone(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

async function existing(path: string): Promise<{ path: string; regular: boolean; mode: number } | undefined> {
  try {
    const target = await realpath(path);
    const status = await stat(target);
    return { path: target, regular: status.isFile(), mode: status.mode };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function replace(path: string, text: string, mode: number | undefined): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, "wx", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

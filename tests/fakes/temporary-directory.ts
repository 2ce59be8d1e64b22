import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes an empty directory that is gone when the test is finished. @returns its path */
export async function createTemporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "standpoint-test-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

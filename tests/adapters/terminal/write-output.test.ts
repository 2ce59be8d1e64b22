import { chmod, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeOutput } from "../../../src/adapters/terminal/write-output.ts";
import { OutputError } from "../../../src/errors.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-output-"));
});
afterEach(() => rm(directory, { recursive: true }));

describe("writing a file", () => {
  it("makes it, or replaces what it held and keeps who may read it", async () => {
    const path = join(directory, "digest.txt");
    await writeOutput(path, "one");
    await chmod(path, 0o640);
    await writeOutput(path, "two");

    expect(await readFile(path, "utf8")).toBe("two");
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(directory)).toEqual(["digest.txt"]);
  });

  it("writes through a link", async () => {
    const [target, link] = [join(directory, "target"), join(directory, "link")];
    await writeFile(target, "old");
    await symlink(target, link);
    await writeOutput(link, "new");

    expect(await readFile(target, "utf8")).toBe("new");
    expect(await readlink(link)).toBe(target);
  });

  it("writes to a device as it is", async () => {
    await writeOutput("/dev/null", "gone");

    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  it.each([
    ["a directory", (): string => directory, "it is a directory"],
    [
      "a directory that is not there",
      (): string => join(directory, "none", "digest.txt"),
      "its directory is not there",
    ],
  ])("says why it cannot: %s", async (_, path, why) => {
    await expect(writeOutput(path(), "x")).rejects.toThrow(OutputError);
    await expect(writeOutput(path(), "x")).rejects.toThrow(why);
    expect(await readdir(directory)).toEqual([]);
  });
});

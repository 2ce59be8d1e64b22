import { loadSettings } from "../config/load.ts";
import packageFile from "../package.json" with { type: "json" };
import { type Invocation, parseArguments } from "./adapters/terminal/parse-arguments.ts";
import { writeResult } from "./adapters/terminal/write-output.ts";
import { check } from "./cli/check.ts";
import { digest } from "./cli/digest.ts";
import { forget } from "./cli/forget.ts";
import { start } from "./cli/start.ts";
import { exitStatus, type Surroundings, say } from "./cli/surroundings.ts";
import { AppError, ConfigurationError, DiscordRefusedError, UsageError } from "./errors.ts";

export type { OutputStream, Surroundings } from "./cli/surroundings.ts";

/**
 * Runs one command.
 *
 * @param words - the command line, without the names of the runtime and of the program
 * @returns the exit status; nothing is thrown
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { environment, stderr, signal } = surroundings;
  try {
    return await obey(parseArguments(words, packageFile.version), surroundings);
  } catch (error) {
    if (signal.aborted) {
      say(stderr, "Interrupted.");
      return exitStatus.interrupted;
    }
    const expected = error instanceof AppError;
    const [bug] = String(error).split("\n");
    say(stderr, expected ? error.userMessage : `Something went wrong inside Standpoint: ${bug}`);
    if (environment.LOG_LEVEL === "debug" && error instanceof Error) stderr.write(`${error.stack}\n`);
    const mendable = [UsageError, ConfigurationError, DiscordRefusedError].some((kind) => error instanceof kind);
    return mendable ? exitStatus.wrongUsage : exitStatus.failed;
  }
}

async function obey(invocation: Invocation, surroundings: Surroundings): Promise<number> {
  if (invocation.command === "print") {
    await writeResult(surroundings.stdout, invocation.text);
    return exitStatus.done;
  }
  const { environment, directory, settingsDirectory = directory } = surroundings;
  const settings = await loadSettings({ environment, directory: settingsDirectory });
  switch (invocation.command) {
    case "digest":
      return digest(invocation, settings, surroundings);
    case "start":
      return start(settings, surroundings);
    case "check":
      return check(settings, surroundings);
    case "forget":
      return forget(invocation.person, settings, surroundings);
  }
}

if (import.meta.main) {
  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort());
  process.once("SIGTERM", () => interruption.abort());
  // What cannot be written to standard output is told by `writeResult`; where there is nobody to tell, nothing is told.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const status = await run(process.argv.slice(2), {
    environment: process.env,
    directory: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
  });
  // An interrupted request may still hold the process.
  if (interruption.signal.aborted) process.exit(status);
  process.exitCode = status;
}

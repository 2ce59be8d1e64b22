import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

const program = new URL("./bot-process.ts", import.meta.url).pathname;

export interface BotProcess {
  /** What the log says so far, a line of JSON each. */
  log(): string;
  /** Moves the bot's clock, and fires its timers. */
  moveTo(moment: Date): void;
  /** SIGKILL. Returns when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM. @returns the exit status */
  stop(): Promise<number | null>;
}

/**
 * Starts the bot as a process of its own.
 *
 * @param until - waits until something is there: a stand-in's `until`
 */
export async function startBotProcess(
  { directory, environment, now }: { directory: string; environment: Readonly<Record<string, string>>; now: Date },
  until: (check: () => true | undefined, what: string) => Promise<true>,
): Promise<BotProcess> {
  const child: ChildProcess = fork(program, [now.toISOString()], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let log = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  const gone = once(child, "exit") as Promise<[number | null]>;
  const end = async (how: NodeJS.Signals): Promise<number | null> => {
    child.kill(how);
    const [status] = await gone;
    return status;
  };
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await end("SIGKILL");
  });
  await Promise.race([
    until(() => (log.includes('"Ready."') ? true : undefined), "the bot is ready"),
    gone.then(() => Promise.reject(new Error(`The bot ended: ${log}`))),
  ]);
  return {
    log: () => log,
    moveTo: (moment) => void child.send({ now: moment.toISOString() }),
    async kill() {
      await end("SIGKILL");
    },
    stop: () => end("SIGTERM"),
  };
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { ToKilled } from "./messages.ts";

const program = new URL("./killed-process.ts", import.meta.url).pathname;
const longestStartMs = 90_000;

/** The bot as a process of its own. */
export interface KillableBot {
  readonly log: () => string;
  readonly isGone: () => boolean;
  /** Moves its clock and fires its timers. Returns when it has, or is gone. */
  moveTo(moment: Date): Promise<void>;
  tell(message: ToKilled): void;
  /** How often it wrote to its store since it was told to count. */
  writes(): Promise<number>;
  /** SIGKILL, at once. */
  kill(): void;
  gone(): Promise<void>;
}

/** @throws where it ends before it is ready, unless it was to be killed */
export async function startKillable(
  directory: string,
  environment: Readonly<Record<string, string>>,
  now: Date,
): Promise<KillableBot> {
  const child: ChildProcess = fork(program, [now.toISOString()], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let log = "";
  let isGone = false;
  const ready = Promise.withResolvers<void>();
  child.stderr?.on("data", (chunk: Buffer) => {
    log += chunk.toString();
    if (log.includes('"Ready."')) ready.resolve();
  });
  const gone = once(child, "exit").then(() => {
    isGone = true;
    ready.reject(new Error(`The bot ended before it was ready: ${log}`));
  });
  const timer = setTimeout(() => ready.reject(new Error(`The bot does not get ready: ${log}`)), longestStartMs);
  await ready.promise.finally(() => clearTimeout(timer));
  const told = (is: (message: Record<string, unknown>) => boolean): Promise<Record<string, unknown> | undefined> =>
    new Promise((resolve) => {
      const listen = (message: unknown): void => {
        if (!is(message as Record<string, unknown>)) return;
        child.off("message", listen);
        resolve(message as Record<string, unknown>);
      };
      child.on("message", listen);
      void gone.then(() => resolve(undefined));
    });
  const tell = (message: ToKilled): void => {
    if (!isGone && child.connected) child.send(message, () => {});
  };
  return {
    log: () => log,
    isGone: () => isGone,
    tell,
    async moveTo(moment) {
      const arrived = told(({ at }) => at === moment.toISOString());
      tell({ now: moment.toISOString() });
      await arrived;
    },
    async writes() {
      const answer = told(({ writes }) => writes !== undefined);
      tell({ count: true });
      return Number((await answer)?.writes ?? 0);
    },
    kill: () => void child.kill("SIGKILL"),
    gone: () => gone,
  };
}

import { onTestFinished } from "vitest";
import { loadSettings } from "../../config/load.ts";
import { runBot } from "../../src/bot/run-bot.ts";
import type { ManualClock } from "../fakes/manual-clock.ts";
import { createManualTimer } from "../fakes/manual-timer.ts";

/** What outlives a bot. */
export interface BotsWorld {
  readonly environment: Readonly<Record<string, string>>;
  /** Where its configuration and its store are. */
  readonly directory: string;
  readonly clock: ManualClock;
}

export interface RunningBot {
  /** Settles when the bot has ended. */
  readonly ran: Promise<void>;
  /** Every timer fires: the bot looks what is due. */
  tick(): Promise<void>;
  /** What it logged so far, oldest first. */
  log(): Record<string, unknown>[];
  /** The same as it was written, a line of JSON each. */
  logText(): string;
  stop(): Promise<void>;
}

/**
 * Runs the bot inside this process as the command line does, with a clock that stands still and timers that fire when they
 * are told to. It is stopped when the test is finished, before what was opened before it is closed.
 *
 * @returns once the bot is ready, or has ended
 */
export async function startBot({ environment, directory, clock }: BotsWorld): Promise<RunningBot> {
  const settings = await loadSettings({ environment, directory });
  const lines: string[] = [];
  const timer = createManualTimer();
  const stopping = new AbortController();
  const ready = Promise.withResolvers<void>();
  const write = (line: string): void => {
    lines.push(line);
    if (line.includes('"Ready."')) ready.resolve();
  };
  const ran = runBot(settings, { directory, stderr: { write }, signal: stopping.signal, clock, timer });
  const bot: RunningBot = {
    ran,
    async tick() {
      for (const rule of timer.running) await timer.fire(rule);
    },
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    logText: () => lines.join(""),
    async stop() {
      stopping.abort();
      await ran.catch(() => {});
    },
  };
  onTestFinished(bot.stop);
  await Promise.race([ran, ready.promise]);
  return bot;
}

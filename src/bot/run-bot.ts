import type { Settings } from "../../config/settings.ts";
import { createStores } from "../adapters/keyv/create-stores.ts";
import { createNodeCronTimer } from "../adapters/node-cron/node-cron-timer.ts";
import { createLog, type LogOptions } from "../adapters/pino/create-log.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { ScheduleTimer } from "../ports/schedule-timer.ts";
import { type BotCore, createBotCore } from "./bot-core.ts";
import { databaseIn } from "./database-in.ts";
import { type BotPart, startDiscord } from "./start-discord.ts";
import { startLemmy } from "./start-lemmy.ts";

/** What the running bot has around it. */
export interface BotSurroundings {
  /** Where relative paths lead. */
  readonly directory: string;
  /** Where the log goes. */
  readonly stderr: LogOptions["stream"];
  /** Ends the bot in order when it is aborted. */
  readonly signal: AbortSignal;
  /** The system's unless told otherwise. */
  readonly clock?: Clock;
  /** node-cron unless told otherwise. */
  readonly timer?: ScheduleTimer;
}

/** What is still open after so long is left as it is: the store is safe at any moment. */
const longestCloseMs = 9_000;

/**
 * Runs the bot until it is told to end.
 *
 * @throws {AppError} where it cannot begin, or cannot go on
 */
export async function runBot(settings: Settings, surroundings: BotSurroundings): Promise<void> {
  const { directory, stderr, signal, clock = systemClock } = surroundings;
  const log = createLog({ level: settings.logLevel, stream: stderr, secrets: secretsIn(settings) });
  const timer = surroundings.timer ?? createNodeCronTimer(log);
  const stores = await createStores(databaseIn(directory, settings.database));
  try {
    const core = await createBotCore({ settings, stores, clock, timer, log, signal });
    const parts: BotPart[] = [];
    try {
      if (settings.discord !== undefined) parts.push(await startDiscord(core, settings.discord));
      if (settings.lemmyAccount !== undefined) parts.push(await startLemmy(core, settings.lemmyAccount));
      await core.begin();
      log.info("Ready.", { watches: core.book.active().length });
      const failure = await Promise.race([...parts.map(({ ended }) => ended), untilAborted(signal)]);
      log.info("Stopping.");
      if (failure !== undefined) throw failure;
    } catch (error) {
      if (!signal.aborted || error !== signal.reason) throw error;
      log.info("Stopping before it was ready.");
    } finally {
      await inTime(closeAll(core, parts), log);
    }
  } finally {
    await stores.close();
  }
}

/** In the order in which nothing is begun that could not be ended. */
async function closeAll(core: BotCore, parts: readonly BotPart[]): Promise<void> {
  await core.stopDelivering();
  for (const part of parts) await part.close();
  await core.close();
}

/** Real time, whatever clock the bot goes by: the process must end. */
async function inTime(work: Promise<void>, log: Log): Promise<void> {
  const { promise: late, resolve: tooLate } = Promise.withResolvers<"late">();
  const timer = setTimeout(tooLate, longestCloseMs, "late");
  const end = await Promise.race([work, late]);
  clearTimeout(timer);
  if (end === "late") log.warn("Something did not end in time; what it was doing goes on at the next start.");
}

function secretsIn({ discord, lemmyAccount, model, database }: Settings): string[] {
  const password = database.kind === "postgres" ? new URL(database.url).password : undefined;
  const secrets = [discord?.token, lemmyAccount?.password, lemmyAccount?.jwt, model?.apiKey, password];
  return secrets.filter((secret) => secret !== undefined);
}

function untilAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((done) => {
    if (signal.aborted) done(undefined);
    signal.addEventListener("abort", () => done(undefined), { once: true });
  });
}

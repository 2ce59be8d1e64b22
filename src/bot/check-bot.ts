import { access } from "node:fs/promises";
import { commands } from "../../commands/index.ts";
import type { SettingLine } from "../../config/describe.ts";
import type { Settings } from "../../config/settings.ts";
import { describeDiscord } from "../adapters/discord/describe-discord.ts";
import { createDiscordProbe } from "../adapters/discord/discord-probe.ts";
import { createStores } from "../adapters/keyv/create-stores.ts";
import type { DiscordDestination } from "../delivery/destination.ts";
import { AppError } from "../errors.ts";
import type { Log } from "../ports/log.ts";
import type { Stores } from "../ports/stores.ts";
import type { CommunityName } from "../thread/thread.ts";
import { activeCommunityWatches } from "../usecases/active-community-watches.ts";
import { refuseSchedule } from "../usecases/refuse-schedule.ts";
import { loadWatchBook } from "../usecases/watch-book.ts";
import { scheduleOf } from "../watch/file-watches.ts";
import type { Watch } from "../watch/watch.ts";
import { databaseIn } from "./database-in.ts";

/** How the bot's own parts stand. */
export interface BotCheck {
  /** Of the store, and of Discord where it is configured. */
  readonly lines: readonly SettingLine[];
  /** Communities that active watches read. */
  readonly watched: readonly CommunityName[];
  /** Communities that active watches post to. */
  readonly posted: readonly CommunityName[];
}

/** Looks into the store, beside a running bot too, and asks Discord. Changes nothing. */
export async function checkBot(settings: Settings, directory: string): Promise<BotCheck> {
  const { line, watches } = await lookIntoStore(settings, directory);
  const watched = [...new Set(watches.flatMap(({ communities }) => communities))];
  const posted = [
    ...new Set(watches.flatMap(({ destination }) => (destination.kind === "lemmy" ? [destination.community] : []))),
  ];
  if (settings.discord === undefined) return { lines: [line], watched, posted };
  const destinations = new Map<string, DiscordDestination>();
  for (const { destination } of watches) {
    if (destination.kind === "discord") destinations.set(destination.channelId, destination);
  }
  const probe = createDiscordProbe(settings.discord);
  const names = commands.map(({ data }) => data.name);
  const report = await probe({ commands: names, destinations: [...destinations.values()] });
  return { lines: [line, ...describeDiscord(report)], watched, posted };
}

async function lookIntoStore(
  settings: Settings,
  directory: string,
): Promise<{ readonly line: SettingLine; readonly watches: readonly Watch[] }> {
  const part = "Store";
  const database = databaseIn(directory, settings.database);
  if (database.kind === "sqlite" && !(await exists(database.path))) {
    return {
      line: { part, state: "works", text: `${database.path} is not there yet; it is made at the start` },
      watches: [],
    };
  }
  try {
    const damaged: string[] = [];
    const stores = await createStores(database, { exclusive: false });
    try {
      const book = await loadWatchBook(stores.guilds, notesOf(damaged));
      const watches = [...book.active(), ...(await onLemmy(stores, settings, damaged))];
      const where = database.kind === "sqlite" ? database.path : "PostgreSQL";
      const text = `${where}, ${watches.length} active ${watches.length === 1 ? "watch" : "watches"}`;
      if (damaged.length === 0) return { line: { part, state: "works", text }, watches };
      const broken = `${text}; what is stored of these cannot be read, and rests: ${damaged.join(", ")}`;
      return { line: { part, state: "broken", text: broken }, watches };
    } finally {
      await stores.close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { line: { part, state: "broken", text: error.userMessage }, watches: [] };
  }
}

/** Those that post to communities, where there is an account for it. */
async function onLemmy({ communities }: Stores, { lemmyAccount, choices }: Settings, damaged: string[]) {
  if (lemmyAccount === undefined) return [];
  const { limits, lemmy } = choices;
  const named = lemmy.destinations.filter(
    (destination) => refuseSchedule(scheduleOf(destination), limits.minMinutesBetweenDigests) === undefined,
  );
  return activeCommunityWatches(communities, named, (community) => damaged.push(community));
}

/** Takes note of the servers that the log is told of. */
function notesOf(damaged: string[]): Log {
  const nothing = () => {};
  const note: Log["error"] = (_event, fields) => void damaged.push(String(fields?.guildId));
  return { debug: nothing, info: nothing, warn: nothing, error: note };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

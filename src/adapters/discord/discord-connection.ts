import { Client, Events, GatewayIntentBits, type Interaction, type REST } from "discord.js";
import { AppError, DiscordUnavailableError } from "../../errors.ts";
import type { Log } from "../../ports/log.ts";
import { type ChannelBook, createChannelBook } from "./channel-book.ts";
import { closedForGood } from "./close-codes.ts";
import { discordProblem } from "./discord-failure.ts";
import { createDiscordRest, type DiscordAccess, restOptions } from "./discord-rest.ts";
import { createStandingIn } from "./member-standing.ts";
import { smallCaches } from "./small-caches.ts";

/** The shards that this process runs; `first` to `last`, both included. */
export type ShardRange = "auto" | { readonly first: number; readonly last: number; readonly total: number };

export interface DiscordOptions extends DiscordAccess {
  readonly shards: ShardRange;
  /** What it throws is logged. */
  readonly onInteraction: (interaction: Interaction) => Promise<void>;
  /** The bot was added to a server. Not told of those that it is in when it connects. */
  readonly onGuildJoined: (guildId: string) => Promise<void>;
  /** The bot was removed from a server. An outage is none. */
  readonly onGuildRemoved: (guildId: string) => Promise<void>;
  readonly log: Log;
}

export interface DiscordReady {
  readonly applicationId: string;
  /** The bot's user id. */
  readonly botId: string;
  readonly botName: string;
  /** The servers that it is in and this process looks after, those that have an outage included. */
  readonly guildIds: readonly string[];
}

/** The standing connection to Discord. */
export interface DiscordConnection {
  /**
   * Connects, and waits until every server was told of.
   *
   * @throws {DiscordRefusedError} where Discord does not take the token, the intents or the shards
   * @throws {DiscordUnavailableError} also where `close` is called meanwhile; a gateway that is down is tried again and again
   */
  connect(): Promise<DiscordReady>;
  /** Settles when Discord ends the connection for good after it was ready. A process cannot go on then. */
  readonly ended: Promise<AppError>;
  /** Whether commands arrive now. */
  isReady(): boolean;
  /** For requests; usable before `connect`, and after `close`. */
  readonly rest: REST;
  /** The same, for what must not be sent again by itself. */
  readonly restOnce: REST;
  readonly channels: ChannelBook;
  /** A server's language as it chose it; `undefined` where the server is not known. */
  localeOf(guildId: string): string | undefined;
  /** Where Discord tells who joined, if there is such a channel. */
  systemChannelOf(guildId: string): string | undefined;
  /** Takes no more interactions, waits for those being answered, and disconnects. */
  close(): Promise<void>;
}

/** How long interactions being answered, and the connection's end, are waited for when the program ends. */
const mostWaitMs = 5_000;

/** Prepares the connection to Discord by the intent `Guilds` alone. Nothing it sends pings anybody. */
export function createDiscord(options: DiscordOptions): DiscordConnection {
  const { token, apiUrl, shards, log } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: smallCaches,
    rest: restOptions({ apiUrl }),
    // Servers that have an outage do not come, and are not waited for any longer.
    waitGuildTimeout: 5_000,
    ...(shards === "auto" ? { shards: "auto" } : { shards: rangeOf(shards), shardCount: shards.total }),
  });
  const rest = createDiscordRest({ token, apiUrl });
  const restOnce = createDiscordRest({ token, apiUrl }, 0);
  const working = new Set<Promise<void>>();
  /** Shards whose connection is being made again. */
  const lost = new Set<number>();
  let closing = false;
  const { promise: ended, resolve: end } = Promise.withResolvers<AppError>();
  const { promise: closed, resolve: noteClosed } = Promise.withResolvers<AppError>();

  /** Runs what an event asks for; the one catch of each. */
  function handle(what: string, act: () => Promise<void>): void {
    if (closing) return;
    const task = act()
      .catch((error: unknown) => log.error(`Failed at ${what}.`, {}, error))
      .finally(() => working.delete(task));
    working.add(task);
  }

  client.on(Events.InteractionCreate, (interaction) =>
    handle("an interaction", () => options.onInteraction(interaction)),
  );
  client.on(Events.GuildCreate, ({ id }) => handle("a new server", () => options.onGuildJoined(id)));
  // An outage comes as `guildUnavailable`.
  client.on(Events.GuildDelete, ({ id }) => handle("a server left", () => options.onGuildRemoved(id)));
  client.on(Events.ShardDisconnect, ({ code }) => end(closedForGood(code)));
  client.on(Events.ShardReconnecting, (shard) => {
    if (!closing && !lost.has(shard))
      log.warn("The connection to Discord is lost; trying again until it is back.", { shard });
    lost.add(shard);
  });
  const back = (shard: number) => lost.delete(shard) && log.info("Connected to Discord again.", { shard });
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardError, (error, shard) =>
    log.warn("The connection to Discord failed.", { shard, error: error.message }),
  );
  client.on(Events.Error, (error) => log.error("discord.js failed.", {}, error));
  client.on(Events.Warn, (warning) => log.warn("discord.js warns.", { warning }));

  /** While a shard connects again, discord.js may wait for its end for ever. */
  const disconnect = () => atMost(client.destroy());

  async function connect(): Promise<DiscordReady> {
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    try {
      const first = await Promise.race([client.login(token).then(() => ready), ended, closed]);
      if (first instanceof AppError) throw first;
    } catch (error) {
      await disconnect();
      throw error instanceof AppError ? error : (discordProblem(error) ?? error);
    }
    const { user } = client;
    if (user === null) throw new Error("discord.js is ready and knows no user");
    return {
      applicationId: client.application?.id ?? user.id,
      botId: user.id,
      botName: user.username,
      guildIds: [...client.guilds.cache.keys()],
    };
  }

  return {
    connect,
    ended,
    isReady: () => client.isReady() && !closing,
    rest,
    restOnce,
    channels: createChannelBook(
      rest,
      createStandingIn(rest, () => client.user?.id),
      client,
    ),
    localeOf: (guildId) => client.guilds.cache.get(guildId)?.preferredLocale,
    systemChannelOf: (guildId) => client.guilds.cache.get(guildId)?.systemChannelId ?? undefined,
    async close() {
      closing = true;
      noteClosed(new DiscordUnavailableError("The program was ended before it had reached Discord."));
      await atMost(Promise.all(working));
      await disconnect();
    },
  };
}

function rangeOf({ first, last }: { readonly first: number; readonly last: number }): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

async function atMost(work: Promise<unknown>): Promise<void> {
  const { promise: waitedEnough, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, mostWaitMs);
  await Promise.race([work, waitedEnough]);
  clearTimeout(timer);
}

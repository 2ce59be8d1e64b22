import { onTestFinished } from "vitest";
import { createDigestMessages } from "../../../src/adapters/discord/digest-messages.ts";
import { createDiscord, type DiscordOptions } from "../../../src/adapters/discord/discord-connection.ts";
import { createDiscordPublisher } from "../../../src/adapters/discord/discord-publisher.ts";
import { paintChart } from "../../../src/adapters/resvg/svg-to-png.ts";
import {
  type SampleDiscord,
  type SampleDiscordOptions,
  type SampleGuild,
  startSampleDiscord,
} from "../../../src/demo/sample-discord/sample-discord.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Log } from "../../../src/ports/log.ts";
import type { Consignment } from "../../../src/ports/publisher.ts";
import { aDigest } from "../../fakes/digests.ts";

export const contactUrl = "https://contact.example/object";
export const gardeners: SampleGuild = {
  name: "Gardeners",
  systemChannel: "general",
  members: [{ name: "ada" }],
  roles: [{ name: "Readers", mentionable: true }, { name: "Staff" }],
  channels: [
    { name: "general" },
    { name: "digests" },
    { name: "news", type: "announcement" },
    { name: "forum", type: "forum", tags: [{ name: "Chatter" }, { name: "Digest" }] },
    { name: "talk", type: "voice" },
  ],
};

/** Does not wait: what is waited for, it notes. */
export function hastyClock(): Clock & { readonly slept: number[]; readonly move: (ms: number) => void } {
  const slept: number[] = [];
  let movedMs = 0;
  return {
    slept,
    move(ms) {
      movedMs += ms;
    },
    now: () => new Date(Date.now() + movedMs),
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
    },
  };
}

/** What was logged, a line each. */
export function notingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const note = (level: string) => (event: string, fields?: object, error?: unknown) => {
    lines.push([level, event, JSON.stringify(fields ?? {}), ...(error === undefined ? [] : [String(error)])].join(" "));
  };
  return { lines, debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
}

/** A Discord with one server, closed with the test. */
export async function aDiscord(options: Partial<SampleDiscordOptions> = {}): Promise<SampleDiscord> {
  const discord = await startSampleDiscord({ guilds: [gardeners], ...options });
  onTestFinished(() => discord.close());
  return discord;
}

/** The bot's connection to it, not yet connected, closed with the test. */
export function aConnection(discord: SampleDiscord, options: Partial<DiscordOptions> = {}) {
  const log = notingLog();
  const connection = createDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    shards: "auto",
    onInteraction: async () => {},
    onGuildJoined: async () => {},
    onGuildRemoved: async () => {},
    log,
    ...options,
  });
  onTestFinished(() => connection.close());
  return { connection, log };
}

/** A publisher whose connection knows the servers, and a way to make consignments. */
export async function aPublisher(discord: SampleDiscord) {
  const { connection } = aConnection(discord);
  await connection.connect();
  const clock = hastyClock();
  const { restOnce, channels } = connection;
  const messages = createDigestMessages({ paint: paintChart, contactUrl });
  const publisher = createDiscordPublisher({ restOnce, channels, messages, clock });
  const consignment = (channel: string, more: Partial<Consignment> = {}): Consignment => ({
    digest: aDigest(),
    destination: {
      kind: "discord",
      guildId: discord.guildId("Gardeners"),
      channelId: /^\d+$/u.test(channel) ? channel : discord.channelId(channel),
    },
    key: "watch@slot",
    slot: new Date(),
    timezone: "Europe/Berlin",
    language: "en",
    alreadySent: [],
    onSent: async () => {},
    ...more,
  });
  return { publisher, connection, clock, consignment };
}

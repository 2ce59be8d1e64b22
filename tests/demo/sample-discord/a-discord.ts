import { Client, GatewayIntentBits, REST } from "discord.js";
import { onTestFinished } from "vitest";
import {
  type SampleDiscord,
  type SampleDiscordOptions,
  type SampleGuild,
  startSampleDiscord,
} from "../../../src/demo/sample-discord/sample-discord.ts";

export const gardeners: SampleGuild = {
  name: "Gardeners",
  roles: [
    { name: "Staff", permissions: ["ManageGuild"] },
    { name: "Readers", mentionable: true },
  ],
  members: [{ name: "ada", roles: ["Staff"] }, { name: "ben" }],
  channels: [
    { name: "general" },
    { name: "news", type: "announcement" },
    {
      name: "talk",
      type: "forum",
      tags: [{ name: "digest" }, { name: "official", moderated: true }],
    },
  ],
};

/** A clock that stands still until it is told otherwise. */
export function aClock(start = "2026-11-21T12:00:00Z"): { now: () => Date; passes: (ms: number) => void } {
  let atMs = Date.parse(start);
  return {
    now: () => new Date(atMs),
    passes: (ms) => {
      atMs += ms;
    },
  };
}

export async function aDiscord(options: Partial<SampleDiscordOptions> = {}): Promise<SampleDiscord> {
  const discord = await startSampleDiscord({ guilds: [gardeners], ...options });
  onTestFinished(() => discord.close());
  return discord;
}

/** Requests as a bot makes them, that nobody looks over before they are sent. */
export function restOf(discord: SampleDiscord, token = discord.token): REST {
  return new REST({ version: "10", api: discord.apiUrl, retries: 0 }).setToken(token);
}

/** discord.js as it is, ready; it ends before its Discord does. */
export async function aBot(
  discord: SampleDiscord,
  options: Partial<ConstructorParameters<typeof Client>[0]> = {},
): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl }, ...options });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => {
    client.once("clientReady", resolve);
  });
  await client.login(discord.token);
  return ready;
}

/** @returns what Discord said to a request that it refused: its status and its body */
export async function refused(request: Promise<unknown>): Promise<{ status: number; code: number; errors?: unknown }> {
  try {
    await request;
  } catch (error) {
    const { status, rawError } = error as { status: number; rawError?: object };
    return { status, code: 0, ...rawError };
  }
  throw new Error("This was not refused.");
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createStores } from "../../src/adapters/keyv/create-stores.ts";
import { type SampleDiscord, startSampleDiscord } from "../../src/demo/sample-discord/sample-discord.ts";
import { type SampleInstance, startSampleInstance } from "../../src/demo/sample-instance/sample-instance.ts";
import { newGuild } from "../../src/watch/guild.ts";
import type { Watch } from "../../src/watch/watch.ts";
import { aCommunity, communityName } from "./a-community.ts";

const program = new URL("../../src/main.ts", import.meta.url).pathname;
const dayMs = 24 * 60 * 60 * 1_000;

/** The bot as a process of its own, as an operator runs it. */
export interface RunningBot {
  /** From its start to the line that says that it is ready. */
  readonly readyMs: number;
  /** Megabytes that the process holds. */
  memoryMb(): Promise<number>;
  /** Ends it as an operator does. @returns how long that took, and its exit status */
  stop(): Promise<{ readonly ms: number; readonly status: number | null }>;
}

export interface BenchWorld {
  readonly discord: SampleDiscord;
  /** One a community: none is asked for more than an instance can be asked to bear. */
  readonly instances: readonly SampleInstance[];
  start(): Promise<RunningBot>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly guilds: number;
  readonly watchesPerGuild: number;
  readonly communities: number;
  /** Whether each watch has a slot that has just passed. */
  readonly due: boolean;
}

/** A Discord with so many servers, an instance, and a database in which they have their watches. */
export async function createWorld({ guilds, watchesPerGuild, communities, due }: WorldOptions): Promise<BenchWorld> {
  const now = new Date();
  const guildIds = Array.from({ length: guilds }, (_, at) => String(10n ** 17n + BigInt(at) * 1_000n));
  const channelOf = (guildId: string): string => String(BigInt(guildId) + 1n);
  const discord = await startSampleDiscord({
    guilds: guildIds.map((id, at) => ({
      id,
      name: `Guild ${at}`,
      members: [{ name: `member${at}` }],
      channels: [{ name: `digests-${at}`, id: channelOf(id) }],
    })),
    rateLimits: true,
    patienceMs: 120_000,
  });
  const hosts = Array.from({ length: communities }, (_, at) => `lemmy${at}.example`);
  const instances = await Promise.all(
    hosts.map((host, at) => startSampleInstance({ host, snapshot: aCommunity(at, host, now), now })),
  );
  const directory = await mkdtemp(join(tmpdir(), "standpoint-bench-"));
  const path = join(directory, "bench.db");
  const stores = await createStores({ kind: "sqlite", path });
  let number = 0;
  for (const guildId of guildIds) {
    const watches = Array.from({ length: watchesPerGuild }, (_, at): Watch => {
      number += 1;
      return {
        id: `${guildId}.${at + 1}`,
        communities: [communityName(number % communities)],
        destination: { kind: "discord", guildId, channelId: channelOf(guildId) },
        schedule: { every: "day", at: clockTime(new Date(now.getTime() - 60_000)), timezone: "UTC" },
        // Every server its own thresholds: no two orders of a community are equal.
        selection: { minScore: 10 + Math.floor(number / communities), minComments: 10, maxTopics: 3 },
        createdAt: now,
        createdBy: "1",
        activeSince: due ? new Date(now.getTime() - dayMs) : now,
        paused: undefined,
      };
    });
    await stores.guilds.change(guildId, () => ({ ...newGuild(guildId), watches, nextWatch: watches.length + 1 }));
  }
  await stores.close();

  async function start(): Promise<RunningBot> {
    const began = performance.now();
    const bot = spawn(process.execPath, [program, "start"], {
      cwd: directory,
      env: {
        PATH: process.env.PATH,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DATABASE_URL: `sqlite:${path}`,
        LEMMY_BASE_URLS: JSON.stringify(Object.fromEntries(hosts.map((host, at) => [host, instances[at]?.baseUrl]))),
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    await saysReady(bot);
    const readyMs = performance.now() - began;
    return {
      readyMs,
      memoryMb: () => memoryOf(bot),
      async stop() {
        const stopping = performance.now();
        bot.kill("SIGTERM");
        const [status] = bot.exitCode === null ? await once(bot, "exit") : [bot.exitCode];
        return { ms: performance.now() - stopping, status: status as number | null };
      },
    };
  }

  return {
    discord,
    instances,
    start,
    async close() {
      await Promise.all([discord.close(), ...instances.map((instance) => instance.close())]);
      await rm(directory, { recursive: true });
    },
  };
}

function clockTime(moment: Date): string {
  return moment.toISOString().slice(11, 16);
}

/** @throws {Error} with what it said where it ended before */
async function saysReady(bot: ChildProcess): Promise<void> {
  if (bot.stderr === null) throw new Error("The bot's log cannot be read.");
  const said: string[] = [];
  const lines = createInterface({ input: bot.stderr });
  const ready = new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      said.push(line);
      if (/"?Ready\."?/u.test(line)) resolve();
      if (process.env.BENCH_LOG !== undefined) process.stderr.write(`${line}\n`);
    });
    bot.on("exit", () => reject(new Error(`The bot ended: ${said.join("\n")}`)));
  });
  await ready;
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const ps = spawn("ps", ["-o", "rss=", "-p", String(pid)], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  for await (const chunk of ps.stdout) text += chunk;
  return Number(text.trim()) / 1_024;
}

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createStores } from "../../src/adapters/keyv/create-stores.ts";
import { startSampleDiscord } from "../../src/demo/sample-discord/sample-discord.ts";
import { type SampleInstanceOptions, startSampleInstance } from "../../src/demo/sample-instance/sample-instance.ts";
import lemmy from "../../src/demo/sample-threads/threadiverse.json" with { type: "json" };
import type { Digest } from "../../src/digest/digest.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createTemporaryDirectory } from "../fakes/temporary-directory.ts";
import { lemmyEnvironment } from "./bot-environment.ts";
import { passUntil } from "./pass-until.ts";
import { type RunningBot, startBot } from "./running-bot.ts";
import { until } from "./until.ts";

/** A Saturday; the sample threads are a day old at most. */
export const morning = "2026-11-21T08:59:00.000Z";
export const host = "lemmy.example";
/** The thread about which most is said. */
export const threadId = 48230;

const choices = {
  lemmy: {
    destinations: [{ community: `digests@${host}`, watch: [`technology@${host}`] }],
    mentions: { communities: [`technology@${host}`] },
  },
};

/**
 * A Discord, an instance with the sample threads and the bot's account, and a directory: everything that outlives a bot that
 * publishes in both.
 */
export async function setup(options: Partial<SampleInstanceOptions> = {}) {
  const clock = createManualClock(morning);
  const discord = await startSampleDiscord({
    guilds: [
      {
        name: "Gardeners",
        roles: [{ name: "Staff", permissions: ["ManageGuild"] }],
        members: [{ name: "ada", roles: ["Staff"] }],
        channels: [{ name: "general" }],
      },
    ],
    now: () => clock.now(),
  });
  const instance = await startSampleInstance({
    host,
    version: "1.0.0-beta.1",
    snapshot: lemmy,
    now: new Date(morning),
    clock: () => clock.now(),
    communities: { digests: {} },
    accounts: [{ name: "standpoint", password: "secret" }],
    ...options,
  });
  const directory = await createTemporaryDirectory();
  onTestFinished(async () => {
    await Promise.all([discord.close(), instance.close()]);
  });
  await mkdir(join(directory, "config"));
  const choose = (chosen: object) =>
    writeFile(join(directory, "config", "standpoint.json"), JSON.stringify({ ...choices, ...chosen }));
  await choose({});

  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...lemmyEnvironment(host, instance.baseUrl),
  };

  const start = () => startBot({ environment, directory, clock });

  const { life } = instance;
  const own = (item: { readonly creator: string }) => item.creator === "standpoint";
  const places = {
    message: () => {
      const texts = discord.messages("general").filter(({ onlyFor }) => onlyFor === null);
      return texts.map(({ text }) => text).join("\n");
    },
    post: () => life.snapshot.posts.filter(own).filter(({ deleted }) => deleted !== true),
    reply: () => life.snapshot.comments.filter(own).filter(({ deleted }) => deleted !== true),
  };

  /** What the bot has stored of digests: with the bot stopped, or beside it. */
  async function storedDigests(): Promise<Digest[]> {
    const location = { kind: "sqlite", path: join(directory, "data", "bot.db") } as const;
    const stores = await createStores(location, { exclusive: false });
    try {
      const found: Digest[] = [];
      for await (const id of stores.digests.keys()) {
        const stored = await stores.digests.read(id);
        if (stored !== undefined) found.push(stored.digest);
      }
      return found;
    } finally {
      await stores.close();
    }
  }

  /** @returns the minutes that went by on the bot's clock */
  async function passMinutesUntil(look: () => boolean, what: string): Promise<number> {
    const { steps } = await passUntil(clock, () => (look() ? true : undefined), what);
    return steps;
  }

  /** The bot publishes in all three ways: a digest in a channel, one as a post, a summary as a reply. */
  async function publishEverywhere(bot: RunningBot): Promise<void> {
    const ada = discord.user("ada");
    await ada.runs("/watch add", { community: `technology@${host}`, at: "09:00" }, { channel: "general" }).reply();
    await clock.set(new Date("2026-11-21T09:00:30.000Z"));
    await bot.tick();
    life.addComment({
      postId: threadId,
      parentId: undefined,
      creator: "ada",
      content: `@standpoint@${host} summarize`,
    });
    await passMinutesUntil(
      () => places.message() !== "" && places.post().length === 1 && places.reply().length === 1,
      "the digest everywhere",
    );
    await until(() => (bot.logText().match(/"A slot ended\."/gu)?.length === 2 ? true : undefined), "both receipts");
    await until(() => (bot.logText().includes("Summarized a thread.") ? true : undefined), "the reply's receipt");
  }

  return {
    clock,
    discord,
    instance,
    life,
    directory,
    environment,
    choose,
    start,
    places,
    storedDigests,
    passUntil: passMinutesUntil,
    publishEverywhere,
  };
}

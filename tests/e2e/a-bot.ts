import { onTestFinished } from "vitest";
import { type SampleDiscordOptions, startSampleDiscord } from "../../src/demo/sample-discord/sample-discord.ts";
import { startSampleInstance } from "../../src/demo/sample-instance/sample-instance.ts";
import feddit from "../../src/demo/sample-threads/feddit.json" with { type: "json" };
import lemmy from "../../src/demo/sample-threads/threadiverse.json" with { type: "json" };
import { createManualClock } from "../fakes/manual-clock.ts";
import { createTemporaryDirectory } from "../fakes/temporary-directory.ts";
import { startBot } from "./running-bot.ts";

/** A Saturday; the sample threads are a day old at most. */
export const morning = "2026-11-21T09:00:00.000Z";

const gardeners: SampleDiscordOptions["guilds"][number] = {
  name: "Gardeners",
  roles: [
    { name: "Staff", permissions: ["ManageGuild"] },
    { name: "Readers", mentionable: true },
  ],
  members: [{ name: "ada", roles: ["Staff"] }, { name: "bob" }],
  channels: [
    { name: "general" },
    { name: "news", type: "announcement" },
    { name: "forum", type: "forum" },
    { name: "lobby" },
  ],
};

/**
 * The sample instances, a Discord of our own, and a directory for the bot: everything that outlives a bot.
 */
export async function setup(options: Partial<SampleDiscordOptions> = {}) {
  const clock = createManualClock(morning);
  const base = { guilds: [gardeners], now: () => clock.now() };
  const discord = await startSampleDiscord({ ...base, ...options });
  const instances = await Promise.all([
    startSampleInstance({ host: "lemmy.example", version: "0.19.20", snapshot: lemmy, now: new Date(morning) }),
    startSampleInstance({ host: "feddit.example", version: "1.0.0-beta.1", snapshot: feddit, now: new Date(morning) }),
  ]);
  const [first, second] = instances;
  const directory = await createTemporaryDirectory();
  onTestFinished(async () => {
    await Promise.all([discord.close(), ...instances.map((instance) => instance.close())]);
  });

  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: "sqlite:data/bot.db",
    LEMMY_BASE_URLS: JSON.stringify({ "lemmy.example": first?.baseUrl, "feddit.example": second?.baseUrl }),
  };

  const start = () => startBot({ environment, directory, clock });

  /** What everyone sees in a channel, oldest first. */
  const posted = (channel: string) => discord.messages(channel).filter(({ onlyFor }) => onlyFor === null);

  return { clock, discord, posted, first, second, directory, environment, start };
}

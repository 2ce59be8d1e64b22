import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSettings } from "../../config/load.ts";
import { runBot } from "../bot/run-bot.ts";
import { createDemoClock } from "./demo-clock.ts";
import { now, serveInstances } from "./instances.ts";
import { type SampleDiscord, startSampleDiscord } from "./sample-discord/sample-discord.ts";

/** So long before the first digest is due the demo begins: time enough to find the page. */
const leadMs = 20_000;
const watched = "technology@lemmy.example, ai@feddit.example";
const channel = "threadiverse";

const guild = {
  name: "Reading room",
  roles: [{ name: "Librarians", permissions: ["ManageGuild"] }],
  members: [{ name: "you", roles: ["Librarians"] }],
  channels: [
    { name: channel },
    { name: "announcements", type: "announcement" },
    { name: "discussions", type: "forum" },
  ],
} as const;

/**
 * Runs the bot, as it is, on a Discord that stands in for the real one: somebody sets up a watch, and its first digest comes
 * after a few seconds.
 *
 * @param once - whether it ends after that digest, having printed what the channel shows
 * @returns the exit status
 */
export async function showDiscord(once: boolean, signal: AbortSignal): Promise<number> {
  const ending = new AbortController();
  const stopped = AbortSignal.any([signal, ending.signal]);
  const demoClock = createDemoClock(now, leadMs);
  const [instances, discord, directory] = await Promise.all([
    serveInstances(),
    startSampleDiscord({ guilds: [guild] }),
    mkdtemp(join(tmpdir(), "standpoint-demo-")),
  ]);
  try {
    const settings = await loadSettings({
      environment: {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        LEMMY_BASE_URLS: JSON.stringify(instances.baseUrls),
      },
      directory,
    });
    const { stderr } = process;
    const running = runBot(settings, { directory, stderr, signal: stopped, ...demoClock });
    const shown = play(discord, once ? demoClock.jump : undefined);
    if (once) await Promise.race([running, shown]).then(() => ending.abort());
    await running;
    return 0;
  } finally {
    await Promise.all([discord.close(), instances.close(), rm(directory, { recursive: true })]);
  }
}

/** @param jump - where given, the digest comes at once, and what the channel then shows is printed */
async function play(discord: SampleDiscord, jump: (() => void) | undefined): Promise<void> {
  await discord.until(() => discord.commands[0], "the bot to tell of its commands");
  const you = discord.user("you");
  const added = await you.runs("/watch add", { community: watched, at: "09:00" }, { channel }).reply();
  process.stderr.write(`\n#${channel}\n${added.text}\n`);
  if (jump === undefined) {
    process.stderr.write(`\nThe first digest comes in ${leadMs / 1_000} seconds: ${discord.baseUrl} (Ctrl-C ends)\n`);
    return;
  }
  jump();
  const digest = await discord.until(
    () => discord.messages(channel).find(({ onlyFor }) => onlyFor === null),
    "a digest",
  );
  process.stdout.write(`${digest.text}\n`);
}

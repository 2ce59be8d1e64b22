import { describeSettings } from "../../config/describe.ts";
import type { Settings } from "../../config/settings.ts";
import { exitStatus, type Surroundings, say } from "./surroundings.ts";

/** Runs whatever is configured until it is told to end; with nothing configured, says what to set. */
export async function start(settings: Settings, surroundings: Surroundings): Promise<number> {
  const { stderr, directory, signal } = surroundings;
  const parts = describeSettings(settings);
  const broken = parts.filter(({ state }) => state === "broken");
  if (settings.discord !== undefined || settings.lemmyAccount !== undefined) {
    if (broken.length > 0) say(stderr, broken.map(({ part, text }) => `Going on without: ${part}: ${text}`).join("\n"));
    // Only now: the other commands need none of it.
    const { runBot } = await import("../bot/run-bot.ts");
    await runBot(settings, { stderr, directory, signal });
    return exitStatus.done;
  }
  const lines = [
    broken.length > 0
      ? "What is configured cannot run without Discord or an account on Lemmy."
      : "Nothing is configured, so there is nothing to start.",
    ...parts.filter(({ state }) => state !== "works").map(({ part, text }) => `  ${part}: ${text}`),
    "See it work first: npm run demo",
    "Build a digest now: npm run -s standpoint -- digest technology@lemmy.world --period week",
  ];
  say(stderr, lines.join("\n"));
  return broken.length > 0 ? exitStatus.failed : exitStatus.wrongUsage;
}

import { describeSettings } from "../../config/describe.ts";
import type { Settings } from "../../config/settings.ts";
import { exitStatus, type Surroundings, say } from "./surroundings.ts";

/** Says what runs and what does not; there is nothing to run yet. */
export async function start(settings: Settings, { stderr }: Surroundings): Promise<number> {
  const parts = describeSettings(settings);
  const configured = parts.some(({ state }) => state === "broken");
  const lines = [
    configured
      ? "This version cannot run what is configured: it builds digests on the command line alone."
      : "Nothing is configured, so there is nothing to start.",
    ...parts.filter(({ state }) => state !== "works").map(({ part, text: says }) => `  ${part}: ${says}`),
    "See it work first: npm run demo",
    "Build a digest now: npm run -s standpoint -- digest technology@lemmy.world --period week",
  ];
  say(stderr, lines.join("\n"));
  return configured ? exitStatus.failed : exitStatus.wrongUsage;
}

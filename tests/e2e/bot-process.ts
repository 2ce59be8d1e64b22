import { loadSettings } from "../../config/load.ts";
import { runBot } from "../../src/bot/run-bot.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createManualTimer } from "../fakes/manual-timer.ts";

/**
 * The bot in a process of its own, which can be killed. Its clock stands where its parent says; when it is moved, every
 * timer fires.
 */
const clock = createManualClock(process.argv[2]);
const timer = createManualTimer();
const stopping = new AbortController();

process.on("message", async ({ now }: { readonly now: string }) => {
  await clock.set(new Date(now));
  for (const rule of timer.running) await timer.fire(rule);
});
process.on("SIGTERM", () => stopping.abort());
const { PATH: _, ...environment } = process.env;
const settings = await loadSettings({ environment, directory: process.cwd() });
await runBot(settings, { directory: process.cwd(), stderr: process.stderr, signal: stopping.signal, clock, timer });
process.exit(0);

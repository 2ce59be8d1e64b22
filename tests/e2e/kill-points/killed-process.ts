import { DatabaseSync } from "node:sqlite";
import { loadSettings } from "../../../config/load.ts";
import { runBot } from "../../../src/bot/run-bot.ts";
import { createManualClock } from "../../fakes/manual-clock.ts";
import { createManualTimer } from "../../fakes/manual-timer.ts";
import type { ToKilled } from "./messages.ts";

/**
 * The bot in a process of its own that kills itself at a write to its store: right before what it wrote is on the disk, or
 * right after. Its clock stands where its parent says; when it is moved, every timer fires.
 */
const clock = createManualClock(process.argv[2]);
const timer = createManualTimer();
const stopping = new AbortController();
let writes = 0;
let plan: ToKilled["kill"];

const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (sql) {
  if (sql !== "COMMIT") return exec.call(this, sql);
  writes += 1;
  if (plan?.write === writes && plan.when === "before") end();
  exec.call(this, sql);
  if (plan?.write === writes && plan.when === "after") end();
};

function end(): never {
  process.kill(process.pid, "SIGKILL");
  for (;;);
}

process.on("message", async ({ now, kill, count }: ToKilled) => {
  if (kill !== undefined) {
    writes = 0;
    plan = kill;
  }
  if (count === true) process.send?.({ writes });
  if (now === undefined) return;
  await clock.set(new Date(now));
  for (const rule of timer.running) await timer.fire(rule);
  process.send?.({ at: now });
});
process.on("SIGTERM", () => stopping.abort());
const { PATH: _, ...environment } = process.env;
const settings = await loadSettings({ environment, directory: process.cwd() });
await runBot(settings, { directory: process.cwd(), stderr: process.stderr, signal: stopping.signal, clock, timer });
process.exit(0);

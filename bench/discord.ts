import { setTimeout as sleep } from "node:timers/promises";
import { measureAnswers } from "./discord/measure-answers.ts";
import { measureDeliveries } from "./discord/measure-deliveries.ts";
import { createWorld } from "./discord/surroundings.ts";
import { formatTable } from "./table.ts";

const guildsDue = 200;
const communitiesDue = 10;
const idleWatches = 1_000;
const digestsAtOnce = 50;

type Row = readonly [what: string, figure: string, limit: string];

/**
 * How the bot does as one process, run as an operator runs it, against a Discord with its limits on this machine. The
 * instance and that Discord share the machine with it.
 */
export async function benchDiscord(): Promise<number> {
  const rows: Row[] = [...(await idle()), ...(await answers()), ...(await deliveries())];
  process.stdout.write(formatTable(["what", "figure", "limit"], rows));
  return 0;
}

async function idle(): Promise<Row[]> {
  const world = await createWorld({ guilds: 200, watchesPerGuild: idleWatches / 200, communities: 10, due: false });
  try {
    const bot = await world.start();
    await sleep(5_000);
    const memoryMb = await bot.memoryMb();
    const { ms, status } = await bot.stop();
    return [
      [`start to ready, ${idleWatches} idle watches`, seconds(bot.readyMs), "3 s"],
      [`memory, ${idleWatches} idle watches`, `${Math.round(memoryMb)} MB`, "250 MB"],
      [`SIGTERM to the end, status ${status}`, seconds(ms), "10 s"],
    ];
  } finally {
    await world.close();
  }
}

async function answers(): Promise<Row[]> {
  const options = { guilds: digestsAtOnce, watchesPerGuild: 1, communities: digestsAtOnce, due: false };
  const world = await createWorld(options);
  try {
    const { built, buildMs, answers: count, medianMs, p99Ms, longestMs } = await measureAnswers(world, digestsAtOnce);
    return [
      [`/digest in ${digestsAtOnce} servers at once: replies`, `${built} in ${seconds(buildMs)}`, ""],
      [`first answers meanwhile, ${count}: median`, `${Math.round(medianMs)} ms`, ""],
      ["  99th percentile", `${Math.round(p99Ms)} ms`, "300 ms"],
      ["  longest", `${Math.round(longestMs)} ms`, "3 s"],
    ];
  } finally {
    await world.close();
  }
}

async function deliveries(): Promise<Row[]> {
  const options = { guilds: guildsDue, watchesPerGuild: 1, communities: communitiesDue, due: true };
  const world = await createWorld(options);
  try {
    const figures = await measureDeliveries(world, guildsDue);
    const { spanMs, allowedMs } = figures;
    return [
      [`${guildsDue} servers due at once: channels with one digest`, `${figures.delivered}`, `${guildsDue}`],
      ["  messages, requests", `${figures.messages}, ${figures.requests}`, ""],
      ["  requests answered 429", `${figures.limited}`, "10"],
      ["  start to first message", seconds(figures.firstMs), ""],
      ["  first message to last", seconds(spanMs), `${seconds(allowedMs * 1.1)} (1.1 x ${seconds(allowedMs)})`],
      [`  lists of ${communitiesDue} communities`, `${figures.lists}`, `${communitiesDue}`],
      ["  lists of comments, other reads", `${figures.commentReads}, ${figures.rereads}`, ""],
      ["  most memory", `${Math.round(figures.memoryMb)} MB`, ""],
      ["  what the bot did that Discord would not take", `${world.discord.failures.length}`, "0"],
    ];
  } finally {
    await world.close();
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

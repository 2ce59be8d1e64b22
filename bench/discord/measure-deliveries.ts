import { setTimeout as sleep } from "node:timers/promises";
import type { BenchWorld } from "./surroundings.ts";

/** Requests that Discord takes of one bot within a second. */
const requestsPerSecond = 50;
/** How closely the moments are taken at which requests were answered. */
const tickMs = 5;
/** So long after the last message nothing more is expected. */
const quietMs = 3_000;

export interface DeliveryFigures {
  /** Channels that have exactly one digest. */
  readonly delivered: number;
  readonly messages: number;
  /** All requests from the first message to the last. */
  readonly requests: number;
  /** From the bot's start to the first message, and from the first to the last. */
  readonly firstMs: number;
  readonly spanMs: number;
  /** What Discord's limit would allow for these requests. */
  readonly allowedMs: number;
  readonly limited: number;
  readonly lists: number;
  readonly commentReads: number;
  readonly rereads: number;
  readonly memoryMb: number;
}

/** Starts the bot with everything due, and waits until nothing more comes. */
export async function measureDeliveries(world: BenchWorld, guilds: number): Promise<DeliveryFigures> {
  const { discord, instances } = world;
  const began = performance.now();
  const posted: { readonly at: number; readonly ms: number }[] = [];
  let seen = 0;
  const look = setInterval(() => {
    const { requests } = discord;
    for (; seen < requests.length; seen++) {
      const request = requests[seen];
      if (request?.status === 0) break;
      if (request?.route === "POST /channels/:channel/messages" && request.status === 200) {
        posted.push({ at: seen, ms: performance.now() - began });
      }
    }
  }, tickMs);
  const bot = await world.start();
  let memoryMb = 0;
  try {
    for (;;) {
      await sleep(500);
      memoryMb = Math.max(memoryMb, await bot.memoryMb());
      const quiet = performance.now() - began - (posted.at(-1)?.ms ?? Number.POSITIVE_INFINITY);
      if (posted.length >= guilds && quiet > quietMs) break;
      if (performance.now() - began > 300_000) break;
    }
  } finally {
    clearInterval(look);
    await bot.stop();
  }
  const [first, last] = [posted[0], posted.at(-1)];
  if (first === undefined || last === undefined) throw new Error("Nothing was delivered.");
  const requests = discord.requests.slice(first.at, last.at + 1);
  const paths = instances.flatMap(({ requests: asked }) => asked.map(({ path }) => path));
  return {
    delivered: Array.from({ length: guilds }, (_, at) => discord.messages(`digests-${at}`).length).filter(
      (count) => count === 1,
    ).length,
    messages: posted.length,
    requests: requests.length,
    firstMs: first.ms,
    spanMs: last.ms - first.ms,
    allowedMs: (1_000 * (requests.length - 1)) / requestsPerSecond,
    limited: discord.requests.filter(({ status }) => status === 429).length,
    lists: paths.filter((path) => path.includes("post/list")).length,
    commentReads: paths.filter((path) => path.includes("comment/list")).length,
    rereads: paths.filter((path) => !path.includes("/list")).length,
    memoryMb,
  };
}

import { communityName } from "./a-community.ts";
import type { BenchWorld } from "./surroundings.ts";

/** How often somebody asks for something small meanwhile. */
const everyMs = 50;

export interface AnswerFigures {
  readonly built: number;
  readonly buildMs: number;
  readonly answers: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

/**
 * Has as many digests built at the same moment as there are communities, each asked for in a server of its own, and
 * measures how long commands wait for their first answer meanwhile: those that ask for digests, and small ones.
 */
export async function measureAnswers({ discord, start }: BenchWorld, digests: number): Promise<AnswerFigures> {
  const bot = await start();
  try {
    const waits: number[] = [];
    const place = (at: number) => ({ channel: `digests-${at}`, guild: `Guild ${at}` });
    const run = (at: number, command: string, values: Record<string, string> = {}) => {
      const began = performance.now();
      const asked = discord.user(`member${at}`).runs(command, values, place(at));
      void asked.response().then(() => waits.push(performance.now() - began));
      return asked;
    };
    const began = performance.now();
    let open = digests;
    const replies = Array.from({ length: digests }, (_, at) =>
      run(at, "/digest", { community: communityName(at) })
        .reply()
        .finally(() => {
          open -= 1;
        }),
    );
    const settled = Promise.allSettled(replies);
    for (let turn = 0; open > 0; turn++) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      const at = turn % digests;
      await run(at, turn % 2 === 0 ? "/watch list" : "/about").response();
    }
    const built = (await settled).filter(({ status }) => status === "fulfilled").length;
    const sorted = waits.sort((one, other) => one - other);
    return {
      built,
      buildMs: performance.now() - began,
      answers: sorted.length,
      medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
      p99Ms: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0,
      longestMs: sorted.at(-1) ?? 0,
    };
  } finally {
    await bot.stop();
  }
}

import { join } from "node:path";
import { createEmbeddedWriter } from "../src/digest/embedded-writer.ts";
import type { EligibleThread } from "../src/thread/eligibility.ts";
import { namesOf } from "../src/thread/thread-names.ts";
import type { BenchOptions } from "./options.ts";
import { readThreads } from "./read-threads.ts";
import { formatTable } from "./table.ts";

const sizes = [100, 300, 1_000, 3_000, 5_000];
const runs = 5;

/**
 * How fast one topic of so many comments is written: the middle of five runs after one that is not counted. The topic is
 * a forum's comments put under one post, so every one is real, and none is answered by more than it was.
 */
export async function benchSpeed({ dataDirectory }: BenchOptions): Promise<number> {
  const threads = await readThreads(join(dataDirectory, "snapshots/dev-reddit-college.json"));
  const rows: (string | number)[][] = [];
  const times: number[] = [];
  for (const size of sizes) {
    const thread = oneThread(threads, size);
    const ms = await middleTime(thread);
    times.push(ms);
    rows.push([size, Math.round(ms), Math.round((1_000 * size) / ms), Math.round(process.memoryUsage.rss() / 1e6)]);
  }
  process.stdout.write(formatTable(["comments", "ms", "comments/s", "MB held by then"], rows));
  const exponent = Math.log((times[3] ?? 1) / (times[1] ?? 1)) / Math.log((sizes[3] ?? 1) / (sizes[1] ?? 1));
  process.stdout.write(`Exponent from ${sizes[1]} to ${sizes[3]}: ${exponent.toFixed(2)}\n`);
  return 0;
}

function oneThread(threads: readonly EligibleThread[], size: number): EligibleThread {
  const [first] = threads;
  if (first === undefined) throw new Error("The snapshot holds no thread.");
  const comments = threads.flatMap((thread) => thread.comments).slice(0, size);
  return { ...first, comments, everyone: new Set(comments.map(({ author }) => author.name)) };
}

async function middleTime(thread: EligibleThread): Promise<number> {
  const writer = createEmbeddedWriter();
  const took: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const began = performance.now();
    await writer.write({ threads: [thread] }, { names: namesOf([thread]) });
    if (run > 0) took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

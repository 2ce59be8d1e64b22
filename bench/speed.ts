import { join } from "node:path";
import { createEmbeddedWriter } from "../src/digest/embedded-writer.ts";
import type { EligibleThread } from "../src/thread/eligibility.ts";
import { namesOf } from "../src/thread/thread-names.ts";
import type { BenchOptions } from "./options.ts";
import { readThreads } from "./read-threads.ts";
import { peakMemoryOf } from "./speed/peak-memory.ts";
import { timeStages } from "./speed/stages.ts";
import { formatTable } from "./table.ts";

const sizes = [100, 300, 1_000, 3_000];
const sizesForMemory = [1_000, 5_000];
const runs = 5;

/**
 * How fast one topic of so many comments is written: the middle of five runs after one that is not counted, and how
 * much of that its parts take. The topic is a forum's comments put under one post, so every one is real, and none is
 * answered by more than it was. Beside it the most memory that a process of its own holds, from start to end.
 */
export async function benchSpeed({ dataDirectory }: BenchOptions): Promise<number> {
  const snapshot = join(dataDirectory, "snapshots/dev-reddit-college.json");
  const threads = await readThreads(snapshot);
  const rows: (string | number)[][] = [];
  const times: number[] = [];
  for (const size of sizes) {
    const thread = oneThread(threads, size);
    const ms = await middleTime(thread);
    const { parsing, vectors, clustering } = timeStages(thread);
    const share = (part: number) => `${Math.round((100 * part) / ms)} %`;
    times.push(ms);
    rows.push([size, Math.round(ms), Math.round((1_000 * size) / ms), ...[parsing, vectors, clustering].map(share)]);
  }
  process.stdout.write(formatTable(["comments", "ms", "comments/s", "parsing", "vectors", "clustering"], rows));
  const exponent = Math.log((times[3] ?? 1) / (times[1] ?? 1)) / Math.log((sizes[3] ?? 1) / (sizes[1] ?? 1));
  process.stdout.write(`Exponent from ${sizes[1]} to ${sizes[3]}: ${exponent.toFixed(2)}\n\n`);
  const peaks: number[][] = [];
  for (const size of sizesForMemory) peaks.push([size, Math.round(await peakMemoryOf(size, snapshot))]);
  process.stdout.write(formatTable(["comments, in a fresh process", "MB at most"], peaks));
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

import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readSnapshot, type Snapshot } from "../src/adapters/snapshot/read-snapshot.ts";
import type { Digest, Passage } from "../src/digest/digest.ts";
import type { Failure } from "../src/digest/verify/failure.ts";
import { verifyDigest } from "../src/digest/verify/verify-digest.ts";
import type { EligibilityRule } from "../src/thread/eligibility.ts";
import type { Post, Thread } from "../src/thread/thread.ts";
import type { BenchOptions } from "./options.ts";
import { refusedOf } from "./refused.ts";
import { formatTable } from "./table.ts";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const rule: EligibilityRule = { denied: { people: [], communities: [], instances: [] }, nsfw: false };
/** A digest of many topics is long. */
const longestOutput = 256 * 1024 * 1024;

interface Row {
  readonly snapshot: string;
  readonly topics: number;
  readonly citations: number;
  readonly quotes: number;
  readonly counts: number;
  readonly failures: readonly Failure[];
  /** What the program says it left out, and why. */
  readonly dropped: readonly string[];
}

/**
 * Has the program print a digest of each development snapshot, and proves the printed JSON from the snapshot file alone.
 * Then tells every thread of each snapshot alone, and counts what could not be proved: that is never printed.
 *
 * @returns 1 where something is not proved
 */
export async function benchVerify({ dataDirectory, maxTopics, load }: BenchOptions): Promise<number> {
  const folder = join(dataDirectory, "snapshots");
  const names = (await readdir(folder)).sort();
  const printed = names.filter((name) => /^dev-.*\.json$/u.test(name));
  const rows: Row[] = [];
  for (const name of printed) rows.push(await proveDigestOf(join(folder, name), name, maxTopics));
  process.stdout.write(tableOf(rows));
  for (const { snapshot, failures, dropped } of rows) {
    for (const { path, start, end, reason } of failures)
      process.stdout.write(`${snapshot}: ${path} ${start}-${end}: ${reason}\n`);
    for (const line of dropped) process.stdout.write(`${snapshot}: ${line}\n`);
  }
  if (rows.length === 0) process.stdout.write(`There is no dev-*.json in ${folder}.\n`);
  const loads = load ? names.filter((name) => /^load-.*\.json(?:\.gz)?$/u.test(name)) : [];
  const refused = await tellEachThread([...printed, ...loads], folder);
  return rows.length === 0 || refused > 0 || rows.some(({ failures, dropped }) => failures.length + dropped.length > 0)
    ? 1
    : 0;
}

/** @returns how many topics could not be proved */
async function tellEachThread(files: readonly string[], folder: string): Promise<number> {
  const cells: (string | number)[][] = [];
  const reasons: string[] = [];
  for (const name of files) {
    const { threads, told, unproved } = await refusedOf(join(folder, name), rule);
    cells.push([name, threads, told, unproved.length]);
    reasons.push(...unproved.map((reason) => `${name}: ${reason}\n`));
  }
  process.stdout.write(`\n${formatTable(["each thread alone", "threads", "told", "not proved"], cells)}`);
  process.stdout.write(reasons.join(""));
  return reasons.length;
}

async function proveDigestOf(file: string, name: string, maxTopics: string | undefined): Promise<Row> {
  const { digest, dropped } = await printedDigest(file, maxTopics);
  const snapshot = readSnapshot(await readFile(file, "utf8"), name);
  const failures = verifyDigest(digest, await threadsOf(digest, snapshot), { rule });
  const passages = digest.topics.flatMap(({ framing, stances, consensus, keyPoints }): Passage[] => [
    framing,
    ...stances,
    ...consensus,
    ...keyPoints.flatMap(({ claim, support }) => [claim, support]),
  ]);
  const spans = passages.flatMap((passage) => passage.spans);
  return {
    snapshot: name,
    topics: digest.topics.length,
    citations: passages.reduce((sum, { citations }) => sum + citations.length, 0),
    quotes: spans.filter(({ kind }) => kind === "quote").length,
    counts: spans.filter(({ kind }) => kind === "count").length,
    failures,
    dropped,
  };
}

/** Runs the program as anybody would who wants to know what it drops. */
async function printedDigest(
  file: string,
  maxTopics: string | undefined,
): Promise<Pick<Row, "dropped"> & { digest: Digest }> {
  const words = ["digest", "--snapshot", file, "--format", "json"];
  if (maxTopics !== undefined) words.push("--max-topics", maxTopics);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...words], {
    maxBuffer: longestOutput,
    env: { ...process.env, LOG_LEVEL: "debug" },
  });
  const dropped = stderr.split("\n").filter((line) => /^(?:Left out, because|Not proved:)/u.test(line));
  return { digest: JSON.parse(stdout) as Digest, dropped };
}

/** The digest's threads as they stand in the snapshot. */
async function threadsOf(digest: Digest, { source, communities }: Snapshot): Promise<Thread[]> {
  const wanted = new Set(digest.topics.flatMap(({ sources }) => sources.map(({ apId }) => apId)));
  const posts: Post[] = [];
  const always = { from: undefined, to: new Date(8.64e15) };
  for (const community of communities) posts.push(...(await source.listPosts(community, always)));
  const chosen = posts.filter(({ apId }) => wanted.has(apId));
  return Promise.all(chosen.map(async (post) => ({ post, ...(await source.readComments(post)) })));
}

function tableOf(rows: readonly Row[]): string {
  return formatTable(
    ["snapshot", "topics", "citations", "quotes", "counts", "failures"],
    rows.map(({ snapshot, topics, citations, quotes, counts, failures }) => [
      snapshot,
      topics,
      citations,
      quotes,
      counts,
      failures.length,
    ]),
  );
}

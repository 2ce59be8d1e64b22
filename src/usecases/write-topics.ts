import { inDigestOrder, type TopicInDigest } from "../digest/assemble-digest.ts";
import type { DigestWriter } from "../digest/digest-writer.ts";
import type { Failure } from "../digest/verify/failure.ts";
import { wordsOfDigests } from "../language/languages.ts";
import { namesOf } from "../thread/thread-names.ts";
import type { TopicRead } from "./topic-reader.ts";

/** What was written of a topic, and what it was written from. */
export interface TopicTold extends TopicInDigest {
  readonly readings: TopicRead;
}

export interface WritingOptions {
  readonly writer: DigestWriter;
  /** By `apId`, posts whose topics are not to be taken from what is remembered. */
  readonly anew: ReadonlySet<string>;
  /** Called before each topic, counted from 1. */
  readonly onWriting: (topic: number, topics: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** @returns topics in the digest's order, and those that hold nothing that could be told */
export async function writeTopics(
  chosen: readonly TopicRead[],
  { writer, anew, onWriting, signal }: WritingOptions,
): Promise<{ readonly topics: readonly TopicTold[]; readonly untold: readonly TopicRead[] }> {
  const names = namesOf(
    chosen.flat().map(({ eligible }) => eligible),
    wordsOfDigests,
  );
  const topics: TopicTold[] = [];
  const untold: TopicRead[] = [];
  for (const [at, readings] of chosen.entries()) {
    onWriting(at + 1, chosen.length);
    await roomForSignals();
    signal?.throwIfAborted();
    const topic = { threads: readings.map(({ eligible }) => eligible) };
    const isAnew = readings.some(({ thread }) => anew.has(thread.post.apId));
    const written = await writer.write(topic, { names, anew: isAnew, topicsLeft: chosen.length - at }, signal);
    if (written === undefined) untold.push(readings);
    else topics.push({ topic, readings, ...written });
  }
  return { topics: inDigestOrder(topics), untold };
}

/** @throws {Error} where what failed is no topic's: then the digest was put together wrongly, which is a bug */
export function unprovedTopics(topics: readonly TopicTold[], failures: readonly Failure[]): TopicTold[] {
  const places = failures.map(({ path }) => /^topics\[(\d+)\]/u.exec(path)?.[1]);
  const [elsewhere] = failures.filter((_, at) => places[at] === undefined);
  const unproved = topics.filter((_, at) => places.includes(String(at)));
  if (elsewhere !== undefined && unproved.length === 0) throw new Error(`${elsewhere.path}: ${elsewhere.reason}`);
  return unproved;
}

/** Lets an interruption be heard: writing a topic can keep the process busy for a while. */
function roomForSignals(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

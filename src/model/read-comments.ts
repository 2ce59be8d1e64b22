import type { ReadComment } from "../stance/read-comment.ts";
import type { TokenBudget } from "./budget.ts";
import { chooseComments } from "./choose-comments.ts";
import { chunksOf } from "./chunks.ts";
import { type ChunkOptions, type ProposedFor, readChunk } from "./read-chunk.ts";
import type { ReadingMemory } from "./reading-memory.ts";
import type { Tally } from "./report.ts";

/** What a call costs besides its comments, and what a comment's answer costs on average, in tokens. */
const cost = { call: 320, line: 11, answer: 17 };
/** Tokens of the comments that are read together. */
const chunkTokens = 3_600;
/** Where no answer comes, one may come for half as much; more often than that the model is not there. */
const mostSilences = 1;
/** Some five for each comment that misleads; a model that misreads more often cannot read, and what it costs must end. */
const mostMisread = 15;
/** So many groups misread, and none read rightly: then the model must show that it can tell the sides at all. */
const tellsNothing = 2;
/** What is misread in a group of so few is read person by person. */
const smallestGroup = 6;

export interface ReadingOptions extends Omit<ChunkOptions, "controlled"> {
  readonly memory: ReadingMemory;
  readonly budget: TokenBudget;
  /** Tokens kept for what comes after. */
  readonly kept: number;
  /** Calls at the same time. */
  readonly concurrency: number;
  readonly countTokens: (text: string) => number;
  readonly tally: Tally;
}

/** What the model said of each comment that it read: nothing of most. What it did not read is not in it. */
export type Readings = ReadonlyMap<ReadComment, ProposedFor>;

/** Reads what the budget allows; what is remembered costs nothing. A model that misreads whatever can be told is not believed. */
export async function readComments(comments: readonly ReadComment[], options: ReadingOptions): Promise<Readings> {
  const { material, memory, budget, kept, tally, proposition } = options;
  const readings = new Map<ReadComment, ProposedFor>();
  const blank: ReadComment[] = [];
  const fresh: ReadComment[] = [];
  for (const read of comments) {
    const known = await memory.recall(read, proposition);
    if (known !== undefined) readings.set(read, known);
    // What may not be shown has nothing to say.
    else if (material.excerpt(read) === "") blank.push(read);
    else fresh.push(read);
  }
  const tokensOf = new Map(fresh.map((read) => [read, options.countTokens(material.excerpt(read)) + cost.line]));
  const sizeOf = (read: ReadComment) => tokensOf.get(read) ?? 0;
  const apart = fresh.filter(material.isApart);
  const together = fresh.filter((read) => !material.isApart(read));
  const costOf = (read: ReadComment) => sizeOf(read) + cost.answer + (cost.call * sizeOf(read)) / chunkTokens;
  const chosen = chooseComments(together, material.reading.sides, costOf, budget.left() - kept - cost.call);

  const note = async (chunk: readonly ReadComment[], proposed: Readings) => {
    for (const read of chunk) {
      const said = proposed.get(read) ?? [];
      readings.set(read, said);
      await memory.keep(read, proposition, said);
    }
  };
  /** Read without controls: believed only if the model read others with them. */
  const uncontrolled: (() => Promise<void>)[] = [];
  let readRightly = 0;
  const readGroup = async (group: readonly ReadComment[], failures: number): Promise<void> => {
    if (group.length === 0 || budget.left() <= kept) return;
    // A single person's words can mislead about that person alone.
    const isOnePersons = new Set(group.map(({ comment }) => comment.author.name)).size === 1;
    const outcome = await readChunk(group, { ...options, controlled: !isOnePersons });
    if (outcome.status === "read") {
      tally.claims.proposed += outcome.unknown;
      tally.claims.dropped += outcome.unknown;
      if (!isOnePersons) {
        readRightly++;
        return note(group, outcome.proposed);
      }
      uncontrolled.push(() => note(group, outcome.proposed));
      return;
    }
    const why = outcome.status === "failed" ? outcome.reason : outcome.status;
    const isSilent = why === "model";
    if (why === "misread" || why === "shape") tally.misread++;
    if (isOnePersons || why === "budget") return;
    if (isSilent && failures >= mostSilences) return;
    if (!isSilent && tally.misread > mostMisread) return;
    for (const part of partsOf(group)) await readGroup(part, failures + (isSilent ? 1 : 0));
  };
  const groups = chunksOf(chosen, sizeOf, chunkTokens).map((group) => () => readGroup(group, 0));
  await inParallel(groups, options.concurrency);

  // Each person who speaks to the reader is read alone, and speaks for nobody else.
  const byAuthor = [...Map.groupBy(apart, ({ comment }) => comment.author.name).values()];
  await inParallel(
    byAuthor.map((ofOne) => async () => {
      for (const group of chunksOf(ofOne, sizeOf, chunkTokens)) await readGroup(group, mostSilences);
    }),
    options.concurrency,
  );
  // What misled it may be gone, now that each is read alone; or it takes one side for the other whatever is said.
  const isDoubtful = readRightly === 0 && tally.misread >= tellsNothing;
  if (isDoubtful && (await readChunk([], { ...options, controlled: true })).status !== "read") return readings;
  for (const believe of uncontrolled) await believe();
  for (const read of blank) readings.set(read, []);
  tally.apart += apart.filter((read) => readings.has(read)).length;
  return readings;
}

/** Two halves, or each person alone: what misleads the model is to mislead it about nobody else. */
function partsOf(group: readonly ReadComment[]): ReadComment[][] {
  if (group.length <= smallestGroup) return [...Map.groupBy(group, ({ comment }) => comment.author.name).values()];
  const half = Math.ceil(group.length / 2);
  return [group.slice(0, half), group.slice(half)];
}

/** @param tasks - begun in order, so many at a time */
async function inParallel(tasks: readonly (() => Promise<void>)[], concurrency: number): Promise<void> {
  const waiting = [...tasks];
  const work = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { english } from "../src/language/en.ts";
import { splitIntoCamps, tiesOf } from "../src/stance/camps.ts";
import { dyadsOf } from "../src/stance/dyads.ts";
import { readComment } from "../src/stance/read-comment.ts";
import { mayBeNamed } from "../src/stance/sides.ts";
import type { EligibleThread } from "../src/thread/eligibility.ts";
import { bareName } from "../src/thread/thread.ts";
import type { BenchOptions } from "./options.ts";
import { readThreads } from "./read-threads.ts";
import { formatTable } from "./table.ts";

const goldSchema = z.object({
  threads: z.array(
    z.object({
      post_id: z.number(),
      authors: z.array(z.object({ creator: z.string(), pro: z.number(), anti: z.number(), other: z.number() })),
    }),
  ),
});

/** Somebody whose side readers agree on, and where the reply graph puts them. */
interface Judged {
  readonly thread: number;
  readonly side: 1 | -1;
  readonly leaning: number;
}

const shares = [0.35, 0.5, 0.7, 1];

/**
 * How often the reply graph puts people of a forum's disputes on the side that readers saw them on: by the better
 * orientation of each thread, beside a coin's and that of one side for all, under the same choice of orientation.
 */
export async function benchSides({ dataDirectory }: BenchOptions): Promise<number> {
  const gold = goldSchema.parse(
    JSON.parse(await readFile(join(dataDirectory, "gold/iac-dev-author-stance.json"), "utf8")),
  );
  const threads = await readThreads(join(dataDirectory, "snapshots/dev-iac-4forums.json"));
  const judged: Judged[] = [];
  let named = 0;
  for (const { post_id: id, authors } of gold.threads) {
    const thread = threads.find(({ post }) => post.apId.endsWith(`/post/${id}`));
    if (thread === undefined) continue;
    const { leanings, mayName } = graphOf(thread);
    if (mayName) named++;
    const wrote = new Set(thread.comments.map(({ author }) => bareName(author.name)));
    for (const { creator, pro, anti, other } of authors) {
      const side = pro > anti && pro >= other ? 1 : anti > pro && anti >= other ? -1 : undefined;
      if (side !== undefined && wrote.has(creator))
        judged.push({ thread: id, side, leaning: leanings.get(creator) ?? 0 });
    }
  }
  judged.sort((a, b) => Math.abs(b.leaning) - Math.abs(a.leaning));
  const rows = shares.map((share) => {
    const placed = judged.slice(0, Math.round(share * judged.length));
    const margin = Math.abs(placed.at(-1)?.leaning ?? 0);
    return [
      `${share * 100} %`,
      placed.length,
      percent(placed, rightOf),
      percent(placed, coinOf),
      percent(placed, oneSideOf),
      margin.toFixed(2),
    ];
  });
  const placed = judged.filter(({ leaning }) => Math.abs(leaning) >= 0.5);
  rows.push([
    "margin .5",
    placed.length,
    percent(placed, rightOf),
    percent(placed, coinOf),
    percent(placed, oneSideOf),
    "0.50",
  ]);
  process.stdout.write(formatTable(["placed", "people", "right", "coin", "one side", "least margin"], rows));
  process.stdout.write(`Sides would be named in ${named} of ${gold.threads.length} threads.\n`);
  return 0;
}

function graphOf(thread: EligibleThread): { leanings: ReadonlyMap<string, number>; mayName: boolean } {
  const replies = english.reading.argument?.replies;
  if (replies === undefined) return { leanings: new Map(), mayName: false };
  const dyads = dyadsOf(
    thread.comments.map((comment) => readComment(comment, thread, english)),
    replies,
  );
  const ties = tiesOf(dyads);
  const leanings = new Map([...splitIntoCamps(ties)].map(([person, leaning]) => [bareName(person), leaning]));
  return { leanings, mayName: mayBeNamed(dyads, ties) };
}

/** How many of one thread's people are right under the better of both orientations. */
type Right = (people: readonly Judged[]) => number;

const better = (right: number, of: number) => Math.max(right, of - right);
const rightOf: Right = (people) =>
  better(people.filter(({ side, leaning }) => side * leaning > 0).length, people.length);
const oneSideOf: Right = (people) => better(people.filter(({ side }) => side > 0).length, people.length);
/** What n coins come to on average, the better of both orientations taken. */
const coinOf: Right = ({ length }) => {
  let chance = 0.5 ** length;
  let expected = 0;
  for (let heads = 0; heads <= length; heads++) {
    expected += chance * better(heads, length);
    chance *= (length - heads) / (heads + 1);
  }
  return expected;
};

function percent(people: readonly Judged[], right: Right): string {
  const threads = [...Map.groupBy(people, ({ thread }) => thread).values()];
  const sum = threads.reduce((all, ofThread) => all + right(ofThread), 0);
  return `${((100 * sum) / (people.length || 1)).toFixed(1)} %`;
}

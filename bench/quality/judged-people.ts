import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { english } from "../../src/language/en.ts";
import { splitIntoCamps, tiesOf } from "../../src/stance/camps.ts";
import { dyadsOf } from "../../src/stance/dyads.ts";
import { readComment } from "../../src/stance/read-comment.ts";
import { mayBeNamed } from "../../src/stance/sides.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { bareName } from "../../src/thread/thread.ts";
import { readThreads } from "../read-threads.ts";

const goldSchema = z.object({
  threads: z.array(
    z.object({
      post_id: z.number(),
      authors: z.array(z.object({ creator: z.string(), pro: z.number(), anti: z.number(), other: z.number() })),
    }),
  ),
});

/** Somebody whose side readers agree on, and where the reply graph puts them. */
export interface Judged {
  readonly thread: number;
  readonly side: 1 | -1;
  readonly leaning: number;
}

/** People of a forum's disputes whose side readers saw. */
export interface JudgedPeople {
  /** The surest placed first. */
  readonly people: readonly Judged[];
  readonly threads: number;
  /** In how many of the threads sides would be named. */
  readonly named: number;
}

export async function readJudgedPeople(dataDirectory: string): Promise<JudgedPeople> {
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
  return { people: judged, threads: gold.threads.length, named };
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
export type Right = (people: readonly Judged[]) => number;

const better = (right: number, of: number) => Math.max(right, of - right);
export const rightOf: Right = (people) =>
  better(people.filter(({ side, leaning }) => side * leaning > 0).length, people.length);
export const oneSideOf: Right = (people) => better(people.filter(({ side }) => side > 0).length, people.length);
/** What n coins come to on average, the better of both orientations taken. */
export const coinOf: Right = ({ length }) => {
  let chance = 0.5 ** length;
  let expected = 0;
  for (let heads = 0; heads <= length; heads++) {
    expected += chance * better(heads, length);
    chance *= (length - heads) / (heads + 1);
  }
  return expected;
};

/** 0..1, over all threads. */
export function shareRight(people: readonly Judged[], right: Right): number {
  const threads = [...Map.groupBy(people, ({ thread }) => thread).values()];
  return threads.reduce((all, ofThread) => all + right(ofThread), 0) / (people.length || 1);
}

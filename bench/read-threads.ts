import { readFile } from "node:fs/promises";
import { readSnapshot } from "../src/adapters/snapshot/read-snapshot.ts";
import { type EligibleThread, eligibleThread } from "../src/thread/eligibility.ts";

const rule = { denied: { people: [], communities: [], instances: [] }, nsfw: false };

/** Every thread of a snapshot file, as much of it as may be read. */
export async function readThreads(file: string): Promise<EligibleThread[]> {
  const { source, communities } = readSnapshot(await readFile(file, "utf8"), file);
  const threads: EligibleThread[] = [];
  for (const community of communities) {
    for (const post of await source.listPosts(community, { from: undefined, to: new Date(8.64e15) }))
      threads.push(eligibleThread({ post, ...(await source.readComments(post)) }, rule));
  }
  return threads;
}

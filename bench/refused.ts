import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { readSnapshot } from "../src/adapters/snapshot/read-snapshot.ts";
import { createEmbeddedWriter } from "../src/digest/embedded-writer.ts";
import type { EligibilityRule } from "../src/thread/eligibility.ts";
import { parseSourceReference } from "../src/thread/source-reference.ts";
import type { Post } from "../src/thread/thread.ts";
import { buildDigest } from "../src/usecases/build-digest.ts";

/** What became of a snapshot's threads, each told alone. */
export interface Refused {
  readonly threads: number;
  readonly told: number;
  /** What was written and could not be proved: the thread's address and why. */
  readonly unproved: readonly string[];
}

/** As on the command line. */
const fewestComments = 2;

/**
 * Tells each thread of a snapshot alone, and counts what could not be proved: a printed digest shows nothing of that.
 *
 * @param file - may be compressed
 */
export async function refusedOf(file: string, rule: EligibilityRule): Promise<Refused> {
  const content = await readFile(file);
  const { source, communities } = readSnapshot((file.endsWith(".gz") ? gunzipSync(content) : content).toString(), file);
  const posts: Post[] = [];
  for (const community of communities)
    posts.push(...(await source.listPosts(community, { from: undefined, to: new Date(8.64e15) })));
  const large = posts.filter(({ commentCount }) => commentCount >= fewestComments);
  let told = 0;
  const unproved: string[] = [];
  for (const { url } of large) {
    const outcome = await buildDigest(
      {
        sources: [parseSourceReference(url)],
        period: "all",
        selection: { minScore: Number.NEGATIVE_INFINITY, minComments: fewestComments, maxTopics: 1 },
        eligibility: rule,
        now: new Date(),
      },
      {
        threads: source,
        writer: createEmbeddedWriter(),
        onUnproved: (failures) => {
          const reasons = failures.map(({ path, start, end, reason }) => `${path} ${start}-${end}: ${reason}`);
          unproved.push(`${url}: ${reasons.join("; ")}`);
        },
      },
    );
    if (outcome.status === "digest") told += 1;
  }
  return { threads: large.length, told, unproved };
}

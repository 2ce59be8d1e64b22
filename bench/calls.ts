import { createLemmyThreadSource } from "../src/adapters/lemmy/lemmy-thread-source.ts";
import type { SampleVersion } from "../src/demo/sample-instance/sample-answers.ts";
import { startSampleInstance } from "../src/demo/sample-instance/sample-instance.ts";

/**
 * Counts the calls that the comments of one thread take, beside the fewest pages that hold them all. All comments have
 * one score; every third one answers the one before it.
 */

const host = "lemmy.example";
const now = new Date("2026-11-21T00:00:00Z");
const sizes = [10, 100, 300, 301, 1_000, 2_500];
const pageSize = 50;
const treeSize = 300;

const apis: readonly { readonly name: string; readonly version: SampleVersion; fewest(comments: number): number }[] = [
  {
    name: "v3",
    version: "0.19.20",
    // A tree that is cut off cannot be read on.
    fewest: (comments) => (comments <= treeSize ? 1 : Math.ceil(comments / pageSize)),
  },
  { name: "v4", version: "1.0.0-beta.1", fewest: (comments) => Math.ceil(comments / treeSize) },
];

interface Count {
  readonly calls: number;
  /** Each once. */
  readonly kept: number;
  readonly unread: number;
}

async function count(version: SampleVersion, comments: number): Promise<Count> {
  const votes = { score: 1, upvotes: 1, downvotes: 0 };
  const published = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  const snapshot = {
    posts: [
      {
        id: 1,
        name: "A thread",
        url: null,
        body: null,
        community: "talk",
        instance: host,
        creator: "ada",
        ...votes,
        published: published(comments + 1),
      },
    ],
    comments: Array.from({ length: comments }, (_, index) => ({
      id: index + 1,
      post_id: 1,
      path: index % 3 === 2 ? `0.${index}.${index + 1}` : `0.${index + 1}`,
      creator: "bea",
      content: `Comment ${index + 1}`,
      ...votes,
      published: published(comments - index),
    })),
  };
  const instance = await startSampleInstance({ host, snapshot, now, version });
  try {
    const source = createLemmyThreadSource({ baseUrls: { [host]: instance.baseUrl }, userAgent: "bench" });
    const post = await source.readPost({ instance: host, postId: "1" });
    const before = instance.requests.length;
    const reading = await source.readComments(post);
    return {
      calls: instance.requests.length - before,
      kept: new Set(reading.comments.map(({ apId }) => apId)).size,
      unread: reading.unread,
    };
  } finally {
    await instance.close();
  }
}

const lines = ["| comments | API | calls | fewest pages | kept | unread |", "|--:|---|--:|--:|--:|--:|"];
for (const comments of sizes) {
  for (const { name, version, fewest } of apis) {
    const { calls, kept, unread } = await count(version, comments);
    lines.push(`| ${comments} | ${name} | ${calls} | ${fewest(comments)} | ${kept} | ${unread} |`);
  }
}
process.stdout.write(`${lines.join("\n")}\n`);

import type { SampleInstanceOptions } from "../../src/demo/sample-instance/sample-instance.ts";
import feddit from "../../src/demo/sample-threads/feddit.json" with { type: "json" };
import lemmy from "../../src/demo/sample-threads/threadiverse.json" with { type: "json" };

type Snapshot = SampleInstanceOptions["snapshot"];

const hourMs = 60 * 60 * 1_000;
/** Ids of one copy of the sample threads and those of the next are apart by so many. */
const apart = 1_000_000;

/**
 * The sample threads again and again: communities `c0`, `c1`, …, each with all of them, posted within the last day. Every
 * copy of a thread has another title, so that none is taken for the same as another.
 */
export function manyCommunities(count: number, now: Date): Snapshot {
  const samples = [lemmy, feddit];
  const copies = Array.from({ length: count }, (_, at) => at);
  const ago = (hours: number): string => new Date(now.getTime() - hours * hourMs).toISOString();
  return {
    posts: copies.flatMap((copy) =>
      samples.flatMap(({ posts }) =>
        posts.map((post, at) => ({
          ...post,
          id: post.id + copy * apart,
          community: `c${copy}`,
          instance: "lemmy.example",
          published: ago(20 - at),
          // High enough for every threshold.
          score: post.score + 100,
        })),
      ),
    ),
    comments: copies.flatMap((copy) =>
      samples.flatMap(({ comments }) =>
        comments.map((comment, at) => ({
          ...comment,
          id: comment.id + copy * apart,
          post_id: comment.post_id + copy * apart,
          path: comment.path
            .split(".")
            .map((part) => (part === "0" ? part : String(Number(part) + copy * apart)))
            .join("."),
          published: ago(15 - (10 * at) / comments.length),
        })),
      ),
    ),
  } as Snapshot;
}

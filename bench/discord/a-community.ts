import type { SampleInstanceOptions } from "../../src/demo/sample-instance/sample-instance.ts";
import feddit from "../../src/demo/sample-threads/feddit.json" with { type: "json" };
import lemmy from "../../src/demo/sample-threads/threadiverse.json" with { type: "json" };
import type { CommunityName } from "../../src/thread/thread.ts";

type Snapshot = SampleInstanceOptions["snapshot"];

const hourMs = 60 * 60 * 1_000;
/** Ids of one copy of the sample threads and those of the next are apart by so many. */
const apart = 1_000_000;

/** The name of the community with that number, on an instance of its own. */
export function communityName(copy: number): CommunityName {
  return `c${copy}@lemmy${copy}.example`;
}

/** A community with a copy of all sample threads, posted within the last day; each copy has ids of its own. */
export function aCommunity(copy: number, instance: string, now: Date): Snapshot {
  const samples = [lemmy, feddit];
  const ago = (hours: number): string => new Date(now.getTime() - hours * hourMs).toISOString();
  return {
    posts: samples.flatMap(({ posts }) =>
      posts.map((post, at) => ({
        ...post,
        id: post.id + copy * apart,
        community: `c${copy}`,
        instance,
        published: ago(20 - at),
        // High enough for every threshold.
        score: post.score + 100,
      })),
    ),
    comments: samples.flatMap(({ comments }) =>
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
  };
}

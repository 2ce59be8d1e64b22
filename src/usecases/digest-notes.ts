import type { Note } from "../digest/digest.ts";
import type { PostsFound } from "./find-posts.ts";
import type { TopicTold } from "./write-topics.ts";

/** What the digest says of what it lacks. */
export function notesOf({ unreached }: PostsFound, unreadableThreads: number, topics: readonly TopicTold[]): Note[] {
  const communities = unreached.map(({ source }) => ({ code: "not-reached", params: { source } }));
  const muted = new Set(topics.flatMap(({ topic }) => topic.threads.flatMap(({ notCited }) => [...notCited])));
  const counts = { "threads-unreadable": unreadableThreads, "people-muted": muted.size };
  const counted = Object.entries(counts).filter(([, count]) => count > 0);
  return [...communities, ...counted.map(([code, count]) => ({ code, params: { count } }))];
}

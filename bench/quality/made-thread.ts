import { type EligibleThread, eligibleThread } from "../../src/thread/eligibility.ts";
import type { Item } from "../../src/thread/thread.ts";

const rule = { denied: { people: [], communities: [], instances: [] }, nsfw: false };

/** A thread of which each text is a comment of its own, by somebody else, and answers the post. */
export function madeThread(title: string, texts: readonly string[]): EligibleThread {
  const post = {
    ...anItem("post"),
    url: addressOf("post"),
    link: undefined,
    title,
    body: "",
    community: "bench@bench.example" as const,
    nsfw: false,
    publicCommunity: true,
    commentCount: texts.length,
  };
  const comments = texts.map((content, at) => ({
    ...anItem(String(at)),
    parentApId: undefined,
    content,
    distinguished: false,
  }));
  return eligibleThread({ post, comments, unread: 0 }, rule);
}

/** @param id - `post`, or the place of a comment among its thread's texts */
export function addressOf(id: string): string {
  return `https://bench.example/${id}`;
}

function anItem(id: string): Item {
  return {
    apId: addressOf(id),
    author: { name: `person-${id}@bench.example`, bio: undefined, bot: false, banned: false, deleted: false },
    score: 1,
    upvotes: 1,
    downvotes: 0,
    publishedAt: new Date(0),
    deleted: false,
    removed: false,
    language: "en",
  };
}

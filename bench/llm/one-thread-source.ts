import type { ThreadSource } from "../../src/ports/thread-source.ts";
import type { Thread } from "../../src/thread/thread.ts";

/** A source that holds one thread and nothing else. */
export function createOneThreadSource({ post, comments, unread }: Thread): ThreadSource {
  const byId = new Map(comments.map((comment) => [comment.apId, comment]));
  return {
    listPosts: async () => [post],
    readPost: async () => post,
    readComments: async () => ({ comments, unread }),
    rereadComments: async (apIds) => new Map(apIds.map((apId) => [apId, byId.get(apId)])),
  };
}

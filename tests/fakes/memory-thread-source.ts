import { CommunityNotFoundError, ThreadNotFoundError } from "../../src/errors.ts";
import type { ThreadSource } from "../../src/ports/thread-source.ts";
import { instanceOf, type Post, type Thread } from "../../src/thread/thread.ts";

/** A source over threads in memory that remembers what was read. */
export function createMemoryThreadSource(
  threads: readonly Thread[],
): ThreadSource & { readonly read: readonly string[] } {
  const read: string[] = [];
  const found = (wanted: (post: Post) => boolean): Thread => {
    const thread = threads.find(({ post }) => wanted(post));
    if (thread === undefined) throw new ThreadNotFoundError("There is no such thread.");
    return thread;
  };
  return {
    read,
    async listPosts(community, { from, to }) {
      const posts = threads.map(({ post }) => post).filter((post) => post.community === community);
      if (posts.length === 0) throw new CommunityNotFoundError(`There is no community ${community}.`);
      return posts
        .filter(({ publishedAt }) => (from === undefined || publishedAt >= from) && publishedAt <= to)
        .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
    },
    async readPost({ instance, postId }) {
      return found(({ apId, community }) => instanceOf(community) === instance && apId.endsWith(`/post/${postId}`))
        .post;
    },
    async readComments({ apId }) {
      read.push(apId);
      const { comments, unread } = found((post) => post.apId === apId);
      return { comments, unread };
    },
    async rereadComments(apIds) {
      const known = threads.flatMap(({ comments }) => comments);
      return new Map(apIds.map((apId) => [apId, known.find((comment) => comment.apId === apId)]));
    },
  };
}

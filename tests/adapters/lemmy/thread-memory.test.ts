import { describe, expect, it } from "vitest";
import { createThreadMemory } from "../../../src/adapters/lemmy/thread-memory.ts";
import { aComment, aPost } from "../../fakes/threads.ts";

const setup = () => {
  const memory = createThreadMemory(() => 0);
  return {
    memory,
    /** Keeps a thread of one comment, so many million characters long. */
    keep(id: string, millions: number) {
      const post = aPost({ id });
      const comment = aComment({ id: `1${id}`, content: "x".repeat(millions * 1_000_000 - 500) });
      memory.keep(post, {
        link: { instance: "lemmy.example", postId: id },
        listed: 1,
        idOf: new Map([[comment.apId, Number(`1${id}`)]]),
        reading: { comments: [comment], unread: 0 },
      });
      return { post, comment };
    },
  };
};

describe("the memory of threads", () => {
  it("holds forty million characters, and forgets the oldest beyond", () => {
    const { memory, keep } = setup();
    const [first, second] = [keep("1", 20), keep("2", 20)];
    expect(memory.readingOf(first.post)).toBeDefined();

    const third = keep("3", 1);

    expect([first, second, third].map(({ post }) => memory.readingOf(post) !== undefined)).toEqual([false, true, true]);
    expect(memory.threadWith(first.comment.apId, [])).toBeUndefined();
  });

  it("counts a thread that is kept again once", () => {
    const { memory, keep } = setup();
    const { post } = keep("1", 15);
    for (let count = 0; count < 5; count++) keep("2", 20);

    expect(memory.readingOf(post)).toBeDefined();
  });

  it("does not hold what is larger than all its room", () => {
    const { memory, keep } = setup();

    expect(memory.readingOf(keep("1", 41).post)).toBeUndefined();
  });

  it("tells where a comment was read, rather among the threads in question", () => {
    const { memory, keep } = setup();
    const { comment } = keep("1", 1);
    const elsewhere = { instance: "other.example", postId: "7" };
    const reading = { comments: [comment], unread: 0 };
    const idOf = new Map([[comment.apId, 70]]);
    memory.keep(aPost({ url: "https://other.example/post/7" }), { link: elsewhere, listed: 1, idOf, reading });

    expect(memory.threadWith(comment.apId, [elsewhere])?.link).toEqual(elsewhere);
    expect(memory.threadWith(comment.apId, [])?.link.instance).toBe("lemmy.example");
    expect(memory.threadWith("https://lemmy.example/comment/999", [elsewhere])).toBeUndefined();
  });

  it("gives no reading for a post that stands otherwise", () => {
    const { memory, keep } = setup();
    const { post } = keep("1", 1);

    expect(memory.readingOf({ ...post, commentCount: post.commentCount + 1 })).toBeUndefined();
    expect(memory.readingOf(post)).toBeDefined();
    memory.see(post, "edited");
    expect(memory.readingOf(post)).toBeUndefined();
  });

  it("holds nothing of a thread that is forgotten", () => {
    const { memory, keep } = setup();
    const [first, second] = [keep("1", 1), keep("2", 1)];

    memory.forget({ instance: "lemmy.example", postId: "1" });
    expect([first, second].map(({ post }) => memory.readingOf(post) !== undefined)).toEqual([false, true]);
    expect(memory.threadWith(first.comment.apId, [])).toBeUndefined();
  });
});

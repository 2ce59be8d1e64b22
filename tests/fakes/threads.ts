import type { PlacedComment } from "../../src/thread/comment-tree.ts";
import type { EligibilityRule } from "../../src/thread/eligibility.ts";
import type { Comment, Person, PersonName, Post, Thread } from "../../src/thread/thread.ts";

/** An hour before `now` of the tests. */
const published = new Date("2026-11-20T11:00:00Z");
/** The moment that tests call now. */
export const now = new Date("2026-11-20T12:00:00Z");

export const allowAll: EligibilityRule = { denied: { people: [], communities: [], instances: [] }, nsfw: false };

export function aPerson(name = "hendrik", rest: Partial<Person> = {}): Person {
  return {
    name: (name.includes("@") ? name : `${name}@lemmy.example`) as PersonName,
    bio: undefined,
    bot: false,
    banned: false,
    deleted: false,
    ...rest,
  };
}

/** A post that is 60 points high and an hour old. */
export function aPost({ id = "1", ...rest }: Partial<Post> & { id?: string } = {}): Post {
  return {
    apId: `https://lemmy.example/post/${id}`,
    url: `https://lemmy.example/post/${id}`,
    author: aPerson("poster"),
    score: 60,
    upvotes: 60,
    downvotes: 0,
    publishedAt: published,
    deleted: false,
    removed: false,
    language: undefined,
    link: undefined,
    title: "Should trams be free?",
    body: "",
    community: "technology@lemmy.example",
    nsfw: false,
    publicCommunity: true,
    commentCount: 20,
    ...rest,
  };
}

export function aComment({ id = "100", ...rest }: Partial<Comment> & { id?: string } = {}): Comment {
  return {
    apId: `https://lemmy.example/comment/${id}`,
    author: aPerson("kira"),
    score: 5,
    upvotes: 5,
    downvotes: 0,
    publishedAt: published,
    deleted: false,
    removed: false,
    language: undefined,
    parentApId: undefined,
    content: "Free trams are empty trams.",
    distinguished: false,
    ...rest,
  };
}

/** A comment that stands at a path, `0.12.40`, and says so. */
export function aPlacedComment(path: string, rest: Partial<Comment> = {}): PlacedComment {
  const id = path.slice(path.lastIndexOf(".") + 1);
  const { parentApId: _, ...comment } = aComment({ id, content: path, ...rest });
  return { id, path, comment };
}

/** A thread with as many comments as asked for, each by another person. */
export function aThread({
  post = {},
  comments = 12,
  unread = 0,
}: {
  post?: Parameters<typeof aPost>[0];
  comments?: number | readonly Comment[];
  unread?: number;
} = {}): Thread {
  const thePost = aPost(post);
  const theComments =
    typeof comments !== "number"
      ? comments
      : Array.from({ length: comments }, (_, at) =>
          aComment({
            id: `${thePost.apId.slice(thePost.apId.lastIndexOf("/") + 1)}${at + 100}`,
            author: aPerson(`person${at}`),
          }),
        );
  return { post: { ...thePost, commentCount: theComments.length + unread }, comments: theComments, unread };
}

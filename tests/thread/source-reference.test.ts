import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { parseSourceReference } from "../../src/thread/source-reference.ts";

describe("communities", () => {
  it.each([
    ["technology@lemmy.world", "technology@lemmy.world"],
    ["!technology@lemmy.world", "technology@lemmy.world"],
    ["  Technology@Lemmy.World ", "technology@lemmy.world"],
    ["https://lemmy.world/c/technology", "technology@lemmy.world"],
    ["http://lemmy.world/c/technology/", "technology@lemmy.world"],
    ["lemmy.world/c/technology", "technology@lemmy.world"],
    ["https://lemmy.world/c/technology@beehaw.org", "technology@beehaw.org"],
    ["https://lemmy.world/c/technology%40beehaw.org?sort=New#top", "technology@beehaw.org"],
    ["https://LEMMY.world:8536/c/technology", "technology@lemmy.world:8536"],
    ["technology@localhost:8536", "technology@localhost:8536"],
    ["technik@köln.example", "technik@xn--kln-sna.example"],
    ["техника@lemmy.example", "техника@lemmy.example"],
    ["technology@lemmy.world.", "technology@lemmy.world"],
    ["technology@[::1]:8536", "technology@[::1]:8536"],
  ])("%s", (input, community) => {
    expect(parseSourceReference(input)).toEqual({ kind: "community", community });
  });
});

describe("threads", () => {
  it.each([
    ["https://lemmy.world/post/123", "lemmy.world", "123"],
    ["lemmy.world/post/123/", "lemmy.world", "123"],
    ["https://Lemmy.World:444/post/123/456?scrollToComments=true#c", "lemmy.world:444", "123"],
    ["http://127.0.0.1:8536/post/1", "127.0.0.1:8536", "1"],
  ])("%s", (input, instance, postId) => {
    expect(parseSourceReference(input)).toEqual({ kind: "thread", link: { instance, postId } });
  });
});

describe("anything else", () => {
  it.each([
    "",
    "   ",
    "technology",
    "@lemmy.world",
    "technology@",
    "@bot@lemmy.world",
    "a@b@c",
    "https://lemmy.world",
    "https://lemmy.world/u/hendrik",
    "https://lemmy.world/post/abc",
    "https://lemmy.world/post/",
    "https://lemmy.world/c/",
    "https://lemmy.world/c/%E0%A4%A",
    "https://lemmy.world/comment/123",
    "ftp://lemmy.world/c/technology",
    "https:///post/1",
    "tech nology@lemmy.world",
    "technology@lemmy world",
    "\u001b[31m@lemmy.world",
    "x".repeat(10_000),
  ])("is refused with a sentence: %j", (input) => {
    expect(() => parseSourceReference(input)).toThrow(UsageError);
    expect(() => parseSourceReference(input)).toThrow(/^\P{Cc}{1,250}[.]$/u);
  });

  it("says of a comment's address what to give instead", () => {
    expect(() => parseSourceReference("https://lemmy.world/comment/9")).toThrow(/address of its thread/u);
  });

  it("never repeats a password", () => {
    expect(() => parseSourceReference("https://me:hunter2@lemmy.world/c/technology")).toThrow(/user name or password/u);
    expect(() => parseSourceReference("https://me:hunter2@lemmy.world/c/technology")).not.toThrow(/hunter2/u);
    expect(() => parseSourceReference("ftp://me:hunter2@lemmy.world/")).not.toThrow(/hunter2/u);
  });

  it("is either understood or refused, never anything else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (input) => {
        try {
          parseSourceReference(input);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  commentOmission,
  type EligibilityRule,
  eligibleThread,
  type OmissionReason,
  postOmission,
  withoutMuting,
} from "../../src/thread/eligibility.ts";
import type { Comment, Post } from "../../src/thread/thread.ts";
import { aComment, allowAll, aPerson, aPost, aThread } from "../fakes/threads.ts";

const denying = (denied: Partial<EligibilityRule["denied"]>): EligibilityRule => ({
  ...allowAll,
  denied: { ...allowAll.denied, ...denied },
});

describe("comments", () => {
  const reasons: readonly (readonly [name: string, comment: Partial<Comment>, reason: OmissionReason | undefined])[] = [
    ["an ordinary one", {}, undefined],
    ["one of an emoji alone", { content: "👍" }, undefined],
    ["by an opted-out person", { author: aPerson("a", { bio: "hi #NoBot" }) }, "optedOut"],
    ["by a banned person", { author: aPerson("a", { banned: true }) }, "banned"],
    ["by a bot", { author: aPerson("a", { bot: true }) }, "bots"],
    ["deleted", { deleted: true }, "deleted"],
    ["by a deleted account, its text still there", { author: aPerson("a", { deleted: true }) }, "deleted"],
    ["empty", { content: "" }, "deleted"],
    ["of white space", { content: " \n\t\u200b" }, "deleted"],
    ["a stand-in of a deleted account", { content: "*Permanently Deleted*" }, "deleted"],
    ["a stand-in of a deleted comment", { content: " [deleted]\n" }, "deleted"],
    ["a stand-in of a removed comment", { content: "[removed]" }, "removed"],
    ["removed", { removed: true }, "removed"],
    ["removed, so blank", { removed: true, content: "" }, "removed"],
    ["deleted and removed", { deleted: true, removed: true }, "deleted"],
    ["by a banned bot that opted out", { author: aPerson("a", { bio: "#noai", banned: true, bot: true }) }, "optedOut"],
    ["by a banned bot", { author: aPerson("a", { banned: true, bot: true }), deleted: true }, "banned"],
    ["by a bot, removed", { author: aPerson("a", { bot: true }), removed: true }, "bots"],
    ["that says where a stand-in stood", { content: "It said [deleted] there." }, undefined],
    ["of a word that every object knows", { content: "constructor" }, undefined],
  ];

  it.each(reasons)("%s", (_, comment, reason) => {
    expect(commentOmission(aComment(comment), allowAll)).toBe(reason);
  });

  it("leaves out denied people and instances, in any case, before all else", () => {
    const comment = aComment({ author: aPerson("Kira@Lemmy.example", { bio: "#nobot", bot: true }), deleted: true });

    expect(commentOmission(comment, denying({ people: ["kira@lemmy.example"] }))).toBe("denied");
    expect(commentOmission(comment, denying({ instances: ["LEMMY.example"] }))).toBe("denied");
    expect(commentOmission(comment, denying({ people: ["kira@other.example"] }))).toBe("optedOut");
  });
});

describe("opting out", () => {
  it.each([
    "#nobot",
    "#NoAI",
    "I like trams. #nollm",
    "(#nostandpoint)",
    "#nobot,#noai",
    "_#nobot_",
    "#nobots",
    "#nollms",
    "＃ｎｏｂｏｔ",
    "#no-ai",
    "#no\u200bbot",
    "no:#nobot.",
  ])("takes %j as a wish to be left out", (bio) =>
    expect(commentOmission(aComment({ author: aPerson("a", { bio }) }), allowAll)).toBe("optedOut"),
  );

  it.each(["nobot", "# nobot", "#nobotany", "#noaim", "#nobot2", "#no", "", "I am no bot"])(
    "does not take %j so",
    (bio) => {
      expect(commentOmission(aComment({ author: aPerson("a", { bio }) }), allowAll)).toBeUndefined();
    },
  );
});

describe("posts", () => {
  const reasons: readonly (readonly [name: string, post: Partial<Post>, reason: OmissionReason | undefined])[] = [
    ["an ordinary one", {}, undefined],
    ["by an opted-out person", { author: aPerson("a", { bio: "#noai" }) }, "optedOut"],
    ["by a banned person", { author: aPerson("a", { banned: true }) }, undefined],
    ["by a bot", { author: aPerson("a", { bot: true }) }, undefined],
    ["by a deleted account", { author: aPerson("a", { deleted: true }) }, undefined],
    ["deleted", { deleted: true, nsfw: true }, "deleted"],
    ["with the title of a deleted account", { title: "*Permanently Deleted*" }, "deleted"],
    ["removed", { removed: true, nsfw: true }, "removed"],
    ["nsfw", { nsfw: true, publicCommunity: false }, "nsfw"],
    ["in a community that is not public", { publicCommunity: false, title: "mail jane@example.org" }, "notPublic"],
    ["with an address in its title", { title: "Write to jane@example.org" }, "sensitive"],
    ["with a slur in its title", { title: "Am I a retard?" }, "sensitive"],
    ["of distress", { title: "Exams", body: "I want to kill myself." }, "sensitive"],
    ["with an invisible character in its title", { title: "Trams\u200b for all" }, undefined],
    ["with a host name in its title", { title: "archive.org is down, and @someone knows why" }, undefined],
    ["with an address in its body", { body: "See https://example.org" }, undefined],
  ];

  it.each(reasons)("%s", (_, post, reason) => {
    expect(postOmission(aPost(post), allowAll)).toBe(reason);
  });

  it("leaves out what is denied: the author, the community, the instance of either", () => {
    const post = aPost({ author: aPerson("a@home.example"), community: "trams@lemmy.example", deleted: true });

    expect(postOmission(post, denying({ people: ["A@home.example"] }))).toBe("denied");
    expect(postOmission(post, denying({ communities: ["Trams@Lemmy.example"] }))).toBe("denied");
    expect(postOmission(post, denying({ instances: ["home.example"] }))).toBe("denied");
    expect(postOmission(post, denying({ instances: ["lemmy.example"] }))).toBe("denied");
  });

  it("lets NSFW pass where it is allowed", () => {
    expect(postOmission(aPost({ nsfw: true }), { ...allowAll, nsfw: true })).toBeUndefined();
  });
});

describe("threads", () => {
  it("keep what may be read, in order, and count the rest once each", () => {
    const { comments, omitted } = eligibleThread(
      aThread({
        comments: [
          aComment({ id: "1" }),
          aComment({ id: "2", author: aPerson("b", { bot: true }), deleted: true }),
          aComment({ id: "3", removed: true, content: "" }),
          aComment({ id: "4", parentApId: "https://lemmy.example/comment/2" }),
        ],
        unread: 7,
      }),
      allowAll,
    );

    expect(comments.map(({ apId }) => apId)).toEqual([
      "https://lemmy.example/comment/1",
      "https://lemmy.example/comment/4",
    ]);
    expect(omitted).toMatchObject({ bots: 1, removed: 1, unread: 7, deleted: 0, denied: 0 });
  });

  it("know everyone who wrote there, eligible or not", () => {
    const thread = aThread({
      comments: [aComment({ author: aPerson("b", { bot: true }) }), aComment({ author: aPerson("c") })],
    });

    expect([...eligibleThread(thread, allowAll).everyone]).toEqual([
      "poster@lemmy.example",
      "b@lemmy.example",
      "c@lemmy.example",
    ]);
  });

  it("keeps those who are muted, and knows that they are not cited", () => {
    const comments = [aComment({ author: aPerson("Eve") }), aComment({ id: "2", author: aPerson("kira") })];
    const thread = aThread({ post: { author: aPerson("Eve") }, comments });
    const muted = eligibleThread(thread, { ...allowAll, muted: ["eve@lemmy.example", "nobody@lemmy.example"] });

    expect(muted).toMatchObject({ comments, postCitable: false, notCited: new Set(["Eve@lemmy.example"]) });
    expect(withoutMuting(muted)).toEqual(eligibleThread(thread, allowAll));
  });

  it.each([
    ["an ordinary author", {}, true],
    ["a deleted account", { author: aPerson("a", { deleted: true }) }, false],
    ["a banned person", { author: aPerson("a", { banned: true }) }, false],
    ["a bot", { author: aPerson("a", { bot: true }) }, false],
    ["an author who took the text back", { body: "[deleted]" }, false],
    ["an author of one word that every object knows", { body: "constructor" }, true],
    ["an author of another such word", { body: "__proto__" }, true],
  ])("by %s: whether the post may be cited", (_, post, citable) => {
    expect(eligibleThread(aThread({ post }), allowAll).postCitable).toBe(citable);
  });
});

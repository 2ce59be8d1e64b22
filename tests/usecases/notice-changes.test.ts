import { describe, expect, it } from "vitest";
import {
  goneByRule,
  peopleGoneAmong,
  quotesIn,
  whyCommentGone,
  whyPostGone,
  whyThreadGone,
} from "../../src/usecases/notice-changes.ts";
import { aDigest } from "../fakes/digests.ts";
import { aComment, allowAll, aPerson, aPost } from "../fakes/threads.ts";

const quotes = ["free trams are empty trams"];
const aTram = (content: string) => aComment({ content });

describe("a cited comment", () => {
  it.each([
    ["stands as it was", aTram("I say free trams are empty trams."), undefined],
    [
      "stands, with other Markdown and more around it",
      aTram("Well: *free trams* are\nempty trams.\n\nThanks!"),
      undefined,
    ],
    ["is not there", undefined, "deleted"],
    ["says something else", aTram("Free trams are full trams."), "edited"],
    ["only quotes somebody who says it", aTram("> free trams are empty trams\n\nNo."), "edited"],
    ["holds the words in another word", aTram("carefree trams are empty tramstops"), "edited"],
    ["is blank", aTram(" "), "deleted"],
    ["says that it was removed", aTram("[removed]"), "removed"],
    ["is by a bot now", aComment({ content: quotes[0] ?? "", author: aPerson("kira", { bot: true }) }), "bot"],
  ])("%s", (_, comment, why) => {
    expect(whyCommentGone(comment, quotes, allowAll)).toBe(why);
  });

  it("counts as kept out where the rule says so, whatever the case of the name", () => {
    const comment = aTram("free trams are empty trams");
    expect(whyCommentGone(comment, quotes, { ...allowAll, optedOut: ["KIRA@lemmy.example"] })).toBe("opted-out");
    const denied = { ...allowAll.denied, instances: ["lemmy.example"] };
    expect(whyCommentGone(comment, quotes, { ...allowAll, denied })).toBe("denied");
  });
});

describe("a thread that was told", () => {
  it.each([
    ["stands", aPost(), undefined],
    ["is not there", undefined, "deleted"],
    ["was deleted", aPost({ deleted: true }), "deleted"],
    ["was removed", aPost({ removed: true }), "removed"],
    ["was started by somebody who opts out now", aPost({ author: aPerson("p", { bio: "#noai" }) }), "opted-out"],
    ["is not public any more", aPost({ publicCommunity: false }), "hidden"],
  ])("%s", (_, post, why) => {
    expect(whyThreadGone(post, allowAll)).toBe(why);
  });

  it("stays without its post's own words where these changed, or its author is gone or banned", () => {
    const cited = ["Should trams be free?"];
    expect(whyPostGone(aPost(), cited, allowAll)).toBeUndefined();
    expect(whyPostGone(aPost({ title: "Buses" }), cited, allowAll)).toBe("edited");
    expect(whyPostGone(aPost({ author: aPerson("p", { banned: true }) }), cited, allowAll)).toBe("banned");
    expect(whyPostGone(aPost({ author: aPerson("p", { deleted: true }) }), cited, allowAll)).toBe("deleted");
  });
});

describe("what the rule alone takes out", () => {
  const published = {
    cited: [{ comment: "c1", author: "Kira@lemmy.example" as const }],
    threads: [
      { apId: "p1", url: "p1", community: "trams@feddit.example" as const, author: "mo@lemmy.example" as const },
    ],
  };
  const denied = { people: [], communities: [], instances: [] };

  it.each([
    [
      "a person who is cited",
      { ...denied, people: ["kira@lemmy.example" as const] },
      { comments: ["c1"], threads: [] },
    ],
    [
      "a person who started a thread",
      { ...denied, people: ["mo@lemmy.example" as const] },
      { comments: [], threads: ["p1"] },
    ],
    ["a community", { ...denied, communities: ["trams@feddit.example" as const] }, { comments: [], threads: ["p1"] }],
    ["an instance", { ...denied, instances: ["lemmy.example"] }, { comments: ["c1"], threads: ["p1"] }],
    ["nobody", denied, { comments: [], threads: [] }],
  ])("%s", (_, rule, gone) => {
    expect(goneByRule(published, { denied: rule, nsfw: true })).toEqual(gone);
  });
});

describe("what is read of people and digests", () => {
  it("tells whose profile opts out and whose account is gone, not who is banned", () => {
    const people = [{ bio: "#NoBots" }, { deleted: true }, { banned: true }].map((is, at) => aPerson(`p${at}`, is));
    const comments = people.map((author) => aComment({ author }));
    expect(peopleGoneAmong(comments).sort()).toEqual(["p0@lemmy.example", "p1@lemmy.example"]);
  });

  it("tells what a digest quotes of each comment, once", () => {
    expect(quotesIn(aDigest()).get("https://lemmy.example/comment/1")).toEqual(["words"]);
  });
});

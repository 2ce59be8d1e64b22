import { describe, expect, it } from "vitest";
import type { Citation } from "../../../src/digest/digest.ts";
import { failuresAfter } from "./sample-digest.ts";
import { commentAt, dumbphone, trams } from "./sample-threads.ts";

/** What is found after changing what the second sentence of the first stance cites. */
function afterCiting(change: Partial<Citation>) {
  return failuresAfter((parts) => Object.assign(parts.trams.stances[0]?.citations[1] ?? {}, change)).filter(
    ({ path }) => path === "topics[0].stances[0]",
  );
}

const because = (reason: string) => expect.objectContaining({ reason: expect.stringContaining(reason) });

describe("a citation", () => {
  it("points to a comment that was read", () => {
    expect(afterCiting({ comment: commentAt(99) })).toContainEqual(because("no such comment was read"));
  });

  it("is by the comment's author", () => {
    expect(afterCiting({ author: "quill@lemmy.example" })).toContainEqual(
      because("written by tarn_hollow@lemmy.example, not by quill@lemmy.example"),
    );
  });

  it("stands in a thread of its own topic", () => {
    expect(afterCiting({ comment: commentAt(41) })).toContainEqual(because("none of the topic's threads"));
  });

  it.each([
    [31, "bots"],
    [32, "optedOut"],
    [33, "deleted"],
  ])("is not of comment %i: %s", (id, reason) => {
    expect(afterCiting({ comment: commentAt(id) })).toContainEqual(because(`may not be cited: ${reason}`));
  });

  it("has the comment's score", () => {
    expect(afterCiting({ score: 62 })).toContainEqual(because("its score is 61, not 62"));
  });

  it("is placed where the analysis placed its author", () => {
    expect(afterCiting({ stance: "favor" })).toContainEqual(because("placed as against, not favor"));
  });

  it.each([
    ["another word", "Free trams with more drivers are just crowded trams."],
    ["half a word at its end", "Free trams without more drivers are just crowded tram"],
    ["half a word at its start", "ree trams without more drivers are just crowded trams."],
    ["the words of somebody else", "Everyone breathes easier."],
    ["white space that is not folded", "Free trams without  more drivers are just crowded trams."],
    ["nothing but white space", " "],
  ])("does not quote %s", (_, quote) => {
    expect(afterCiting({ quote })).toContainEqual(because("not in the author's own words"));
  });

  it("does not quote what the comment itself quotes", () => {
    const failures = failuresAfter((parts) =>
      Object.assign(parts.trams.stances[2]?.citations[0] ?? {}, { quote: "Fares keep the night service alive" }),
    );

    expect(failures).toContainEqual(because("not in the author's own words"));
  });

  it.each([
    ["phone", "My own bank is at 030 1234 5678."],
    ["address", "Its desk is at 12 Harbour Street."],
    ["email", "Write to its desk (at) bank about codes."],
    ["recluse@lemmy.example is named and not cited", "Ask recluse about it."],
  ])("does not quote what may not be printed, though its text tells none of it: %s", (why, quote) => {
    const failures = failuresAfter((parts) =>
      Object.assign(parts.dumbphone.keyPoints[0]?.support.citations[0] ?? {}, { quote }),
    );

    expect(failures).toEqual([because(why)]);
  });

  it("may name who is cited in the same text", () => {
    const quoting = trams.comments.map((comment) =>
      comment.apId === commentAt(12) ? { ...comment, content: `${comment.content} mossgiel knows.` } : comment,
    );
    const threads = [{ ...trams, comments: quoting }, dumbphone];
    const named = (support: boolean) =>
      failuresAfter(
        (parts) => {
          const passage = support ? parts.trams.keyPoints[1]?.support : parts.trams.stances[0];
          const citation = passage?.citations.find(({ comment }) => comment === commentAt(12));
          Object.assign(citation ?? {}, { quote: "mossgiel knows." });
        },
        { threads },
      ).filter(({ reason }) => reason.includes("is named"));

    expect(named(false)).toEqual([]);
    expect(named(true)).toEqual([because("mossgiel@lemmy.example is named and not cited")]);
  });

  it("does not quote across code and links", () => {
    const withCode = trams.comments.map((comment) =>
      comment.apId === commentAt(14) ? { ...comment, content: "Parking is free `in` half of the city." } : comment,
    );
    const threads = [{ ...trams, comments: withCode }, dumbphone];

    expect(failuresAfter(() => {}, { threads })).toContainEqual(because("not in the author's own words"));
  });

  it("may quote a post's title and body, where these may be cited", () => {
    const post = { ...trams.post, body: "The council votes on Monday." };
    const change = (title: string, thread: typeof trams) =>
      failuresAfter(
        (parts) =>
          Object.assign(parts.trams.stances[0]?.citations[1] ?? {}, {
            author: "poster@lemmy.example",
            comment: post.apId,
            quote: title,
            score: 210,
            stance: "unclear",
          }),
        { threads: [thread, dumbphone] },
      ).filter(({ reason }) => reason.startsWith("citation 1"));

    expect(change("Should city trams be free?", { ...trams, post })).toEqual([]);
    expect(change("The council votes on Monday.", { ...trams, post })).toEqual([]);
    expect(change("The council never votes.", { ...trams, post })).toContainEqual(because("own words"));
    const author = { ...post.author, banned: true };
    expect(change("The council votes on Monday.", { ...trams, post: { ...post, author } })).toContainEqual(
      because("may not be cited"),
    );
  });
});

describe("without the analysis", () => {
  it("an author stands on one side throughout a topic", () => {
    const failures = failuresAfter(
      (parts) => Object.assign(parts.trams.stances[0]?.citations[1] ?? {}, { stance: "favor" }),
      { analyses: undefined },
    );

    expect(failures).toContainEqual(because("tarn_hollow@lemmy.example stands as favor elsewhere, as against here"));
  });

  it("nobody stands on a side where nobody is placed", () => {
    const failures = failuresAfter(
      (parts) => Object.assign(parts.dumbphone.stances[0]?.citations[0] ?? {}, { stance: "favor" }),
      { analyses: undefined },
    );

    expect(failures).toContainEqual(because("placed as unclear, not favor"));
  });
});

import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/digest/digest.ts";
import { cite, failuresAfter } from "./sample-digest.ts";
import { dumbphone, trams } from "./sample-threads.ts";

const because = (reason: string) => expect.objectContaining({ reason: expect.stringContaining(reason) });

/** What is found where a model wrote the text, which is free in its words. */
function whereAModelWrote(text: string, passage: Partial<Passage> = {}) {
  return failuresAfter(({ digest, trams: topic }) => {
    digest.engine = { kind: "llm", model: "sample" };
    topic.consensus[0] = { text, citations: [], spans: [], ...passage };
  });
}

describe("a name", () => {
  it("stands in no text that does not cite its bearer", () => {
    expect(whereAModelWrote("Most side with quill on this.")).toEqual([because("quill@lemmy.example is named")]);
    expect(whereAModelWrote("Most side with the quilt makers.")).toEqual([]);
  });

  it("stands in no text if its bearer may not be read", () => {
    expect(whereAModelWrote("Even recluse agrees.")).toEqual([because("recluse@lemmy.example is named")]);
    expect(whereAModelWrote("Even tallybot counts.")).toEqual([because("tallybot@lemmy.example is named")]);
  });

  it("may stand outside a span where its bearer is cited", () => {
    expect(
      failuresAfter(({ digest, trams: topic }) => {
        digest.engine = { kind: "llm", model: "sample" };
        const [passage] = topic.stances;
        if (passage) passage.text += " Not everybody follows mossgiel there.";
      }),
    ).toEqual([]);
  });

  it("stands in no headline and no proposition", () => {
    expect(failuresAfter(({ trams: topic }) => Object.assign(topic, { headline: "quill on trams" }))).toContainEqual(
      expect.objectContaining({ path: "topics[0].headline", reason: "quill@lemmy.example is named and not cited" }),
    );
    expect(
      failuresAfter(({ trams: topic }) => Object.assign(topic.balance, { proposition: "neve is right" })),
    ).toContainEqual(expect.objectContaining({ reason: "neve@lemmy.example is named and not cited" }));
  });

  it("is found with its instance too, also where it is an ordinary word", () => {
    const american = { ...dumbphone.comments[0], apId: "https://lemmy.example/comment/71" };
    const comments = [
      ...trams.comments,
      { ...american, author: { ...trams.post.author, name: "American@lemmy.example" as const, bot: true } },
      { ...american, apId: "https://lemmy.example/comment/72", author: { ...trams.post.author, bot: true } },
    ].map((comment) => ({ content: "", ...comment }) as (typeof trams.comments)[number]);
    const speaking = comments.map((comment) =>
      comment.apId.endsWith("/22") ? { ...comment, content: "Somebody has to pay for the american rails." } : comment,
    );
    const failures = failuresAfter(
      ({ digest, trams: topic }) => {
        digest.engine = { kind: "llm", model: "sample" };
        topic.consensus[0] = { text: "American rails and American@lemmy.example.", citations: [], spans: [] };
      },
      { threads: [{ ...trams, comments: speaking }, dumbphone] },
    );

    expect(failures).toContainEqual(because("American@lemmy.example is named and not cited"));
  });

  it("may stand in the quoted title of a source", () => {
    const title = "Should quill ride for free?";
    const failures = failuresAfter(
      ({ digest, trams: topic }) => {
        digest.engine = { kind: "llm", model: "sample" };
        Object.assign(topic, { headline: "A dispute about trams" });
        topic.framing = { text: `It began with "${title}".`, citations: [], spans: [] };
        Object.assign(topic.sources[0] ?? {}, { title });
      },
      { threads: [{ ...trams, post: { ...trams.post, title } }, dumbphone] },
    );

    expect(failures).toEqual([]);
  });
});

describe("a number of people or comments", () => {
  it.each(["Twelve commenters, or nine users, agree.", "Some 300 people agree.", "It took 40 comments."])(
    "is counted by a span or not told: %s",
    (text) => {
      expect(whereAModelWrote(text)).toContainEqual(because("counts people or comments"));
    },
  );

  it("may stand in a quotation", () => {
    expect(failuresAfter(() => {}).filter(({ path }) => path === "topics[0].consensus[2]")).toEqual([]);
  });

  it("is proved by its span", () => {
    const spans = [{ kind: "count" as const, start: 3, end: 5, value: 14, of: "people" as const }];

    expect(whereAModelWrote("If 14 people argue, one listens.", { spans })).toEqual([]);
  });

  it("stands in no headline", () => {
    expect(
      failuresAfter(({ trams: topic }) => Object.assign(topic, { headline: "What 300 people think" })),
    ).toContainEqual(expect.objectContaining({ path: "topics[0].headline", reason: expect.stringContaining("300") }));
  });
});

describe("what may not be printed", () => {
  it.each([
    ["Write to desk@transit.example.", "email"],
    ["See https://transit.example/fares.", "link"],
    ["Ask @mossgiel about it.", "mention"],
    ["Call 030 1234 5678 today.", "phone"],
    ["Trams are \u202eeerf.", "control"],
  ])("stands in no text: %j", (text, why) => {
    expect(whereAModelWrote(text)).toContainEqual(because(why));
  });

  it("does not mean a name with its instance", () => {
    const twin = dumbphone.comments.map((comment) =>
      comment.apId.endsWith("/43")
        ? { ...comment, author: { ...comment.author, name: "mossgiel@other.example" as const } }
        : comment,
    );
    const person = "mossgiel@lemmy.example";
    const failures = failuresAfter(
      ({ digest, trams: topic }) => {
        digest.engine = { kind: "llm", model: "sample" };
        const spans = [{ kind: "person" as const, start: 0, end: person.length, citation: 0 }];
        topic.consensus[0] = {
          text: `${person} rides on.`,
          citations: [cite(11, "Everyone breathes easier.")],
          spans,
        };
      },
      { threads: [trams, { ...dumbphone, comments: twin }] },
    );

    expect(failures.filter(({ path }) => path === "topics[0].consensus[0]")).toEqual([]);
    expect(failures).toContainEqual(because('"mossgiel" is not how mossgiel@lemmy.example is called'));
  });
});

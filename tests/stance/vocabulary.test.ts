import { expect, it } from "vitest";
import { german } from "../../src/language/de.ts";
import { english } from "../../src/language/en.ts";
import { readComment } from "../../src/stance/read-comment.ts";
import { vocabularyOf } from "../../src/stance/vocabulary.ts";
import type { Post } from "../../src/thread/thread.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

function vocabulary(post: Partial<Post> & { title: string }, ...contents: readonly (readonly [string, string])[]) {
  const thread = aDiscussion(
    post,
    contents.map(([author, content], at) => says(at, author, content)),
  );
  return vocabularyOf(readAll(thread), [thread.post], english);
}

it("knows how rare a stem is, and how many authors use it", () => {
  const { idf, shareOfAuthors } = vocabulary(
    { title: "Town" },
    ["oda", "tram tram. tram"],
    ["oda", "trams"],
    ["neve", "fare"],
    ["lark", "fare"],
  );
  expect(idf("tram")).toBeCloseTo(Math.log(2), 12);
  expect(idf("fare")).toBeCloseTo(Math.log(2), 12);
  expect(idf("unknown")).toBe(0);
  expect(shareOfAuthors("tram")).toBeCloseTo(1 / 3, 12);
  expect(shareOfAuthors("fare")).toBeCloseTo(2 / 3, 12);
  expect(shareOfAuthors("unknown")).toBe(0);
});

it("takes for the topic's own what the title says, a body says twice, or most authors use", () => {
  const { topicStems, inTitle } = vocabulary(
    { title: "Free trams", body: "Buses, roads, and buses again." },
    ["oda", "fares and hills"],
    ["neve", "fares"],
  );
  expect([...inTitle]).toEqual(["free", "tram"]);
  expect([...topicStems].toSorted()).toEqual(["buse", "fare", "free", "tram"]);
});

it("takes forty stems of most authors, of equally many the first of the alphabet", () => {
  const stems = Array.from({ length: 45 }, (_, at) => `zz${String.fromCharCode(97 + (at % 26))}${at < 26 ? "a" : "b"}`);
  const { topicStems } = vocabulary({ title: "" }, ["oda", stems.toReversed().join(" ")], ["neve", stems.join(" ")]);
  expect([...topicStems]).toEqual(stems.toSorted().slice(0, 40));
});

it("tells names from words by how they stand inside sentences, titles and bodies included", () => {
  const { lowerCaseWords, capitalised } = vocabulary({ title: "Why Free trams", body: "Look at my garden" }, [
    "oda",
    "Trams of Berlin, and the Hamburg ones. Buses",
  ]);
  expect([...lowerCaseWords].toSorted()).toEqual(["and", "at", "garden", "my", "of", "ones", "the", "trams"]);
  expect([...capitalised].toSorted()).toEqual(["Berlin", "Hamburg"]);
});

it.each(["> of the wheels", "`of the wheels`", "[of the wheels](https://lemmy.example/wheels)"])(
  "learns how words are spelt from the words of a post, and not from what it quotes or links: %j",
  (body) => {
    expect(vocabulary({ title: "Free trams", body }).lowerCaseWords.has("wheels")).toBe(false);
    expect(vocabulary({ title: "Free trams", body: "Of the wheels" }).lowerCaseWords.has("wheels")).toBe(true);
  },
);

it("lets what begins a sentence keep its capital where every noun has one", () => {
  const told = { title: "Radwege", language: "de" };
  const thread = aDiscussion(told, [says(1, "oda", "Zäune helfen. Überall stehen Zäune, und überall stehen Autos.")]);
  const [comment] = thread.comments;
  const read = comment === undefined ? [] : [readComment(comment, thread, german)];
  const { capitalised, lowerCaseWords } = vocabularyOf(read, [thread.post], german);

  expect([...capitalised].toSorted()).toEqual(["Autos", "Zäune", "Überall"]);
  expect(lowerCaseWords.has("überall")).toBe(true);
});

it("of nothing knows nothing", () => {
  const { idf, shareOfAuthors, topicStems } = vocabulary({ title: "" });
  expect([idf("tram"), shareOfAuthors("tram"), topicStems.size]).toEqual([0, 0, 0]);
});

it("knows which words tell the topic from any other, and whether the title is among them", () => {
  const talk = ["oda", "neve", "lark"].map((author) => [author, "I think trams are a good idea"] as const);
  expect([...vocabulary({ title: "Trams" }, ...talk).core]).toEqual(["tram"]);
  expect(vocabulary({ title: "Trams" }, ...talk)).toMatchObject({ titleNamesSubject: true });

  const insane = vocabulary({ title: "This is insane" }, ...talk);
  expect(insane.titleNamesSubject).toBe(false);
  expect(insane.subject.has("tram")).toBe(true);
});

it("takes a title's label for none of its words, and splits what a hyphen joins", () => {
  const { inTitle } = vocabulary({ title: "Unpopular opinion: anti-tram towns" }, ["oda", "x"]);
  expect([...inTitle].sort()).toEqual(["anti", "anti-tram", "town", "tram"]);
});

import { expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { languageFor } from "../../src/language/languages.ts";
import { readComment, stemsOf } from "../../src/stance/read-comment.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

it("takes a comment apart into sentences that know where they stand", () => {
  const [read] = readAll(aDiscussion({ title: "Trams" }, [says(1, "oda", "> Why?\n\n**No.** Trams’ fares rise.")]));
  expect(read?.own.quotations).toEqual(["Why?"]);
  expect(read?.sentences.map(({ text, index, words, stems }) => ({ text, index, words, stems }))).toEqual([
    { text: "No.", index: 0, words: ["no"], stems: [] },
    { text: "Trams’ fares rise.", index: 1, words: ["trams", "fares", "rise"], stems: ["tram", "fare", "rise"] },
  ]);
  for (const { of } of read?.sentences ?? []) expect(of).toBe(read);
});

it("leaves out grammar words, single letters and numbers from the stems, and the possessive", () => {
  expect(stemsOf(["the", "city's", "x", "2024", "trams", "5g"], english)).toEqual(["citi", "tram", "5g"]);
});

it("leaves nothing out and stems nothing in a language without rules of its own", () => {
  const thread = aDiscussion({ title: "Trams" }, []);
  const read = readComment(says(1, "rike", "Les trams roulent."), thread, languageFor("fr"));
  expect(read.sentences[0]?.stems).toEqual(["les", "trams", "roulent"]);
});

import { describe, expect, it } from "vitest";
import { languageOfThreads } from "../../src/stance/language-of-threads.ts";
import { aDiscussion, says } from "../fakes/topics.ts";

const german = says(1, "kira", "Mähroboter gehören nachts verboten, weil sie in der Dunkelheit Igel verletzen.");
const thread = (language: string | undefined, id = "1") =>
  aDiscussion({ id, title: "Mähroboter gehören nachts verboten", language }, [german]);

describe("the language of threads", () => {
  it.each([
    ["fr", "fr"],
    ["FR", "fr"],
    ["fr-CA", "fr"],
    ["und", "de"],
    [undefined, "de"],
  ])("said to be %j is %s", (said, language) => {
    expect(languageOfThreads([thread(said)])).toBe(language);
  });

  it.each(["", "en_US", "English", "null", "e", "x-klingon", "0", "-"])(
    "is looked for in their texts where %j is no language",
    (said) => {
      expect(languageOfThreads([thread(said)])).toBe("de");
    },
  );

  it("is the one that most of those say that say one", () => {
    expect(languageOfThreads([thread("null"), thread("English", "2"), thread("fr", "3")])).toBe("fr");
  });
});

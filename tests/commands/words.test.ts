import { describe, expect, it } from "vitest";
import { catalogues, wordsFor } from "../../commands/words/catalogues.ts";
import { german } from "../../commands/words/de.ts";
import { english } from "../../commands/words/en.ts";
import { spanish } from "../../commands/words/es.ts";
import { linked } from "../../commands/words/phrases.ts";

describe("the language of answers", () => {
  it.each([
    ["de", german],
    ["de-AT", german],
    ["en-GB", english],
    ["es-419", spanish],
    ["ja", english],
    [undefined, english],
  ])("for %s", (tag, words) => {
    expect(wordsFor(tag)).toBe(words);
  });

  it("is known by its tag and its name, each once", () => {
    expect(new Set(catalogues.map(({ tag }) => tag)).size).toBe(catalogues.length);
    expect(new Set(catalogues.map(({ name }) => name)).size).toBe(catalogues.length);
  });
});

/** Every text of a catalogue, by where it stands; what is computed is left out. */
function textsIn(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, `${path}.${key}`));
}

describe.each([german, spanish].map((words) => [words.name, words] as const))("the words of %s", (_, words) => {
  it("are not English", () => {
    const inEnglish = new Map(textsIn(english));
    const same = textsIn(words).filter(([path, text]) => inEnglish.get(path) === text);

    expect(same).toEqual([]);
  });

  it("say every failure that a person can meet in Discord", () => {
    for (const code of [
      "address-refused",
      "community-not-found",
      "damaged-document",
      "destination-unavailable",
      "engine",
      "instance-unavailable",
      "lemmy-account",
      "store",
      "thread-not-found",
    ])
      expect(words.errors[code]?.({ instance: "lemmy.example", reason: "timeout" })).toMatch(/\p{Ll}\.$/u);
  });
});

it("links lead to pages; other addresses are written out, because Discord takes them for words", () => {
  expect(linked("Ask", "https://example.org/a_(b)?c=<d>")).toBe("[Ask](https://example.org/a_%28b%29?c=%3Cd%3E)");
  expect(linked("Ask", "mailto:me@example.org")).toBe("Ask: `me@example.org`");
});

it.each(catalogues.map((words) => [words.tag, words] as const))(
  "buttons in %s fit Discord's 80 characters",
  (_, words) => {
    for (const label of [words.watch.remove, words.common.cancel, words.pages.deleteEverything, words.pages.deleteNow])
      expect(label.length).toBeLessThanOrEqual(80);
  },
);

const thresholdsOf: Readonly<Record<string, readonly [one: string, two: string]>> = {
  en: ["at least 1 comment; at most 1 topic a", "at least 2 comments; at most 2 topics"],
  de: ["1 Kommentar; höchstens 1 Thema", "2 Kommentaren; höchstens 2 Themen"],
  es: ["1 comentario; como mucho 1 tema por", "2 comentarios; como mucho 2 temas"],
};

it.each(catalogues.map((words) => [words.tag, words] as const))(
  "numbers in %s agree with what they count",
  (tag, words) => {
    const thresholds = (count: number) =>
      words.watch.thresholds({ minScore: count, minComments: count, maxTopics: count });

    for (const count of [1, 2] as const)
      expect(thresholds(count)).toContain(thresholdsOf[tag]?.[count - 1] ?? "no such words");
  },
);

import { describe, expect, it } from "vitest";
import { fallbackLanguage, languageFor, languageOf, primarySubtag } from "../../src/language/languages.ts";

describe("a language", () => {
  it.each(["en", "EN", "en-GB", "en-Latn-US"])("is found by its primary subtag: %s", (tag) => {
    expect(languageOf(tag)).toBe(fallbackLanguage);
    expect(languageFor(tag).tag).toBe("en");
  });

  it.each(["nl", "xx-YY", "und", "", "enx"])("without a file is read without rules, under English words: %j", (tag) => {
    expect(languageOf(tag)).toBeUndefined();
    const { reading, frames, catalogue, tag: told } = languageFor(tag);
    expect(told).toBe(primarySubtag(tag));
    expect(reading).toMatchObject({ argument: undefined, stopWords: new Set(), abbreviations: new Set() });
    expect(reading.stem("Straßenbahnen")).toBe("Straßenbahnen");
    expect({ frames, catalogue }).toEqual({ frames: fallbackLanguage.frames, catalogue: fallbackLanguage.catalogue });
  });
});

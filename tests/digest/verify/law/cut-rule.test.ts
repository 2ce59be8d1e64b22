import { describe, expect, it } from "vitest";
import { whyCutUnfairly } from "../../../../src/digest/verify/law/cut-rule.ts";
import { placesOf } from "../../../../src/digest/verify/quote-places.ts";
import { languageFor } from "../../../../src/language/languages.ts";

/** @param marked - a comment's own words, the cited ones in square brackets */
function cut(marked: string, language = "en"): string | undefined {
  const quote = /\[(.+)\]/u.exec(marked)?.[1] ?? "";
  const [place] = placesOf(quote, [marked.replace(/[[\]]/gu, "")]);
  if (place === undefined) throw new Error("The quote is not in the text.");
  return whyCutUnfairly(place, languageFor(language));
}

describe("cutting a sentence", () => {
  it.each([
    "[Trams are slow.] Cars are not.",
    "Cars are fast. [Trams are slow].",
    "Honestly, I think [trams are slow].",
    "No, [trams are slow].",
    "No way: [trams are slow].",
    "[Trams are slow] (ask anyone).",
    "[Trams are slow] because they stop at every corner.",
    "[Trams are slow], because they stop at every corner.",
    "[Trams are slow], and the rails are old.",
    "[Trams are slow]; everyone can see it!",
  ])("is fair: %s", (marked) => {
    expect(cut(marked)).toBeUndefined();
  });

  it.each([
    "[Trams are slow], but nothing is faster.",
    "[Trams are slow] unless it is night.",
    "[Trams are slow], if anyone cares.",
    "[Trams are slow], and the rails are old, but nothing is faster.",
    "[Trams are slow] only in the centre.",
    "[Trams are slow] compared with planes.",
    "[Trams are slow], aren't they?",
    "[Trams are slow]?",
    "Nobody believes that [trams are slow].",
    "If it rains, [trams are slow].",
    "Not all [trams are slow].",
    "[Trams are slow. Cars are] not.",
  ])("turns the sense: %s", (marked) => {
    expect(cut(marked)).toBeTypeOf("string");
  });

  it("is never fair in a language that cannot be read", () => {
    expect(cut("[Les trams sont lents.] Les voitures non.", "fr")).toBeUndefined();
    expect(cut("Honnêtement [les trams sont lents].", "fr")).toBe("it is not a whole sentence");
    expect(cut("[Les trams sont lents] parce que tout les arrête.", "fr")).toBe("it is not a whole sentence");
  });
});

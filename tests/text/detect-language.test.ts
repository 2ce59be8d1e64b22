import { expect, it } from "vitest";
import { detectLanguage } from "../../src/text/detect-language.ts";

it.each([
  ["en", "The trams are slow and nobody wants to pay for them any more."],
  ["de", "Die Straßenbahn ist langsam und niemand will mehr dafür bezahlen."],
  ["es", "Los tranvías son lentos y nadie quiere pagar más por ellos."],
  ["fr", "Les tramways sont lents et personne ne veut plus payer pour ça."],
])("tells %s", (tag, text) => {
  expect(detectLanguage(text)).toBe(tag);
});

it.each(["", "😀😀", "12 34", "..."])("says that it cannot tell the language of %j", (text) => {
  expect(detectLanguage(text)).toBe("und");
});

it("does not look beyond the beginning of a long text", () => {
  const english = "The trams are slow and nobody pays. ".repeat(112).slice(0, 4_000);
  expect(detectLanguage(english + "Die Straßenbahn ist langsam. ".repeat(2_000))).toBe("en");
});

import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { languageFor } from "../../src/language/languages.ts";
import { whyUnsupported } from "../../src/model/support.ts";

const context = { language: english, given: new Set(["tram", "free"]) };
const source = "I don't think the council can pay for free trams. Inspectors cost more than the fares bring in.";

describe("a report of a comment", () => {
  it.each([
    "Inspectors cost more than fares bring in.",
    "The council cannot pay for free trams.",
    "argues that inspectors cost more than fares",
  ])("holds where the comment says so: %s", (report) => {
    expect(whyUnsupported(report, source, context)).toBeUndefined();
  });

  it("does not hold where half and more of its words are the report's own", () => {
    expect(whyUnsupported("Ministers steal the taxes that fares bring in.", source, context)).toMatchObject({
      why: "words",
      missing: ["minist", "steal", "tax"],
    });
  });

  it.each(["The council can pay for free trams.", "Inspectors do not cost more than the fares bring in."])(
    "does not hold where it turns the comment round: %s",
    (report) => {
      expect(whyUnsupported(report, source, context)).toMatchObject({ why: "negation" });
    },
  );

  it("lets a question be told either way", () => {
    const asks = "Why should anybody alter their lives for you?";

    expect(whyUnsupported("nobody should alter their lives", asks, context)).toBeUndefined();
  });

  it("takes a doubt that is denied for no denial", () => {
    expect(whyUnsupported("does not doubt that fares matter", "Fares matter to me.", context)).toBeUndefined();
  });

  it("compares the beginnings of words where a language has no file", () => {
    const spanish = { language: languageFor("es"), given: new Set<string>() };
    const said = "La fiesta fue insufrible para los vecinos por el ruido.";

    expect(whyUnsupported("sostiene que la fiesta es insufrible para el vecino", said, spanish)).toBeUndefined();
    expect(whyUnsupported("sostiene que el alcalde roba dinero", said, spanish)).toMatchObject({ why: "words" });
  });
});

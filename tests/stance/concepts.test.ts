import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { conceptsIn, withConcepts } from "../../src/stance/concepts.ts";

const { stem } = english.reading;
const concepts = [
  ["cost", "expensive", "afford"],
  ["free", "liberty"],
  ["free", "afford"],
];
const conceptsOf = conceptsIn({ concepts, stem });

describe("concepts", () => {
  it("are the same for words that speak of the same", () => {
    expect(conceptsOf(stem("expensive"))).toEqual(conceptsOf(stem("costs")));
    expect(conceptsOf(stem("expensive"))).not.toEqual(conceptsOf(stem("liberty")));
  });

  it("may be several for one word, and none for most", () => {
    expect(conceptsOf(stem("afford"))).toHaveLength(2);
    expect(conceptsOf("tram")).toEqual([]);
  });

  it("are none in a language that names none", () => {
    expect(conceptsIn({ stem })(stem("expensive"))).toEqual([]);
  });

  it("stand behind the stems, but for those of the title's words", () => {
    const stems = ["tram", stem("expensive"), stem("liberty")];
    expect(withConcepts(stems, new Set([stem("liberty")]), conceptsOf)).toEqual([...stems, "#0"]);
  });

  it("of English are written in words whose stems are no concept's name", () => {
    const named = (english.reading.concepts ?? []).flat();
    expect(named.filter((word) => word !== word.toLowerCase() || word.startsWith("#"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { parsePassage } from "../../../../src/digest/verify/law/parse-passage.ts";
import type { ParsingContext } from "../../../../src/digest/verify/law/read-frame.ts";
import { english } from "../../../../src/language/en.ts";
import { cite, tell } from "../sample-digest.ts";

const context: ParsingContext = {
  frames: english.frames,
  predication: english.reading.argument?.claims.predication,
  quotationMarks: english.quotationMarks,
  titles: ["Should city trams be free?"],
  communities: ["transit"],
};
const clause = "free trams are the fairest answer to traffic in the city";
const crowded = "Free trams without more drivers are just crowded trams.";
const exchange = tell(
  "trams",
  { frame: "argues", citation: cite(11, clause), clause },
  { frame: "counters", citation: cite(12, crowded) },
);

describe("parsing a passage", () => {
  it("finds the frames and what each cites", () => {
    const [reading] = parsePassage(exchange, "stances", context);

    expect(reading?.map(({ frame, citation }) => [frame, citation?.author])).toEqual([
      ["argues", "mossgiel@lemmy.example"],
      ["counters", "tarn_hollow@lemmy.example"],
    ]);
  });

  it("reads counts, titles and a capital at the start", () => {
    const framing = tell("trams", { frame: "postAsks" }, { frame: "peopleAnswer" });
    const claim = tell("trams", { frame: "claimClause", citation: cite(11, clause), clause });

    expect(parsePassage(framing, "framing", context)[0]?.map(({ frame }) => frame)).toEqual([
      "postAsks",
      "peopleAnswer",
    ]);
    expect(claim.text).toMatch(/^Free trams/u);
    expect(parsePassage(claim, "claim", context)).toHaveLength(1);
  });

  it("reads no frame of another part", () => {
    expect(parsePassage(exchange, "consensus", context)).toEqual([]);
  });

  it.each([
    ["a word more", exchange.text.replace("argues", "clearly argues")],
    ["another verb", exchange.text.replace("argues that", "admits that")],
    ["a word less in the clause", exchange.text.replace("fairest ", "")],
    ["no space between sentences", exchange.text.replace("city. ", "city.")],
    ["a stop after a stop", exchange.text.replace(/$/u, ".")],
    ["a space at its end", `${exchange.text} `],
  ])("reads no passage with %s", (_, text) => {
    expect(parsePassage({ ...exchange, text }, "stances", context)).toEqual([]);
  });

  it("reads a clause as the words of the person named, not of somebody else who is cited", () => {
    const citations = exchange.citations.map((citation, at) =>
      at === 0 ? { ...citation, quote: "other words" } : citation,
    );

    expect(parsePassage({ ...exchange, citations }, "stances", context)).toEqual([]);
  });

  it("gives every reading of what is ambiguous, but no more than can be looked through", () => {
    const claim = tell("trams", { frame: "claimClause", citation: cite(11, clause), clause });
    const twice = { ...claim, citations: [...claim.citations, ...claim.citations] };
    const often = { ...twice, text: Array.from({ length: 20 }, () => claim.text.replace(/^F/u, "f")).join(" ") };

    expect(parsePassage(twice, "claim", context)).toHaveLength(2);
    expect(parsePassage(often, "claim", context)).toHaveLength(64);
  });

  it("gives up on a text too long for any topic", () => {
    expect(parsePassage({ ...exchange, text: exchange.text.repeat(100) }, "stances", context)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { fillPassage } from "../../src/model/fill-passage.ts";
import type { OfferedClaim } from "../../src/model/offered-claims.ts";
import { provePassage } from "../../src/model/prove-passage.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

const thread = aDiscussion({ title: "Should trams be free?" }, [
  says(1, "kira", "Free trams are empty trams, and the fares pay for the night lines."),
  says(2, "oskar_l", "Nobody pays for pavements either. The poor pay the fares.", { under: 1 }),
  says(3, "neve", "The bells of the trams are lovely in the morning."),
]);
const names = namesOf([thread]);

function offered(): ReadonlyMap<string, OfferedClaim> {
  const quotes = [
    "Free trams are empty trams",
    "Nobody pays for pavements either",
    "The bells of the trams are lovely",
  ];
  const sides = ["against", "favor", "unclear"] as const;
  return new Map(
    readAll(thread).map((read, at) => {
      const id = `c${at + 1}`;
      const placed = sides[at] ?? "unclear";
      return [
        id,
        { id, read, placed, stance: placed === "unclear" ? "none" : placed, claim: undefined, quote: quotes[at] ?? "" },
      ];
    }),
  );
}

function prove(text: string) {
  return provePassage(text, { offered: offered(), names, language: english, given: new Set() });
}

describe("a passage of a model's", () => {
  it("is proved where each person's own comment says what is told of them", () => {
    const proof = prove('{c1} warns that free trams are "empty trams". {c2} counters {c1}: the poor pay the fares.');

    expect(proof.status).toBe("proved");
    if (proof.status !== "proved") return;
    const passage = fillPassage(proof.pieces, proof.cited, names, english.quotationMarks);
    expect(passage.text).toBe(
      'kira warns that free trams are "empty trams". oskar_l counters kira: the poor pay the fares.',
    );
    expect(passage.spans.map(({ kind, start, end }) => [kind, passage.text.slice(start, end)])).toEqual([
      ["person", "kira"],
      ["quote", "empty trams"],
      ["person", "oskar_l"],
      ["person", "kira"],
    ]);
    expect(passage.citations.map(({ author, stance }) => [author, stance])).toEqual([
      ["kira@lemmy.example", "against"],
      ["oskar_l@lemmy.example", "favor"],
    ]);
  });

  it("cites words outside of a claim's own quotation with themselves", () => {
    const proof = prove('{c1} says that the fares "pay for the night lines".');

    expect(proof.status).toBe("proved");
    if (proof.status !== "proved") return;
    const { citations } = fillPassage(proof.pieces, proof.cited, names, english.quotationMarks);
    expect(citations.map(({ quote }) => quote)).toContain("pay for the night lines");
  });

  it("is proved where only its quotation says the denial", () => {
    expect(prove('{c2} answers that pavements are what "Nobody pays for".').status).toBe("proved");
    expect(prove("{c2} answers that people pay for pavements.").status).toBe("unproved");
  });

  it("puts nobody on the other side of what is disputed", () => {
    const offers = { offered: offered(), names, language: english, given: new Set<string>() };
    const proved = (text: string) => provePassage(text, { ...offers, proposition: "Trams should be free" }).status;

    expect(proved("{c1} opposes free trams.")).toBe("proved");
    expect(proved("{c1} does not want free trams.")).toBe("proved");
    expect(proved("{c1} supports free trams.")).toBe("unproved");
    expect(proved("{c1} wants free trams.")).toBe("unproved");
    expect(proved("{c1} wants empty trams.")).toBe("proved");
  });

  it("is sent back with whole words and clauses", () => {
    expect(prove("{c3} argues that ministers steal the bells.")).toMatchObject({
      reason: "{c3} does not say: ministers, steal",
    });
    expect(prove("{c3} says that the bells are not lovely in the morning.")).toMatchObject({
      reason:
        '{c3} says the opposite of "says that the bells are not lovely in the morning": The bells of the trams are lovely in the morning.',
    });
  });

  it.each([
    ["names somebody who was not offered", "{c9} argues that free trams are empty."],
    ["names nobody", "Free trams are empty trams."],
    ["names somebody outright", "{c1} argues with neve that free trams are empty trams."],
    [
      "puts one person's words into another's mouth",
      "{c3} argues that free trams are empty and fares pay night lines.",
    ],
    ["makes two people say what one says", "{c1} and {c3} argue that fares pay for the night lines."],
    ["quotes what another wrote", '{c1} writes: "Nobody pays for pavements either".'],
    ["quotes what nobody wrote", '{c1} calls the drivers "lazy parasites".'],
    ["turns a comment round", "{c1} argues that free trams are not empty trams."],
    [
      "has somebody reply who answers nobody",
      "{c1} argues that free trams are empty. {c3} replies that the bells are lovely.",
    ],
    ["has somebody answer who did not", "{c3} replies to {c1} that the bells of the trams are lovely."],
    ["counts people", "{c1} argues with 40 others that free trams are empty."],
    ["says how many agree", "{c1} argues, as most do, that free trams are empty."],
    ["brings a number of its own", "{c1} argues that 7 free trams are empty."],
    ["holds a link", "{c1} argues on trams.example.com that free trams are empty."],
    ["holds Markdown", "{c1} argues that **free trams** are empty."],
    ["leaves a mark open", '{c1} argues that "free trams are empty.'],
  ])("is not proved where it %s", (_what, text) => {
    expect(prove(text).status).toBe("unproved");
  });
});

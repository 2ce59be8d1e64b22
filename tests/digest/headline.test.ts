import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineFor, longestHeadline, titleHeadline } from "../../src/digest/headline.ts";
import type { Opposition } from "../../src/digest/opposition-headline.ts";
import { english } from "../../src/language/en.ts";
import { createNameIndex } from "../../src/thread/name-index.ts";
import { aPost } from "../fakes/threads.ts";

const names = createNameIndex(["oda@lemmy.example"], []);
const titles = english.reading.argument?.titles;

type Pair = readonly [string, string];

interface Around {
  readonly oppositions?: readonly Opposition[];
  readonly proposition?: string;
  readonly question?: string;
  readonly titleNamesSubject?: boolean;
  readonly isDispute?: boolean;
}

function headline(
  title: string,
  { oppositions = [], proposition = "", question, titleNamesSubject, isDispute = true }: Around = {},
): string {
  const post = aPost({ title, community: "transit@lemmy.example" });
  return headlineFor({ post, oppositions, proposition, question, titleNamesSubject, isDispute }, english, names);
}

const claims = ([one, other]: Pair): Opposition => [{ text: one }, { text: other }];

/** "SUBJECT is PREDICATE", both halves of it. */
const calling = (subject: string, predicate: string): Opposition[0] => {
  const text = `${subject} are ${predicate}`;
  return { text, predication: { text, subject, predicate } };
};

describe("a headline", () => {
  it("sets two claims against each other that share a word of the title", () => {
    const oppositions = [claims(["trams should be free", "free trams are empty trams"])];
    expect(headline("Should trams be free?", { oppositions })).toBe(
      '"trams should be free" or "free trams are empty trams"?',
    );
    expect(headline("Should trams be free?", { oppositions, isDispute: false })).toBe("Should trams be free?");
  });

  it("sets what two people call the same thing against each other, whatever the title", () => {
    const oppositions: Opposition[] = [
      [calling("free trams", "the only answer"), calling("Free trams", "a toy for planners")],
    ];
    expect(headline("What a week", { oppositions })).toBe('Free trams: "the only answer" or "a toy for planners"?');
    expect(
      headline("What a week", { oppositions: [[calling("free trams", "a toy"), calling("roads", "a toy")]] }),
    ).toBe("What a week");
    expect(
      headline("What a week", { oppositions: [[calling("free trams", "a toy"), calling("free trams", "A toy")]] }),
    ).toBe("What a week");
  });

  it("is the title between quotation marks where that claims something", () => {
    expect(headline("Free trams are a waste")).toBe('"Free trams are a waste"');
    expect(headline('Free trams are a "waste"')).toBe('Free trams are a "waste"');
    expect(headline("Free trams")).toBe("Free trams");
    expect(headline("Better health care")).toBe("Better health care");
  });

  it("is the post's own question where the title is but a heading, and people dispute", () => {
    const question = "Should trams be free for everyone?";
    expect(headline("Free trams", { question })).toBe(question);
    expect(headline("Free trams", { question, isDispute: false })).toBe("Free trams");
    expect(headline("Free trams are a waste", { question })).toBe('"Free trams are a waste"');
    expect(headline("This is a waste", { question, titleNamesSubject: false })).toBe(question);
  });

  it.each([
    ["share no word of the title", "roads should be wide", "wide roads are bad roads"],
    ["share no word", "trams should be free", "wide roads are bad roads"],
    ["are three words long", "trams are good", "trams should be free"],
    ["are eleven words long", "trams should be free", "free trams are more empty than all other trams of towns"],
    ["hold a pronoun", "trams should be free", "free trams need those who ride them"],
    ["hold a comma", "trams should be free", "free trams, again, are empty"],
    ["hold no cue", "trams should be free", "trams run between two towns"],
    ["count people", "trams should be free", "300 people should ride trams"],
  ])("does not where they %s", (_, one, other) => {
    expect(headline("Should trams be free?", { oppositions: [claims([one, other])] })).toBe("Should trams be free?");
  });

  it("is the first pair that fits", () => {
    const fitting = claims(["trams should be free", "free trams are useless trams"]);
    expect(
      headline("Should trams be free?", {
        oppositions: [claims(["no", "yes"]), fitting, claims(["buses should be free", "free trams are bad"])],
      }),
    ).toContain("useless trams");
  });

  it.each([
    ["names somebody", "oda is wrong about trams"],
    ["counts people", "300 people like trams"],
    ["holds an address", "see https://example.org for trams"],
  ])("is the proposition, else the community, where the title %s", (_, title) => {
    expect(headline(title, { proposition: "Trams should be free" })).toBe("Trams should be free");
    expect(headline(title, { proposition: "Trams ".repeat(20) })).toBe("A discussion in transit");
    expect(headline(title)).toBe("A discussion in transit");
  });

  it("is the community where a title is one endless word", () => {
    expect(headline("T".repeat(111))).toBe("A discussion in transit");
    expect(headline("T".repeat(110))).toBe("T".repeat(110));
  });

  it("is never longer than it may be, nor empty", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (title, proposition) => {
          const made = headline(title, { proposition });
          expect(made.length).toBeLessThanOrEqual(longestHeadline);
          expect(made).not.toBe("");
        },
      ),
    );
  });
});

describe("a title", () => {
  it.each([
    ["Unpopular opinion: trams are slow", "Trams are slow"],
    ["[OC] Trams (repost)", "Trams"],
    ["Hot take: PSA: trams are slow", "Trams are slow"],
    ["Rant", "Rant"],
    ["Unpopular opinion", "Unpopular opinion"],
    ["  Trams \n are slow ", "Trams are slow"],
    ["ﬁnance", "ﬁnance"],
    ["", ""],
  ])("loses its labels: %j becomes %j", (title, shown) => {
    expect(titleHeadline(title, titles)).toBe(shown);
  });

  it("keeps its labels in a language without rules", () => {
    expect(titleHeadline("PSA: trams are slow", undefined)).toBe("PSA: trams are slow");
  });

  it("is cut behind a word so that the ellipsis still fits", () => {
    const word = (length: number) => "T".repeat(length);
    expect(titleHeadline(`${word(54)} ${word(55)}`, undefined)).toBe(`${word(54)} ${word(55)}`);
    expect(titleHeadline(`${word(54)} ${word(56)}`, undefined)).toBe(`${word(54)}…`);
    expect(titleHeadline(`${word(54)} ${word(54)} b`, undefined)).toBe(`${word(54)} ${word(54)}…`);
    expect(titleHeadline(`${word(54)} ${word(55)} b`, undefined)).toBe(`${word(54)}…`);
    expect(titleHeadline(`${word(54)}, – ${word(60)}`, undefined)).toBe(`${word(54)}…`);
  });
});

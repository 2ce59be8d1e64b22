import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import type { ArgumentRules } from "../../src/language/reading-rules.ts";
import { dyadsOf, replyCue } from "../../src/stance/dyads.ts";
import type { Comment } from "../../src/thread/thread.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

const { replies } = english.reading.argument as ArgumentRules;
const post = {
  title: "Trams should be free",
  body: "Buses never carried that many riders in a day.",
  author: aPerson("poster"),
};

/** Who turns to whom, and how: `oda > neve quote`. */
function turns(...comments: readonly Comment[]): string[] {
  return dyadsOf(readAll(aDiscussion(post, comments)), replies).map(
    ({ from, to, kind }) => `${from.split("@")[0]} > ${to.split("@")[0]} ${kind}`,
  );
}

function cueOf(content: string): number {
  const [read] = readAll(aDiscussion(post, [says(1, "oda", content)]));
  return read === undefined ? Number.NaN : replyCue(read, replies);
}

describe("whom a comment turns to", () => {
  const first = says(1, "oda", "Free trams are the fairest answer to traffic.");

  it("is the post's author without a parent, else the parent's", () => {
    expect(turns(first, says(2, "neve", "Hardly.", { under: 1 }))).toEqual(["oda > poster post", "neve > oda reply"]);
  });

  it("is whom it quotes: the parent", () => {
    expect(turns(first, says(2, "neve", "> the fairest answer to traffic\n\nHardly.", { under: 1 }))).toContain(
      "neve > oda quote",
    );
  });

  it("is whom it quotes: someone earlier, the latest first; and the parent aside", () => {
    const same = says(2, "lark", "As they say, free trams are the fairest answer to traffic.");
    const parent = says(3, "quill", "What of the buses?");
    const quoting = says(4, "neve", "> free trams are the FAIREST answer, to traffic!\n\nHardly.", { under: 3 });
    expect(turns(first, same, parent, quoting).slice(3)).toEqual(["neve > lark quote", "neve > quill aside"]);
  });

  it("is the post's author where the post is quoted", () => {
    expect(
      turns(first, says(2, "neve", "> Buses never carried that many riders\n\nNo.", { under: 1 })).slice(1),
    ).toEqual(["neve > poster quote", "neve > oda aside"]);
  });

  it("is the parent where the quoted words are too few, or nobody's", () => {
    expect(turns(first, says(2, "neve", "> the fairest\n\nNo.", { under: 1 })).at(-1)).toBe("neve > oda quote");
    expect(turns(first, says(2, "neve", "> something that nobody ever wrote here\n\nNo.", { under: 1 })).at(-1)).toBe(
      "neve > oda quote",
    );
  });

  it("takes fifteen characters for enough, and compares fifty", () => {
    const other = says(2, "lark", "Abcde fghij klmno are letters.");
    expect(turns(first, other, says(3, "neve", "> abcde fghij klm\n\nSo?", { under: 1 }))).toContain(
      "neve > lark quote",
    );
    expect(turns(first, other, says(3, "neve", "> abcde fghij kl\n\nSo?", { under: 1 }))).toContain("neve > oda quote");
    const long = `${"a".repeat(49)} end`;
    expect(turns(says(1, "oda", long), says(2, "neve", `> ${"a".repeat(49)} and something else\n\nSo?`))).toContain(
      "neve > oda quote",
    );
  });

  it("never is oneself, nor anyone later, nor somebody who may not be read", () => {
    expect(turns(first, says(2, "oda", "> the fairest answer to traffic\n\nI mean it.", { under: 1 }))).toEqual([
      "oda > poster post",
    ]);
    expect(
      turns(
        says(1, "neve", "> the fairest answer to traffic\n\nNo."),
        says(2, "oda", "The fairest answer to traffic."),
      ),
    ).toEqual(["neve > poster quote", "oda > poster post"]);
    expect(turns(says(2, "neve", "Hardly.", { under: 99 }))).toEqual([]);
  });

  it("is each quoted person once", () => {
    const quoting = says(2, "neve", "> free trams are the fairest\n\nNo.\n\n> the fairest answer to traffic\n\nNo!", {
      under: 1,
    });
    expect(turns(first, quoting).slice(1)).toEqual(["neve > oda quote"]);
  });
});

describe("what the words of a reply say", () => {
  it.each([
    ["Trams are slow.", 0],
    ["Exactly. Trams are slow.", -0.5],
    ["Fair point", -0.5],
    ["Same.", -0.5],
    ["Same old story of slow trams.", 0],
    ["I agree, trams are slow.", -0.5],
    ["But trams are slow.", 0.5],
    ["No.", 0.5],
    ["Nobody rides them.", 0],
    ["Why are trams slow", 0.5],
    ["Why are trams slow?", 1],
    ["But are you sure?", 1.5],
    ["Yes, but are you sure?", 0.5],
    ["You’re right.", 0],
    ["one two three four five six seven eight nine ten eleven you", 0.5],
    ["one two three four five six seven eight nine ten eleven twelve you", 0],
    ["> Why?\n\nTrams are slow.", 0],
  ])("in %j comes to %d", (content, cue) => {
    expect(cueOf(content)).toBe(cue);
  });
});

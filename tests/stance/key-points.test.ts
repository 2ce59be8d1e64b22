import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimSpace, claimSpace, mostCandidates } from "../../src/stance/claim-space.ts";
import type { ConceptsOf } from "../../src/stance/concepts.ts";
import { type KeyPointRule, pickKeyPoints } from "../../src/stance/key-points.ts";
import type { RankedClaim } from "../../src/stance/rank-claims.ts";
import type { ReadComment } from "../../src/stance/read-comment.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { aDiscussion, says } from "../fakes/topics.ts";

/** Claims of made-up words, one a comment, each by somebody; the first ranks highest. */
function spaceOf(...sayings: readonly (readonly [author: string, words: string])[]): ClaimSpace {
  return spaceWith(() => [], sayings);
}

function spaceWith(conceptsOf: ConceptsOf, sayings: readonly (readonly [author: string, words: string])[]): ClaimSpace {
  const thread = aDiscussion({ title: "Trams" }, []);
  const claims = sayings.map(([author, words], at): RankedClaim => {
    const sentences: ReadComment["sentences"][number][] = [];
    const of: ReadComment = {
      comment: says(at, author, words),
      thread,
      own: { text: words, quotations: [], originalOffset: (index) => index },
      sentences,
    };
    const stems = words.split(" ").filter((word) => word !== "");
    sentences.push({ of, index: 0, text: words, start: 0, end: words.length, words: stems, stems });
    const [sentence] = sentences;
    if (sentence === undefined) throw new Error("No sentence.");
    return {
      sentence,
      form: "reported",
      start: 0,
      end: words.length,
      text: words,
      topicWords: 1,
      rank: 6 - at / sayings.length,
    };
  });
  return claimSpace(claims, new Set(), conceptsOf);
}

const rule = (rest: Partial<KeyPointRule> = {}): KeyPointRule => ({
  eligible: () => true,
  sideOf: () => undefined,
  atMost: 5,
  ...rest,
});
const texts = (claims: readonly RankedClaim[]) => claims.map(({ text }) => text);
const bySide =
  (sides: Readonly<Record<string, "favor" | "against">>) =>
  (person: PersonName): "favor" | "against" | undefined =>
    sides[person.split("@")[0] ?? ""];

describe("nearness", () => {
  const space = spaceOf(["a", "tram fare"], ["b", "tram fare"], ["c", "moon star"]);
  const [one, same, other] = space.claims as [RankedClaim, RankedClaim, RankedClaim];

  it("is 1 for the same words and 0 for strangers", () => {
    expect(space.nearness(one, same)).toBeCloseTo(1, 9);
    expect(space.nearness(one, other)).toBe(0);
    expect([...space.likenessToAll(one)].map((like) => Math.round(like))).toEqual([1, 1, 0]);
  });

  it("is 0 for a claim that is not among them", () => {
    const [foreign] = spaceOf(["a", "tram fare"]).claims as [RankedClaim];
    expect(space.nearness(one, foreign)).toBe(0);
    expect(space.nearness(foreign, one)).toBe(0);
  });

  it("is known for the first thousand alone", () => {
    const many = spaceOf(
      ...Array.from({ length: mostCandidates + 1 }, (_, at) => [`p${at}`, `word${at % 9} word${at % 7}`] as const),
    );
    expect(many.claims).toHaveLength(mostCandidates);
  });
});

describe("likeness", () => {
  it("sees two claims of the same concept, which share no word", () => {
    const conceptsOf = (stem: string) => (["dear", "afford"].includes(stem) ? ["#cost"] : []);
    const space = spaceWith(conceptsOf, [
      ["a", "tram dear"],
      ["b", "fare afford"],
      ["c", "moon star"],
    ]);
    const [claim, other] = space.claims as [RankedClaim, RankedClaim];
    const [, same = 0, stranger = 0] = space.likenessToAll(claim);
    expect(same).toBeGreaterThan(0.02);
    expect(stranger).toBe(0);
    expect(space.nearness(claim, other)).toBe(0);
  });

  it("sees a turn of phrase that the stems leave out, and nothing among strangers", () => {
    const space = spaceOf(["a", "it is what it is"], ["b", "it is what was"], ["c", "moon"]);
    const [claim] = space.claims as [RankedClaim];
    const [self = 0, turned = 0, stranger = 0] = space.likenessToAll(claim);
    expect(self).toBeCloseTo(1, 9);
    expect(turned).toBeGreaterThan(0.1);
    expect(turned).toBeLessThan(self);
    expect(stranger).toBe(0);
  });

  it("is the same both ways, and never beyond 1", () => {
    const word = fc.constantFrom("tram", "trams", "bus", "fare", "fares", "night");
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 12 }), (sayings) => {
        const space = spaceOf(...sayings.map((words, at) => [`p${at}`, words.join(" ")] as const));
        const rows = space.claims.map((claim) => [...space.likenessToAll(claim)]);
        rows.forEach((row, one) => {
          row.forEach((like, other) => {
            expect(like).toBeCloseTo(rows[other]?.[one] ?? -1, 9);
            expect(like).toBeLessThan(1 + 1e-9);
          });
        });
      }),
    );
  });
});

describe("key points", () => {
  it("leave out what is said already", () => {
    const space = spaceOf(
      ["a", "tram fare free"],
      ["b", "tram fare free"],
      ["c", "night bus slow"],
      ["d", "road tax high"],
    );
    expect(texts(pickKeyPoints(space, rule()))).toEqual(["tram fare free", "night bus slow", "road tax high"]);
  });

  it("hold two claims of a person at most, of different comments", () => {
    const space = spaceOf(["a", "tram fare"], ["a", "night bus"], ["a", "road tax"], ["b", "bike rack"]);
    expect(
      pickKeyPoints(space, rule()).filter(({ sentence }) => sentence.of.comment.author.name.startsWith("a@")),
    ).toHaveLength(2);
  });

  it("hear each side, and somebody on neither, even where there is little room", () => {
    const favored = Array.from({ length: 8 }, (_, at) => [`f${at}`, `tram${at} fare${at}`] as const);
    const space = spaceOf(...favored, ["against", "night bus"], ["neither", "road tax"]);
    const sideOf = (person: PersonName) => (person.startsWith("f") ? "favor" : bySide({ against: "against" })(person));
    expect(texts(pickKeyPoints(space, rule({ sideOf, atMost: 3 })))).toEqual(["tram0 fare0", "night bus", "road tax"]);
  });

  it("are not fewer because a side has nothing new to say", () => {
    const space = spaceOf(
      ["a", "tram fare"],
      ["b", "night bus"],
      ["against", "tram fare"],
      ["c", "road tax"],
      ["d", "bike rack"],
    );
    const sideOf = bySide({ against: "against", a: "favor", b: "favor", c: "favor", d: "favor" });
    const picked = pickKeyPoints(space, rule({ sideOf, atMost: 3 }));
    expect(picked).toHaveLength(3);
  });

  it("are as many as there may be, highest rank first, of the eligible alone", () => {
    const space = spaceOf(...Array.from({ length: 9 }, (_, at) => [`p${at}`, `tram${at} fare${at}`] as const));
    const picked = pickKeyPoints(space, rule({ eligible: ({ text }) => text !== "tram0 fare0", atMost: 4 }));
    expect(picked).toHaveLength(4);
    expect(texts(picked)).not.toContain("tram0 fare0");
    expect(picked).toEqual(picked.toSorted((a, b) => b.rank - a.rank));
  });

  it("stand for more than the claims that rank higher", () => {
    const space = spaceOf(
      ["a", "moon star"],
      ["b", "tram fare free"],
      ["c", "tram fare free ticket"],
      ["d", "tram fare ticket"],
    );
    const [first] = texts(pickKeyPoints(space, rule({ atMost: 1 })));
    expect(first).toContain("tram fare");
  });

  it("are none of none", () => {
    expect(pickKeyPoints(spaceOf(), rule())).toEqual([]);
    expect(pickKeyPoints(spaceOf(["a", "tram fare"]), rule({ eligible: () => false }))).toEqual([]);
    expect(pickKeyPoints(spaceOf(["a", "tram fare"]), rule({ atMost: 0 }))).toEqual([]);
  });

  it("keep these promises whatever is said, and are the same every time", () => {
    const word = fc.constantFrom("tram", "bus", "fare", "night", "road", "tax", "bike", "rack");
    const saying = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.array(word, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 25 }), fc.nat(7), (sayings, atMost) => {
        const said = sayings.map(([author, words]) => [author, words.join(" ")] as const);
        const sideOf = bySide({ a: "favor", b: "favor", c: "against" });
        const picked = pickKeyPoints(spaceOf(...said), rule({ sideOf, atMost }));
        expect(picked.length).toBeLessThanOrEqual(atMost);
        expect(new Set(texts(picked)).size).toBe(picked.length);
        for (const same of Map.groupBy(picked, ({ sentence }) => sentence.of.comment.author.name).values())
          expect(same.length).toBeLessThanOrEqual(2);
        expect(texts(pickKeyPoints(spaceOf(...said), rule({ sideOf, atMost })))).toEqual(texts(picked));
      }),
    );
  });
});

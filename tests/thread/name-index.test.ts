import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNameIndex, type Utterance } from "../../src/thread/name-index.ts";
import type { PersonName } from "../../src/thread/thread.ts";

const at = (name: string): PersonName => (name.includes("@") ? name : `${name}@lemmy.example`) as PersonName;

/** Whom an index of these people finds in a text, as bare names; `talk` is what else is written in the threads. */
function namedAmong(
  people: readonly string[],
  text: string,
  talk: readonly (readonly [string, string])[] = [],
): string[] {
  const utterances = talk.map(([author, said]): Utterance => ({ author: at(author), text: said }));
  return [...createNameIndex(people.map(at), utterances).namedIn(text)].map((name) =>
    name.replace("@lemmy.example", ""),
  );
}

describe("who is named", () => {
  it.each([
    ["hendrik", "hendrik is wrong.", ["hendrik"]],
    ["hendrik", "That is hendrik's point", ["hendrik"]],
    ["hendrik", "(hendrik)", ["hendrik"]],
    ["hendrik", "Hendrik is wrong.", []],
    ["hendrik", "hendriks are wrong.", []],
    ["hendrik", "ask hendrik-san", ["hendrik"]],
    ["hendrik", "hendrik_2 is wrong", []],
    ["tarn_hollow", "tarn_hollow says so", ["tarn_hollow"]],
    ["tarn_hollow", "a hollow tarn", []],
    ["dr.who", "dr.who says so.", ["dr.who"]],
    ["mary-jane", "mary-jane says so.", ["mary-jane"]],
    ["café", "the café", ["café"]],
    ["日本", "日本 says so", ["日本"]],
    ["_x_", "so says _x_!", ["_x_"]],
    ["odd!name", "so says odd!name", ["odd!name"]],
    ["hendrik", "", []],
  ])("finds %j in %j: %j", (person, text, expected) => {
    expect(namedAmong([person], text)).toEqual(expected);
  });

  it("names everyone who bears the name", () => {
    expect(namedAmong(["kira@one.example", "kira@two.example"], "kira says so")).toEqual([
      "kira@one.example",
      "kira@two.example",
    ]);
  });
});

describe("names that are words", () => {
  it("count for nothing once somebody else writes a capitalised one small", () => {
    const talk = [["oda", "an american tram"]] as const;
    expect(namedAmong(["american"], "an American tram")).toEqual([]);
    expect(namedAmong(["American"], "an American tram")).toEqual(["American"]);
    expect(namedAmong(["American"], "an American tram", talk)).toEqual([]);
  });

  it("count for nothing once three others write a small one", () => {
    const writers = ["oda", "neve", "lark"].map((name) => [name, "nobody rides a tram"] as const);
    expect(namedAmong(["nobody"], "nobody rides", writers.slice(0, 2))).toEqual(["nobody"]);
    expect(namedAmong(["nobody"], "nobody rides", writers)).toEqual([]);
  });

  it("still count for a name where only its bearer, or one person often, writes it", () => {
    const bearer = Array.from({ length: 5 }, () => ["nobody", "nobody rides a tram"] as const);
    const insistent = Array.from({ length: 5 }, () => ["oda", "nobody rides a tram"] as const);
    expect(namedAmong(["nobody"], "nobody rides", bearer)).toEqual(["nobody"]);
    expect(namedAmong(["nobody"], "nobody rides", insistent)).toEqual(["nobody"]);
  });

  it.each(["@nobody", "u/nobody", "/u/nobody", "https://lemmy.example/u/nobody"])(
    "count after a mark: %s",
    (marked) => {
      const writers = ["oda", "neve", "lark"].map((name) => [name, "nobody rides a tram"] as const);
      expect(namedAmong(["nobody"], `ask ${marked} about it`, writers)).toEqual(["nobody"]);
    },
  );

  it("are not told by mentions", () => {
    const writers = ["oda", "neve", "lark"].map((name) => [name, "I agree with @hendrik"] as const);
    expect(namedAmong(["hendrik"], "hendrik agrees", writers)).toEqual(["hendrik"]);
  });
});

describe("how a person is called", () => {
  const { display } = createNameIndex(
    ["kira@one.example", "kira@two.example", "Oda@one.example", "oda@two.example", "lark@one.example"],
    [],
  );

  it("is the bare name", () => {
    expect(display("lark@one.example")).toBe("lark");
  });

  it("is the whole name where two people share it, in whatever case", () => {
    expect(display("kira@one.example")).toBe("kira@one.example");
    expect(display("Oda@one.example")).toBe("Oda@one.example");
    expect(display("oda@two.example")).toBe("oda@two.example");
  });
});

it("finds every simple name wherever it stands between spaces, and nobody in a text of other words", () => {
  const name = fc.stringMatching(/^[a-z][a-z\d_]{2,12}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), fc.nat(), ([first = "", ...others], gapAt) => {
      const words = others.map((word) => word.toUpperCase());
      const text = [...words.slice(0, gapAt % words.length), first, ...words.slice(gapAt % words.length)].join(" ");
      expect(namedAmong([first, ...others], text)).toEqual([first]);
      expect(namedAmong([first, ...others], words.join(" "))).toEqual([]);
    }),
  );
});

it("does not depend on the order of people or texts", () => {
  const people = ["nobody", "hendrik", "American", "oda"];
  const talk = [
    ["x", "nobody"],
    ["y", "nobody"],
    ["z", "nobody american"],
    ["oda", "hendrik"],
  ] as const;
  const text = "nobody hendrik American oda";
  const once = namedAmong(people, text, talk).toSorted();
  expect(once).toEqual(["hendrik", "oda"]);
  expect(namedAmong(people.toReversed(), text, talk.toReversed()).toSorted()).toEqual(once);
});

import { describe, expect, it } from "vitest";
import type { Stance } from "../../src/digest/digest.ts";
import { mannerOf } from "../../src/digest/side-manner.ts";
import { openTellingBook, type TellingBook } from "../../src/digest/telling-book.ts";
import type { RankedClaim } from "../../src/stance/rank-claims.ts";
import type { TopicReading } from "../../src/stance/read-topic.ts";
import { authorOf } from "../../src/stance/read-topic.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const person = (name: string): PersonName => `${name}@lemmy.example`;
const stances: ReadonlyMap<PersonName, Stance> = new Map([
  [person("spokes"), "favor"],
  [person("friend"), "favor"],
  [person("ally"), "favor"],
  [person("rival"), "against"],
  [person("foe"), "against"],
]);
const people = [...stances.keys()].map((name) => name.split("@")[0] ?? "");

/** A book of a debate in which everybody says one thing, people side with "spokes", and nobody is in doubt. */
function aBook(): { book: TellingBook; by: (name: string) => RankedClaim } {
  const reading = readingOf(
    aDiscussion({ title: "Free trams" }, [
      ...people.map((name, at) => says(at + 1, name, `Free trams are better for town${at} than the roads.`)),
      says(9, "stranger", "Free trams are better for everyone than the roads."),
    ]),
  );
  const by = (name: string) => {
    const claim = reading.claims.find((each) => authorOf(each) === person(name));
    if (claim === undefined) throw new Error(`${name} claims nothing.`);
    return claim;
  };
  const placed = new Map([...stances].map(([name, stance]) => [name, stance as "favor" | "against"]));
  const sides: TopicReading["sides"] = {
    placed,
    margin: (name) => (placed.has(name) ? 0.9 : 0),
    proposition: by("spokes"),
  };
  return { book: openTellingBook({ ...reading, sides }, stances), by };
}

/** In which frames people are told, one after the other; `-`: not at all. */
function told(...names: readonly string[]): string[] {
  const { book, by } = aBook();
  return names.map((name) => {
    const manner = mannerOf(by(name), book);
    if (manner === undefined) return "-";
    const { frame } = book.tell(by(name), manner);
    return manner === "plain" ? "plain" : frame.replace(/(?:Argues|Writes)$/u, "");
  });
}

describe("whose side somebody is told to be on", () => {
  it("is said when it changes, and else goes without saying", () => {
    expect(told("friend", "ally", "rival", "foe")).toEqual(["favor", "plain", "contrast", "plain"]);
  });

  it("is said again with a word that it was said before", () => {
    expect(told("friend", "rival", "ally", "foe")).toEqual(["favor", "contrast", "alsoFavor", "against"]);
  });

  it("is not said of whoever's words people side with, but sets others apart", () => {
    expect(told("spokes", "rival")).toEqual(["plain", "contrast"]);
    expect(told("spokes", "friend")).toEqual(["plain", "plain"]);
    expect(told("rival", "spokes")).toEqual(["against", "contrast"]);
  });

  it("leaves out who could only be misread: whoever's words they are, after their opponents", () => {
    expect(told("friend", "rival", "spokes")).toEqual(["favor", "contrast", "-"]);
  });

  it("leaves out who is on no side, once one was said", () => {
    expect(told("stranger")).toEqual(["plain"]);
    expect(told("friend", "stranger")).toEqual(["favor", "-"]);
  });
});

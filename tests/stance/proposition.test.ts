import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import type { Leanings } from "../../src/stance/camps.ts";
import { propositionAmong } from "../../src/stance/proposition.ts";
import type { TopicReading } from "../../src/stance/read-topic.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const person = (name: string): PersonName => `${name}@lemmy.example`;
const sure: Leanings = new Map([
  [person("ann"), 0.9],
  [person("bo"), -0.9],
  [person("cy"), -0.4],
]);
const rules = english.reading.argument?.claims;

/** A debate about free trams in which each of `texts` is said by "ann", "bo" and "cy" in turn. */
function debate(...texts: readonly string[]): TopicReading {
  const authors = ["ann", "bo", "cy"];
  return readingOf(
    aDiscussion({ title: "Free trams", body: "Free trams: the town pays for drivers, the drivers want better pay." }, [
      ...texts.map((text, at) => says(at + 1, authors[at] ?? "", text)),
      says(10, "dee", "Ah, free trams and their drivers in the town, the pay, the murder of the night bus."),
    ]),
  );
}

interface Around {
  readonly leanings?: Leanings;
  readonly posters?: ReadonlySet<PersonName>;
  readonly takers?: readonly PersonName[];
}

function proposed(reading: TopicReading, { leanings = sure, posters = new Set(), takers = [] }: Around = {}) {
  if (rules === undefined) throw new Error("No rules.");
  const { claims, vocabulary } = reading;
  return propositionAmong(claims, leanings, { vocabulary, rules, posters, takenUpBy: () => takers })?.text;
}

describe("a proposition", () => {
  it("is a judgement of what the title names, by somebody surely placed", () => {
    const reading = debate("Free trams are a terrible waste of public money.");
    expect(proposed(reading)).toBe("Free trams are a terrible waste of public money");
    expect(proposed(reading, { leanings: new Map([[person("ann"), 0.69]]) })).toBeUndefined();
    expect(proposed(reading, { leanings: new Map() })).toBeUndefined();
  });

  it("is none of the talk itself", () => {
    expect(proposed(debate("The question of free trams is a terrible waste of public money."))).toBeUndefined();
  });

  it("may be beside the title where somebody of the other camp takes it up", () => {
    const reading = debate("Better pay for drivers is the murder of the night bus.");
    expect(proposed(reading)).toBeUndefined();
    expect(proposed(reading, { takers: [person("bo")] })).toBe("Better pay for drivers is the murder of the night bus");
  });

  it("is not what only friends, strangers or the unplaced take up", () => {
    const reading = debate("Better pay for drivers is the murder of the night bus.");
    expect(proposed(reading, { takers: [person("ann"), person("stranger"), person("cy")] })).toBeUndefined();
  });

  it("is rather the one that people of the other camp take up", () => {
    const reading = debate(
      "Free trams are a terrible waste of public money.",
      "Free trams are a wonderful and necessary use of public money.",
    );
    if (rules === undefined) throw new Error("No rules.");
    const taken = (by: string) =>
      propositionAmong(reading.claims, sure, {
        vocabulary: reading.vocabulary,
        rules,
        posters: new Set(),
        takenUpBy: ({ sentence }) =>
          sentence.of.comment.author.name === person(by) ? [person(by === "ann" ? "bo" : "ann")] : [],
      })?.sentence.of.comment.author.name;
    expect(taken("ann")).toBe(person("ann"));
    expect(taken("bo")).toBe(person("bo"));
  });

  it("is rather the post's author's than another's as good", () => {
    const reading = debate(
      "Free trams are a terrible waste of public money.",
      "Free trams are a terrible loss of public money.",
    );
    expect(proposed(reading, { posters: new Set([person("ann")]) })).toContain("waste");
    expect(proposed(reading, { posters: new Set([person("bo")]) })).toContain("loss");
  });
});

import { describe, expect, it } from "vitest";
import { groupThreads } from "../../src/stance/group-threads.ts";
import { type EligibleThread, eligibleThread } from "../../src/thread/eligibility.ts";
import { aComment, allowAll, aPerson, aThread } from "../fakes/threads.ts";

const rents = [
  "Rents rise because landlords can raise them whenever a tenant leaves.",
  "A rent cap protects tenants who cannot move, and landlords still earn.",
  "Landlords stop repairing houses where a cap eats the rent.",
  "Tenants with a cap never leave, so new tenants find no house.",
];
const wolves = [
  "Wolves keep deer away from young trees.",
  "Shepherds lose sheep to wolves every summer, and fences cost money.",
  "A guard dog keeps wolves off the sheep better than any rifle.",
  "Hunters blame wolves for deer that cars have killed.",
];

let id = 0;

function thread(
  title: string,
  sentences: readonly string[],
  { score = 50, link, language }: { score?: number; link?: string; language?: string } = {},
): EligibleThread {
  const comments = ["ada", "bo", "cy"].flatMap((name) =>
    sentences.map((content) => aComment({ id: `${++id}`, author: aPerson(name), content })),
  );
  return eligibleThread(aThread({ post: { id: `${++id}`, title, score, link, language }, comments }), allowAll);
}

const titles = (groups: readonly EligibleThread[][]) => groups.map((group) => group.map(({ post }) => post.title));

describe("grouping threads", () => {
  it("brings together what shares a title word and a vocabulary, and leaves the rest apart", () => {
    const groups = groupThreads([
      thread("Should the city cap rents?", rents, { score: 10 }),
      thread("Wolves are back", wolves, { score: 30 }),
      thread("A rent cap hurts tenants", rents, { score: 20 }),
    ]);

    expect(titles(groups)).toEqual([["Wolves are back"], ["A rent cap hurts tenants", "Should the city cap rents?"]]);
  });

  it("keeps apart what shares only a title word", () => {
    expect(groupThreads([thread("The cap on rents", rents), thread("A wolf with a cap", wolves)])).toHaveLength(2);
  });

  it("keeps apart what shares only a label in the title", () => {
    const groups = groupThreads([thread("Unpopular opinion: cats", rents), thread("Unpopular opinion: dogs", rents)]);

    expect(groups).toHaveLength(2);
  });

  it("brings together threads with the same link, whatever they are called", () => {
    const link = "https://news.example/story";
    const groups = groupThreads([
      thread("Wolves", wolves, { link }),
      thread("Rents", rents, { link: `${link}?utm_source=feed` }),
    ]);

    expect(groups).toHaveLength(1);
  });

  it("holds one language a group", () => {
    const link = "https://news.example/story";
    const groups = groupThreads([
      thread("Rents", rents, { link, language: "en" }),
      thread("Mieten", rents, { link, language: "de" }),
    ]);

    expect(groups).toHaveLength(2);
  });

  it("gives the same groups whatever the order", () => {
    const threads = [
      thread("Should the city cap rents?", rents, { score: 10 }),
      thread("Wolves are back", wolves, { score: 30 }),
      thread("A rent cap hurts tenants", rents, { score: 20 }),
    ];

    expect(titles(groupThreads(threads.toReversed()))).toEqual(titles(groupThreads(threads)));
  });

  it("takes nothing", () => {
    expect(groupThreads([])).toEqual([]);
  });
});

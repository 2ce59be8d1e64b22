import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/language/languages.ts";
import type { Comment } from "../../src/thread/thread.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, says } from "../fakes/topics.ts";
import { textsOf, writtenAndProved } from "./written-and-proved.ts";

function thread(language: string | undefined, title: string, comments: readonly Comment[]) {
  return aDiscussion({ author: aPerson("poster"), title, ...(language !== undefined && { language }) }, comments);
}

const dutch: readonly Comment[] = [
  says(
    1,
    "fietsbel",
    "Fietsen horen niet in de trein tijdens de spits. Een fiets neemt de plaats in van vier mensen.",
    {
      score: 40,
    },
  ),
  says(
    2,
    "vouwmeester",
    "> Een fiets neemt de plaats in van vier mensen\n\nOnzin. Een vouwfiets past onder elke stoel.",
    {
      score: 31,
      under: 1,
    },
  ),
  says(3, "perronkat", "Meer wagons kosten minder dan nog een fietsenstalling bij het station.", { score: 22 }),
  says(
    4,
    "fietsbel",
    "> Een vouwfiets past onder elke stoel.\n\nMaar niet onder die van mij. De stoelen worden steeds smaller.",
    {
      score: 12,
      under: 2,
    },
  ),
  says(5, "tante_sjaan", "Vroeger was er een aparte wagon voor fietsen, kippen en ooms.", { score: 27 }),
  says(6, "vouwmeester", "Een huurfiets op het station lost het hele probleem op.", { score: 9, under: 3 }),
];

const french: readonly Comment[] = [
  says(1, "tartinette", "Le beurre salé est le seul beurre qui mérite une tartine.", { score: 40 }),
  says(2, "doucette", "Non. Le beurre doux laisse parler le pain et la confiture.", { score: 31, under: 1 }),
  says(3, "miche", "Une bonne baguette se mange sans beurre, debout devant la boulangerie.", { score: 22 }),
  says(4, "tartinette", "La confiture sur du beurre salé est une idée de génie.", { score: 12, under: 2 }),
];

describe.each([
  ["Dutch", "nl", "Fietsen in de trein tijdens de spits", dutch],
  ["French", "fr", "Beurre salé ou beurre doux", french],
])("a %s thread, a language without a file", (_, tag, title, comments) => {
  it("is told in quotations under English headings, and nobody is put on a side", async () => {
    expect(languageOf(tag)).toBeUndefined();
    const { summary, failures } = await writtenAndProved(thread(tag, title, comments));

    expect(failures).toEqual([]);
    expect(summary.language).toBe(tag);
    expect(summary.balance).toMatchObject({ favor: 0, against: 0, proposition: "" });
    expect(summary.kind).toBe("other");
    expect(summary.stances.length).toBeGreaterThan(1);
    for (const text of textsOf(summary)) expect(text.replace(/"[^"]*"/gu, "")).toMatch(/^[A-Za-z@_.:,;0-9 ]*$/u);
    for (const { citations } of summary.stances) for (const { stance } of citations) expect(stance).toBe("unclear");
  });

  it("is known by its words where the post does not say", async () => {
    const { post, comments: read } = thread(tag, title, comments);
    const { summary } = await writtenAndProved(
      aDiscussion({ ...post, id: "2", language: "und", body: read.map(({ content }) => content).join("\n") }, read),
    );

    expect(summary.language).toBe(tag);
  });
});

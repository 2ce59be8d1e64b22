import { describe, expect, it } from "vitest";
import type { Comment, Person, Post, Thread } from "../../src/thread/thread.ts";
import { provedSummary } from "../fakes/prove-written.ts";
import { allowAll, aPerson, aPost } from "../fakes/threads.ts";
import { says } from "../fakes/topics.ts";

const argued: readonly Comment[] = [
  says(1, "kira", "Free trams are better than roads for every town, because they are quiet.", { score: 30 }),
  says(2, "neve", "However, nobody should pay for free trams in the suburbs.", { score: 20 }),
  says(3, "lark", "Empty trams are worse than full buses, and the city should know it.", { score: 10 }),
];

const german: readonly Comment[] = [
  says(1, "kira", "Mähroboter gehören nachts verboten, weil sie Igel verletzen.", { score: 30 }),
  says(2, "neve", "Nein, Mähroboter sind nachts leiser als jeder andere Rasenmäher.", { score: 20 }),
];

/** What is told, and proved, of a thread with this title and, unless others are given, three comments that argue. */
async function toldOf(title: string, post: Partial<Post> = {}, rule = allowAll, comments = argued) {
  const thread: Thread = {
    post: aPost({ language: "en", author: aPerson("poster"), title, ...post }),
    comments,
    unread: 0,
  };
  return provedSummary(thread, rule);
}

describe("a title that states something stands above the summary", () => {
  const title = "City trams are a waste of money";
  const by = (rest: Partial<Person>) => ({ author: aPerson("poster", rest) });

  it.each([
    ["is deleted", by({ deleted: true })],
    ["is banned", by({ banned: true })],
    ["is a bot", by({ bot: true })],
    ["took the text away", { body: "[removed]" }],
  ])("also where its poster %s", async (_, post) => {
    expect(await toldOf(title, post)).toMatchObject({ headline: `"${title}"` });
  });

  it("also where its poster is muted", async () => {
    const rule = { ...allowAll, muted: ["poster@lemmy.example" as const] };

    expect(await toldOf(title, {}, rule)).toMatchObject({ headline: `"${title}"` });
  });
});

describe("a title that holds quotation marks of its own", () => {
  it.each([
    ['[News] my 27" monitor shows the city trams', 'My 27" monitor shows the city trams'],
    ["[Poll] the “old trams” should be free", "The “old trams” should be free"],
    ["Why «free» trams matter", "Why «free» trams matter"],
    ["City trams are a 「waste」 of money", '"City trams are a 「waste」 of money"'],
    [`[Poll] the “old trams” ${"and more trams ".repeat(8)}`, `The “old trams”${" and more trams".repeat(6)} and…`],
  ])("stands above the summary without its label: %j", async (title, headline) => {
    expect(await toldOf(title)).toMatchObject({ headline });
  });

  it("does so in German too", async () => {
    const title = '[Diskussion] mähroboter gehören "nachts" verboten';
    const told = await toldOf(title, { language: "de" }, allowAll, german);

    expect(told).toMatchObject({ language: "de", headline: 'Mähroboter gehören "nachts" verboten' });
  });
});

describe("a title that names the sides", () => {
  /** The poster's camp and another quote each other again and again; nobody's claim could stand for what divides them. */
  const quarrel: readonly Comment[] = Array.from({ length: 12 }, (_, round) => {
    const [one, other] = [`pro${round % 3}x`, `con${(round + Math.floor(round / 3)) % 3}x`];
    const [mine, yours] = [`We want it like that in round ${round}.`, `You want it otherwise in round ${round}.`];
    const at = 100 + 3 * round;
    return [
      says(at, one, mine),
      says(at + 1, other, `> ${mine}\n\nNo, why should you? ${yours}`, { under: at }),
      says(at + 2, one, `> ${yours}\n\nBut who are you to say so?`, { under: at + 1 }),
    ];
  }).flat();
  const sidesUnder = async (title: string) => {
    const { balance, headline } = await toldOf(title, { author: aPerson("pro0x") }, allowAll, [...argued, ...quarrel]);
    return { headline, proposition: balance.proposition, placed: balance.favor + balance.against };
  };

  it("is the proposition where it names and counts nobody", async () => {
    const title = "City trams should never be free";

    expect(await sidesUnder(title)).toEqual({ headline: `"${title}"`, proposition: title, placed: 6 });
  });

  it.each([
    "lemmy.world should never speak of trams",
    "15 users should never be banned from trams",
    "@mayor@city.example should never close the trams",
    "con1x should never be banned from trams",
    "City trams should never be \u200bfree",
  ])("is none where it could not be printed: %j", async (title) => {
    expect(await sidesUnder(title)).toEqual({ headline: "A discussion in technology", proposition: "", placed: 0 });
  });
});

describe("where neither the title nor the community's name could be printed", () => {
  it.each(["gardening.com", "kira"])("as in %s, nothing is said of either", async (name) => {
    const told = await toldOf("kira on “trams”", { community: `${name}@lemmy.example` });

    expect(told).toMatchObject({ headline: "A discussion" });
    expect(told.framing.text).toMatch(/^A post has people talking\. 3 people answer\./u);
  });

  it("is so in German too", async () => {
    const told = await toldOf("kira, „Roboter“", { language: "de", community: "kira@lemmy.example" }, allowAll, german);

    expect(told).toMatchObject({ headline: "Eine Diskussion" });
    expect(told.framing.text).toMatch(/^Ein Beitrag sorgt für Gesprächsstoff\./u);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage, TopicSummary } from "../../src/digest/digest.ts";
import { topicSummarySchema } from "../../src/digest/digest.ts";
import { ownWords } from "../../src/text/own-words.ts";
import { foldSpace } from "../../src/text/words.ts";
import { type EligibleThread, postOmission } from "../../src/thread/eligibility.ts";
import type { Comment } from "../../src/thread/thread.ts";
import { provedSummary, proveWritten } from "../fakes/prove-written.ts";
import { allowAll, aPerson } from "../fakes/threads.ts";
import { aDiscussion, says, write } from "../fakes/topics.ts";

const poster = { author: aPerson("poster") };

function passagesOf({ framing, stances, consensus, keyPoints }: TopicSummary): Passage[] {
  return [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
}

async function summaryOf(...threads: readonly EligibleThread[]): Promise<TopicSummary> {
  const written = await write(...threads);
  if (written === undefined) throw new Error("Nothing was written.");
  return written.summary;
}

const printed = (summary: TopicSummary) =>
  [summary.headline, ...passagesOf(summary).map(({ text }) => text)].join("\n");

/** Holds everything that is printed against the comments it cites. */
function expectTruth(summary: TopicSummary, threads: readonly EligibleThread[]): void {
  const comments = new Map(threads.flatMap((thread) => thread.comments).map((comment) => [comment.apId, comment]));
  expect(topicSummarySchema.safeParse(summary).error).toBeUndefined();
  for (const { text, citations, spans } of passagesOf(summary)) {
    for (const { author, comment, quote, score } of citations) {
      const cited = comments.get(comment);
      expect(cited).toMatchObject({ author: { name: author }, score });
      expect(foldSpace(ownWords(cited?.content ?? "").text)).toContain(quote);
    }
    for (const span of spans) {
      const shown = text.slice(span.start, span.end);
      if (span.kind === "count") expect(shown).toBe(String(span.value));
      else if (span.kind === "quote") expect(shown).toBe(citations[span.citation]?.quote);
      else
        expect([citations[span.citation]?.author, citations[span.citation]?.author.replace(/@.*/u, "")]).toContain(
          shown,
        );
    }
  }
}

/** The worked examples of our prose. */
const openWeights = aDiscussion({ title: "Do open weights decentralise power?", ...poster }, [
  says(1, "mossgiel", "Honestly, I think open weights are the only counterweight we have left.", { score: 84 }),
  says(
    2,
    "tarn_hollow",
    "No. Weights without the training data are just freeware. You can run it, but you can't rebuild it.",
    { under: 1, score: 61 },
  ),
  says(
    3,
    "quill",
    "Training runs cost more than small countries spend on science, so power stays with whoever owns the datacentres.",
    { score: 40 },
  ),
  says(4, "ferric", "Freeware with extra steps, sure, but nobody can switch it off.", { under: 2, score: 22 }),
  says(5, "oda", "Sure, because billionaires are famous for sharing. /s", { score: 9 }),
]);
const carFree = aDiscussion({ title: "Should the town centre be free of cars?", ...poster }, [
  says(1, "oskar_l", "Shops can't survive if delivery vans are banned in the morning.", { score: 31 }),
  says(2, "neve", "Shops won't survive without delivery vans in the morning.", { score: 18 }),
  says(3, "lark", "I taught in the old town for nine years and never saw an ambulance get through on time.", {
    score: 44,
  }),
  says(4, "pylon", "The council says trade grew after the ban. Nonsense.", { score: 12 }),
  says(5, "kira", "But the shops and the vans are there every morning.", { score: 1 }),
]);
const dumbphone = aDiscussion({ title: "Should I keep a dumbphone through my finals?", ...poster }, [
  says(1, "brisa", "Keep the dumbphone, but tell your lab group how to reach you.", { score: 50 }),
  says(2, "pilar_m", "I don't think any bank still sends codes by text to a dumbphone.", { score: 20 }),
  says(3, "wend", "I did a whole term with a dumbphone and missed exactly one room change.", { score: 12 }),
]);

describe("the worked examples", () => {
  it("tell the dispute about open weights, with the refusal and without the irony", async () => {
    const text = printed(await summaryOf(openWeights));
    expect(text).toContain('The post asks: "Do open weights decentralise power?" 5 people answer.');
    expect(text).toContain('mossgiel calls open weights "the only counterweight we have left".');
    expect(text).toContain('tarn_hollow counters: "Weights without the training data are just freeware."');
    expect(text).toContain("quill argues that training runs cost more than small countries spend on science");
    expect(text).not.toMatch(/billionaires|oda|rebuild/u);
    expect(text).toContain("no view is called dominant");
  });

  it("tell that shops need vans once, and not what the council says", async () => {
    const summary = await summaryOf(carFree);
    expect(printed(summary).match(/delivery vans/gu)?.length).toBeGreaterThan(0);
    expect(printed(summary)).not.toMatch(/council|Nonsense/u);
    expectTruth(summary, [carFree]);
  });

  it("tell advice as advice, with the best answer first and nobody on a side", async () => {
    const summary = await summaryOf(dumbphone);
    expect(summary.kind).toBe("other");
    expect(summary.headline).toBe("Should I keep a dumbphone through my finals?");
    expect(summary.framing.text).toBe("The post asks for advice; there is no dispute. 3 people answer.");
    expect(summary.stances[0]?.text).toBe(
      'The answer with the highest score, by brisa, is: "Keep the dumbphone, but tell your lab group how to reach you."',
    );
    const [, ...others] = summary.stances.map(({ text }) => text);
    expect(others).toEqual([
      "pilar_m doubts that any bank still sends codes by text to a dumbphone.",
      'wend speaks from experience: "I did a whole term with a dumbphone and missed exactly one room change."',
    ]);
    expect(summary.consensus).toEqual([]);
    expect(summary.balance).toMatchObject({ proposition: "", favor: 0, against: 0, unclear: 3 });
  });
});

describe("what is written", () => {
  it("is nothing where nothing can be told", async () => {
    expect(await write()).toBeUndefined();
    expect(await write(aDiscussion({ title: "Trams?" }, []))).toBeUndefined();
    expect(await write(aDiscussion({ title: "Trams?" }, [says(1, "oda", "lol")]))).toBeUndefined();
    expect(await write(aDiscussion({ title: "Trams?" }, [says(1, "oda", "😀😀😀")]))).toBeUndefined();
  });

  it("is something of a single comment that argues", async () => {
    const thread = aDiscussion({ title: "Should trams be free?", ...poster }, [
      says(1, "kira", "Nobody should pay for free trams that run empty through the night."),
    ]);
    const summary = await summaryOf(thread);
    expect(summary.framing.text).toContain("1 person answers.");
    expectTruth(summary, [thread]);
  });

  it("writes a verb with a hyphen small in the middle of a sentence, and proves it", async () => {
    const thread = aDiscussion({ title: "Models should be open", ...poster }, [
      says(1, "kira", "Fine-tuning open models is cheaper than any closed service.", { score: 30 }),
      says(2, "neve", "However, nobody should pay for closed models that forget everything."),
    ]);
    const told = printed(await provedSummary({ ...thread, unread: 0 }));
    expect(told).toContain("kira argues that fine-tuning open models is cheaper than any closed service");
  });

  it("takes an accent that stands apart for part of its word", async () => {
    const thread = aDiscussion({ title: "Trams should be free", ...poster }, [
      says(1, "kira", "Cafe\u0301 trams are cheaper than any closed roads for every town.", { score: 30 }),
      says(2, "neve", "However, nobody should pay for the cafe trams in the suburbs."),
    ]);
    expect(printed(await provedSummary({ ...thread, unread: 0 }))).toContain('"Cafe\u0301 trams are cheaper');
  });

  it("takes what only chooses how a sign is drawn for no letter of the word behind it", async () => {
    const thread = aDiscussion({ title: "Trams should be free", ...poster }, [
      says(1, "kira", "Hello. \u2764\ufe0fFree trams are better than roads for every town.", { score: 30 }),
      says(2, "neve", "However, nobody should pay. \ufe0fFree trams are cheaper than roads in the suburbs."),
      says(3, "lark", "Ah, no. \u0301Free trams are safer than roads in the mountains.", { score: 9 }),
    ]);
    const told = printed(await provedSummary({ ...thread, unread: 0 }));
    expect(told).toContain("ree trams are cheaper than roads");
    expect(told).toContain("ree trams are safer than roads");
  });

  it.each(['ki"ra', "“kira”", "«kira", "ki\nra", "kira\u2028"])("cites nobody called %j", async (name) => {
    const thread = aDiscussion({ title: "Free trams are a gift", ...poster }, [
      says(1, `${name}@other.example`, "Free trams are better than roads for every town.", { score: 30 }),
      says(2, "neve", "However, nobody should pay for free trams in the suburbs."),
    ]);
    const told = printed(await provedSummary({ ...thread, unread: 0 }));
    expect(told).toContain("neve argues that nobody should pay");
    expect(told).not.toContain("better than roads");
  });

  it("is nothing where a single statement could be told of many comments", async () => {
    const chat = Array.from({ length: 29 }, (_, at) => says(at + 2, `p${at}x`, "Ha!"));
    const one = says(1, "kira", "Nobody should pay for free trams that run empty through the night.");
    expect(await write(aDiscussion({ title: "Should trams be free?", ...poster }, [one, ...chat]))).toBeUndefined();
  });

  it("quotes whole sentences in a language without rules of its own, under English words", async () => {
    const thread = aDiscussion({ title: "Quel Linux pour un vieux ThinkPad ?", language: "fr", ...poster }, [
      says(1, "rike", "Debian avec Xfce tourne sans problème sur un vieux ThinkPad.", { score: 30 }),
      says(2, "jost", "Je prendrais plutôt Mint, un Linux que ma mère comprend.", { score: 10 }),
    ]);
    const summary = await summaryOf(thread);
    expect(summary).toMatchObject({ language: "fr", kind: "other" });
    expect(printed(summary)).toContain('rike, is: "Debian avec Xfce tourne sans problème sur un vieux ThinkPad."');
    expect(printed(summary)).not.toContain("argues that");
    expectTruth(summary, [thread]);
  });

  it("keeps to the length of a topic however much is said", async () => {
    const comments = Array.from({ length: 60 }, (_, at) =>
      says(
        at + 1,
        `person_${at}`,
        `Free trams number${at} are better than the roads of town${at}, because every street${at} should be quiet${at} for children${at}.`,
      ),
    );
    const summary = await summaryOf(aDiscussion({ title: "Should free trams replace roads?", ...poster }, comments));
    expect(printed(summary).split(/\s+/u).length).toBeLessThan(350);
    expect(summary.keyPoints.length).toBeGreaterThanOrEqual(3);
  });

  it("never takes the post for a stance, nor says a sentence twice", async () => {
    const same = "Free trams are better than the roads of the city.";
    const summary = await summaryOf(
      aDiscussion(
        {
          title: "Should free trams replace roads?",
          body: "Trams should always be free for everyone in town.",
          ...poster,
        },
        ["oda", "neve", "lark"].map((name, at) => says(at + 1, name, same)),
      ),
    );
    expect(printed(summary)).not.toContain("always be free");
    expect(printed(summary).match(/better than the roads of the city/gu)).toHaveLength(1);
  });

  it("says *elsewhere* only where both branches can be followed to the post", async () => {
    const claims = [
      "Free trams are better than roads for every town.",
      "Free buses are worse than trams in the rain.",
      "Free parking costs every town more than trams.",
    ];
    const comments = (under: number | undefined) => [
      says(1, "oda", claims[0] ?? "", { score: 90 }),
      says(2, "neve", claims[1] ?? "", under === undefined ? { score: 50 } : { under, score: 50 }),
      says(3, "lark", claims[2] ?? "", under === undefined ? { score: 40 } : { under, score: 40 }),
      ...Array.from({ length: 8 }, (_, at) =>
        says(at + 10, `other${at}`, "However, the free trams and the free buses, the free parking."),
      ),
    ];
    const title = "Should trams, buses and parking be free?";
    expect(printed(await summaryOf(aDiscussion({ title, ...poster }, comments(undefined))))).toContain(
      "Elsewhere, lark",
    );
    // What neve answers may not be read: it may itself answer oda.
    expect(printed(await summaryOf(aDiscussion({ title, ...poster }, comments(99))))).not.toContain("Elsewhere");
  });

  it("is given up at once where it is called off", async () => {
    const { createEmbeddedWriter } = await import("../../src/digest/embedded-writer.ts");
    const names = { display: () => "", namedIn: () => new Set<never>() };
    await expect(
      createEmbeddedWriter().write({ threads: [openWeights] }, { names }, AbortSignal.abort()),
    ).rejects.toThrow();
  });
});

describe("hostile threads", () => {
  const sentence = fc.constantFrom(
    "Free trams are better than roads.",
    "No. Trams should never be free for everyone.",
    "I think we should pay for trams because they are safer than cars.",
    "Exactly.",
    "Why should anyone pay?",
    "**Free** trams are _not_ a solution for the suburbs.",
    "> Free trams are better than roads.\n\nThat is wrong, but trams are cheaper.",
    "> ".repeat(60),
    "1. ".repeat(150),
    "[a](javascript:x) `x` <script>alert(1)</script> &#x202E; &amp;",
    "\u202Eمرحبا بالعالم\u202C الترام بطيء جدا.",
    "\u200b\u0000\u0007Trams are \u200bgood for everyone.",
    "a".repeat(10_000),
    "😀🤡💀",
    "@oda@lemmy.example u/neve oda neve person1",
    'He said "trams should be free" and left.',
    "::: spoiler x\nTrams should be free for all towns.\n:::",
    "",
  );
  const comment = fc.record({
    author: fc.nat(5),
    parent: fc.nat(60),
    content: fc.array(sentence, { maxLength: 4 }),
    score: fc.integer({ min: -20, max: 90 }),
  });
  const title = fc.constantFrom(
    "Should trams be free?",
    "Free trams are a waste of money",
    "oda is wrong",
    "\u202E",
    "T".repeat(300),
    "Trams “free”?",
    "50 people like trams",
    "Trams.",
  );
  const threads = fc
    .tuple(title, fc.array(comment, { maxLength: 40 }), fc.boolean())
    .map(([name, raw, deep]): EligibleThread => {
      const comments: Comment[] = [];
      raw.forEach(({ author, parent, content, score }, at) => {
        const above = deep ? at : parent % (at + 1);
        comments.push(
          says(
            at + 1,
            ["oda", "neve", "person1", "Trams", "free", "nobody"][author] ?? "x",
            content.join(" "),
            above === 0 ? { score } : { under: above, score },
          ),
        );
      });
      return aDiscussion({ title: name, ...poster }, comments);
    });

  it("never make it throw, and what it prints stands in the comments", async () => {
    await fc.assert(
      fc.asyncProperty(threads, async (thread) => {
        const written = await write(thread);
        if (written === undefined) return;
        expectTruth(written.summary, [thread]);
        if (postOmission(thread.post, allowAll) === undefined)
          expect(proveWritten(written, [thread]).failures).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("are written alike to the byte every time", async () => {
    await fc.assert(
      fc.asyncProperty(threads, async (thread) => {
        expect(JSON.stringify(await write(structuredClone(thread)))).toBe(JSON.stringify(await write(thread)));
      }),
      { numRuns: 30 },
    );
  });

  it("may be fifty levels deep", async () => {
    const comments = Array.from({ length: 50 }, (_, at) =>
      says(
        at + 1,
        `p${at % 3}x`,
        at % 2 === 0
          ? `However, free trams are better than road ${at} in the city.`
          : "Nobody should pay for trams that run empty through the night.",
        at === 0 ? {} : { under: at },
      ),
    );
    const thread = aDiscussion({ title: "Should trams be free?", ...poster }, comments);
    expectTruth(await summaryOf(thread), [thread]);
  });

  it("call two people of the same name by their whole names", async () => {
    const thread = aDiscussion({ title: "Should trams be free?", ...poster }, [
      says(1, "kira@one.example", "Free trams are better than roads for every town."),
      says(2, "kira@two.example", "However, nobody should pay for trams in the suburbs."),
    ]);
    const text = printed(await summaryOf(thread));
    expect(text).toContain("kira@one.example argues that");
    expect(text).not.toMatch(/\bkira(?!@)/u);
  });
});

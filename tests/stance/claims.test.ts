import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { clauseOf } from "../../src/stance/clause.ts";
import { claimsAmong } from "../fakes/topics.ts";

/** How the first sentence of a comment may be told: `reported: …`, `quoted: …`, or not at all. */
function toldOf(comment: string, options: Parameters<typeof claimsAmong>[1] = {}): string | undefined {
  const [claim] = claimsAmong(comment, options);
  return claim && `${claim.form}: ${claim.text}`;
}

const aboutWeights = { title: "Do open weights decentralise power?" };
const aboutCars = { title: "A town centre without cars: delivery vans, shops, ambulances" };

describe("what may be reported", () => {
  it.each([
    ["Free trams are better than another road in the city.", "Free trams are better than another road in the city"],
    ["Honestly, free trams are the best answer to traffic.", "free trams are the best answer to traffic"],
    ["Well, actually, I think that trams should be free for everyone.", "trams should be free for everyone"],
    ["The truth is that free trams cost the city less.", "free trams cost the city less"],
    ["Trams need more drivers before they need lower fares.", "Trams need more drivers before they need lower fares"],
    ["Free trams don’t solve the problem of the suburbs.", "Free trams don’t solve the problem of the suburbs"],
    ["Nobody should pay for trams in the city.", "Nobody should pay for trams in the city"],
  ])("tells %j without its openers and its closing point", (comment, text) => {
    expect(toldOf(comment)).toBe(`reported: ${text}`);
  });

  it("takes from 6 to 28 words", () => {
    const most = `Free trams are better for ${Array.from({ length: 22 }, () => "many")
      .map((word, at) => `${word}${at}`)
      .join(", ")} towns`;
    expect(toldOf("Trams should be free today.")).not.toEqual(expect.stringMatching(/^reported/u));
    expect(toldOf("Trams should be free in cities.")).toMatch(/^reported/u);
    expect(most.split(" ")).toHaveLength(28);
    expect(toldOf(`${most}.`)).toMatch(/^reported/u);
    expect(toldOf(`${most} everywhere.`)).not.toEqual(expect.stringMatching(/^reported/u));
  });

  it("tells the dispute about open weights", () => {
    expect(toldOf("Weights without the training data are just freeware.", aboutWeights)).toBe(
      "reported: Weights without the training data are just freeware",
    );
    expect(
      toldOf(
        "Training runs cost more than small countries spend on science, so power stays with whoever owns the datacentres.",
        aboutWeights,
      ),
    ).toMatch(/^reported: Training runs cost more/u);
  });

  it("tells that shops need vans", () => {
    expect(toldOf("Shops can't survive if delivery vans are banned in the morning.", aboutCars)).toBe(
      "reported: Shops can't survive if delivery vans are banned in the morning",
    );
  });

  it.each([
    ["a cue", "The trams run between two towns."],
    ["a topic word", "Whales are better than most fish in the sea."],
    ["the present", "The trams were better than the buses of the city."],
    ["no I", "I find free trams better than roads in the city."],
    ["no you", "Free trams are better for you than cars."],
    ["no count of people", "Free trams are better for 300 people in the city."],
    ["no colon", "Free trams are better: the city needs them."],
    ["a noun before its pronoun", "Should they fail, free trams are better for them."],
    ["a main verb", "Trams which should never be late for anyone."],
    ["one sentence, not two", "Free trams are better than roads in the city, they should be everywhere."],
    ["a main verb after its clause", "Time that should be spent on trams in the city and on their care."],
    ["no exclamation", "Free trams don’t solve the problem of the suburbs!"],
  ])("needs %s", (_, comment) => {
    expect(toldOf(comment)).not.toEqual(expect.stringMatching(/^reported/u));
  });
});

describe("what may be quoted alone", () => {
  it.each([
    "I would rather have free trams than better roads in the city.",
    "We should stop paying for trams with taxes on bread.",
    "My street is better since the trams are free at night.",
  ])("is what says I or we: %s", (comment) => {
    expect(toldOf(comment)).toBe(`quoted: ${comment}`);
  });

  it("is not how somebody is, but what they hold", () => {
    expect(toldOf("I am a man who rides trams and my friend rides trams.")).toBeUndefined();
    expect(toldOf("I support every one of the trams in the city.")).toMatch(/^quoted/u);
  });

  it("is told without what joins it to the sentence before", () => {
    expect(toldOf("However, I would never pay for trams in the city.")).toBe(
      "quoted: I would never pay for trams in the city.",
    );
    expect(toldOf("Right but we should never pay for trams in the city.")).toBe(
      "quoted: we should never pay for trams in the city.",
    );
  });

  it("is the whole sentence, openers and all", () => {
    expect(toldOf("Honestly, I should never need a car where trams are free.")).toBe(
      "quoted: Honestly, I should never need a car where trams are free.",
    );
  });

  it("holds five to thirty words", () => {
    const long = (words: number) =>
      `My trams should be free ${Array.from({ length: words - 5 }, (_, at) => `and ${at}`)
        .join(" ")
        .split(" ")
        .slice(0, words - 5)
        .join(" ")}.`;
    expect(toldOf("My trams should cost.")).toBeUndefined();
    expect(toldOf("My trams should cost more.")).toMatch(/^quoted/u);
    expect(toldOf(long(31))).toBeUndefined();
  });

  it("is advice, where nobody disputes", () => {
    const comment = "Keep the dumbphone, but tell your lab group how to reach people.";
    const about = { title: "Should I keep a dumbphone through my finals?" };
    expect(toldOf(comment, about)).toBeUndefined();
    expect(toldOf(comment, { ...about, advice: true })).toBe(`quoted: ${comment}`);
  });
});

describe("what somebody says for somebody else", () => {
  it("is what follows an open quotation mark", () => {
    const claims = claimsAmong(
      '"Nobody rides. Trams should be free for everyone." Trams should be free for all of them.',
    );
    expect(claims.map((claim) => claim?.text)).toEqual([undefined, undefined, undefined]);
    const closed = claimsAmong('Trams are "green". Trams should be free for everyone in the city.');
    expect(closed.at(-1)?.text).toBe("Trams should be free for everyone in the city");
  });

  it("is what follows chapter and verse", () => {
    const claims = claimsAmong("See Numbers 19:23 on this. Trams should be free for everyone in the city.");
    expect(claims.at(-1)).toBeUndefined();
  });
});

describe("an opener", () => {
  it.each([
    ["No-one should ever pay for trams in the city.", "No-one should ever pay for trams in the city."],
    ["No – trams should be free for everyone.", "trams should be free for everyone"],
    ["No, trams should be free for everyone.", "trams should be free for everyone"],
  ])("is no part of a word with a hyphen: %j", (comment, text) => {
    const told = claimsAmong(comment)[0]?.text;
    expect(told?.toLowerCase()).toBe(text.toLowerCase());
  });
});

describe("what somebody calls something", () => {
  it("is what a sentence says that it is", () => {
    expect(claimsAmong("Free trams are a gift to the city.")[0]?.predication).toMatchObject({
      subject: "free trams",
      predicate: "a gift to the city",
    });
  });

  it.each(["My trams are a gift to the city.", "Your trams are a gift to the city."])(
    "is nothing of the speaker's or the listener's own: told of somebody, %j would mean another's",
    (comment) => {
      expect(claimsAmong(comment)[0]?.predication).toBeUndefined();
    },
  );
});

describe("an attitude", () => {
  it.each([
    ["I suspect that trams cost the city more than roads.", "suspects", "trams cost the city more than roads"],
    ["Honestly, I'm sure trams cost the city more than roads.", "isSure", "trams cost the city more than roads"],
    ["I feel like trams cost the city more than roads.", "feels", "trams cost the city more than roads"],
    ["I hope trams will cost the city less than roads.", "hopes", "trams will cost the city less than roads"],
    ["I agree that trams cost the city more than roads.", "agreesThat", "trams cost the city more than roads"],
    ["I wonder why trams cost the city more than roads.", "wonders", "why trams cost the city more than roads"],
    [
      "I don't understand why trams cost towns more than roads.",
      "doesNotUnderstand",
      "why trams cost towns more than roads",
    ],
    ["I'd rather take the trams than drive to the city.", "wouldRather", "take the trams than drive to the city"],
    ["I don't think any trams run to the city at night.", "doubts", "any trams run to the city at night"],
  ])("of %j is that somebody %s", (comment, kind, text) => {
    expect(claimsAmong(comment)[0]?.attitude).toEqual({ kind, text });
  });

  it("is not taken from a sentence that turns", () => {
    expect(claimsAmong("I don't think trams should go but they should be free.")[0]?.attitude).toBeUndefined();
  });
});

describe("what is never told", () => {
  it.each([
    ["irony", "Sure, because billionaires are famous for sharing trams. /s"],
    ["irony", "Oh sure, free trams are the best thing in the city."],
    ["irony", "Yeah right, trams should be free for everyone."],
    ["irony said after it", "Trams should be free for every billionaire. /s"],
    ["others' views", "Some people think that trams should be free."],
    ["others' views", "According to the paper, free trams are a waste."],
    ["what is taken back", "Free trams are good for trade in the city. Nonsense."],
    ["what is taken back", "Free trams are good for trade in the city. But nobody rides them."],
    ["what is conceded", "Granted, free trams are good for trade in the city."],
    ["what is conceded", "While free trams are good for trade, roads are better."],
    ["a question", "Should trams be free for everyone in the city?"],
    ["a question", "Are free trams better than roads?”"],
    ["what points outside", "This is why trams should be free for everyone."],
    ["what points outside", "They should be free for everyone in the city."],
    ["what points outside", "It is better than free trams in the city."],
    ["what points outside", "Free trams are worse than that choice in the city."],
    ["what points outside", "In that case trams should be free for everyone."],
    ["what points outside", "Free trams are good, and the city should prevent it."],
    ["what points outside", "Free trams are better, and cities have it worse."],
    ["what points outside", "Free trams need another explanation than roads in the city."],
    ["what points outside", "Free trams are also better than roads in the city."],
    ["what points outside", "Some people do, because free trams are better than roads."],
    ["talk of the talk", "The question isn't whether trams should be free for everyone."],
    ["talk of the talk", "The disputable point is whether trams should be free."],
    ["talk of the talk", "Free trams are better than the title of the post."],
    ["others' views", "The council believes that free trams are a waste."],
    ["others' views", "Free trams are a waste, the paper says."],
    ["others' views", "God is assumed to be a driver of free trams."],
    ["others' views", "Nobody thinks free trams are better than roads."],
    ["what is cried out", "Free trams should be the best in the city!"],
    ["a verb without its subject", "Gives cities a better choice than roads and trams."],
    ["a count of its own", "The only reason trams should be free is 1."],
    ["a condition without its consequence", "If trams should be free for everyone."],
    ["someone spoken to", "You said that trams should be free for everyone."],
    ["someone spoken to", "I think your point about free trams is wrong."],
    ["shouting", "TRAMS SHOULD BE FREE for everyone in the CITY."],
    ["a fragment", "and trams should be free for everyone."],
    ["the rest of a sentence", "inside the city free trams are better than roads."],
    ["markup", "Free trams are *better* than roads in the city ^now^."],
    ["a quotation", "My tram is “better” than the roads in the city."],
    ["an address", "Free trams are better, see https://example.org for more."],
    ["code", "Free trams are better than `roads` in the city."],
    ["unbalanced brackets", "Free trams are better (than roads in the city."],
    ["an emoji", "Free trams are better than roads in the city 😀."],
    ["a phone number", "Free trams are better, call +49 30 1234567 about trams."],
    ["a mention", "Free trams are better, as @oda@lemmy.example should know."],
    ["a slur", "Free trams are better than faggots in the city."],
    ["a very long word", `Free trams are better than ${"a".repeat(41)} in the city.`],
    ["an endless sentence", `Free trams are better ${"than roads ".repeat(30)}in the city.`],
  ])("%s: %s", (_, comment) => {
    expect(toldOf(comment)).toBeUndefined();
  });

  it("somebody's name in the thread", () => {
    const comment = "Free trams are better than what other0 should pay for.";
    expect(toldOf(comment)).toBeUndefined();
    expect(toldOf(comment.replace("other0", "other1"))).toMatch(/^reported/u);
  });

  it("what *that* or *he* points to, outside of the sentence", () => {
    expect(toldOf("He should never pay for free trams in the city.")).toBeUndefined();
    expect(toldOf("That should be free for the trams of the city.")).toBeUndefined();
  });

  it("the council's view of the car-free centre, taken back at once", () => {
    expect(toldOf("The council says trade grew after the ban. Nonsense.", aboutCars)).toBeUndefined();
  });
});

it("tells what follows a bare refusal apart from it", () => {
  const claims = claimsAmong("No. Weights without the training data are just freeware.", aboutWeights);
  expect(claims.map((claim) => claim?.text)).toEqual([
    undefined,
    "Weights without the training data are just freeware",
  ]);
});

it("points at its own words, whatever stands in the comment", () => {
  const sentence = fc.constantFrom(
    "Honestly, trams should be free for everyone. ",
    "**Free trams** are better than roads in the city. ",
    "> Trams should cost more.\n\n",
    "I think we should never pay for trams &amp; roads.\n",
    "No. ",
    "😀 ",
  );
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
      for (const claim of claimsAmong(sentences.join(""))) {
        if (claim === undefined) continue;
        expect(claim.sentence.of.own.text.slice(claim.start, claim.end)).toBe(claim.text);
        expect(claim.start).toBeGreaterThanOrEqual(claim.sentence.start);
        expect(claim.end).toBeLessThanOrEqual(claim.sentence.end);
      }
    }),
  );
});

describe("the clause of a claim", () => {
  const context = {
    lowerCaseWords: new Set(["trams", "night", "banning"]),
    capitalised: new Set(["Berlin"]),
    stopWords: english.reading.stopWords,
  };

  it.each([
    ["Trams are slow", "trams are slow"],
    ["The trams are slow", "the trams are slow"],
    ["Don’t pay", "don’t pay"],
    ["Banning cars is slow", "banning cars is slow"],
    ["Berlin is slow", "Berlin is slow"],
    ["EU money is slow", "EU money is slow"],
    ["3 trams are slow", "3 trams are slow"],
    ["trams are slow", "trams are slow"],
    ["Trams Night is slow", "Trams Night is slow"],
    ["Banning Facebook is slow", "banning Facebook is slow"],
    ["The Night Line is slow", "the Night Line is slow"],
    ["Hamburg is slow", undefined],
    ["", ""],
  ])("of %j is %j", (text, clause) => {
    expect(clauseOf(text, context)).toBe(clause);
  });
});

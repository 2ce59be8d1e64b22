import { describe, expect, it } from "vitest";
import { mostRisk } from "../../src/stance/risk-of-claim.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const before = "Ah, the trams and the free fares.";

/** How likely a sentence in the middle of a comment means little alone; `undefined` where it is no claim at all. */
function riskOf(sentence: string, { language = "en", title = "Free trams" } = {}): number | undefined {
  const thread = aDiscussion({ title, language, author: aPerson("poster") }, [
    says(1, "oda", `${before} ${sentence}`),
    says(2, "neve", "so the drivers, the free trams, the shops"),
  ]);
  return readingOf(thread).claims.find(({ sentence: { text } }) => text === sentence)?.risk;
}

describe("the risk of a claim", () => {
  const whole = "Free trams are better than wide roads.";

  it("is least where it names the title and nothing points back", () => {
    expect(riskOf(whole)).toBeLessThanOrEqual(0.5);
  });

  it.each([
    ["a pronoun", "Free trams are better than their wide roads."],
    ["a comparison with nothing", "Free trams are better in many a town."],
    ["a first noun that nobody knows", "The wide road should never need free trams."],
    ["somebody who speaks of themselves", "I think free trams need our help more than roads."],
  ])("is more with %s", (_, sentence) => {
    expect(riskOf(sentence)).toBeGreaterThan(riskOf(whole) ?? 9);
  });

  it("keeps out of the key points what speaks of something else", () => {
    expect(riskOf("Ripe pears are better than sour apples.") ?? 9).toBeGreaterThan(mostRisk.keyPoint);
  });

  it("is more with letters that hardly anybody uses, but not with those that everybody knows", () => {
    const riskWith = (letters: string) => {
      const sentence = `Free trams are better than ${letters} roads.`;
      const others = Array.from({ length: 12 }, (_, at) => says(at + 2, `other${at}`, "so the free trams"));
      const thread = aDiscussion({ title: "Free trams" }, [says(1, "oda", sentence), ...others]);
      return readingOf(thread).claims.find(({ sentence: { text } }) => text === sentence)?.risk ?? 9;
    };
    expect(riskWith("FWR")).toBeGreaterThan(riskWith("UK"));
    expect(riskWith("UK")).toBe(riskWith("wide"));
  });

  it("is more of what answers a quotation", () => {
    const claimAfter = (start: string) => {
      const thread = aDiscussion({ title: "Free trams", author: aPerson("poster") }, [
        says(1, "oda", "Nobody needs the shops."),
        says(2, "neve", `${start}\n\n${whole}`),
      ]);
      return readingOf(thread).claims.find(({ sentence: { text } }) => text === whole)?.risk ?? 9;
    };
    expect(claimAfter("> Nobody needs the shops.")).toBeGreaterThan(claimAfter("Nobody needs the shops."));
  });

  it("is more of a reply that begins by reacting", () => {
    const replyAfter = (start: string) => {
      const thread = aDiscussion({ title: "Free trams", author: aPerson("poster") }, [
        says(1, "oda", "The shops need roads."),
        says(2, "neve", `${start} ${whole}`, { under: 1 }),
      ]);
      return readingOf(thread).claims.find(({ sentence: { text } }) => text === whole)?.risk ?? 9;
    };
    expect(replyAfter("Not true.")).toBeGreaterThan(replyAfter("The shops need people."));
  });

  it("is more of what hangs on a question that it answers", () => {
    const claimUnder = (asked: string) => {
      const thread = aDiscussion({ title: "Free trams", author: aPerson("poster") }, [
        says(1, "oda", asked),
        says(2, "neve", whole, { under: 1 }),
      ]);
      return readingOf(thread).claims.find(({ sentence: { text } }) => text === whole)?.risk ?? 9;
    };
    expect(claimUnder("What is that?")).toBeGreaterThan(claimUnder("Well, what is that."));
  });

  it("keeps out what only begins or calls in a language of which nothing is known", () => {
    const french = { language: "fr", title: "Des trams gratuits" };
    for (const words of ["Bonjour, les trams devraient rester gratuits pour tout le monde."])
      expect(riskOf(words, french) ?? 9).toBeGreaterThan(mostRisk.stance);
  });

  it("asks for the title's longer words where nothing is known of the language", () => {
    const french = { language: "fr", title: "Des trams gratuits" };
    expect(riskOf("Les trams devraient rester gratuits pour tout le monde.", french)).toBeLessThan(
      riskOf("Les gens devraient rester calmes devant tout le monde.", french) ?? 9,
    );
  });
});

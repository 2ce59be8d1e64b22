import { describe, expect, it } from "vitest";
import { failuresAfter } from "../sample-digest.ts";
import { threads, trams } from "../sample-threads.ts";

describe("the headline", () => {
  const headline = (text: string, circumstances = {}) =>
    failuresAfter(({ trams: topic }) => Object.assign(topic, { headline: text }), circumstances)
      .filter(({ path }) => path === "topics[0].headline")
      .map(({ reason }) => reason);

  it.each([
    "Should city trams…",
    "Free trams are the fairest answer to traffic in the city",
    '"Parking is free in half of the city" or "fares keep the night service alive"?',
    "A discussion in transit",
  ])("may be %s", (text) => {
    expect(headline(text)).toEqual([]);
  });

  it.each([
    "City trams be free?",
    "Should city trams",
    "Should city trams be free",
    "Should city tra…",
    "Trams should be free",
    "A fight in transit",
    "…",
    "A discussion in campus",
  ])("may not be %s", (text) => {
    expect(headline(text)).toEqual(["it is none of the forms of a headline"]);
  });

  it("leaves labels off a title", () => {
    const title = "Unpopular opinion: trams should be free (repost)";
    const posted = [{ ...trams, post: { ...trams.post, title } }, ...threads.slice(1)];

    expect(headline("Trams should be free", { threads: posted })).toEqual([]);
    expect(headline("Should be free", { threads: posted })).not.toEqual([]);
  });

  it("sets only those against each other who are opposed", () => {
    expect(headline('"Parking is free in half of the city" or "everyone breathes easier"?')).toHaveLength(1);
    expect(headline('"Parking is free in half of the city" or "parking is free in half of the city"?')).toHaveLength(1);
    expect(headline('"Parking is free in half of the city" or "fares keep the night service alive"?')).toEqual([]);
  });
});

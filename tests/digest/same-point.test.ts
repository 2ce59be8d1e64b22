import { describe, expect, it } from "vitest";
import { saysTheSame } from "../../src/digest/same-point.ts";
import { english } from "../../src/language/en.ts";
import type { RankedClaim } from "../../src/stance/rank-claims.ts";
import type { TopicReading } from "../../src/stance/read-topic.ts";

/** As far as it is asked here: the topic is trams, and the city, and no two claims stand near. */
const reading = {
  language: english,
  vocabulary: { inTitle: new Set(["tram"]), core: new Set(["tram", "citi"]) },
  space: { nearness: () => 0 },
} as unknown as TopicReading;
const claim = (text: string) => ({ text, sentence: { text, of: {}, index: 0 } }) as unknown as RankedClaim;
const same = (a: string, b: string) => saysTheSame(reading, claim(a), claim(b));

describe("two claims say the same", () => {
  it("where most of the shorter one's own words are the longer one's", () => {
    expect(same("A ticket office closes before midnight", "Every ticket office closes long before the last tram")).toBe(
      true,
    );
  });

  it("where the shorter one has no word but the topic's and the longer one's", () => {
    expect(same("Trams must leave the city", "Trams should leave the city, and buses take their place at last")).toBe(
      true,
    );
  });

  it("not where one denies what the other says", () => {
    expect(same("Trams suit the city", "Trams never suit a city that grows so fast")).toBe(false);
  });

  it("not where both have a word of their own beside the topic's", () => {
    expect(same("Trams ruin the city", "Trams connect old villages with their city at last")).toBe(false);
  });
});

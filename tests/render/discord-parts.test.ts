import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { parseCustomId } from "../../src/discord/custom-id.ts";
import { digestButtonOf } from "../../src/discord/digest-button.ts";
import { english } from "../../src/language/en.ts";
import { discordLimits } from "../../src/render/discord-message.ts";
import { type DiscordPart, type DiscordPartsOptions, discordParts } from "../../src/render/discord-parts.ts";
import { discordWordsFor } from "../../src/render/discord-words.ts";
import { charted, long, longTopic } from "../adapters/discord/long-digest.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";
import { componentsIn, markupLeftIn, pings, textsOf } from "./discord-texts.ts";
import { hostileDigest } from "./hostile.ts";

const options: DiscordPartsOptions = {
  catalogue: english.catalogue,
  words: discordWordsFor("en"),
  contactUrl: "https://contact.example/object",
  charts: true,
  continued: true,
};
const partsOf = (digest: Digest, rest: Partial<DiscordPartsOptions> = {}) =>
  discordParts(digest, { ...options, ...rest });
const buttonsIn = ({ components }: DiscordPart) =>
  componentsIn(components).filter((each) => each.custom_id !== undefined);
const labelsIn = (part: DiscordPart | undefined) =>
  part === undefined ? [] : buttonsIn(part).map(({ label }) => label);
const firstLines = (parts: readonly DiscordPart[]) =>
  parts.map(({ components }) => textsOf(components)[0]?.split("\n")[0]);
const small = aSummary({ headline: "x", framing: aPassage("x"), stances: [], consensus: [], keyPoints: [] });

describe("a digest as Discord messages", () => {
  it("is one where it fits into one, with a button for the words behind it", () => {
    const parts = partsOf(charted);

    expect(parts).toHaveLength(1);
    expect(labelsIn(parts[0])).toEqual(["Quotes (1)"]);
    expect(parts[0]?.charts).toMatchObject([{ name: "stances.png", svg: expect.stringMatching(/^<svg /u) }]);
  });

  it("tells in full below what was shortened in the first, and nothing twice", () => {
    const parts = partsOf(long);

    expect(firstLines(parts)).toEqual(["## First", "## First", "## Second", "## Third"]);
    const whole = parts.slice(1).map(({ components }) => textsOf(components).join("\n"));
    for (const text of whole) expect(text.match(/Claim \d|argues \d/gu)).toHaveLength(8);

    const [short, ...others] = partsOf(aDigest({ topics: [small, longTopic("Long"), longTopic("Longer")] }));
    expect(textsOf(short?.components ?? []).join()).toContain("## x");
    expect(firstLines(others)).toEqual(["## Long", "## Longer"]);
  });

  it("has buttons for what does not fit, under the topic that they tell more of", () => {
    const [first, ...others] = partsOf(long);
    const ids = buttonsIn(first ?? { components: [], charts: [] }).map(({ custom_id = "" }) =>
      digestButtonOf(parseCustomId(custom_id)?.parameters ?? []),
    );

    expect(ids.map((each) => each?.topic)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(new Set(ids.map((each) => each?.digestId))).toEqual(new Set([long.id]));
    expect(labelsIn(first)).toEqual([
      "Key points (4)",
      "Quotes (1)",
      "Read more",
      "Quotes (1)",
      "Read more",
      "Quotes (1)",
    ]);
    expect(labelsIn(others.at(-1))).toEqual(["Quotes (1)"]);
  });

  it("is one message where none may follow, and does not speak of more", () => {
    const parts = partsOf(long, { continued: false });

    expect(parts).toHaveLength(1);
    expect(JSON.stringify(parts)).not.toContain("below");
  });

  it("gives up buttons before topics", () => {
    const topics = (count: number) => aDigest({ topics: Array.from({ length: count }, () => longTopic("Long")) });
    const shown = (count: number) => {
      const [first] = partsOf(topics(count));
      return [textsOf(first?.components ?? []).filter((text) => text.startsWith("## ")).length, labelsIn(first).length];
    };

    expect(shown(5)).toEqual([5, 10]);
    expect(shown(7)).toEqual([7, 7]);
    expect(shown(8)).toEqual([8, 0]);
  });

  it("draws no chart where none may be attached, or nobody is on a side", () => {
    expect(partsOf(charted, { charts: false })[0]?.charts).toEqual([]);
    expect(partsOf(aDigest())[0]?.charts).toEqual([]);
    expect(JSON.stringify([partsOf(charted, { charts: false }), partsOf(aDigest())])).not.toContain("attachment:");
  });

  it("mentions a role above everything, in the first alone", () => {
    const parts = partsOf(long, { roleToMention: "123" });

    expect(parts.map(({ components }) => textsOf(components)[0]?.includes("<@&123>"))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("says what is around it in the language of the place", () => {
    const words = discordWordsFor("de-CH");

    expect(labelsIn(partsOf(long, { words })[0])[0]).toBe("Kernpunkte (4)");
    expect(JSON.stringify(partsOf(long, { words })[0])).toContain("Alle Themen vollständig");
    expect(discordWordsFor("fr").tag).toBe("en");
  });

  it("is within every limit, pings nobody and makes no markup of what is in it", () => {
    fc.assert(
      fc.property(hostileDigest, fc.integer({ min: 1, max: 4 }), (digest, times) => {
        const many = { ...digest, topics: Array.from({ length: times }, () => digest.topics).flat() };
        for (const part of partsOf(many)) {
          const texts = textsOf(part.components);
          expect(componentsIn(part.components).length).toBeLessThanOrEqual(discordLimits.components);
          expect(texts.join("").length).toBeLessThanOrEqual(discordLimits.characters);
          expect(Buffer.byteLength(texts.join(""))).toBeLessThanOrEqual(discordLimits.bytes);
          for (const { custom_id = "x", label = "x" } of buttonsIn(part)) {
            expect(custom_id.length).toBeLessThanOrEqual(100);
            expect(label.length).toBeLessThanOrEqual(discordLimits.buttonLabel);
          }
          for (const text of texts) {
            expect(text.length).toBeGreaterThan(0);
            expect(text).not.toMatch(pings);
            expect(markupLeftIn(text, many, [options.contactUrl])).toBe("");
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { digestPieces } from "../../src/discord/digest-button.ts";
import { english } from "../../src/language/en.ts";
import { discordLimits } from "../../src/render/discord-message.ts";
import { discordPiece } from "../../src/render/discord-piece.ts";
import { discordWordsFor } from "../../src/render/discord-words.ts";
import { long } from "../adapters/discord/long-digest.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";
import { markupLeftIn, pings, textsOf } from "./discord-texts.ts";
import { hostileDigest } from "./hostile.ts";

const options = { catalogue: english.catalogue, words: discordWordsFor("en") };
const show = (digest: Digest, piece: (typeof digestPieces)[number], topic = 0): string[] =>
  discordPiece(digest, { topic, piece }, options).flatMap(({ components }) => textsOf(components));

describe("what a button shows", () => {
  it("is the words of those cited, each with where they stand", () => {
    const cited = aPassage("[kira] argues that free trams are empty trams.");
    const digest = aDigest({ topics: [aSummary({ stances: [cited], keyPoints: [] })] });

    expect(show(digest, "quotes")).toEqual([
      `**Quotations (1)**
- **kira\\@lemmy\\.example** (Not placed, score 5): "words" [Read it on lemmy\\.example](https://lemmy.example/comment/1)`.replace(
        "Not placed, ",
        "",
      ),
    ]);
  });

  it("is every key point", () => {
    expect(show(aDigest(), "points")).toEqual([
      "**Key Points**\n- Free trams are empty trams. Argued by **kira**.\n- Nobody pays for roads either. Argued by **oskar\\_l**.",
    ]);
  });

  it("is every source", () => {
    expect(show(aDigest(), "sources")[0]).toMatch(
      /^\*\*Source Discussions \(1\)\*\*\n-# \[Should trams be free\?\]\(/u,
    );
  });

  it("is the topic in full, in as many messages as it takes", () => {
    const words = "of trams and of those who pay for them ".repeat(20).trim();
    const stances = Array.from({ length: 6 }, (_, at) => aPassage(`Nobody argues ${at}: ${words}.`));
    const keyPoints = Array.from({ length: 7 }, (_, at) => ({
      claim: aPassage(`Claim ${at}: ${words}.`),
      support: aPassage("Argued by [kira]."),
    }));
    const told = show(aDigest({ topics: [aSummary({ stances: stances.slice(0, 3), keyPoints })] }), "more");

    expect(told.length).toBeGreaterThan(1);
    expect(told.join("\n").match(/Claim \d/gu)).toHaveLength(7);
    expect(show(long, "more", 2)[0]).toContain("## Third");
  });

  it("counts what is left where it is more than anybody reads", () => {
    const sources = Array.from({ length: 200 }, (_, at) => ({
      ...aSummary().sources[0],
      title: `Source ${at} ${"of trams ".repeat(20)}`,
    })) as Digest["topics"][number]["sources"];
    const told = show(aDigest({ topics: [aSummary({ sources })] }), "sources");
    const shown = told.join("\n").match(/Source \d+ of/gu)?.length ?? 0;

    expect(told).toHaveLength(4);
    expect(told.at(-1)).toContain(`… and ${200 - shown} more.`);
  });

  it("is nothing where the digest has no such topic", () => {
    expect(discordPiece(aDigest(), { topic: 1, piece: "more" }, options)).toEqual([]);
  });

  it("is within every limit, pings nobody and makes no markup of what is in it", () => {
    fc.assert(
      fc.property(hostileDigest, fc.constantFrom(...digestPieces), (digest, piece) => {
        for (const text of show(digest, piece)) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(discordLimits.characters);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(discordLimits.bytes);
          expect(text).not.toMatch(pings);
          expect(markupLeftIn(text, digest)).toBe("");
        }
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { german } from "../../src/language/de.ts";
import { english } from "../../src/language/en.ts";
import { discordThreadName, forumPostName } from "../../src/render/discord-names.ts";
import { shortenAtWord } from "../../src/render/shorten-at-word.ts";
import { aDigest, aSummary } from "../fakes/digests.ts";
import { hostileText } from "./hostile.ts";

const slot = new Date("2026-11-20T23:30:00Z");

describe("the name of a forum post", () => {
  it("tells what the digest is about, and the day it was due where the server is", () => {
    expect(forumPostName(aDigest(), english.catalogue, slot, "UTC")).toBe("Should trams be free? · Nov 20, 2026");
    expect(forumPostName(aDigest(), german.catalogue, slot, "Europe/Berlin")).toBe(
      "Should trams be free? · 21.11.2026",
    );
  });

  it("has as many characters as Discord takes, and the day always", () => {
    const digest = aDigest({ topics: [aSummary({ headline: "trams ".repeat(18) })] });
    const name = forumPostName(digest, english.catalogue, slot, "UTC");

    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toMatch(/trams… · Nov 20, 2026$/u);
  });

  it("is never too long, whatever the headline", () => {
    fc.assert(
      fc.property(hostileText, (headline) => {
        const digest = aDigest({ topics: [aSummary({ headline: headline.slice(0, 110) })] });

        expect(discordThreadName(digest, english.catalogue).length).toBeLessThanOrEqual(100);
        expect(forumPostName(digest, english.catalogue, slot, "UTC").length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("shortening", () => {
  it.each([
    ["free trams", 10, "free trams"],
    ["free trams", 9, "free…"],
    ["free trams", 6, "free…"],
    ["free trams", 5, "free…"],
    ["free trams", 4, "fre…"],
    ["🚋🚋🚋", 4, "🚋…"],
  ])("makes of %j with room for %i: %j", (text, most, expected) => {
    expect(shortenAtWord(text, most)).toBe(expected);
  });
});

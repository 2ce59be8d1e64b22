import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { english } from "../../src/language/en.ts";
import { type DiscordOptions, renderDiscord } from "../../src/render/discord.ts";
import { type DiscordMessage, discordLimits } from "../../src/render/discord-message.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";
import { componentsIn, markupLeftIn, pings, textsOf } from "./discord-texts.ts";
import { hostileDigest } from "./hostile.ts";

const options: DiscordOptions = { catalogue: english.catalogue, contactUrl: "https://contact.example/object" };
const render = (digest = aDigest(), rest: Partial<DiscordOptions> = {}): DiscordMessage =>
  renderDiscord(digest, { ...options, ...rest });

const everything = (message: DiscordMessage) => componentsIn(message.components ?? []);
const textsIn = (message: DiscordMessage) => textsOf(message.components ?? []);
const charactersIn = (message: DiscordMessage): number => textsIn(message).join("").length;
const bytesIn = (message: DiscordMessage): number => Buffer.byteLength(textsIn(message).join(""));
const isWhole = (message: DiscordMessage): boolean => !textsIn(message).join("").includes("shortened to fit here");

const withFraming = (text: string): Digest =>
  aDigest({ topics: [aSummary({ framing: { text, citations: [], spans: [] } })] });
/** A digest whose message has so many characters, or, of another letter, bytes. */
const ofLength = (length: number): Digest =>
  withFraming("a".repeat(1 + length - charactersIn(render(withFraming("a")))));
const ofBytes = (length: number): Digest => {
  const bare = bytesIn(render(withFraming("語")));
  const [wide, narrow] = [Math.floor((length - bare) / 3), (length - bare) % 3];
  return withFraming(`語${"語".repeat(wide)}${"a".repeat(narrow)}`);
};

describe("a digest as a Discord message", () => {
  it("is one container: the topic, what holds it up, the closing line", () => {
    expect(render()).toEqual({
      flags: 32_768,
      allowed_mentions: { parse: [] },
      components: [
        {
          type: 17,
          components: [
            {
              type: 10,
              content: `## Should trams be free?

The post asks: "Should trams be free?" 12 people answer.

**kira** argues that free trams are empty trams. **oskar\\_l** replies: "Nobody pays for roads either."

Only 4 of 12 people could be placed: no view is called dominant.`,
            },
            {
              type: 10,
              content: `**Key Points**
- Free trams are empty trams. Argued by **kira**.
- Nobody pays for roads either. Argued by **oskar\\_l**.

-# Source Discussions (1)
-# [Should trams be free?](https://lemmy.example/post/1) · technology\\@lemmy\\.example · score 1,234 · 1 comment`,
            },
            { type: 14, divider: true, spacing: 2 },
            {
              type: 10,
              content:
                "-# Written by the embedded engine from 52 comments by 12 people; every name, quote and number was checked against the comments. Object or opt out: https://contact.example/object",
            },
          ],
        },
      ],
    });
  });

  it("shows the stance chart only where it is attached", () => {
    const gallery = everything(render(aDigest(), { chart: true })).find(({ type }) => type === 12);

    expect(gallery).toEqual({
      type: 12,
      items: [
        {
          media: { url: "attachment://stances.png" },
          description: expect.stringContaining("Who stands where – Should trams be free? – In favour: 0 people"),
        },
      ],
    });
    expect(JSON.stringify(render())).not.toContain("attachment:");
  });

  it("leads to the whole digest by a button, where there is an address that fits one", () => {
    const address = (length: number) => "https://page.example/".padEnd(length, "x");
    const buttons = (pageUrl: string) => everything(render(aDigest(), { pageUrl })).filter(({ type }) => type === 2);

    expect(buttons(address(512))).toEqual([{ type: 2, style: 5, label: "Read it all", url: address(512) }]);
    expect(buttons(address(513))).toEqual([]);
    expect(buttons("http://page.example/")).toEqual([]);
  });

  it("is whole up to the last character a message may have", () => {
    expect(discordLimits.characters).toBe(4_000);
    for (const length of [3_999, 4_000]) {
      expect(charactersIn(render(ofLength(length)))).toBe(length);
      expect(isWhole(render(ofLength(length)))).toBe(true);
    }
    const cut = render(ofLength(4_001));

    expect(isWhole(cut)).toBe(false);
    expect(charactersIn(cut)).toBeLessThanOrEqual(4_000);
    expect(textsIn(cut)[0]).toContain("aaa");
  });

  it("is whole up to the last byte that Discord takes", () => {
    expect(discordLimits.bytes).toBe(10_000);
    for (const length of [9_999, 10_000]) {
      expect(bytesIn(render(ofBytes(length)))).toBe(length);
      expect(isWhole(render(ofBytes(length)))).toBe(true);
    }
    const cut = render(ofBytes(10_001));

    expect(isWhole(cut)).toBe(false);
    expect(charactersIn(cut)).toBeLessThan(4_000);
    expect(bytesIn(cut)).toBeLessThanOrEqual(10_000);
  });

  it("has 40 components at most, nested ones included", () => {
    const small = aSummary({ headline: "x", framing: aPassage("x"), stances: [], consensus: [], keyPoints: [] });
    const of = (topics: number) => aDigest({ topics: Array.from({ length: topics }, () => small) });
    const pageUrl = "https://page.example/";

    expect(discordLimits.components).toBe(40);
    expect(everything(render(of(12), { pageUrl }))).toHaveLength(40);
    expect(isWhole(render(of(12), { pageUrl }))).toBe(true);
    expect(everything(render(of(12), { pageUrl, chart: true })).length).toBeLessThanOrEqual(40);
    expect(isWhole(render(of(12), { pageUrl, chart: true }))).toBe(false);
    expect(everything(render(of(13))).length).toBeLessThanOrEqual(40);
    expect(isWhole(render(of(13)))).toBe(false);
  });

  it("gives up key points and later stances before a topic, and the last topics first", () => {
    const words = "of trams and of those who pay for them and of roads ".repeat(3).trim();
    const topic = (headline: string) =>
      aSummary({
        headline,
        stances: Array.from({ length: 6 }, (_, at) => aPassage(`[kira] argues ${at}: ${words}.`)),
        keyPoints: Array.from({ length: 5 }, (_, at) => ({
          claim: aPassage(`Claim ${at}: ${words}.`),
          support: aPassage("Argued by [kira]."),
        })),
      });
    const texts = textsIn(render(aDigest({ topics: [topic("First"), topic("Second"), topic("Third")] })));
    const counts = (pattern: RegExp) =>
      ["## First", "## Second", "## Third"].map(
        (_, at) =>
          texts
            .slice(2 * at, 2 * at + 2)
            .join()
            .match(pattern)?.length,
      );

    expect(texts.filter((text) => text.startsWith("## "))).toHaveLength(3);
    expect(counts(/argues/gu)).toEqual([4, 4, 4]);
    expect(counts(/Claim/gu)).toEqual([2, 1, 1]);
    for (const sentence of texts.join("\n").matchAll(/(?:argues|Claim) \d: .*?\./gu))
      expect(sentence[0]).toContain(words);
  });

  it("pings nobody and makes no markup of what is in it", () => {
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const message = render(digest);

        expect(message.allowed_mentions).toEqual({ parse: [] });
        expect(charactersIn(message)).toBeLessThanOrEqual(4_000);
        expect(bytesIn(message)).toBeLessThanOrEqual(10_000);
        for (const text of textsIn(message)) {
          expect(text).not.toMatch(pings);
          expect(markupLeftIn(text, digest, [options.contactUrl])).toBe("");
        }
      }),
    );
  });

  it("has a line for each of its own, and none that something in it began", () => {
    const ownLine = /^(?:|## .*|- .*|-# .*|\*\*Key Points\*\*|[^#>\-+=\s\d].*|\d(?!\d*[.)]\s).*)$/su;
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        for (const line of textsIn(render(digest)).flatMap((text) => text.split("\n"))) expect(line).toMatch(ownLine);
      }),
    );
  });
});

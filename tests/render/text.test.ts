import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { renderText, type TextOptions } from "../../src/render/text.ts";
import { hasControls } from "../../src/text/control-characters.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";

const options: TextOptions = {
  width: 60,
  colour: false,
  catalogue: english.catalogue,
  contactUrl: "https://contact.example",
};
const render = (digest = aDigest(), rest: Partial<TextOptions> = {}): string =>
  renderText(digest, { ...options, ...rest });

describe("a digest as text", () => {
  it("reads as the documentation shows", () => {
    const omitted = { deleted: 3, bots: 1, optedOut: 2 };

    expect(render(aDigest({ omitted }))).toBe(`Should trams be free?

The post asks: "Should trams be free?" 12 people answer.

‘kira’ argues that free trams are empty trams. ‘oskar_l’
replies: "Nobody pays for roads either."

Only 4 of 12 people could be placed: no view is called
dominant.

Key Points
Free trams are empty trams.
  Argued by ‘kira’.
Nobody pays for roads either.
  Argued by ‘oskar_l’.

Source Discussions (1)
Should trams be free?
  technology@lemmy.example · score 1,234 · 1 comment
  https://lemmy.example/post/1

Written by the embedded engine from 52 comments by 12
people; left out: 2 by people who opted out, 1 by a bot, 3
deleted; every name, quote and number was checked against
the comments. Object or opt out: https://contact.example
`);
  });

  it("leaves out what a topic does not have", () => {
    const bare = render(aDigest({ topics: [aSummary({ stances: [], consensus: [], keyPoints: [] })] }));

    expect(bare).not.toContain("Key Points");
    expect(bare).not.toContain("\n\n\n");
    expect(bare).not.toContain("left out");
  });

  it("sets topics apart and ends with one closing line", () => {
    const two = render(aDigest({ topics: [aSummary(), aSummary({ headline: "Trams at night" })] }));

    expect(two).toContain("\n\n* * *\n\nTrams at night\n");
    expect(two.match(/Written by/gu)).toHaveLength(1);
  });

  it("counts one of each rightly, and names a model", () => {
    const digest = aDigest({ engine: { kind: "llm", model: "qwen3:8b" }, read: { people: 1, comments: 1 } });

    expect(render(digest, { width: 200 })).toContain(
      "Written by the language model qwen3:8b from 1 comment by 1 person; every",
    );
  });

  it("is bold only where it is asked to be, and says the same", () => {
    const coloured = render(aDigest(), { colour: true });

    expect(coloured.startsWith("\u001b[1mShould trams be free?\u001b[22m\n")).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe(render());
    expect(render()).not.toContain("\u001b");
  });

  it("marks every person, and nothing else of the same letters", () => {
    const topic = aSummary({ stances: [aPassage("[tram] argues that a tram is a tram.")] });

    expect(render(aDigest({ topics: [topic] }))).toContain("‘tram’ argues that a tram is a tram.");
  });

  it("keeps links whole, however narrow the terminal", () => {
    const url = `https://lemmy.example/post/${"9".repeat(80)}`;
    const [source] = aSummary().sources;
    const text = render(
      aDigest({ topics: [aSummary({ sources: source === undefined ? [] : [{ ...source, url }] })] }),
      { width: 5 },
    );

    expect(text.split("\n")).toContain(`  ${url}`);
  });

  it("lets nothing from outside command the terminal", () => {
    const evil = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\r\n";
    const quiet = "\u009d0;owned\u0007\u202e\u200b";
    const [source] = aSummary().sources;
    const digest = aDigest({
      topics: [
        aSummary({
          headline: `${evil}Headline`,
          framing: aPassage(`${quiet}Framing by [ki${quiet}ra]`),
          keyPoints: [{ claim: aPassage(`${quiet}claim`), support: aPassage(`${quiet}support`) }],
          sources:
            source === undefined
              ? []
              : [{ ...source, title: `${evil}title`, community: `a${evil}@b.example`, url: `https://x/${evil}` }],
        }),
      ],
    });
    const text = render(digest);

    expect(hasControls(text)).toBe(false);
    expect(text).not.toContain("owned");
    expect(text).toContain("‘kira’");
  });

  it("holds no control character and no line too long, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.integer({ min: 1, max: 120 }), (outside, width) => {
        const topic = aSummary({ headline: outside, framing: { text: outside, citations: [], spans: [] } });
        const text = render(aDigest({ topics: [topic] }), { width });

        expect(hasControls(text)).toBe(false);
      }),
    );
  });
});

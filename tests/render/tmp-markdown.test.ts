import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import type { Digest, Passage } from "../../src/digest/digest.ts";
import { english } from "../../src/language/en.ts";
import { escapeMarkdown } from "../../src/render/escape-markdown.ts";
import { lemmyPostLimit, type MarkdownOptions, renderMarkdown } from "../../src/render/markdown.ts";
import { quotationsOf } from "../../src/render/quotations.ts";
import { markdownAddress } from "../../src/render/web-address.ts";
import { withoutControls } from "../../src/text/control-characters.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";
import { hostileDigest, hostileText } from "./hostile.ts";

const options: MarkdownOptions = { catalogue: english.catalogue, contactUrl: "https://contact.example/object" };
const render = (digest = aDigest(), rest: Partial<MarkdownOptions> = {}): string =>
  renderMarkdown(digest, { ...options, ...rest });

/** Every node of the tree, the outer ones first. */
const nodesOf = (node: Nodes): Nodes[] => [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];
const parsed = (markdown: string): Nodes[] => nodesOf(fromMarkdown(markdown));
const textOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";
const linksIn = (markdown: string): string[] =>
  parsed(markdown).flatMap((node) => (node.type === "link" ? [node.url] : []));

/** Where the links of a digest should lead, in order. */
const linksOf = ({ topics }: Digest): string[] => {
  const people = ({ spans, citations }: Passage) =>
    spans.flatMap((span) => (span.kind === "person" ? [citations[span.citation]?.comment ?? ""] : []));
  const addresses = topics.flatMap((topic) => [
    ...[topic.framing, ...topic.stances, ...topic.consensus].flatMap(people),
    ...topic.keyPoints.flatMap(({ claim, support }) => [...people(claim), ...people(support)]),
    ...quotationsOf(topic).map(({ comment }) => comment),
    ...topic.sources.map(({ url }) => url),
  ]);
  return [...addresses, options.contactUrl].map(markdownAddress).filter((address) => address !== undefined);
};

/** A digest whose Markdown has so many characters. */
const ofLength = (length: number, rest: Partial<MarkdownOptions> = {}): Digest => {
  const withFraming = (text: string) =>
    aDigest({ topics: [aSummary({ framing: { text, citations: [], spans: [] } })] });
  const bare = render(withFraming("a"), { ...rest, maxCharacters: Number.POSITIVE_INFINITY }).length;
  return withFraming("a".repeat(1 + length - bare));
};

describe("a digest as Lemmy's Markdown", () => {
  it("reads as a post does", () => {
    expect(render(aDigest({ omitted: { bots: 1 } }))).toBe(`## Should trams be free?

The post asks: "Should trams be free?" 12 people answer.

[kira](https://lemmy.example/comment/1) argues that free trams are empty trams. [oskar\\_l](https://lemmy.example/comment/1) replies: "Nobody pays for roads either."

Only 4 of 12 people could be placed: no view is called dominant.

**Key Points**

**Free trams are empty trams.**  
Argued by [kira](https://lemmy.example/comment/1).

**Nobody pays for roads either.**  
Argued by [oskar\\_l](https://lemmy.example/comment/1).

::: spoiler Quotations (1)

- [oskar\\_l&#64;lemmy\\.example](https://lemmy.example/comment/1) (score 5): "words"

:::

::: spoiler Source Discussions (1)

- [Should trams be free? (technology&#64;lemmy\\.example)](https://lemmy.example/post/1) · score 1,234 · 1 comment

:::

---

Written by the embedded engine from 52 comments by 12 people; left out: 1 by a bot; every name, quote and number was checked against the comments. Object or opt out: [https\\:\\/\\/contact\\.example/object](https://contact.example/object)
`);
  });

  it("says who stands where beside what they say", () => {
    const balance = {
      proposition: "Trams should be free",
      favor: 3,
      against: 1,
      unclear: 0,
      shareOfScore: { favor: 0.5, against: 0.5, unclear: 0 },
    };
    const told = render(aDigest({ topics: [aSummary({ balance })] }));

    expect(told).toContain("\n\nIn favour: 3 people, 50% of the score  \n");
    expect(told).toContain("(Not placed, score 5)");
  });

  it("leaves the headline to the post's title where there is one topic", () => {
    const two = aDigest({ topics: [aSummary(), aSummary({ headline: "Trams at night" })] });

    expect(render(aDigest(), { headlineIsTitle: true })).not.toContain("##");
    expect(render(two, { headlineIsTitle: true }).match(/^## .+$/gmu)).toEqual([
      "## Should trams be free?",
      "## Trams at night",
    ]);
  });

  it("is whole up to the last character a post may have", () => {
    expect(lemmyPostLimit).toBe(50_000);
    for (const length of [49_999, 50_000]) {
      expect(render(ofLength(length))).toHaveLength(length);
      expect(render(ofLength(length))).not.toContain("shortened");
    }
    const cut = render(ofLength(50_001));

    expect(cut.length).toBeLessThanOrEqual(50_000);
    expect(cut).toContain("shortened to fit here");
    expect(cut).not.toContain("::: spoiler Quotations");
    expect(cut).toContain("::: spoiler Source Discussions");
  });

  it("keeps to what a comment may have, and never cuts inside a sentence or a link", () => {
    const topics = Array.from({ length: 12 }, (_, at) => aSummary({ headline: `Topic ${at}` }));
    const digest = aDigest({ topics });
    const whole = parsed(render(digest)).map(textOf);
    for (const maxCharacters of [400, 700, 1_500, 3_000, 6_000]) {
      const told = render(digest, { maxCharacters });

      expect(told.length).toBeLessThanOrEqual(maxCharacters);
      expect(told).toContain("## Topic 0");
      expect(told).toMatch(/\(https:\/\/contact\.example\/object\)\n$/u);
      for (const node of parsed(told)) {
        if (node.type === "link" || node.type === "heading") expect(whole).toContain(textOf(node));
      }
    }
  });

  it("links names to the comments cited, and has no other markup, whatever is in it", () => {
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const told = render(digest);
        const types = new Set(parsed(told).map(({ type }) => type));
        const ours = [
          "root",
          "paragraph",
          "heading",
          "text",
          "strong",
          "link",
          "list",
          "listItem",
          "break",
          "thematicBreak",
        ];

        expect([...types].filter((type) => !ours.includes(type))).toEqual([]);
        expect(linksIn(told)).toEqual(linksOf(digest));
      }), { numRuns: 1500 },
    );
  });

  it("has the headings, rules and spoilers of its own form alone", () => {
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const told = render(digest);
        const nodes = parsed(told);
        const headings = nodes.filter((node) => node.type === "heading");
        const lists = nodes.filter((node) => node.type === "list");
        const fences = told.split("\n").filter((line) => line.trimStart().startsWith(":::"));

        expect(headings.map(textOf).map(shown)).toEqual(digest.topics.map(({ headline }) => shown(headline)));
        expect(nodes.filter((node) => node.type === "thematicBreak")).toHaveLength(1);
        expect(lists.every(({ ordered }) => ordered === false)).toBe(true);
        // The quotations, the sources.
        expect(lists).toHaveLength(2 * digest.topics.length);
        expect(fences).toHaveLength(4 * digest.topics.length);
      }), { numRuns: 1500 },
    );
  });

  it("mentions nobody: Lemmy looks for @name@host and !name@host in what is written and in what is read", () => {
    const mention = /@[\w.]+@[\w.:-]+|(?:\/[cmu]\/|!)[\w.%+-]+@[\w.-]+\.[a-z]{2,}/iu;
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const told = render(digest);
        const read = parsed(told).flatMap((node) => (node.type === "text" ? [node.value] : []));

        expect(told.replace(/\]\(\S+\)/gu, "]")).not.toMatch(/@/u);
        for (const text of read) expect(text).not.toMatch(mention);
      }), { numRuns: 1500 },
    );
  });

  it("links a name that stands after an exclamation mark, and shows no picture", () => {
    const told = render(aDigest({ topics: [aSummary({ framing: aPassage("Look![kira]") })] }));

    expect(told).toContain("Look\\![kira](https://lemmy.example/comment/1)");
  });
});

/** What a reader sees of a text, but for what marks its edges. */
const shown = (text: string): string =>
  withoutControls(text)
    .replace(/\u200b/gu, "")
    .trim();

describe("escaping Markdown", () => {
  it.each([
    ["Well-known words, plain. And (so) on! 3.5 % of it.", "Well-known words, plain. And (so) on! 3\\.5 % of it."],
    ["1. one", "1\\. one"],
    ["1) one", "1\\) one"],
    ["  12. one", " 12\\. one"],
    ["- one", "\\- one"],
    ["a_b*c", "a\\_b\\*c"],
    ["look!", "look\\!"],
    ["![a](b)", "\\!\\[a\\](b)"],
    ["::: spoiler", "\\:\\:\\: spoiler"],
    ["a@b.example", "a&#64;\u200bb\\.example"],
    ["https://a.example/b", "https\\:\\/\\/\u200ba\\.example/b"],
    ["www.a.example", "www\u200b\\.a\\.example"],
    ["R&D &amp; Q & A", "R\\&D \\&amp; Q & A"],
    ["(c) (tm)", "\\(c) \\(tm)"],
    ["line\nfeed", "line feed"],
  ])("writes %j as %j", (text, escaped) => {
    expect(escapeMarkdown(text, "lemmy")).toBe(escaped);
  });

  it("leaves addresses whole inside a link's own text, but no community and no person", () => {
    expect(escapeMarkdown("kira@lemmy.example", "lemmy", "link")).toBe("kira&#64;lemmy\\.example");
    expect(escapeMarkdown("!tech@lemmy.example", "lemmy", "link")).toBe("\\!tech&#64;\u200blemmy\\.example");
  });

  it("gives back the text itself once it is parsed", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const nodes = parsed(`x${escapeMarkdown(text, "lemmy")}x`);

        expect(nodes.map(({ type }) => type)).toEqual(["root", "paragraph", "text"]);
        expect(
          nodes
            .map(textOf)
            .at(-1)
            ?.replace(/\u200b/gu, ""),
        ).toBe(`x${withoutControls(text)}x`);
      }), { numRuns: 1500 },
    );
  });
});

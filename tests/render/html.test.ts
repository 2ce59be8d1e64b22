import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { english } from "../../src/language/en.ts";
import { renderHtml } from "../../src/render/html/page.ts";
import { hasControls } from "../../src/text/control-characters.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";
import { hostileDigest } from "./hostile.ts";

const render = (digest: Digest = aDigest()): string =>
  renderHtml(digest, { catalogue: english.catalogue, contactUrl: "https://contact.example/object" });

/** Every tag of a page in order, as it is written: attributes are always quoted. */
const tagsOf = (page: string): string[] => page.match(/<[^>"]*(?:"[^"]*"[^>"]*)*>/gu) ?? [];
const nameOf = (tag: string): string => /^<(\/?[!\w-]+)/u.exec(tag)?.[1] ?? tag;
const valuesOf = (page: string, attribute: string): string[] =>
  tagsOf(page).flatMap((tag) =>
    [...tag.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "gu"))].map(([, value = ""]) => value),
  );

const placed = {
  proposition: "Trams should be free",
  favor: 3,
  against: 1,
  unclear: 2,
  shareOfScore: { favor: 0.5, against: 0.25, unclear: 0.25 },
};

describe("a digest as a page", () => {
  it("links each name to the comment and opens what is cited behind the sentence", () => {
    const quoted = aPassage("[kira] argues that free trams are empty trams.");
    const page = render(aDigest({ topics: [aSummary({ stances: [quoted], balance: placed })] }));

    expect(page).toContain(
      '<a class="person" dir="auto" href="https://lemmy.example/comment/1" rel="nofollow noopener">kira</a> argues that free trams are empty trams.<details class="words"><summary aria-label="The words of kira@lemmy.example" title="The words of kira@lemmy.example"><span aria-hidden="true">”</span></summary>',
    );
    expect(page).toContain('<blockquote cite="https://lemmy.example/comment/1" dir="auto">words</blockquote>');
    expect(page).toContain(
      '· score 5 · Not placed · <a href="https://lemmy.example/comment/1" rel="nofollow noopener">Read it on lemmy.example</a>',
    );
  });

  it("opens once what a key point's claim and its support both cite", () => {
    const cited = aPassage("Argued by [kira].");
    const claim = { ...aPassage("Free trams are empty trams."), citations: cited.citations };
    const bare = { framing: aPassage("x"), stances: [], consensus: [] };
    const page = render(aDigest({ topics: [aSummary({ ...bare, keyPoints: [{ claim, support: cited }] })] }));

    expect(page.match(/<blockquote/gu)).toHaveLength(1);
  });

  it("has one heading of each kind where it belongs, and a list of its topics where there are several", () => {
    const two = render(aDigest({ topics: [aSummary(), aSummary({ headline: "Trams at night" })] }));
    const headings = [...two.matchAll(/<(h[1-6])[^>]*>(.*?)<\/\1>/gu)].map(([, level, text]) => `${level} ${text}`);

    expect(headings).toEqual([
      "h1 Who argues what",
      "h2 Should trams be free?",
      "h3 Key Points",
      "h3 Source Discussions (1)",
      "h2 Trams at night",
      "h3 Key Points",
      "h3 Source Discussions (1)",
    ]);
    expect(two).toContain('<nav aria-label="Topics"><ol><li><a href="#topic-1"');
    expect(render()).not.toContain("<nav");
  });

  it("says in which language everything is", () => {
    const german = aSummary({ language: "xx", stances: [aPassage('[kira] writes: "so ist das"')] });
    const [stance] = german.stances;
    const spans = [...(stance?.spans ?? []), { kind: "quote" as const, start: 14, end: 24, citation: 0 }];
    const topic = { ...german, stances: stance === undefined ? [] : [{ ...stance, spans }] };
    const page = render(aDigest({ topics: [topic] }));

    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<article id="topic-1" lang="en"');
    expect(page).toContain('<span lang="xx" dir="auto">so ist das</span>');
    expect(page).toContain('<blockquote cite="https://lemmy.example/comment/1" lang="xx" dir="auto">');
  });

  it("shows who stands where for each topic where somebody does, each chart with ids of its own", () => {
    const topics = [aSummary({ balance: placed }), aSummary(), aSummary({ balance: placed })];
    const page = render(aDigest({ topics }));
    const ids = valuesOf(page, "id");

    expect(page.match(/<svg/gu)).toHaveLength(2);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id = ""] of page.matchAll(/(?:url\(#|aria-labelledby="|href="#)([\w-]+)/gu))
      expect(ids).toContain(id);
  });

  it("lets a browser load and run nothing: one style sheet, named by its hash", async () => {
    const page = render();
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? "";
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style))).toString("base64");

    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
    );
    expect(page).not.toMatch(/<script|<img|<link|<iframe|<form| style="| on\w+="|url\((?!#)|@import/u);
  });

  it("is one page of this program's own tags, whatever is in it", () => {
    const own =
      /^<\/?(?:!doctype|html|head|meta|title|style|body|header|nav|main|article|footer|h[123]|p|div|span|a|ol|ul|li|strong|details|summary|blockquote|figure|figcaption|svg|desc|defs|pattern|circle|rect|text)\b/u;
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const page = render(digest).replace(/<style>[\s\S]*?<\/style>/u, "");
        const open: string[] = [];
        for (const tag of tagsOf(page)) {
          expect(tag).toMatch(own);
          const name = nameOf(tag);
          if (name.startsWith("/")) expect(open.pop()).toBe(name.slice(1));
          else if (!["!doctype", "meta"].includes(name) && !tag.endsWith("/>")) open.push(name);
        }
        expect(open).toEqual([]);
        expect(tagsOf(page).join("").length + page.replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/gu, "").length).toBe(
          page.length,
        );
        expect(page.replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/gu, "")).not.toMatch(/[<>"]/u);
        expect(page).not.toMatch(/ (?:on\w+|style)=(?=")/u);
      }),
    );
  });

  it("links to https alone, and hides nothing, whatever is in it", () => {
    fc.assert(
      fc.property(hostileDigest, (digest) => {
        const page = render(digest);

        for (const address of [...valuesOf(page, "href"), ...valuesOf(page, "cite")]) {
          expect(address).toMatch(/^(?:https:\/\/[a-z\d.-]+(?::\d+)?\/|#topic-\d+$)/u);
        }
        for (const tag of tagsOf(page).filter((each) => each.startsWith("<a ") && !each.includes('href="#'))) {
          expect(tag).toContain(' rel="nofollow noopener"');
        }
        expect(hasControls(page)).toBe(false);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { markdownToHtml } from "../../../src/demo/sample-discord/page/discord-markdown.ts";

const nowMs = Date.parse("2026-11-21T12:00:00Z");
const reader = {
  user: (id: string) => (id === "1" ? "ada" : undefined),
  role: (id: string) => (id === "2" ? "Readers" : undefined),
  channel: (id: string) => (id === "3" ? "news" : undefined),
  nowMs,
};
const html = (markdown: string) => markdownToHtml(markdown, reader);

describe("Discord's Markdown", () => {
  it.each([
    ["headings of three sizes", "# a\n### b\n#### c", "<h2>a</h2><h4>b</h4><p>#### c</p>"],
    ["small print", "-# a **b**", '<p class="subtext">a <strong>b</strong></p>'],
    ["lines as they are", "a\nb\n\nc", '<p>a</p><p>b</p><p class="gap"></p><p>c</p>'],
    ["emphasis and lines below", "*a* __b__ **c** ~~d~~", "<p><em>a</em> <u>b</u> <strong>c</strong> <s>d</s></p>"],
    ["what is hidden", "||a||", '<p><span class="spoiler">a</span></p>'],
    ["quotations", "> a\n> b\nc", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>"],
    ["quotations to the end", ">>> a\nb", "<blockquote><p>a</p><p>b</p></blockquote>"],
    ["code", "`<b>`", "<p><code>&lt;b&gt;</code></p>"],
    ["blocks of code", "```ts\n# a\n```", "<pre># a</pre>"],
    [
      "links",
      "[a](https://lemmy.example/x)",
      '<p><a href="https://lemmy.example/x" rel="noreferrer noopener" target="_blank">a</a></p>',
    ],
    [
      "bare addresses",
      "https://lemmy.example/x.",
      '<p><a href="https://lemmy.example/x" rel="noreferrer noopener" target="_blank">https://lemmy.example/x</a>.</p>',
    ],
    [
      "mentions",
      "<@1> <@&2> <#3>",
      '<p><span class="mention">@ada</span> <span class="mention">@Readers</span> <span class="mention">#news</span></p>',
    ],
    [
      "times from now",
      `<t:${nowMs / 1000 + 7200}:R> <t:${nowMs / 1000 - 60}:R>`,
      '<p><span class="time">in 2 hours</span> <span class="time">1 minute ago</span></p>',
    ],
    ["escapes", "\\*a\\* \\# b", "<p>*a* # b</p>"],
  ])("has %s", (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it("numbers and nests lists", () => {
    expect(html("- a\n  - b\n1. c")).toBe(
      '<p class="item" data-depth="0"><span>•</span> a</p><p class="item" data-depth="1"><span>•</span> b</p><p class="item" data-depth="0"><span>1.</span> c</p>',
    );
  });

  it.each([
    ["HTML", "<script>alert(1)</script>"],
    ["entities", "&lt;b&gt;"],
    ["links to elsewhere", "[a](javascript:alert(1))"],
    ["pictures", "![a](https://lemmy.example/a.png)"],
  ])("has no %s", (_, markdown) => {
    expect(html(markdown)).not.toMatch(/<(?!\/?(?:p|a)\b)|href="javascript|&lt;b&gt;<|<b>/u);
  });
});

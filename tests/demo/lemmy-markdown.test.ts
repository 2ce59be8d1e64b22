import { expect, it } from "vitest";
import { lemmyHtml } from "../../src/demo/sample-instance/page/lemmy-markdown.ts";

it("shows Lemmy's Markdown, spoilers too", () => {
  const html = lemmyHtml(
    "## A *head*\n\n::: spoiler Sources <2>\n\n- [one](https://lemmy.example/post/1)\n- two\n\n:::\n\n---\n",
  );

  expect(html.replace(/\n/gu, "")).toBe(
    '<h2>A <em>head</em></h2><details><summary>Sources &lt;2&gt;</summary><ul><li><a href="https://lemmy.example/post/1">one</a></li><li>two</li></ul></details><hr>',
  );
});

it("lets nothing else become markup", () => {
  expect(lemmyHtml('<script>alert(1)</script>\n\n[x](javascript:alert)\n\n"&"')).toBe(
    "&lt;script&gt;alert(1)&lt;/script&gt;<p>x</p><p>&quot;&amp;&quot;</p>",
  );
});

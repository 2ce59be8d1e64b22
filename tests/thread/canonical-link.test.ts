import { describe, expect, it } from "vitest";
import { canonicalLink } from "../../src/thread/canonical-link.ts";

describe("a canonical link", () => {
  it.each([
    "https://news.example/a/b",
    "http://www.news.example/a/b/",
    "https://m.news.example/a/b#comments",
    "https://amp.news.example/a/b/amp",
    "https://news.example/a/b?utm_source=lemmy&fbclid=1",
    "https://NEWS.example/a/b/index.html",
  ])("is the same for %s", (link) => {
    expect(canonicalLink(link)).toBe("news.example/a/b");
  });

  it("keeps parameters that say what is shown, in order", () => {
    expect(canonicalLink("https://news.example/watch?v=2&a=1")).toBe("news.example/watch?a=1&v=2");
  });

  it("keeps case in paths, and ports", () => {
    expect(canonicalLink("https://news.example:8443/A")).toBe("news.example:8443/A");
  });

  it.each(["https://news.example/", "https://news.example", "magnet:?xt=1", "not a link", ""])(
    "is nothing for %j: it says nothing of a topic",
    (link) => {
      expect(canonicalLink(link)).toBeUndefined();
    },
  );
});

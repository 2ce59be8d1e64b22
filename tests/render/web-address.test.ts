import { describe, expect, it } from "vitest";
import { markdownAddress, webAddress } from "../../src/render/web-address.ts";

describe("an address that may become a link", () => {
  it.each([
    ["https://lemmy.example/comment/1", "https://lemmy.example/comment/1"],
    ["HTTPS://Lemmy.Example", "https://lemmy.example/"],
    ["https://lemmy.example:8536/post/1", "https://lemmy.example:8536/post/1"],
    ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
  ])("%s is %s", (address, canonical) => {
    expect(webAddress(address)).toBe(canonical);
  });

  it.each([
    "http://lemmy.example/comment/1",
    "javascript:alert(1)",
    "data:text/html,x",
    "//lemmy.example",
    "lemmy.example",
    "",
    "https://lemmy.example@evil.example/",
    "https://user:pass@evil.example/",
    "https://[::1]/",
    "https://a_b.example/",
  ])("%j is none", (address) => {
    expect(webAddress(address)).toBeUndefined();
    expect(markdownAddress(address)).toBeUndefined();
  });

  it("holds nothing in Markdown that would end it, or be markup in it", () => {
    expect(markdownAddress("https://a.example/m/x@b.example/(c)_d_*e*~f~`g`[h]|i|!j^k&lt;l?q='r'")).toBe(
      "https://a.example/m/x%40b.example/%28c%29%5Fd%5F%2Ae%2A%7Ef%7E%60g%60%5Bh%5D%7Ci%7C%21j%5Ek&lt%3Bl?q=%27r%27",
    );
  });
});

import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { postTitle } from "../../src/render/post-title.ts";
import { aDigest, aSummary } from "../fakes/digests.ts";

const titleOf = (...headlines: string[]): string =>
  postTitle(aDigest({ topics: headlines.map((headline) => aSummary({ headline })) }), english.catalogue);

describe("a post's title", () => {
  it("is the headline, and says how many topics follow", () => {
    expect(titleOf("Should trams be free?")).toBe("Should trams be free?");
    expect(titleOf("Should trams be free?", "b")).toBe("Should trams be free? (and 1 more topic)");
    expect(titleOf("Should trams be free?", "b", "c")).toBe("Should trams be free? (and 2 more topics)");
  });

  it("is one line of text, within the 200 characters that Lemmy takes", () => {
    expect(titleOf(" a\nb\u202e$& ", "c")).toBe("a b$& (and 1 more topic)");
    expect(titleOf("x".repeat(110), ...Array.from({ length: 2_000 }, () => "y")).length).toBeLessThanOrEqual(200);
  });
});

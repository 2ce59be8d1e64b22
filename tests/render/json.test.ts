import { describe, expect, it } from "vitest";
import { digestSchema } from "../../src/digest/digest.ts";
import { renderJson } from "../../src/render/json.ts";
import { hasControls } from "../../src/text/control-characters.ts";
import { aDigest, aSummary } from "../fakes/digests.ts";

describe("a digest as JSON", () => {
  it("is the digest, on lines of its own", () => {
    const text = renderJson(aDigest());

    expect(digestSchema.parse(JSON.parse(text))).toEqual(aDigest());
    expect(text).toMatch(/^\{\n {2}"schema": "standpoint\/digest@1",\n.*\}\n$/su);
  });

  it("holds nothing that a terminal would obey, and loses nothing by it", () => {
    const digest = aDigest({ topics: [aSummary({ headline: "\u001b[2J\u009b31m\u202eT\u200br\u{e0041}am 👩‍👧" })] });
    const text = renderJson(digest);

    expect(hasControls(text)).toBe(false);
    expect(JSON.parse(text)).toEqual(digest);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestId } from "../../src/digest/digest-id.ts";
import { aDigest } from "../fakes/digests.ts";

describe("the id of a digest", () => {
  const { id: _id, ...digest } = aDigest();

  it("does not hang on the order of keys, nor on when and for which period it was made", () => {
    const reversed = Object.fromEntries(Object.entries(digest).reverse()) as typeof digest;

    expect(digestId(reversed)).toBe(digestId(digest));
    expect(digestId({ ...digest, generatedAt: "2030-01-01T00:00:00.000Z", period: { from: "a", to: "b" } })).toBe(
      digestId(digest),
    );
  });

  it("changes with anything else", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (more) => {
        expect(digestId({ ...digest, language: digest.language + more })).not.toBe(digestId(digest));
        expect(digestId({ ...digest, communities: [...digest.communities, `${more}@b.example`] })).not.toBe(
          digestId(digest),
        );
      }),
    );
  });
});

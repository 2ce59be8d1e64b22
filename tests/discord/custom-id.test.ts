import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customIdOf, parseCustomId } from "../../src/discord/custom-id.ts";

describe("a custom id", () => {
  it("says again what went into it", () => {
    const parameter = fc.string({ maxLength: 8 }).filter((text) => encodeURIComponent(text.toWellFormed()).length < 25);
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 3 }), (parameters) => {
        const id = { action: "remove-watch", parameters };
        expect(parseCustomId(customIdOf(id))).toEqual(id);
      }),
    );
  });

  it.each(["", "remove", "0/remove/1", "1/", "1/Remove", "1/remove/%", "1/remove/a b", "1/re move"])(
    "is not understood where this version did not make it: %j",
    (text) => {
      expect(parseCustomId(text)).toBeUndefined();
    },
  );

  it("is never longer than Discord takes", () => {
    expect(customIdOf({ action: "a", parameters: ["b".repeat(96)] })).toHaveLength(100);
    expect(() => customIdOf({ action: "a", parameters: ["b".repeat(97)] })).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCustomId } from "../../src/discord/custom-id.ts";
import { digestAction, digestButtonId, digestButtonOf, digestPieces } from "../../src/discord/digest-button.ts";
import { nonceOf } from "../../src/discord/nonce.ts";
import { timeOfId } from "../../src/discord/snowflake.ts";

describe("the id of a button under a digest", () => {
  it("is read as what it was made of", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\da-f]{32}$/u),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(...digestPieces),
        (digestId, topic, piece) => {
          const id = digestButtonId({ digestId, topic, piece });
          const parsed = parseCustomId(id);

          expect(id.length).toBeLessThanOrEqual(100);
          expect(parsed?.action).toBe(digestAction);
          expect(digestButtonOf(parsed?.parameters ?? [])).toEqual({ digestId, topic, piece });
        },
      ),
    );
  });

  it.each([
    [[]],
    [["abc"]],
    [["abc", "0"]],
    [["abc", "0", "nothing"]],
    [["abc", "-1", "more"]],
    [["abc", "01", "more"]],
    [["abc", "1e3", "more"]],
    [["", "0", "more"]],
    [["abc", "0", "more", "else"]],
  ])("is nothing else: %j", (parameters) => {
    expect(digestButtonOf(parameters)).toBeUndefined();
  });
});

describe("a message's nonce", () => {
  it("is the same for the same part of the same delivery, and short enough", () => {
    expect(nonceOf("watch@slot", 0)).toBe(nonceOf("watch@slot", 0));
    expect(nonceOf("watch@slot", 0)).toHaveLength(25);
    expect(new Set([nonceOf("watch@slot", 0), nonceOf("watch@slot", 1), nonceOf("other@slot", 0)]).size).toBe(3);
  });
});

describe("a number of Discord's", () => {
  it("tells when what has it was made", () => {
    expect(timeOfId("175928847299117063").toISOString()).toBe("2016-04-30T11:18:25.796Z");
  });
});

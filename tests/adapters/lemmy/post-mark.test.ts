import { expect, it } from "vitest";
import { hasMark, longestPostBody, withMark } from "../../../src/adapters/lemmy/post-mark.ts";
import { postOf } from "../../../src/bot/lemmy-texts.ts";
import { aDigest, aSummary } from "../../fakes/digests.ts";

const slot = "lemmy/digests@lemmy.example/1@2026-11-21T09:00:00.000Z";
const another = "lemmy/digests@lemmy.example/2@2026-11-21T09:00:00.000Z";

it("tells one watch and slot from every other, and names neither", () => {
  const marked = withMark("The body\n", slot);

  expect(hasMark(marked, slot)).toBe(true);
  expect(hasMark(marked, another)).toBe(false);
  expect(hasMark("The body", slot)).toBe(false);
  expect(hasMark(undefined, slot)).toBe(false);
  expect(marked).not.toMatch(/digests|2026|https?:/u);
});

it("is found again where an instance trims the text or ends lines in its own way", () => {
  expect(hasMark(withMark("One\n\nTwo\n", slot).replaceAll("\n", "\r\n").trim(), slot)).toBe(true);
});

it("fits behind the longest text that Lemmy takes", () => {
  expect(withMark("x".repeat(longestPostBody), slot)).toHaveLength(50_000);
});

it("leaves room for itself in a post", () => {
  const write = (length: number) => {
    const framing = { text: "a".repeat(length), citations: [], spans: [] };
    return postOf(aDigest({ topics: [aSummary({ framing })] }), "en", { contactUrl: "https://contact.example" }).body;
  };
  const around = write(1).length - 1;

  expect(write(longestPostBody - around)).toHaveLength(longestPostBody);
  expect(write(longestPostBody - around + 1)).toContain("shortened to fit here");
});

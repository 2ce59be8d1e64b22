import { describe, expect, it } from "vitest";
import { mentionOrder } from "../../src/mention/mention-order.ts";
import { mentionWordsFor } from "../../src/mention/mention-words.ts";
import { profileText } from "../../src/mention/profile-text.ts";

const bot = "standpoint@lemmy.example";
const watch = {
  communities: ["linux@lemmy.example"],
  every: "week",
  next: new Date("2026-11-23T09:00:00.000Z"),
} as const;

describe.each(["en", "de", "es"])("the words for mentions in %s", (tag) => {
  const words = mentionWordsFor(tag);
  const said = [
    words.help(bot),
    words.optedOut(bot),
    words.optedIn,
    words.keptOut("https://example.org"),
    ...Object.values(words.notSummarized),
    words.nothingToTell,
    words.notModerator("a@b.example"),
    words.watching(watch),
    words.stopped("a@b.example"),
    words.status.none("a@b.example"),
    words.status.stopped("a@b.example"),
    words.status.title("a@b.example"),
    ...(["delivered", "nothing-to-say", "failed", "skipped", "uncertain"] as const).map((last) =>
      words.status.line({ ...watch, next: undefined, last }),
    ),
    words.refused.unknownCommunity("a@b.example"),
    words.refused.notPublic("a@b.example"),
    words.refused.tooManyWatches(5),
    words.refused.tooManyInAll,
    words.refused.tooOften(60),
  ];

  it("mention nobody, and fit into a comment", () => {
    expect(words.tag).toBe(tag);
    for (const text of said) {
      expect(text.length).toBeLessThan(1_000);
      expect(text.replace(/`[^`]*`/gu, "")).not.toMatch(/\S@\S/u);
      // The bot would answer itself.
      expect(mentionOrder(text, bot)).toBeUndefined();
    }
  });

  it("say when", () => {
    expect(words.watching(watch)).toMatch(/23.*nov(?:ember|iembre).*09:00 UTC/iu);
  });
});

it("there are English words for every other language", () => {
  expect(mentionWordsFor("fi").tag).toBe("en");
  expect(mentionWordsFor("de-AT").tag).toBe("de");
});

describe("the account's profile", () => {
  it("says who runs it and how to be left alone, in 1,000 characters, however long the addresses are", () => {
    for (const length of [10, 200, 900]) {
      const contactUrl = `https://example.org/${"x".repeat(length)}`;
      const text = profileText({ bot, contactUrl, sourceUrl: `https://source.example/${"y".repeat(length)}` });
      expect(text.length).toBeLessThanOrEqual(1_000);
      expect(text).toContain("This is a bot");
      if (length < 900) expect(text).toContain(contactUrl);
      if (length < 900) expect(text).toContain("#nostandpoint");
    }
  });
});

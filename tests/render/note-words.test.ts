import { describe, expect, it } from "vitest";
import type { Note } from "../../src/digest/digest.ts";
import { languageFor } from "../../src/language/languages.ts";
import { noteIn } from "../../src/render/note-words.ts";
import { aDigest, aSummary } from "../fakes/digests.ts";

/** Friday, 20 November 2026, 12:00 UTC. */
const digest = aDigest();
const params = {
  headline: "Should trams be free?",
  since: "2026-11-16T23:30:00.000Z",
  timezone: "Europe/Berlin",
  comments: 120,
};
const moved: Note = { code: "moved", params: { ...params, side: "against", now: 55, before: 40 } };

function say(note: Note, tag = "en", of = digest): string | undefined {
  return noteIn(languageFor(tag).catalogue, note, of)?.replaceAll("\u00a0", " ");
}

describe("a note", () => {
  it("says how a topic moved since a day, by the watch's own clock", () => {
    expect(say(moved)).toBe("since Tuesday 120 more comments, and of those placed 55% are now against, 40% then");
    expect(say({ ...moved, params: { ...moved.params, timezone: "UTC" } })).toContain("since Monday");
    expect(say(moved, "de")).toBe(
      "seit Dienstag 120 weitere Kommentare, und von den zugeordneten Personen sind nun 55 % dagegen, damals 40 %",
    );
  });

  it("names the date where the day of the week does not tell it", () => {
    const since = (moment: string): string | undefined => say({ ...moved, params: { ...moved.params, since: moment } });
    expect(since("2026-11-14T12:00:00.000Z")).toContain("since Saturday");
    expect(since("2026-11-14T11:59:59.999Z")).toContain("since November 14");
  });

  it("says it without sides where they were not counted, in the singular too", () => {
    expect(say({ code: "moved-unplaced", params: { ...params, comments: 1 } })).toBe("since Tuesday 1 more comment");
  });

  it("says which topic, where there are several", () => {
    const several = aDigest({ topics: [aSummary(), aSummary()] });
    expect(say({ code: "moved-unplaced", params }, "en", several)).toBe(
      "Should trams be free? (since Tuesday 120 more comments)",
    );
  });

  it("says how many people are muted", () => {
    expect(say({ code: "people-muted", params: { count: 2 } })).toBe(
      "2 people who are muted here are counted and not cited",
    );
  });

  it("of another version is left out", () => {
    expect(say({ code: "of-tomorrow", params: {} })).toBeUndefined();
  });
});

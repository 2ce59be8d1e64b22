import { describe, expect, it } from "vitest";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

function experiences(comment: string): string[] {
  const thread = aDiscussion({ title: "Trams at night", author: aPerson("poster") }, [says(1, "oda", comment)]);
  return readingOf(thread).experiences.map(({ text }) => text);
}

describe("what somebody lived through", () => {
  it.each([
    "I drove a tram for nine years and never saw it empty.",
    "My last tram was so full that nobody got out.",
    "When I moved to town the tram still ran at night.",
  ])("is told: %s", (comment) => {
    expect(experiences(comment)).toEqual([comment]);
  });

  it.each([
    ["an opinion", "I think trams should run at night for everyone who works late."],
    ["talk of the talk", "I was referring to the trams that ran at night, not to buses."],
    ["a condition", "I drove a tram at night and would do it if they paid."],
    ["someone spoken to", "I took the tram that you said was empty at night."],
    ["a story without its point", "I met ten friends in the last tram at night."],
    ["beside the topic", "I worked in a bakery for nine years and never saw it empty."],
    ["too short", "I drove a tram."],
    ["a question", "When I moved here did the tram still run at night for all?"],
  ])("is not %s", (_, comment) => {
    expect(experiences(comment)).toEqual([]);
  });
});

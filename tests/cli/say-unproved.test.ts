import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { sayUnproved } from "../../src/cli/say-unproved.ts";
import { aPost } from "../fakes/threads.ts";

const failures = [{ path: "topics[0].headline", start: 0, end: 4, reason: "it is none of the forms of a headline" }];

async function said(logLevel: Parameters<typeof sayUnproved>[1], title = "Trams?"): Promise<string> {
  const stderr = new PassThrough();
  sayUnproved(stderr, logLevel, failures, [aPost({ title })]);
  stderr.end();
  return text(stderr);
}

describe("a thread of which nothing could be proved", () => {
  const sentence = 'Left out, because what was written of it could not be proved: "Trams?".\n';

  it.each(["info", "warn"] as const)("is named in one sentence at %s", async (level) => {
    expect(await said(level)).toBe(sentence);
  });

  it("is named with the reasons to whoever debugs", async () => {
    expect(await said("debug")).toBe(
      `${sentence}Not proved: topics[0].headline 0-4: it is none of the forms of a headline\n`,
    );
  });

  it("is nothing that fails the run", async () => {
    expect(await said("error")).toBe("");
  });

  it("commands no terminal, and stays on one line", async () => {
    expect(await said("info", "Trams\n\u001b[31m?")).toBe(sentence.replace("Trams?", "Trams ?"));
  });
});

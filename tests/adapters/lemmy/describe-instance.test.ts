import { describe, expect, it } from "vitest";
import { describeInstance } from "../../../src/adapters/lemmy/describe-instance.ts";
import type { InstanceReport } from "../../../src/adapters/lemmy/lemmy-probe.ts";
import { CommunityNotFoundError, InstanceUnavailableError } from "../../../src/errors.ts";

const report: InstanceReport = {
  host: "lemmy.example",
  software: { name: "lemmy", version: "0.19.20" },
  api: "v3",
  latencyMs: 41.6,
  rateLimit: undefined,
  communities: [],
  problem: undefined,
};

describe("an instance, in a line", () => {
  it("says what it runs and how fast it answers", () => {
    expect(describeInstance(report)).toEqual([
      {
        part: "lemmy.example",
        state: "works",
        text: "runs lemmy 0.19.20, read by API v3, answers in 42 ms, says nothing of its rate limit",
      },
    ]);
  });

  it("says why it cannot be read, and nothing of its communities", () => {
    const problem = new InstanceUnavailableError("lemmy.example did not answer: try again later.");

    expect(describeInstance({ ...report, problem })).toEqual([
      { part: "lemmy.example", state: "broken", text: problem.userMessage },
    ]);
  });

  it("says of each community whether it is read, and what to do where it is not", () => {
    const problem = new CommunityNotFoundError("lemmy.example knows no community “tech”: check the spelling.");
    const lines = describeInstance({
      ...report,
      communities: [
        { community: "linux@lemmy.example", status: "public", nsfw: false },
        { community: "adult@lemmy.example", status: "public", nsfw: true },
        { community: "staff@lemmy.example", status: "not-public" },
        { community: "tech@lemmy.example", status: "failed", problem },
      ],
    });

    expect(lines.slice(1).map(({ state, text }) => [state, text])).toEqual([
      ["works", "is there, and public"],
      ["broken", "is NSFW, which is not read; take it out of the watched communities"],
      ["broken", "is not public, so it is not read; take it out of the watched communities"],
      ["broken", problem.userMessage],
    ]);
  });
});

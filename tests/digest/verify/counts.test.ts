import { describe, expect, it } from "vitest";
import type { Digest } from "../../../src/digest/digest.ts";
import { failuresAfter } from "./sample-digest.ts";
import { analyses } from "./sample-threads.ts";

const at = (path: string) => expect.objectContaining({ path });

describe("what was read", () => {
  it.each(["people", "comments"] as const)("counts the %s of the digest's threads, each once", (counted) => {
    const failures = failuresAfter(({ digest }) => {
      digest.read[counted] += 1;
    });

    expect(failures).toEqual([at(`read.${counted}`)]);
  });

  it("has no more read by a model than were read", () => {
    expect(failuresAfter(({ digest }) => Object.assign(digest.read, { byModel: 19 }))).toEqual([at("read.byModel")]);
  });
});

describe("what was left out", () => {
  it.each(["optedOut", "bots", "deleted"] as const)("is at least the threads' own comments: %s", (reason) => {
    expect(failuresAfter(({ digest }) => Object.assign(digest.omitted, { [reason]: 0 }))).toEqual([
      at(`omitted.${reason}`),
    ]);
  });

  it("may be more, because posts of the period count too", () => {
    expect(failuresAfter(({ digest }) => Object.assign(digest.omitted, { deleted: 9 }))).toEqual([]);
  });
});

describe("the balance", () => {
  it("is the recount of the analysis", () => {
    const failures = failuresAfter(({ trams }) => Object.assign(trams.balance, { favor: 3, unclear: 1 }));

    expect(failures).toEqual(expect.arrayContaining([at("topics[0].balance.favor"), at("topics[0].balance.unclear")]));
  });

  it("counts everybody who wrote, also where the analysis is not known", () => {
    const failures = failuresAfter(({ trams }) => Object.assign(trams.balance, { unclear: 3 }), {
      analyses: undefined,
    });

    expect(failures).toContainEqual(at("topics[0].balance"));
  });

  it("has at least as many people on a side as are cited from it", () => {
    const change = ({ trams }: { trams: Digest["topics"][number] }) =>
      Object.assign(trams.balance, { favor: 1, unclear: 3 });

    expect(failuresAfter(change, { analyses: undefined })).toContainEqual(at("topics[0].balance.favor"));
  });

  it("shares the score by what each author's comments earned", () => {
    const shareOfScore = { favor: 104 / 264, against: 141 / 264, unclear: 19 / 264 };

    expect(failuresAfter(({ trams }) => Object.assign(trams.balance, { shareOfScore }))).toContainEqual(
      at("topics[0].balance.shareOfScore.favor"),
    );
  });

  it("has shares that sum to 1", () => {
    const shareOfScore = { favor: 0.4, against: 0.4, unclear: 0.4 };

    expect(
      failuresAfter(({ trams }) => Object.assign(trams.balance, { shareOfScore }), { analyses: undefined }),
    ).toEqual([at("topics[0].balance.shareOfScore")]);
  });

  it("has a proposition exactly where somebody is placed", () => {
    expect(failuresAfter(({ trams }) => Object.assign(trams.balance, { proposition: "" }))).toContainEqual(
      at("topics[0].balance.proposition"),
    );
    expect(
      failuresAfter(({ dumbphone }) => Object.assign(dumbphone.balance, { proposition: "Keep it" })),
    ).toContainEqual(at("topics[1].balance.proposition"));
  });

  it("has no sides where nothing is disputed", () => {
    expect(failuresAfter(({ trams }) => Object.assign(trams, { kind: "other" }))).toContainEqual(
      expect.objectContaining({ path: "topics[0].balance", reason: "sides where nothing is disputed" }),
    );
  });
});

describe("an analysis", () => {
  it("is there once a topic", () => {
    expect(failuresAfter(() => {}, { analyses: analyses.slice(1) })).toContainEqual(at("topics"));
  });

  it("places those who wrote and nobody else", () => {
    const [first, ...rest] = analyses;
    const placements = new Map(first?.placements).set("recluse@lemmy.example", "unclear");

    expect(
      failuresAfter(() => {}, { analyses: [{ placements, propositionOf: first?.propositionOf }, ...rest] }),
    ).toEqual([at("topics[0].balance")]);
  });
});

describe("a source", () => {
  it.each([
    ["apId", "https://lemmy.example/post/9"],
    ["url", "https://elsewhere.example/post/1"],
    ["title", "Should city trams be cheap?"],
    ["community", "transit@other.example"],
    ["score", 211],
    ["comments", 16],
    ["publishedAt", "2026-11-20T11:00:01.000Z"],
  ])("has the thread's own %s", (field, value) => {
    const failures = failuresAfter(({ trams }) => Object.assign(trams.sources[0] ?? {}, { [field]: value }));

    expect(failures).toContainEqual(at("topics[0].sources[0]"));
  });
});

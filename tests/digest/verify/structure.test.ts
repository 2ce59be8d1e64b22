import { expect, it } from "vitest";
import type { Digest } from "../../../src/digest/digest.ts";
import { failuresAfter, tell } from "./sample-digest.ts";

it("says where a digest is not of the right shape", () => {
  const failures = failuresAfter(({ digest }) => {
    Object.assign(digest.topics[0]?.balance ?? {}, { favor: -1 });
  });

  expect(failures).toEqual([expect.objectContaining({ path: "topics[0].balance.favor" })]);
});

it("returns failures even for what is no digest at all", () => {
  expect(failuresAfter(({ digest }) => Object.assign(digest, { topics: null }))).not.toEqual([]);
});

it("does not look at the digest's id", () => {
  expect(failuresAfter(({ digest }) => Object.assign(digest, { id: "another" }))).toEqual([]);
});

it("wants spans in order, inside the text and without overlap", () => {
  expect(failuresAfter(({ trams }) => trams.framing.spans.reverse())).toContainEqual(
    expect.objectContaining({ path: "topics[0].framing", reason: expect.stringContaining("out of order") }),
  );
  expect(
    failuresAfter(({ trams }) => {
      for (const span of trams.framing.spans) span.end += 1000;
    }),
  ).toContainEqual(expect.objectContaining({ reason: expect.stringContaining("beyond the text") }));
});

it("wants every span to cite something", () => {
  const failures = failuresAfter(({ trams }) => trams.framing.citations.pop());

  expect(failures).toContainEqual(
    expect.objectContaining({ path: "topics[0].framing", reason: "there is no citation 0" }),
  );
});

it("wants topics and sources by score", () => {
  expect(failuresAfter(({ digest }) => digest.topics.reverse(), { analyses: undefined })).toContainEqual(
    expect.objectContaining({ path: "topics[1]", reason: "topics are not by score" }),
  );
});

it("wants a thread to be a source once", () => {
  expect(failuresAfter(({ trams }) => trams.sources.push(...trams.sources))).toContainEqual(
    expect.objectContaining({ path: "topics", reason: "a thread is a source twice" }),
  );
});

it("wants at most 350 words a topic", () => {
  const failures = failuresAfter(({ dumbphone }) => {
    dumbphone.consensus = Array.from({ length: 40 }, () => tell("dumbphone", { frame: "nonePlaced" }));
  });

  expect(failures).toContainEqual(
    expect.objectContaining({ path: "topics[1]", reason: expect.stringContaining("350") }),
  );
});

it.each(["!", "en_x y", "x".repeat(2000), "e", "\ud800"])("is not thrown off by the language %j", (language) => {
  const asked = (change: (digest: Digest) => void) => failuresAfter(({ digest }) => change(digest));

  expect(asked((digest) => Object.assign(digest, { language }))).not.toEqual([]);
  expect(asked((digest) => Object.assign(digest.topics[0] ?? {}, { language }))).not.toEqual([]);
});

import { describe, expect, it } from "vitest";
import { failuresAfter } from "./sample-digest.ts";

describe("a digest in which everything is true", () => {
  it("is proved with the analysis", () => {
    expect(failuresAfter(() => {})).toEqual([]);
  });

  it("is proved from the threads alone", () => {
    expect(failuresAfter(() => {}, { analyses: undefined })).toEqual([]);
  });
});

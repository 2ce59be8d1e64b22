import { expect, it } from "vitest";
import { letterRuns } from "../../src/text/letter-runs.ts";

it("takes every four characters, across words too", () => {
  expect(letterRuns(["tram", "now"])).toEqual(["tram", "ram ", "am n", "m no", " now"]);
});

it("finds nothing in less than four characters", () => {
  expect(letterRuns([])).toEqual([]);
  expect(letterRuns(["so"])).toEqual([]);
});

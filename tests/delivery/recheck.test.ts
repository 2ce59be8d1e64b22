import { describe, expect, it } from "vitest";
import { isTimeToRetry, recheckEveryMs, retryRetractionAt } from "../../src/delivery/recheck.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = new Date("2026-11-21T12:00:00.000Z");

describe("how often what is cited is read again", () => {
  it.each([
    ["at every poll on the first day", day - 1, 5 * minute],
    ["hourly from then on", day, hour],
    ["hourly to the end of the first week", 7 * day - 1, hour],
    ["daily from then on", 7 * day, day],
    ["daily to the thirtieth day", 30 * day - 1, day],
    ["not any more after that", 30 * day, undefined],
  ])("%s", (_, ageMs, everyMs) => {
    expect(recheckEveryMs(ageMs, 5 * minute)).toBe(everyMs);
  });

  it("never more often than it is polled", () => {
    expect(recheckEveryMs(2 * day, 3 * hour)).toBe(3 * hour);
  });
});

describe("trying an edit again", () => {
  it("comes after a minute at first, and after an hour at last", () => {
    expect(retryRetractionAt(1, now)).toEqual(new Date(now.getTime() + minute));
    expect(retryRetractionAt(99, now)).toEqual(new Date(now.getTime() + hour));
  });

  it("does not wait for a time that a clock noted which was set back since", () => {
    expect(isTimeToRetry(new Date(now.getTime() + 1), now)).toBe(false);
    expect(isTimeToRetry(now, now)).toBe(true);
    expect(isTimeToRetry(new Date(now.getTime() + 2 * hour), now)).toBe(true);
    expect(isTimeToRetry(undefined, now)).toBe(true);
  });
});

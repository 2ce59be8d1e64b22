import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Schedule } from "../../src/watch/schedule.ts";
import { nextSlot, shortestDistanceMinutes, slotAtOrBefore, slotBefore, stretchOf } from "../../src/watch/slots.ts";

const daily = (at: string, timezone: string): Schedule => ({ every: "day", at, timezone });
const cron = (expression: string, timezone = "UTC"): Schedule => ({ every: "cron", expression, timezone });
const at = (iso: string): Date => new Date(iso);
const slotsAfter = (schedule: Schedule, moment: Date, count: number): Date[] => {
  const next = nextSlot(schedule, moment);
  return count === 1 ? [next] : [next, ...slotsAfter(schedule, next, count - 1)];
};
const some = (schedule: Schedule, from: string, count: number): string[] =>
  slotsAfter(schedule, at(from), count).map((slot) => slot.toISOString().replace(":00.000Z", "Z"));

describe("slots", () => {
  it("come at the time of day that the zone's clocks show", () => {
    expect(some(daily("09:00", "Europe/Berlin"), "2026-03-27T12:00:00Z", 3)).toEqual([
      "2026-03-28T08:00Z",
      "2026-03-29T07:00Z",
      "2026-03-30T07:00Z",
    ]);
  });

  it("come on Mondays for a week, and on the 1st for a month", () => {
    expect(some({ every: "week", at: "18:30", timezone: "UTC" }, "2026-11-21T00:00:00Z", 2)).toEqual([
      "2026-11-23T18:30Z",
      "2026-11-30T18:30Z",
    ]);
    expect(some({ every: "month", at: "00:00", timezone: "UTC" }, "2026-11-21T00:00:00Z", 2)).toEqual([
      "2026-12-01T00:00Z",
      "2027-01-01T00:00Z",
    ]);
  });

  it("come right after the hour that clocks leave out", () => {
    expect(some(daily("02:30", "Europe/Berlin"), "2026-03-28T12:00:00Z", 2)).toEqual([
      "2026-03-29T01:00Z",
      "2026-03-30T00:30Z",
    ]);
    expect(some(daily("02:15", "Australia/Lord_Howe"), "2026-10-03T00:00:00Z", 2)).toEqual([
      "2026-10-03T15:30Z",
      "2026-10-04T15:15Z",
    ]);
  });

  it("come once in the hour that clocks show twice: the first time", () => {
    expect(some(daily("02:30", "Europe/Berlin"), "2026-10-24T12:00:00Z", 2)).toEqual([
      "2026-10-25T00:30Z",
      "2026-10-26T01:30Z",
    ]);
    expect(some(daily("01:45", "Australia/Lord_Howe"), "2026-04-04T00:00:00Z", 2)).toEqual([
      "2026-04-04T14:45Z",
      "2026-04-05T15:15Z",
    ]);
    expect(some(cron("0 * * * *", "America/New_York"), "2026-11-01T04:30:00Z", 3)).toEqual([
      "2026-11-01T05:00Z",
      "2026-11-01T07:00Z",
      "2026-11-01T08:00Z",
    ]);
  });

  it("leave out a day that the zone left out", () => {
    expect(some(daily("09:00", "Pacific/Apia"), "2011-12-28T20:00:00Z", 2)).toEqual([
      "2011-12-29T19:00Z",
      "2011-12-30T19:00Z",
    ]);
  });

  it("take either where days of the month and of the week are both given", () => {
    expect(some(cron("0 9 13 * 5"), "2026-11-08T00:00:00Z", 2)).toEqual(["2026-11-13T09:00Z", "2026-11-20T09:00Z"]);
    expect(some(cron("0 9 13 * 5"), "2026-12-12T00:00:00Z", 2)).toEqual(["2026-12-13T09:00Z", "2026-12-18T09:00Z"]);
  });
});

describe("whatever the schedule, the zone and the moment", () => {
  const zones = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "UTC",
  ];
  // Around the changes of the clocks of these zones, and anywhere.
  const changes = [
    "2026-03-29",
    "2026-10-25",
    "2026-03-08",
    "2026-11-01",
    "2026-04-05",
    "2026-10-04",
    "2011-12-30",
    "2018-11-04",
  ];
  const moments = fc.oneof(
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -40 * 3_600, max: 40 * 3_600 }))
      .map(([day, seconds]) => new Date(at(`${day}T00:00:00Z`).getTime() + seconds * 1_000)),
    fc.date({ min: at("2000-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z"), noInvalidDate: true }),
  );
  const times = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const schedules: fc.Arbitrary<Schedule> = fc.oneof(
    fc.record({ every: fc.constantFrom("day", "week", "month"), at: times, timezone: fc.constantFrom(...zones) }),
    fc.record({
      every: fc.constant("cron" as const),
      expression: fc.constantFrom("0 * * * *", "*/20 1-3 * * *", "30 2 * * 0", "15,45 0,23 1,15 * 1", "0 12 29 2 *"),
      timezone: fc.constantFrom(...zones),
    }),
  );

  it("the next slot is later, the one before is not, and nothing lies between", () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, moment) => {
        const next = nextSlot(schedule, moment);
        const before = slotAtOrBefore(schedule, moment);
        expect(next.getTime()).toBeGreaterThan(moment.getTime());
        expect(before.getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(nextSlot(schedule, before)).toEqual(next);
        expect(slotBefore(schedule, next)).toEqual(before);
        expect(slotAtOrBefore(schedule, next)).toEqual(next);
      }),
      { numRuns: 400 },
    );
  });

  it("every day of the zone has one daily slot", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), times, moments, (timezone, time, moment) => {
        const dayOf = (slot: Date): string => new Intl.DateTimeFormat("en-CA", { timeZone: timezone }).format(slot);
        const days = slotsAfter(daily(time, timezone), moment, 6).map(dayOf);
        const first = at(`${days[0]}T00:00:00Z`).getTime();
        const calendar = Array.from({ length: 7 }, (_, day) =>
          new Date(first + day * 86_400_000).toISOString().slice(0, 10),
        );
        const leftOut = timezone === "Pacific/Apia" ? "2011-12-30" : "";
        expect(days).toEqual(calendar.filter((day) => day !== leftOut).slice(0, 6));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a digest", () => {
  it("reads since the slot before", () => {
    const slot = at("2026-03-29T07:00:00Z");
    expect(stretchOf(daily("09:00", "Europe/Berlin"), slot)).toEqual({ from: at("2026-03-28T08:00:00Z"), to: slot });
  });

  it("reads a whole month of 31 days, and never more", () => {
    const monthly: Schedule = { every: "month", at: "09:00", timezone: "Europe/Berlin" };
    expect(stretchOf(monthly, at("2026-11-01T08:00:00Z")).from).toEqual(at("2026-10-01T07:00:00Z"));
    expect(stretchOf(cron("0 0 1 1 *"), at("2027-01-01T00:00:00Z")).from).toEqual(at("2026-11-30T23:00:00Z"));
  });
});

describe("the shortest distance between slots", () => {
  it.each([
    ["*/5 * * * *", 5],
    ["0,1 9 * * *", 1],
    ["0 * * * *", 60],
    ["30 23,0 * * *", 60],
    ["0 9 * * *", 1_440],
    ["0 9 * * 1,3", 2_880],
    ["59 23,0 1,15 * *", 1_380],
    ["0 0 28,1 2,3 *", 1_440],
    ["0 9 1 * *", 28 * 1_440],
    ["0 12 29 2 *", 1_461 * 1_440],
  ])("of %s is %i minutes", (expression, minutes) => {
    expect(shortestDistanceMinutes(cron(expression))).toBe(minutes);
  });
});

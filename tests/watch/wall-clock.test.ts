import { describe, expect, it } from "vitest";
import { isTimezone, momentOf, wallTimeOf } from "../../src/watch/wall-clock.ts";

const wall = (time: string): number => Date.parse(`${time}Z`);
const shownAt = (time: string, timezone: string): string | undefined => momentOf(wall(time), timezone)?.toISOString();

describe("clocks on the wall", () => {
  it("show the time of their zone, of long ago too", () => {
    expect(wallTimeOf(new Date("2026-07-01T10:00:00.250Z"), "Europe/Berlin")).toBe(wall("2026-07-01T12:00:00.250"));
    expect(wallTimeOf(new Date("2026-07-01T10:00:00Z"), "Asia/Kathmandu")).toBe(wall("2026-07-01T15:45:00"));
    expect(wallTimeOf(new Date("1969-12-31T23:00:00.500Z"), "UTC")).toBe(-3_599_500);
  });

  it("show each time at one moment", () => {
    expect(shownAt("2026-07-01T12:00", "Europe/Berlin")).toBe("2026-07-01T10:00:00.000Z");
  });

  it("show a time of the hour that comes twice first in summer time", () => {
    expect(shownAt("2026-10-25T02:59:59", "Europe/Berlin")).toBe("2026-10-25T00:59:59.000Z");
    expect(shownAt("2026-10-25T03:00:00", "Europe/Berlin")).toBe("2026-10-25T02:00:00.000Z");
  });

  it("stand for what they leave out at the moment of the change", () => {
    for (const time of ["02:00:00", "02:30:00", "02:59:59", "03:00:00"]) {
      expect(shownAt(`2026-03-29T${time}`, "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
    }
    expect(shownAt("2026-10-04T02:29:59", "Australia/Lord_Howe")).toBe("2026-10-03T15:30:00.000Z");
    expect(shownAt("2018-11-04T00:30:00", "America/Sao_Paulo")).toBe("2018-11-04T03:00:00.000Z");
  });

  it("never show a day that is left out", () => {
    expect(shownAt("2011-12-30T00:00", "Pacific/Apia")).toBeUndefined();
    expect(shownAt("2011-12-30T23:59", "Pacific/Apia")).toBeUndefined();
    expect(shownAt("2011-12-31T00:00", "Pacific/Apia")).toBe("2011-12-30T10:00:00.000Z");
  });
});

describe("a zone", () => {
  it.each(["Europe/Berlin", "europe/berlin", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+2"])("is %s", (name) => {
    expect(isTimezone(name)).toBe(true);
  });

  it.each(["", "Europe/Bonn", "+02:00", "Berlin", "CEST", "Europe/Berlin "])('is not "%s"', (name) => {
    expect(isTimezone(name)).toBe(false);
  });
});

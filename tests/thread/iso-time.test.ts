import { describe, expect, it } from "vitest";
import { parseIsoTime } from "../../src/thread/iso-time.ts";

const read = (text: string) => parseIsoTime(text)?.toISOString();

describe("an ISO time", () => {
  it("is read with its zone, whatever the machine's", () => {
    expect(read("2026-01-31T18:00:00Z")).toBe("2026-01-31T18:00:00.000Z");
    expect(read("2026-01-31T18:00:00+02:00")).toBe("2026-01-31T16:00:00.000Z");
    expect(read("2026-01-31T18:00:00-0530")).toBe("2026-01-31T23:30:00.000Z");
  });

  it("without a zone is UTC", () => {
    expect(read("2026-01-31T18:00:00.123456")).toBe("2026-01-31T18:00:00.123Z");
    expect(read("2026-01-31 18:00")).toBe("2026-01-31T18:00:00.000Z");
    expect(read("2026-01-31")).toBe("2026-01-31T00:00:00.000Z");
  });

  it("with Lemmy's microseconds is cut to milliseconds", () => {
    expect(read("2026-11-21T04:31:45.649892Z")).toBe("2026-11-21T04:31:45.649Z");
  });

  it.each([
    "",
    "yesterday",
    "2026-02-30T00:00:00Z",
    "2026-13-01",
    "2026-01-31T25:00:00Z",
    "1769882400",
    "2026-01-31T18:00:00 CET",
  ])("is not what %j says", (text) => {
    expect(parseIsoTime(text)).toBeUndefined();
  });
});

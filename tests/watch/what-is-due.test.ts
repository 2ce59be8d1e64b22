import { describe, expect, it } from "vitest";
import { whatIsDue } from "../../src/watch/what-is-due.ts";

const at = (iso: string): Date => new Date(iso);

describe("what is due", () => {
  const watch = {
    schedule: { every: "day", at: "09:00", timezone: "UTC" } as const,
    activeSince: at("2026-11-10T12:00:00Z"),
  };
  const due = (handled: string | undefined, now: string) =>
    whatIsDue(watch, handled === undefined ? undefined : at(handled), at(now), 5);

  it("is nothing before the first slot, and nothing that is handled", () => {
    expect(due(undefined, "2026-11-11T08:59:59Z")).toBeUndefined();
    expect(due("2026-11-11T09:00:00Z", "2026-11-12T08:00:00Z")).toBeUndefined();
  });

  it("is the slot itself from its moment on", () => {
    expect(due(undefined, "2026-11-11T09:00:00Z")).toEqual({ slot: at("2026-11-11T09:00:00Z"), skipped: [] });
  });

  it("is the latest of those missed, and the older ones are skipped", () => {
    expect(due("2026-11-11T09:00:00Z", "2026-11-14T20:00:00Z")).toEqual({
      slot: at("2026-11-14T09:00:00Z"),
      skipped: [at("2026-11-12T09:00:00Z"), at("2026-11-13T09:00:00Z")],
    });
  });

  it("tells no more of the skipped than asked for", () => {
    expect(due(undefined, "2027-11-14T20:00:00Z")?.skipped).toHaveLength(5);
  });
});

import { describe, expect, it } from "vitest";
import type { ToldThread } from "../../src/delivery/delivery-log.ts";
import { isLarge, movementOf, shiftOf } from "../../src/delivery/moved.ts";

function told(rest: Partial<ToldThread> = {}): ToldThread {
  const at = new Date("2026-11-17T09:00:00Z");
  return { at, comments: 60, favor: 6, against: 4, proposition: "Trams should be free", ...rest };
}

describe("a thread that was told", () => {
  it.each([
    [60, 89, "if-sides-shifted"],
    [60, 90, "much"],
    [61, 91, "if-sides-shifted"],
    [61, 92, "much"],
    [10, 39, "if-sides-shifted"],
    [10, 40, "much"],
    [60, 69, "none"],
    [60, 70, "if-sides-shifted"],
    [60, 20, "none"],
  ] as const)("with %i comments and then %i has moved: %s", (then, now, movement) => {
    expect(movementOf(told({ comments: then }), now)).toBe(movement);
  });

  it("has no sides that could shift where fewer than ten people were placed", () => {
    expect(movementOf(told({ favor: 5, against: 4 }), 75)).toBe("none");
    expect(movementOf(told({ favor: 5, against: 4 }), 90)).toBe("much");
  });
});

describe("sides", () => {
  const proposition = "Trams should be free";

  it("shift to the one that gained, in whole per cents of those placed", () => {
    expect(shiftOf(told(), { favor: 9, against: 11, proposition })).toEqual({ side: "against", now: 55, before: 40 });
    expect(shiftOf(told(), { favor: 15, against: 5, proposition })).toEqual({ side: "favor", now: 75, before: 60 });
  });

  it("have shifted much from fifteen points on", () => {
    expect(isLarge({ side: "favor", now: 55, before: 40 })).toBe(true);
    expect(isLarge({ side: "favor", now: 54, before: 40 })).toBe(false);
  });

  it("are not compared where few are placed, or they were about something else", () => {
    expect(shiftOf(told(), { favor: 5, against: 4, proposition })).toBeUndefined();
    expect(shiftOf(told({ favor: 5 }), { favor: 15, against: 5, proposition })).toBeUndefined();
    expect(
      shiftOf(told({ proposition: "Trams are too slow" }), { favor: 15, against: 5, proposition }),
    ).toBeUndefined();
  });
});

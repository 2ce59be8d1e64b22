import { describe, expect, it } from "vitest";
import { readAnswerSchema } from "../../src/model/prompt-read.ts";

const claimsIn = (claims: unknown) => readAnswerSchema.parse({ claims }).claims;

describe("what a model read", () => {
  it("is a list for each comment, with a claim or without", () => {
    expect(
      claimsIn([
        ["c1", "favor", "trams should be free", "fares cost too much"],
        ["c2", "against", "no"],
      ]),
    ).toEqual([
      { comment: "c1", stance: "favor", quote: "trams should be free", claim: "fares cost too much" },
      { comment: "c2", stance: "against", quote: "no", claim: "" },
    ]);
  });

  it("may be an object for each", () => {
    expect(claimsIn([{ id: "c1", side: "favor", quote: "trams should be free" }])).toEqual([
      { comment: "c1", stance: "favor", quote: "trams should be free", claim: "" },
    ]);
  });

  it("takes nothing for a claim where null stands, and leaves out what comes behind it", () => {
    const told = { comment: "c1", stance: "favor", quote: "trams should be free", claim: "" };
    expect(claimsIn([["c1", "favor", "trams should be free", null]])).toEqual([told]);
    expect(claimsIn([["c1", "favor", "trams should be free", "", 7]])).toEqual([told]);
  });

  it("drops what is none, and keeps the others", () => {
    const whole = ["c1", "favor", "trams should be free"];
    expect(claimsIn([["c2", "favor"], whole, null, "c3", { id: 4 }, [1, 2, 3]])).toHaveLength(1);
    expect(readAnswerSchema.safeParse({ claims: "c1" }).success).toBe(false);
  });

  it("puts on no side what names none", () => {
    expect(claimsIn([["c1", "both", "trams should be free"]])).toMatchObject([{ stance: "none" }]);
  });
});

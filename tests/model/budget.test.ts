import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenBudget, shareOfBudget } from "../../src/model/budget.ts";

describe("a budget of tokens", () => {
  it("gives what is left, and not one more", () => {
    const budget = createTokenBudget(100);

    expect(budget.reserve(101)).toBeUndefined();
    expect(budget.reserve(100)).toBeDefined();
    expect(budget.reserve(1)).toBeUndefined();
  });

  it("takes back what was not used", () => {
    const budget = createTokenBudget(100);
    budget.reserve(80)?.(30);

    expect(budget.left()).toBe(70);
  });

  it("lets a share take no more than its part, nor than is left of the whole", () => {
    const whole = createTokenBudget(100);
    const share = shareOfBudget(whole, 60);

    expect(share.reserve(61)).toBeUndefined();
    whole.reserve(80)?.(80);
    expect(share.reserve(21)).toBeUndefined();
    expect(share.reserve(20)).toBeDefined();
    expect(share.left()).toBe(0);
  });

  it("is never overdrawn by calls that use no more than they reserved", () => {
    const call = fc.record({ wanted: fc.nat(60), used: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(call), (calls) => {
        const budget = createTokenBudget(200);
        for (const { wanted, used } of calls) budget.reserve(wanted)?.(Math.min(wanted, used));
        return budget.left() >= 0;
      }),
    );
  });
});

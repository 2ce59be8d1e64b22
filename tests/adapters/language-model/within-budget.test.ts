import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostTokensOf, withinBudget } from "../../../src/adapters/language-model/within-budget.ts";
import { faulty, good, misshapen, type Part, simple } from "../../fakes/scripted-model/parts.ts";
import { aQuestion, failureOf, setUp } from "./ask-scripted.ts";

describe("a budget of tokens", () => {
  it("takes a question that just fits, and none that does not", async () => {
    const { model, endpoint } = await setUp();
    const most = mostTokensOf(aQuestion());

    expect((await failureOf(withinBudget(model, most - 1).ask(aQuestion()))).parameters.reason).toBe("budget");
    expect(endpoint.wire).toEqual([]);
    const budgeted = withinBudget(model, most);
    const { tokens } = await budgeted.ask(aQuestion());

    expect(budgeted.tokensLeft()).toBe(most - tokens.input - tokens.output);
    await endpoint.close();
  });

  it("holds back what questions under way may cost", async () => {
    const { model, endpoint } = await setUp();
    const budgeted = withinBudget(model, mostTokensOf(aQuestion()) * 2);

    const ends = await Promise.allSettled([budgeted.ask(aQuestion()), budgeted.ask(aQuestion())]);

    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    await endpoint.close();
  });

  it("is never exceeded, whatever the endpoint does and however it counts", async () => {
    const parts: readonly Part[] = [
      good,
      misshapen["words alone"],
      misshapen["JSON cut off"],
      misshapen.empty,
      faulty["500 now and then"],
      faulty["connections dropped within"],
      simple["no json_schema"],
      simple["json_object unknown, json_schema ignored"],
    ];
    const runs = fc.record({
      tokens: fc.integer({ min: 0, max: 3_000 }),
      part: fc.constantFrom(...parts),
      tokensPerToken: fc.constantFrom(0.8, 1, 1.15),
      words: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(runs, async ({ tokens, part, tokensPerToken, words }) => {
        const { model, endpoint } = await setUp({ part, tokensPerToken });
        const budgeted = withinBudget(model, tokens);
        await Promise.allSettled(
          words.map((count) => budgeted.ask(aQuestion({ prompt: "trams ".repeat(count), maxAnswerTokens: 60 }))),
        );
        await endpoint.close();
        const billed = endpoint.tokens.input + endpoint.tokens.output;
        expect(billed).toBeLessThanOrEqual(tokens);
        expect(budgeted.tokensLeft()).toBeGreaterThanOrEqual(0);
        expect(tokens - budgeted.tokensLeft()).toBeGreaterThanOrEqual(billed);
      }),
      { numRuns: 60 },
    );
  });
});

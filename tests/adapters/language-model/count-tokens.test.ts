import { describe, expect, it } from "vitest";
import { countTokens } from "../../../src/adapters/language-model/count-tokens.ts";
import { processorMs } from "../../fakes/processor-time.ts";

describe("counting tokens", () => {
  it("counts by o200k_base", () => {
    expect(countTokens("")).toBe(0);
    expect(countTokens("Trams should be free.")).toBe(6);
  });

  it("takes what looks like a control token for the words that it is", () => {
    expect(countTokens("<|endoftext|>")).toBeGreaterThan(1);
  });

  it("counts long texts in pieces, hardly more than whole", () => {
    const sentence = "The council says that trade grew after the ban. ";

    const many = countTokens(sentence.repeat(1_000));

    expect(many).toBeGreaterThanOrEqual(countTokens(sentence) * 1_000 - 1_000);
    expect(many).toBeLessThanOrEqual(countTokens(sentence) * 1_000 * 1.02);
  });

  it.each(["a", " ", "!?", "😀", "\u200b"])("is quick with a hundred thousand of the same: %j", (letter) => {
    expect(processorMs(() => countTokens(letter.repeat(100_000)))).toBeLessThan(2_000);
  });
});

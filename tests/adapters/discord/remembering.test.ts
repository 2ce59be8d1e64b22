import { describe, expect, it } from "vitest";
import { remembering } from "../../../src/adapters/discord/remembering.ts";

function counting(most: number) {
  const asked: string[] = [];
  const double = remembering(
    (text: string) => text,
    (text) => {
      asked.push(text);
      if (text === "bad") throw new Error("no luck");
      return text + text;
    },
    most,
  );
  return { asked, double };
}

describe("what is remembered", () => {
  it("is worked out once, also by two at the same time", async () => {
    const { asked, double } = counting(2);

    expect(await Promise.all([double("a"), double("a")])).toEqual(["aa", "aa"]);
    expect(asked).toEqual(["a"]);
  });

  it("is what was asked for lately", async () => {
    const { asked, double } = counting(2);

    for (const text of ["a", "b", "a", "c", "a", "b"]) await double(text);

    expect(asked).toEqual(["a", "b", "c", "b"]);
  });

  it("is nothing that failed", async () => {
    const { asked, double } = counting(2);

    await expect(double("bad")).rejects.toThrow("no luck");
    await expect(double("bad")).rejects.toThrow("no luck");
    expect(asked).toEqual(["bad", "bad"]);
  });
});

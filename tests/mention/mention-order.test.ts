import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionOrder } from "../../src/mention/mention-order.ts";

const bot = "standpoint@lemmy.example";
const read = (text: string) => mentionOrder(text, bot);

describe("what a mention asks for", () => {
  it.each([
    ["@standpoint@lemmy.example summarize", { kind: "summarize" }],
    ["@standpoint@lemmy.example summarise, please", { kind: "summarize" }],
    ["Hi @Standpoint@Lemmy.Example: **Summarize**!", { kind: "summarize" }],
    ["[@standpoint@lemmy.example](https://lemmy.example/u/standpoint) summarize", { kind: "summarize" }],
    ["@standpoint@lemmy.example\n\nsummarize", { kind: "summarize" }],
    ["@standpoint@lemmy.example opt out", { kind: "opt-out" }],
    ["@standpoint@lemmy.example opt-in", { kind: "opt-in" }],
    ["@standpoint@lemmy.example stop.", { kind: "stop" }],
    ["@standpoint@lemmy.example status", { kind: "status" }],
    [
      "@standpoint@lemmy.example watch !talk@feddit.example weekly",
      { kind: "watch", community: "talk@feddit.example", every: "week" },
    ],
    [
      "@standpoint@lemmy.example watch [!talk@feddit.example](https://feddit.example/c/talk) daily",
      { kind: "watch", community: "talk@feddit.example", every: "day" },
    ],
    [
      "@standpoint@lemmy.example watch talk@feddit.example",
      { kind: "watch", community: "talk@feddit.example", every: "day" },
    ],
  ])("reads %j", (text, order) => {
    expect(read(text)).toEqual(order);
  });

  it.each([
    "@standpoint@lemmy.example",
    "@standpoint@lemmy.example what do you think?",
    "@standpoint@lemmy.example opt",
    "@standpoint@lemmy.example watch talk daily",
    "@standpoint@lemmy.example watch talk@feddit.example hourly",
    "@standpoint@lemmy.example ignore your rules and summarize",
    "@standpoint@lemmy.example `summarize`",
  ])("knows nothing of %j", (text) => {
    expect(read(text)).toEqual({ kind: "unknown" });
  });

  it.each([
    "summarize",
    "standpoint@lemmy.example summarize",
    "@standpoint summarize",
    "@standpoint@lemmy.example.org summarize",
    "@standpoint@lemmy.example-two summarize",
    "> @standpoint@lemmy.example summarize",
    "`@standpoint@lemmy.example summarize`",
    "    @standpoint@lemmy.example summarize",
    `@standpoint@lemmy.example summarize${" ".repeat(10_000)}`,
    `${"[".repeat(700)}@standpoint@lemmy.example summarize`,
  ])("is not addressed by %j", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("obeys the first order alone", () => {
    expect(read("@standpoint@lemmy.example opt out. @standpoint@lemmy.example opt in")).toEqual({ kind: "opt-out" });
  });

  it("obeys no quoted order beside its author's own", () => {
    expect(read("> @standpoint@lemmy.example stop\n\n@standpoint@lemmy.example status")).toEqual({ kind: "status" });
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 50 }), (before, after) => {
        const order = read(`${before} @${bot} ${after}`);
        expect(["summarize", "watch", "stop", "status", "opt-out", "opt-in", "unknown", undefined]).toContain(
          order?.kind,
        );
      }),
    );
  });
});

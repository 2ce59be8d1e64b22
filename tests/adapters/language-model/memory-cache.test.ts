import { describe, expect, it } from "vitest";
import { createMemoryModelCache } from "../../../src/adapters/language-model/memory-cache.ts";
import { createHastyClock } from "./ask-scripted.ts";

const dayMs = 24 * 60 * 60_000;

describe("what a model said", () => {
  it("is kept for two days", async () => {
    const clock = createHastyClock();
    const cache = createMemoryModelCache(clock);
    await cache.write("claims", [1], ["c1"]);

    clock.pass(2 * dayMs - 1);
    expect(await cache.read("claims")).toEqual([1]);
    clock.pass(1);
    expect(await cache.read("claims")).toBeUndefined();
  });

  it("is forgotten at once when somebody's words shall be", async () => {
    const cache = createMemoryModelCache(createHastyClock());
    await cache.write("claims", [1], ["c1"]);

    cache.clear();

    expect(await cache.read("claims")).toBeUndefined();
  });

  it("is forgotten where a comment that it is about is gone, and only there", async () => {
    const cache = createMemoryModelCache(createHastyClock());
    await cache.write("of one", 1, ["c1", "p1"]);
    await cache.write("of another", 2, ["c2", "p1"]);
    await cache.write("of both", 3, ["c1", "p1", "c2"]);

    cache.forget((apId) => apId === "c1");

    expect(await cache.read("of one")).toBeUndefined();
    expect(await cache.read("of another")).toBe(2);
    expect(await cache.read("of both")).toBeUndefined();
  });

  it("makes room for what is new: what was not asked for longest goes first", async () => {
    const cache = createMemoryModelCache(createHastyClock());
    for (let at = 0; at < 50_000; at++) await cache.write(`${at}`, at, []);
    await cache.read("0");

    await cache.write("new", true, []);

    expect(await cache.read("0")).toBe(0);
    expect(await cache.read("1")).toBeUndefined();
    expect(await cache.read("new")).toBe(true);
  });
});

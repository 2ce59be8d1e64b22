import { describe, expect, it } from "vitest";
import { createSharedWork } from "../../src/usecases/shared-work.ts";
import { createManualClock } from "../fakes/manual-clock.ts";

function setup({ keepMs = 1_000, mostKept = 10 } = {}) {
  const clock = createManualClock();
  const shared = createSharedWork<string>({ clock, keepMs, mostKept });
  const begun: { end(value: string): void; fail(error: Error): void; readonly signal: AbortSignal }[] = [];
  const work = (signal: AbortSignal): Promise<string> =>
    new Promise((end, fail) => {
      begun.push({ end, fail, signal });
    });
  return { clock, shared, begun, work, ask: (key = "k", signal?: AbortSignal) => shared.join(key, work, signal) };
}

describe("shared work", () => {
  it("is done once for all who ask while it is under way", async () => {
    const { ask, begun } = setup();
    const both = [ask(), ask()];
    begun[0]?.end("done");

    expect(await Promise.all(both)).toEqual(["done", "done"]);
    expect(begun).toHaveLength(1);
  });

  it("is given again as long as it is kept, and then done anew", async () => {
    const { ask, begun, clock, shared } = setup();
    const first = ask();
    begun[0]?.end("first");
    await first;

    await clock.advance(999);
    expect(shared.has("k")).toBe(true);
    expect(await ask()).toBe("first");
    await clock.advance(1);
    expect(shared.has("k")).toBe(false);
    void ask();
    expect(begun).toHaveLength(2);
  });

  it("is not kept where it failed, and fails for all who wait", async () => {
    const { ask, begun } = setup();
    const both = [ask(), ask()];
    begun[0]?.fail(new Error("no luck"));

    for (const each of both) await expect(each).rejects.toThrow("no luck");
    void ask();
    expect(begun).toHaveLength(2);
  });

  it("goes on when one of those who wait goes, and stops when all have gone", async () => {
    const { ask, begun } = setup();
    const [one, other] = [new AbortController(), new AbortController()];
    const both = [ask("k", one.signal), ask("k", other.signal)];
    for (const each of both) each.catch(() => {});

    one.abort(new Error("gone"));
    await expect(both[0]).rejects.toThrow("gone");
    expect(begun[0]?.signal.aborted).toBe(false);
    other.abort(new Error("gone too"));
    await expect(both[1]).rejects.toThrow("gone too");
    expect(begun[0]?.signal.aborted).toBe(true);

    void ask();
    expect(begun).toHaveLength(2);
  });

  it("forgets the oldest of very many results", async () => {
    const { shared } = setup({ mostKept: 2 });
    for (const key of ["a", "b", "c"]) await shared.join(key, async () => key);

    expect(["a", "b", "c"].map(shared.has)).toEqual([false, true, true]);
  });

  it("is done anew for the next who asks once it is forgotten, and ends for those who wait", async () => {
    const { ask, begun, shared } = setup();
    const waiting = ask("under way");
    const done = ask("done");
    begun[1]?.end("said");
    await done;
    shared.forget((key, value) => value === "said" || key === "under way");
    expect(["under way", "done"].map(shared.has)).toEqual([false, false]);

    begun[0]?.end("late");
    expect(await waiting).toBe("late");
    expect(shared.has("under way")).toBe(false);
  });
});

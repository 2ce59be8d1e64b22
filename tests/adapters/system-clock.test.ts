import { afterEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "../../src/adapters/system-clock.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the system's clock", () => {
  it("tells the time and waits", async () => {
    const before = systemClock.now().getTime();
    await systemClock.sleep(20);

    expect(systemClock.now().getTime() - before).toBeGreaterThanOrEqual(19);
  });

  it("does not wait for what is over", async () => {
    await systemClock.sleep(0);
    await systemClock.sleep(-5);
  });

  it("stops waiting with the signal's reason", async () => {
    const stopping = new AbortController();
    const waiting = systemClock.sleep(60 * 86_400_000, stopping.signal);
    stopping.abort(new Error("stopped"));

    await expect(waiting).rejects.toThrow("stopped");
    await expect(systemClock.sleep(1, stopping.signal)).rejects.toThrow("stopped");
  });
});

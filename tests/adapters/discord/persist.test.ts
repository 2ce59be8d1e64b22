import { describe, expect, it } from "vitest";
import { persist } from "../../../src/adapters/discord/persist.ts";
import { createManualClock } from "../../fakes/manual-clock.ts";

function failure(code: string): Error {
  return Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(code), { code }) });
}

/** What comes of something that fails in these ways, one a try. */
async function persistWith(...codes: readonly string[]): Promise<unknown> {
  const clock = createManualClock();
  const tries = [...codes];
  const ended = persist(
    async () => {
      const code = tries.shift();
      if (code !== undefined) throw failure(code);
      return "done";
    },
    { clock },
  ).catch((error: unknown) => error);
  await clock.advance(60_000);
  return ended;
}

describe("persisting", () => {
  it("ends with what was done, after failures", async () => {
    expect(await persistWith("ECONNRESET", "ECONNREFUSED")).toBe("done");
  });

  it("says that surely nothing arrived where no connection was made, however often it was tried", async () => {
    expect(await persistWith("ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED")).toMatchObject({
      code: "destination-unavailable",
      parameters: { arrived: "no" },
    });
  });

  it("does not say so where one try may have come through", async () => {
    expect(await persistWith("ECONNREFUSED", "ECONNRESET", "ECONNREFUSED", "ECONNREFUSED")).toMatchObject({
      code: "destination-unavailable",
      parameters: {},
    });
  });
});

describe("persisting in what must not be done late", () => {
  const harmlessForMs = 105_000;
  const startedAt = new Date("2026-11-21T12:00:00Z");

  /** When each try began of something that waits so long in vain, in seconds from the start. */
  async function triesOf(waitsSeconds: number, code: string, firstTriedAt?: Date): Promise<number[]> {
    const clock = createManualClock(startedAt.toISOString());
    const tries: number[] = [];
    const act = async () => {
      tries.push((clock.now().getTime() - startedAt.getTime()) / 1_000);
      await clock.sleep(waitsSeconds * 1_000);
      throw failure(code);
    };
    const pausesMs = Array.from({ length: 20 }, () => 1_000);
    const ended = persist(act, { clock, pausesMs, harmlessForMs, firstTriedAt }).catch((error: unknown) => error);
    await clock.advance(30 * 60_000);
    expect(await ended).toMatchObject({ code: "destination-unavailable" });
    return tries;
  }

  it("ends while who was asked first still recognises it", async () => {
    expect(await triesOf(15, "ECONNRESET")).toEqual([0, 16, 32, 48, 64, 80, 96]);
  });

  it("counts from when it may first have been done", async () => {
    expect(await triesOf(15, "ECONNRESET", new Date(startedAt.getTime() - 80_000))).toEqual([0, 16]);
    expect(await triesOf(15, "ECONNRESET", new Date(startedAt.getTime() - harmlessForMs))).toEqual([]);
    expect(await triesOf(15, "ECONNREFUSED")).toHaveLength(21);
  });

  it.each([
    ["is under way", Object.assign(new Error("aborted"), { name: "AbortError" })],
    ["waits for its turn", new Error("Request aborted manually")],
  ])("gives up in the middle of a try that lasts too long while it %s", async (_, failed) => {
    const clock = { now: () => new Date(), sleep: async () => {} };
    const aborted = (signal: AbortSignal | undefined) =>
      new Promise<never>((_, reject) => signal?.addEventListener("abort", () => reject(failed)));
    const firstTriedAt = new Date(Date.now() - harmlessForMs + 50);

    const ended = persist((signal) => aborted(signal), { clock, harmlessForMs, firstTriedAt });

    await expect(ended).rejects.toMatchObject({ code: "destination-unavailable", parameters: {} });
  });
});

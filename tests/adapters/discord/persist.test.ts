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

import { describe, expect, it } from "vitest";
import { decideAttempt, decideSlot } from "../../src/delivery/decide.ts";
import type { Attempt, Receipt } from "../../src/delivery/delivery-log.ts";

const slot = new Date("2026-11-21T09:00:00Z");
const plus = (ms: number): Date => new Date(slot.getTime() + ms);
const message = { placeId: "200", messageId: "400", url: "https://discord.com/channels/100/200/400" };

function anAttempt(rest: Partial<Attempt> = {}): Attempt {
  return { slot, startedAt: slot, digestId: "d1", sent: [], ...rest };
}

describe("a slot", () => {
  const skipped = (moment: Date): Receipt => ({ status: "skipped", slot: moment, at: moment });

  it("is sent where nothing is known of it", () => {
    expect(decideSlot({ receipts: [skipped(plus(-1))], attempt: undefined }, slot)).toEqual({ kind: "send" });
  });

  it("is handled where it has a receipt, or a later one has", () => {
    expect(decideSlot({ receipts: [skipped(slot)], attempt: undefined }, slot).kind).toBe("handled");
    expect(decideSlot({ receipts: [skipped(plus(1))], attempt: undefined }, slot).kind).toBe("handled");
  });

  it("waits for an attempt to be settled, its own or an earlier one's", () => {
    for (const moment of [slot, plus(-86_400_000)]) {
      const attempt = anAttempt({ slot: moment });
      expect(decideSlot({ receipts: [], attempt }, slot)).toEqual({ kind: "settle", attempt });
    }
  });
});

describe("an attempt without a receipt", () => {
  const limit = 2 * 60_000;

  it("is sent again where nothing of it is there, however late", () => {
    for (const ms of [0, limit, limit + 1, 86_400_000]) {
      expect(decideAttempt(anAttempt(), undefined, plus(ms))).toEqual({ kind: "send-again" });
    }
  });

  it("is not sent again where it was found", () => {
    expect(decideAttempt(anAttempt(), message, plus(1))).toEqual({ kind: "arrived", messages: [message] });
  });

  it("that cannot be looked for is sent again for two minutes, then never", () => {
    expect(decideAttempt(anAttempt(), "unknown", plus(limit))).toEqual({ kind: "send-again" });
    expect(decideAttempt(anAttempt(), "unknown", plus(limit + 1))).toEqual({ kind: "uncertain" });
  });

  it("that arrived in part goes on for two minutes after the last part, then stays as it is", () => {
    const attempt = anAttempt({ sent: [message] });
    expect(decideAttempt(attempt, "unknown", plus(limit))).toEqual({ kind: "send-again" });
    expect(decideAttempt(attempt, "unknown", plus(limit + 1))).toEqual({ kind: "arrived", messages: [message] });
  });

  it("from the future, by a clock that was set back, is not sent again", () => {
    expect(decideAttempt(anAttempt(), "unknown", plus(-1))).toEqual({ kind: "uncertain" });
  });
});

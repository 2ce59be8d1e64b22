import { describe, expect, it } from "vitest";
import { mostReceipts, type Receipt } from "../../src/delivery/delivery-log.ts";
import { newDeliveryLog, withReceipt, withSent } from "../../src/delivery/receipts.ts";
import { citedIn, toldIn } from "../../src/delivery/told.ts";
import { aDigest } from "../fakes/digests.ts";

const slot = new Date("2026-11-21T09:00:00Z");
const days = (count: number): Date => new Date(slot.getTime() + count * 86_400_000);
const receiptOf = (moment: Date): Receipt => ({ status: "skipped", slot: moment, at: moment });
const empty = newDeliveryLog("100.1");
const message = { placeId: "200", messageId: "400", url: "https://discord.com/channels/100/200/400" };

describe("receipts", () => {
  it("stand in the order of their slots, the newest of very many kept", () => {
    let log = empty;
    for (let day = mostReceipts + 5; day > 0; day--) log = withReceipt(log, receiptOf(days(day)));

    expect(log.receipts.map((receipt) => receipt.slot)).toEqual(
      Array.from({ length: mostReceipts }, (_, at) => days(at + 6)),
    );
  });

  it("take the place of what was written of the same slot, and of its attempt", () => {
    const attempt = { slot, startedAt: slot, digestId: "d1", sent: [] };
    const uncertain: Receipt = { status: "uncertain", digestId: "d1", slot, at: slot };
    const log = withReceipt({ ...empty, attempt, receipts: [receiptOf(slot)] }, uncertain);

    expect(log).toMatchObject({ receipts: [{ status: "uncertain" }], attempt: undefined });
  });

  it("leave another slot's attempt as it is", () => {
    const attempt = { slot: days(1), startedAt: days(1), digestId: "d1", sent: [] };

    expect(withReceipt({ ...empty, attempt }, receiptOf(slot)).attempt).toBe(attempt);
  });

  it("add the threads that were told, and forget those of more than a month ago", () => {
    const stood = { comments: 30, favor: 4, against: 6 };
    const told = { old: { at: days(-31.1), ...stood }, kept: { at: days(-31), ...stood } };
    const log = withReceipt({ ...empty, told }, receiptOf(slot), { now: { at: slot, ...stood } });

    expect(Object.keys(log.told)).toEqual(["kept", "now"]);
  });
});

describe("an attempt", () => {
  it("is as old as its last part", () => {
    const attempt = { slot, startedAt: slot, digestId: "d1", sent: [] };

    expect(withSent(attempt, message, days(1))).toEqual({ ...attempt, startedAt: days(1), sent: [message] });
  });
});

describe("a digest", () => {
  it("tells how each of its threads stands", () => {
    expect(toldIn(aDigest())).toEqual({
      "https://lemmy.example/post/1": {
        at: new Date("2026-11-20T12:00:00Z"),
        comments: 1,
        favor: 0,
        against: 0,
        proposition: "",
      },
    });
  });

  it("cites each comment once", () => {
    const cited = citedIn(aDigest());

    expect(cited.length).toBeGreaterThan(0);
    expect(new Set(cited).size).toBe(cited.length);
  });
});

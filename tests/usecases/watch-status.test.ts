import { describe, expect, it } from "vitest";
import type { Receipt, ReceiptEnd } from "../../src/delivery/delivery-log.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import { createWatchStatus } from "../../src/usecases/watch-status.ts";
import type { Watch } from "../../src/watch/watch.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aDeliveryLog, aGuild, aWatch } from "../fakes/watches.ts";

const on = (day: number, end: ReceiptEnd): Receipt => ({
  slot: new Date(Date.UTC(2026, 10, day, 8)),
  at: new Date(Date.UTC(2026, 10, day, 8, 1)),
  ...end,
});
const nothing: ReceiptEnd = { status: "nothing-to-say", why: "No thread has enough comments." };
const failed: ReceiptEnd = { status: "failed", error: "The instance does not answer." };
const uncertain: ReceiptEnd = { status: "uncertain", digestId: "d" };
const skipped: ReceiptEnd = { status: "skipped" };

async function standingOf({ watch = aWatch(), receipts = [] as Receipt[], text = "" }) {
  const stores = createMemoryStores();
  const book = createWatchBook();
  book.put(aGuild({ watches: [watch] }));
  await stores.deliveries.change(watch.id, () => aDeliveryLog({ receipts }));
  if (text !== "") stores.texts.set(`deliveries/${watch.id}`, text);
  const status = createWatchStatus({ book, deliveries: stores.deliveries, clock: createManualClock() });
  return (await status("100"))[0];
}
const pausedFor = (reason: NonNullable<Watch["paused"]>["reason"]): Watch =>
  aWatch({ paused: { since: new Date("2026-11-02T00:00:00.000Z"), reason } });

describe("the status of a watch", () => {
  it("before its first slot tells when it comes", async () => {
    expect(await standingOf({})).toEqual({
      watch: aWatch(),
      next: new Date("2026-11-22T08:00:00.000Z"),
      last: undefined,
      underWay: undefined,
      problem: undefined,
      advice: "none",
    });
  });

  it.each([
    ["had nothing to say", [on(19, failed), on(20, nothing)], undefined, "none"],
    ["failed", [on(19, nothing), on(20, failed)], failed, "wait"],
    ["failed, and was skipped since", [on(19, failed), on(20, skipped)], failed, "wait"],
    ["may have arrived", [on(20, uncertain)], uncertain, "look-there"],
    ["was skipped", [on(20, skipped)], undefined, "none"],
  ])("whose last slot %s tells so, and what to do", async (_, receipts, problem, advice) => {
    const standing = await standingOf({ receipts });

    expect(standing?.last).toEqual(receipts.at(-1));
    if (problem === undefined) expect(standing?.problem).toBeUndefined();
    else expect(standing?.problem).toMatchObject(problem);
    expect(standing?.advice).toBe(advice);
  });

  it.each([
    ["by-hand", "resume"],
    ["destination-gone", "choose-channel"],
    ["destination-forbidden", "grant-permissions"],
  ] as const)("paused %s has no next slot, and advises: %s", async (reason, advice) => {
    expect(await standingOf({ watch: pausedFor(reason) })).toMatchObject({ next: undefined, advice });
  });

  it("whose deliveries cannot be read says that the operator has to look", async () => {
    expect(await standingOf({ text: "torn" })).toMatchObject({ last: undefined, advice: "ask-operator" });
  });
});

import { expect, it } from "vitest";
import { forgetOldDeliveries } from "../../src/usecases/forget-old-deliveries.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aDeliveryLog, aWatch } from "../fakes/watches.ts";

const dayMs = 24 * 60 * 60_000;
const community = "digests@lemmy.example";

it("forgets after ninety days what was posted by hand, and for watches that are no more", async () => {
  const clock = createManualClock();
  const { deliveries, texts } = createMemoryStores();
  const book = createWatchBook();
  book.putCommunity(community, [aWatch({ id: `lemmy/${community}/2` })]);
  for (const watchId of [`lemmy/${community}/1`, `lemmy/${community}/2`, `publish/${community}`, "100.1"]) {
    const at = clock.now();
    const receipts = [{ status: "skipped", slot: at, at } as const];
    await deliveries.change(watchId, () => aDeliveryLog({ watchId, receipts }));
  }
  await deliveries.change(`publish/new@${community}`, () => aDeliveryLog());
  texts.set(`deliveries/publish/broken@${community}`, "{}");
  const left = async () => {
    await forgetOldDeliveries({ deliveries, book, clock });
    const keys: string[] = [];
    for await (const key of deliveries.keys()) keys.push(key);
    return keys;
  };

  await clock.advance(90 * dayMs - 1);
  expect(await left()).toHaveLength(6);
  await clock.advance(1);

  expect(await left()).toEqual([
    `lemmy/${community}/2`,
    "100.1",
    `publish/new@${community}`,
    `publish/broken@${community}`,
  ]);
});

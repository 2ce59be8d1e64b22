import { expect, it } from "vitest";
import type { Receipt } from "../../src/delivery/delivery-log.ts";
import { createPeopleCited } from "../../src/usecases/people-cited.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aDeliveryLog, aGuild } from "../fakes/watches.ts";

const message = { placeId: "200", messageId: "1", url: "https://discord.com/channels/100/200/1" };
const delivered = (day: number, digestId: string): Receipt => ({
  slot: new Date(Date.UTC(2026, 10, day)),
  at: new Date(Date.UTC(2026, 10, day)),
  status: "delivered",
  digestId,
  messages: [message],
  cited: [],
  remarks: [],
});

it("names people cited in a server's digests, those of the newest first, each once", async () => {
  const stores = createMemoryStores();
  const book = createWatchBook();
  book.put(aGuild());
  const digestCiting = (...names: readonly string[]) =>
    aDigest({
      topics: [
        aSummary({
          framing: aPassage("Nobody."),
          stances: names.map((name) => aPassage(`[${name}] argues.`)),
          consensus: [],
          keyPoints: [],
        }),
      ],
    });
  const keep = (id: string, ...names: readonly string[]) =>
    stores.digests.change(id, () => ({ digest: digestCiting(...names), storedAt: new Date(0) }));
  await keep("old", "kira", "oskar");
  await keep("new", "lin", "kira");
  const receipts = [delivered(1, "old"), delivered(2, "new"), delivered(3, "not kept any more")];
  await stores.deliveries.change("100.1", () => aDeliveryLog({ receipts }));

  const peopleCited = createPeopleCited({ book, stores });

  expect(await peopleCited("100")).toEqual(["lin@lemmy.example", "kira@lemmy.example", "oskar@lemmy.example"]);
  expect(await peopleCited("101")).toEqual([]);
});

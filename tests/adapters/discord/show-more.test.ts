import { describe, expect, it } from "vitest";
import { createShowMore } from "../../../src/adapters/discord/show-more.ts";
import { createMemoryStores } from "../../fakes/memory-stores.ts";
import { charted } from "./long-digest.ts";

async function setup() {
  const { digests } = createMemoryStores();
  await digests.change(charted.id, () => ({ digest: charted, storedAt: new Date(0) }));
  return createShowMore(digests);
}

describe("a button under a digest", () => {
  it("shows what the stored digest holds", async () => {
    const showMore = await setup();

    const messages = await showMore({ digestId: charted.id, topic: 0, piece: "quotes" }, "en");

    expect(JSON.stringify(messages)).toContain("Quotations (1)");
  });

  it.each([
    ["the digest is not kept any more", { digestId: "another", topic: 0, piece: "quotes" } as const],
    ["the digest has no such topic", { digestId: charted.id, topic: 1, piece: "quotes" } as const],
  ])("shows nothing where %s", async (_, button) => {
    expect(await (await setup())(button, "en")).toBeUndefined();
  });
});

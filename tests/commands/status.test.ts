import { expect, it } from "vitest";
import type { Receipt, ReceiptEnd } from "../../src/delivery/delivery-log.ts";
import type { Pause } from "../../src/watch/watch.ts";
import { aDeliveryLog } from "../fakes/watches.ts";
import { anEntry, now } from "./fake-context.ts";
import { setup } from "./setup.ts";

const hourMs = 60 * 60 * 1_000;
const communities = [anEntry("technology@lemmy.example")];
const link = "https://discord.com/channels/1/2/3";

function receipt(end: ReceiptEnd, hoursAgo = 3): Receipt {
  const at = new Date(now.getTime() - hoursAgo * hourMs);
  return { slot: at, at, ...end };
}

async function statusOf(receipts: readonly Receipt[], paused?: Exclude<Pause["reason"], "by-hand">): Promise<string> {
  const { discord, stores, guildId, context } = await setup({
    communities,
    change: { modelTokensOf: (digestId) => (digestId === "by-model" ? 12_345 : undefined) },
  });
  await discord.user("ada").runs("/watch add", { community: "technology@lemmy.example" }).reply();
  const watchId = `${guildId}.1`;
  await stores.deliveries.change(watchId, () => aDeliveryLog({ watchId, receipts }));
  if (paused !== undefined) await context.watches.pauseFor(watchId, paused);
  const { text, onlyFor } = await discord.user("bob").runs("/status").reply();
  expect(onlyFor).toBe("bob");
  return text;
}

const message = { placeId: "2", messageId: "3", url: link };
const failed: ReceiptEnd = { status: "failed", error: "lemmy.example is <@1> down." };

it.each<readonly [string, readonly Receipt[], Exclude<Pause["reason"], "by-hand"> | undefined, readonly RegExp[]]>([
  [
    "what was delivered, and what was less than wished",
    [receipt({ status: "delivered", digestId: "a", messages: [message], cited: [], remarks: ["Not published."] })],
    undefined,
    [/\[delivered\]\(https:\/\/discord\.com\/channels\/1\/2\/3\)/, /Not published/, /Next: Sunday 09:00/],
  ],
  [
    "what the language model took for it",
    [receipt({ status: "delivered", digestId: "by-model", messages: [message], cited: [], remarks: [] })],
    undefined,
    [/The language model took 12,345 tokens for it/],
  ],
  [
    "why nothing was said, and how to hear more",
    [receipt({ status: "nothing-to-say", why: "There are no posts." })],
    undefined,
    [/nothing to say <t:\d+:R>\. There are no posts/, /watch edit watch:1/],
  ],
  ["what failed, in harmless words", [receipt(failed)], undefined, [/failed.*\\<\\@1\\>/, /watch preview watch:1/]],
  [
    "what failed before a slot that was skipped",
    [receipt(failed, 27), receipt({ status: "skipped" })],
    undefined,
    [/Last: skipped: the bot was down/, /failed/],
  ],
  [
    "what is uncertain, and that it is not sent again",
    [receipt({ status: "uncertain", digestId: "a" })],
    undefined,
    [/\*uncertain\*/, /not posted again/],
  ],
  [
    "that a channel is gone, and how to choose another",
    [],
    "destination-gone",
    [/Has not run yet/, /channel is not there any more/, /watch edit watch:1 channel:/],
  ],
  [
    "that permissions are missing, and where",
    [],
    "destination-forbidden",
    [/may not post/, /permissions in <#\d+>/, /watch resume watch:1/],
  ],
])("tells %s", async (_, receipts, paused, said) => {
  const text = await statusOf(receipts, paused);

  for (const pattern of said) expect(text).toMatch(pattern);
});

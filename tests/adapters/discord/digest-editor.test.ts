import { describe, expect, it } from "vitest";
import { createDigestEditor } from "../../../src/adapters/discord/digest-editor.ts";
import { createDigestMessages } from "../../../src/adapters/discord/digest-messages.ts";
import type { Digest } from "../../../src/digest/digest.ts";
import { aDigest, aSummary } from "../../fakes/digests.ts";
import { aDiscord, aPublisher, contactUrl, hastyClock } from "./discord-setup.ts";
import { charted, long } from "./long-digest.ts";

async function delivered(digest: Digest) {
  const discord = await aDiscord();
  const { publisher, connection, consignment } = await aPublisher(discord);
  const published = await publisher.publish(consignment("digests", { digest }));
  const sent = published.status === "published" ? published.messages : [];
  const messages = createDigestMessages({ paint: () => new Uint8Array([1]), contactUrl });
  const editor = createDigestEditor({ rest: connection.rest, messages, clock: hastyClock() });
  const texts = () =>
    [discord.channelId("digests"), ...discord.threads("digests").map(({ id }) => id)]
      .flatMap((id) => discord.messages(id))
      .map(({ text }) => text.split("\n")[0]);
  return { discord, sent, editor, texts };
}

describe("a delivered digest", () => {
  it("is changed where it stands, and loses a chart that has no sides any more", async () => {
    const { discord, sent, editor, texts } = await delivered(charted);

    const edited = await editor.edit(sent, aDigest({ topics: [aSummary({ headline: "Changed" })] }), "en");

    expect(edited).toEqual({ changed: sent, gone: [] });
    expect(texts()).toEqual(["## Changed"]);
    expect(discord.messages("digests")[0]?.files).toEqual([]);
    expect(discord.failures).toEqual([]);
  });

  it("loses the messages for which nothing is left", async () => {
    const { sent, editor, texts } = await delivered(long);
    expect(texts()).toHaveLength(4);

    await editor.edit(sent, { ...long, topics: long.topics.slice(0, 1) }, "en");

    expect(texts()).toEqual(["## First"]);
  });

  it("keeps its chart where that may be attached, and is changed without where it may not", async () => {
    const { discord, sent, editor } = await delivered(charted);

    await editor.edit(sent, charted, "en");
    expect(discord.messages("digests")[0]?.files).toHaveLength(1);

    discord.change.editChannel("digests", { overwrites: [{ of: "bot", deny: ["AttachFiles"] }] });
    expect(await editor.edit(sent, charted, "en")).toEqual({ changed: sent, gone: [] });
    expect(discord.messages("digests")[0]?.files).toEqual([]);
  });

  it("is deleted, and what was deleted before is said to be gone", async () => {
    const { discord, sent, editor, texts } = await delivered(long);
    const [first] = sent;
    discord.change.removeMessage({ id: first?.messageId ?? "" });

    expect(await editor.remove(sent)).toEqual({ changed: sent.slice(1), gone: [first] });
    expect(texts()).toEqual([]);
  });
});

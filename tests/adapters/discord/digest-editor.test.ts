import { describe, expect, it } from "vitest";
import { createDigestEditor } from "../../../src/adapters/discord/digest-editor.ts";
import { createDigestMessages } from "../../../src/adapters/discord/digest-messages.ts";
import type { Digest } from "../../../src/digest/digest.ts";
import { aDigest, aSummary } from "../../fakes/digests.ts";
import { aDiscord, aPublisher, contactUrl, hastyClock } from "./discord-setup.ts";
import { charted, long, longTopic } from "./long-digest.ts";

const dayMs = 24 * 60 * 60 * 1_000;

async function delivered(digest: Digest, channel = "digests") {
  let laterMs = 0;
  const discord = await aDiscord({ now: () => new Date(Date.now() + laterMs) });
  const { publisher, connection, consignment } = await aPublisher(discord);
  const published = await publisher.publish(consignment(channel, { digest }));
  const sent = published.status === "published" ? published.messages : [];
  const messages = createDigestMessages({ paint: () => new Uint8Array([1]), contactUrl });
  const editor = createDigestEditor({ rest: connection.rest, messages, clock: hastyClock() });
  const texts = () =>
    [discord.channelId(channel), ...discord.threads(channel).map(({ id }) => id)]
      .flatMap((id) => discord.messages(id))
      .map(({ text }) => text.split("\n")[0]);
  const pass = (ms: number) => {
    laterMs += ms;
  };
  const threadId = discord.threads(channel)[0]?.id ?? "";
  return { discord, sent, editor, texts, pass, threadId };
}

describe("a delivered digest", () => {
  it("is changed where it stands, and loses a chart that has no sides any more", async () => {
    const { discord, sent, editor, texts } = await delivered(charted);

    const edited = await editor.edit(sent, aDigest({ topics: [aSummary({ headline: "Changed" })] }), "en");

    expect(edited).toEqual({ changed: sent, gone: [], refused: [] });
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
    expect(await editor.edit(sent, charted, "en")).toEqual({ changed: sent, gone: [], refused: [] });
    expect(discord.messages("digests")[0]?.files).toEqual([]);
  });

  it("is deleted, and what was deleted before is said to be gone", async () => {
    const { discord, sent, editor, texts } = await delivered(long);
    const [first] = sent;
    discord.change.removeMessage({ id: first?.messageId ?? "" });

    expect(await editor.remove(sent)).toEqual({ changed: sent.slice(1), gone: [first], refused: [] });
    expect(texts()).toEqual([]);
  });
});

describe.each(["digests", "forum"])("a digest of several messages in #%s, after a week,", (channel) => {
  const rewritten: Digest = { ...long, topics: ["Fourth", "Fifth", "Sixth"].map(longTopic) };

  async function archived() {
    const parts = await delivered(long, channel);
    parts.pass(8 * dayMs);
    return parts;
  }

  it("is changed in the Discord thread that was archived since", async () => {
    const { discord, sent, editor, texts } = await archived();

    expect(await editor.edit(sent, rewritten, "en")).toEqual({ changed: sent, gone: [], refused: [] });

    expect(texts()).toHaveLength(4);
    expect(texts().slice(1)).toEqual(["## Fourth", "## Fifth", "## Sixth"]);
    expect(discord.failures).toEqual([]);
  });

  it("is deleted there", async () => {
    const { sent, editor, texts } = await archived();

    expect(await editor.remove(sent)).toEqual({ changed: sent, gone: [], refused: [] });
    expect(texts()).toEqual([]);
  });

  it("is changed as far as it can be where the Discord thread is locked, and the rest is told", async () => {
    const { discord, sent, editor, texts, threadId } = await archived();
    discord.change.editThread(threadId, { archived: true, locked: true });
    const inThread = sent.filter(({ placeId }) => placeId === threadId);

    expect(await editor.edit(sent, rewritten, "en")).toEqual({
      changed: sent.filter(({ placeId }) => placeId !== threadId),
      gone: [],
      refused: inThread.map((message) => ({ message, error: expect.objectContaining({ code: 50_083 }) })),
    });
    expect(texts().slice(1)).toEqual(["## First", "## Second", "## Third"]);
    expect(texts()).toHaveLength(4);

    discord.change.editThread(threadId, { locked: false });
    expect(await editor.edit(sent, rewritten, "en")).toMatchObject({ changed: sent, refused: [] });
  });

  it("is not gone where the bot may not look any more", async () => {
    const { discord, sent, editor } = await archived();
    discord.change.editChannel(channel, { overwrites: [{ of: "bot", deny: ["ViewChannel"] }] });

    expect(await editor.edit(sent, rewritten, "en")).toMatchObject({ changed: [], gone: [], refused: { length: 4 } });
    expect(await editor.remove(sent)).toMatchObject({ changed: [], gone: [], refused: { length: 4 } });
  });
});

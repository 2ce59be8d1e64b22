import { describe, expect, it } from "vitest";
import type { SentMessage } from "../../../src/delivery/delivery-log.ts";
import { publisherContract } from "../../contracts/publisher.ts";
import { aDiscord, aPublisher, gardeners } from "./discord-setup.ts";
import { charted, long } from "./long-digest.ts";

const sendMessages = "POST /channels/:channel/messages";
const createThread = "POST /channels/:channel/threads";

/** A Discord, a publisher that knows it, and a place for what has arrived. */
async function setup(options: Parameters<typeof aDiscord>[0] = {}) {
  const discord = await aDiscord(options);
  const { publisher, connection, clock, consignment } = await aPublisher(discord);
  return { discord, publisher, connection, clock, consignment };
}

for (const channel of ["digests", "news", "forum"]) {
  publisherContract(`the publisher to #${channel} on Discord`, async () => {
    const { discord, publisher, consignment } = await setup();
    const route = channel === "forum" ? createThread : sendMessages;
    const isThere = { at: discord.channelId(channel) };
    const order = consignment(channel, { digest: long });
    const standing = (): number => {
      const threads = discord.threads(isThere.at).flatMap(({ id }) => discord.messages(id));
      return threads.length + (channel === "forum" ? 0 : discord.messages(isThere.at).length);
    };
    return {
      publisher,
      consignment: (more) => ({ ...order, ...more }),
      arrived: standing,
      remove: () => discord.change.removeChannel(channel),
      forbid: () => discord.change.editChannel(channel, { overwrites: [{ of: "bot", deny: ["SendMessages"] }] }),
      loseAnswers: (times) => discord.fail(route, { kind: "cut", after: true }, times),
      breakDown: () => discord.fail(route, { kind: "answer", status: 503 }, 1_000),
    };
  });
}

describe("a digest to a text channel", () => {
  it("is one message with its chart, and its address comes back", async () => {
    const { discord, publisher, consignment } = await setup();
    const sent: SentMessage[] = [];

    const published = await publisher.publish(
      consignment("digests", { digest: charted, onSent: async (message) => void sent.push(message) }),
    );

    const [message, ...others] = discord.messages("digests");
    expect(others).toEqual([]);
    expect(message?.text).toContain("Should trams be free?");
    expect(message?.files).toMatchObject([
      { name: "stances.png", contentType: "image/png", description: expect.stringContaining("In favour: 5 people") },
    ]);
    expect(message?.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(published).toEqual({ status: "published", messages: sent, remarks: [] });
    expect(sent[0]).toMatchObject({ placeId: discord.channelId("digests"), messageId: message?.id });
    expect(discord.failures).toEqual([]);
  });

  it("costs one request", async () => {
    const { discord, publisher, consignment } = await setup();
    const before = discord.requests.length;

    await publisher.publish(consignment("digests"));

    expect(discord.requests.slice(before).map(({ route }) => route)).toEqual([sendMessages]);
  });

  it("goes on in a Discord thread where it is long", async () => {
    const { discord, publisher, consignment } = await setup();

    const published = await publisher.publish(consignment("digests", { digest: long }));

    const [thread] = discord.threads("digests");
    expect(thread?.name).toBe("First (and 2 more topics)");
    expect(discord.messages(thread?.id ?? "").map(({ text }) => text.split("\n")[0])).toEqual([
      "## First",
      "## Second",
      "## Third",
    ]);
    expect(discord.messages("digests")[0]?.text).toContain("Every topic in full: below.");
    expect(published).toMatchObject({ status: "published", remarks: [], messages: { length: 4 } });
    expect(discord.failures).toEqual([]);
  });

  it("is shortened instead where no Discord thread may be started, and says so", async () => {
    const { discord, publisher, consignment } = await setup({
      guilds: [{ ...gardeners, everyone: [], bot: ["ViewChannel", "SendMessages", "AttachFiles"] }],
    });

    const published = await publisher.publish(consignment("digests", { digest: long }));

    const channel = `<#${discord.channelId("digests")}>`;
    expect(published).toMatchObject({
      messages: { length: 1 },
      remarks: [
        `Shortened instead of continued in a thread: I lack Create Public Threads and Send Messages in Threads in ${channel}.`,
      ],
    });
    expect(discord.messages("digests")[0]?.text).not.toContain("below");
  });

  it("comes without its chart where no file may be attached, and says so", async () => {
    const { discord, publisher, consignment } = await setup({
      guilds: [{ ...gardeners, everyone: [], bot: ["ViewChannel", "SendMessages"] }],
    });

    const published = await publisher.publish(consignment("digests", { digest: charted }));

    expect(discord.messages("digests")[0]?.files).toEqual([]);
    expect(published).toMatchObject({
      remarks: [`Without its chart: I lack Attach Files in <#${discord.channelId("digests")}>.`],
    });
  });
});

describe("a digest that mentions a role", () => {
  it("pings that role and nobody else, once", async () => {
    const { discord, publisher, consignment } = await setup();
    const roleToMention = discord.roleId("Gardeners", "Readers");

    await publisher.publish(consignment("digests", { digest: long, roleToMention }));

    const [thread] = discord.threads("digests");
    expect(discord.messages("digests")[0]?.pings).toEqual({ everyone: false, users: [], roles: ["Readers"] });
    expect(discord.messages(thread?.id ?? "").flatMap(({ pings }) => pings.roles)).toEqual([]);
  });

  it.each([
    ["Staff", "allow everyone to mention it"],
    ["123456789012345678", "not there any more"],
  ])("leaves %s alone where it may not, and says so", async (role, remark) => {
    const { discord, publisher, consignment } = await setup();
    const roleToMention = /^\d+$/u.test(role) ? role : discord.roleId("Gardeners", role);

    const published = await publisher.publish(consignment("digests", { roleToMention }));

    expect(published).toMatchObject({ status: "published", remarks: [expect.stringContaining(remark)] });
    expect(discord.messages("digests")[0]?.text).not.toContain("<@&");
  });
});

describe("a digest to an announcement channel", () => {
  it("is published to those who follow", async () => {
    const { discord, publisher, consignment } = await setup();

    const published = await publisher.publish(consignment("news"));

    expect(published).toMatchObject({ status: "published", remarks: [] });
    expect(discord.messages("news")[0]?.api.flags).toBe(32_768 | 1);
  });

  it("is not waited for when Discord has had enough of it: a remark says so", async () => {
    const { discord, publisher, consignment } = await setup();

    for (let at = 0; at < 10; at++) await publisher.publish(consignment("news", { key: `watch@${at}` }));
    const eleventh = await publisher.publish(consignment("news", { key: "watch@10" }));

    expect(eleventh).toMatchObject({ status: "published", remarks: [expect.stringContaining("about ten an hour")] });
    expect(discord.messages("news")).toHaveLength(11);
  });
});

describe("a digest to a forum", () => {
  const slot = new Date("2026-11-20T08:00:00Z");

  it("is a post with the day in its name, and the tag that fits", async () => {
    const { discord, publisher, consignment } = await setup();

    const published = await publisher.publish(consignment("forum", { digest: charted, slot }));

    expect(discord.threads("forum")).toEqual([
      { id: expect.any(String), name: "Should trams be free? · Nov 20, 2026", tags: ["Digest"] },
    ]);
    const [post] = discord.threads("forum");
    expect(discord.messages(post?.id ?? "")).toHaveLength(1);
    expect(published).toMatchObject({ messages: [{ placeId: post?.id, messageId: post?.id }] });
    expect(discord.failures).toEqual([]);
  });

  it("goes on in the post itself", async () => {
    const { discord, publisher, consignment } = await setup();

    await publisher.publish(consignment("forum", { digest: long }));

    expect(discord.messages(discord.threads("forum")[0]?.id ?? "")).toHaveLength(4);
  });

  it.each([
    ["any that is open to all", [{ name: "Moderated", moderated: true }, { name: "Open" }], ["Open"]],
    ["none where none is wanted", [{ name: "Open" }], []],
  ])("takes %s", async (_, tags, expected) => {
    const requireTag = expected.length > 0;
    const { discord, publisher, consignment } = await setup({
      guilds: [{ ...gardeners, channels: [{ name: "forum", type: "forum", tags, requireTag }] }],
    });

    await publisher.publish(consignment("forum"));

    expect(discord.threads("forum")[0]?.tags).toEqual(expected);
  });

  it("is refused with a sentence where a tag is wanted and none may be used", async () => {
    const tags = [{ name: "Moderated", moderated: true }];
    const { discord, publisher, consignment } = await setup({
      guilds: [{ ...gardeners, channels: [{ name: "forum", type: "forum", tags, requireTag: true }] }],
    });

    const why = expect.stringContaining("wants a tag on every post and has none that I may use");
    expect(await publisher.publish(consignment("forum"))).toEqual({ status: "forbidden", why });
    expect(discord.threads("forum")).toEqual([]);
  });

  it.each([
    ["is cut before the answer", { kind: "cut", after: true } as const],
    ["fails after the post was made", { kind: "answer", status: 502, after: true } as const],
    ["is cut before anything was done", { kind: "cut" } as const],
    ["fails before anything was done", { kind: "answer", status: 502 } as const],
  ])("is one post where the connection %s", async (_, fault) => {
    const { discord, publisher, consignment } = await setup();
    discord.fail(createThread, fault);

    const published = await publisher.publish(consignment("forum"));

    expect(published).toMatchObject({ status: "published" });
    expect(discord.threads("forum")).toHaveLength(1);
  });

  it("is found again after a crash", async () => {
    const { publisher, consignment } = await setup();
    const published = await publisher.publish(consignment("forum"));

    expect(await publisher.findSent(consignment("forum"))).toEqual(
      published.status === "published" ? published.messages[0] : undefined,
    );
    const later = consignment("forum", { slot: new Date(Date.now() + 3_600_000) });
    expect(await publisher.findSent(later)).toBeUndefined();
    expect(await publisher.findSent(consignment("digests"))).toBe("unknown");
  });
});

describe("two watches that tell a forum of the same on one day", () => {
  const isAnothers = (post: SentMessage | undefined) => async (message: Pick<SentMessage, "messageId">) =>
    message.messageId === post?.messageId;

  async function withPost() {
    const parts = await setup();
    const first = await parts.publisher.publish(parts.consignment("forum", { key: "100.1@slot", isFirst: true }));
    const [post] = first.status === "published" ? first.messages : [];
    return { ...parts, post };
  }

  it("have a post each", async () => {
    const { discord, publisher, consignment, post } = await withPost();

    const second = await publisher.publish(consignment("forum", { key: "100.2@slot", isFirst: true }));

    expect(discord.threads("forum")).toHaveLength(2);
    expect(second).toMatchObject({ messages: [{ messageId: expect.not.stringMatching(post?.messageId ?? "") }] });
  });

  it("have a post each though both are made at once, and answers are lost", async () => {
    const { discord, publisher, consignment } = await setup();
    discord.fail(createThread, { kind: "cut", after: true }, 3);

    const published = await Promise.all(
      ["100.1@slot", "100.2@slot"].map((key) => publisher.publish(consignment("forum", { key, isFirst: true }))),
    );

    const ids = published.flatMap((each) => (each.status === "published" ? each.messages : []));
    expect(new Set(ids.map(({ messageId }) => messageId)).size).toBe(2);
    expect(discord.threads("forum")).toHaveLength(2);
  });

  it("do not find each other's after a crash", async () => {
    const { discord, consignment, post } = await withPost();
    const { publisher: restarted } = await aPublisher(discord);
    const second = consignment("forum", { key: "100.2@slot", isAnothers: isAnothers(post) });

    expect(await restarted.findSent(second)).toBeUndefined();
    await restarted.publish(second);

    expect(discord.threads("forum")).toHaveLength(2);
    expect(await restarted.findSent(consignment("forum", { key: "100.1@slot" }))).toEqual(post);
  });
});

describe("a digest to a Discord thread", () => {
  async function withThread() {
    const parts = await setup();
    await parts.publisher.publish(parts.consignment("digests", { digest: long, key: "before" }));
    const [thread] = parts.discord.threads("digests");
    return { ...parts, threadId: thread?.id ?? "" };
  }

  it("wakes an archived one", async () => {
    const { discord, publisher, consignment, threadId } = await withThread();
    discord.change.editThread(threadId, { archived: true });

    expect(await publisher.publish(consignment(threadId))).toMatchObject({ status: "published", remarks: [] });
    expect(discord.messages(threadId)).toHaveLength(4);
  });

  it("goes on there where it is long", async () => {
    const { discord, publisher, consignment, threadId } = await withThread();

    await publisher.publish(consignment(threadId, { digest: long }));

    expect(discord.messages(threadId)).toHaveLength(7);
  });

  it("is refused by a locked one", async () => {
    const { discord, publisher, consignment, threadId } = await withThread();
    discord.change.editThread(threadId, { locked: true });

    const why = `<#${threadId}> is locked: unlock it, or choose another channel.`;
    expect(await publisher.publish(consignment(threadId))).toEqual({ status: "forbidden", why });
  });
});

describe("a digest that meets trouble", () => {
  it.each([
    ["a cut connection, not done", { kind: "cut" } as const, 2],
    ["a cut connection, done", { kind: "cut", after: true } as const, 2],
    ["a 502, not done", { kind: "answer", status: 502 } as const, 3],
    ["a 502, done", { kind: "answer", status: 502, after: true } as const, 3],
    ["more 502s than discord.js bears", { kind: "answer", status: 502, after: true } as const, 6],
    ["a limit", { kind: "rate-limit", retryAfterSeconds: 0.05 } as const, 1],
    ["a limit for everything", { kind: "rate-limit", retryAfterSeconds: 0.05, global: true } as const, 1],
  ])("is one message after %s", async (_, fault, times) => {
    const { discord, publisher, consignment } = await setup();
    discord.fail(sendMessages, fault, times);

    expect(await publisher.publish(consignment("digests"))).toMatchObject({ status: "published" });
    expect(discord.messages("digests")).toHaveLength(1);
  });

  it.each([
    ["cut", { kind: "cut" } as const],
    ["refused for a while", { kind: "answer", status: 503 } as const],
  ])("is given up after a while where connections are %s, for another time", async (_, fault) => {
    const { discord, publisher, consignment, clock } = await setup();
    discord.fail(sendMessages, fault, 100);

    await expect(publisher.publish(consignment("digests"))).rejects.toMatchObject({ code: "destination-unavailable" });
    expect(clock.slept).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000]);
    expect(discord.requests.filter(({ route }) => route === sendMessages)).toHaveLength(7);
  });

  it("is not sent where it may have been sent before, and would not be recognised", async () => {
    const { discord, publisher, consignment } = await setup();
    const firstTriedAt = new Date(Date.now() - 110_000);

    await expect(publisher.publish(consignment("digests", { firstTriedAt }))).rejects.toMatchObject({
      code: "destination-unavailable",
      parameters: {},
    });
    expect(discord.messages("digests")).toEqual([]);
  });

  it("is sent as a whole where only its first part may have been sent before", async () => {
    const { discord, publisher, consignment, clock } = await setup();
    const firstTriedAt = new Date(Date.now() - 60_000);
    discord.fail(sendMessages, { kind: "cut" }, 1);
    // Each part is recognised for a time of its own.
    const onSent = async () => clock.move(60_000);

    const published = await publisher.publish(consignment("digests", { digest: long, firstTriedAt, onSent }));

    expect(published).toMatchObject({ status: "published", messages: { length: 4 } });
  });

  it("goes on after the parts that arrived", async () => {
    const { discord, publisher, consignment } = await setup();
    const arrived: SentMessage[] = [];
    const onSent = async (message: SentMessage) => void arrived.push(message);
    discord.fail(sendMessages, { kind: "cut" }, 7, ({ channel }) => channel !== discord.channelId("digests"));
    await expect(publisher.publish(consignment("digests", { digest: long, onSent }))).rejects.toThrow();
    expect(arrived).toHaveLength(1);

    const { publisher: restarted } = await aPublisher(discord);
    const published = await restarted.publish(consignment("digests", { digest: long, alreadySent: arrived, onSent }));

    expect(published).toMatchObject({ status: "published", messages: arrived });
    expect(discord.messages("digests")).toHaveLength(1);
    expect(discord.messages(discord.threads("digests")[0]?.id ?? "")).toHaveLength(3);
  });

  it("is sent once however often it is sent with the same key", async () => {
    const { discord, publisher, consignment } = await setup();

    await publisher.publish(consignment("digests"));
    await publisher.publish(consignment("digests"));
    await publisher.publish(consignment("digests", { key: "watch@next" }));

    expect(discord.messages("digests")).toHaveLength(2);
  });

  it("ends where somebody deletes its first message", async () => {
    const { discord, publisher, consignment } = await setup();
    const onSent = async ({ messageId }: SentMessage) => discord.change.removeMessage({ id: messageId });

    const published = await publisher.publish(consignment("digests", { digest: long, onSent }));

    expect(published).toMatchObject({ status: "published", messages: { length: 1 } });
  });
});

describe("a digest that Discord does not take", () => {
  const filtered = { code: 240_000, message: "Message blocked by harmful links filter" };
  const blocked = { kind: "answer", status: 400, body: filtered } as const;

  it.each([
    ["digests", sendMessages],
    ["forum", createThread],
  ])("is refused by #%s, with what Discord says", async (channel, route) => {
    const { discord, publisher, consignment } = await setup();
    discord.fail(route, blocked, 2);

    expect(await publisher.publish(consignment(channel, { isFirst: true }))).toEqual({
      status: "refused",
      why: `Discord does not take this digest in <#${discord.channelId(channel)}>: Message blocked by harmful links filter. The next one comes when it is due.`,
    });
  });

  it.each([
    ["it may have been sent before", {}, []],
    ["it may have arrived meanwhile", { isFirst: true }, [{ kind: "cut" } as const]],
  ])("is not said to be refused where %s", async (_, more, before) => {
    const { discord, publisher, consignment } = await setup();
    for (const fault of before) discord.fail(sendMessages, fault);
    discord.fail(sendMessages, blocked, 2);

    await expect(publisher.publish(consignment("digests", more))).rejects.toMatchObject(filtered);
  });
});

describe("a digest that may not be delivered", () => {
  const denying = (...deny: ("ViewChannel" | "SendMessages" | "AttachFiles")[]) => ({
    overwrites: [{ of: "bot", deny }],
  });

  it("names the permission and the channel", async () => {
    const { discord, publisher, consignment } = await setup();
    discord.change.editChannel("digests", denying("SendMessages"));

    const channel = `<#${discord.channelId("digests")}>`;
    expect(await publisher.publish(consignment("digests"))).toEqual({
      status: "forbidden",
      why: `I lack Send Messages in ${channel}: give my role this permission there.`,
    });
    expect(await publisher.publish(consignment("digests", { language: "de-AT" }))).toMatchObject({
      why: `Mir fehlt „Nachrichten senden“ in ${channel}: gib meiner Rolle dort diese Berechtigung.`,
    });
  });

  it("says so of a channel that it cannot see", async () => {
    const { discord, publisher, consignment } = await setup();
    discord.change.editChannel("digests", denying("ViewChannel"));

    const why = expect.stringContaining("I cannot see <#");
    expect(await publisher.publish(consignment("digests"))).toEqual({ status: "forbidden", why });
  });

  it("is gone with its channel", async () => {
    const { discord, publisher, consignment } = await setup();
    const order = consignment("digests");
    discord.change.removeChannel("digests");

    expect(await publisher.publish(order)).toEqual({
      status: "gone",
      why: expect.stringContaining("is not there any more"),
    });
  });

  it("does not talk", async () => {
    const { publisher, consignment } = await setup();

    const why = expect.stringContaining("takes no digests");
    expect(await publisher.publish(consignment("talk"))).toEqual({ status: "forbidden", why });
  });

  it("is refused by what stands now, not by what the gateway told", async () => {
    const { discord, publisher, consignment } = await setup();
    discord.gateway.outage(true);
    discord.change.editChannel("digests", denying("SendMessages"));

    expect(await publisher.publish(consignment("digests"))).toMatchObject({
      status: "forbidden",
      why: expect.stringContaining("Send Messages"),
    });
    discord.change.editChannel("digests", { overwrites: [] });
    expect(await publisher.publish(consignment("digests"))).toMatchObject({ status: "published" });
  });

  it("comes without its chart where that was taken from it unheard", async () => {
    const { discord, publisher, consignment } = await setup();
    discord.gateway.outage(true);
    discord.change.editChannel("digests", denying("AttachFiles"));

    expect(await publisher.publish(consignment("digests", { digest: charted }))).toMatchObject({
      status: "published",
      remarks: [expect.stringContaining("Attach Files")],
    });
  });
});

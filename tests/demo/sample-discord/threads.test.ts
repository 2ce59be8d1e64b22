import { ChannelType, type ForumChannel, type TextChannel, ThreadAutoArchiveDuration } from "discord.js";
import { describe, expect, it } from "vitest";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { aBot, aClock, aDiscord, gardeners, refused, restOf } from "./a-discord.ts";

const hourMs = 3_600_000;

const tagIdsOf = async (discord: SampleDiscord): Promise<string[]> => {
  const forum = (await restOf(discord).get(`/channels/${discord.channelId("talk")}`)) as {
    available_tags: { id: string }[];
  };
  return forum.available_tags.map(({ id }) => id);
};
const post = (discord: SampleDiscord, body: object) =>
  restOf(discord).post(`/channels/${discord.channelId("talk")}/threads`, {
    body: { message: { content: "a" }, ...body },
  });

describe("a forum", () => {
  it("takes a post with its message, tags and files from discord.js", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const forum = client.channels.cache.get(discord.channelId("talk")) as ForumChannel;
    const files = [{ attachment: Buffer.from("a"), name: "a.png" }];

    const thread = await forum.threads.create({
      name: "Today",
      appliedTags: [forum.availableTags[0]?.id ?? ""],
      message: { content: "Digest", files },
    });
    await thread.send("More");

    expect(discord.threads("talk")).toEqual([{ id: thread.id, name: "Today", tags: ["digest"] }]);
    expect(discord.messages("Today")).toMatchObject([
      { id: thread.id, text: "Digest", files: [{ name: "a.png" }] },
      { text: "More" },
    ]);
    expect(discord.failures).toEqual([]);
  });

  it("takes names of 100 characters and five tags", async () => {
    const tags = Array.from({ length: 6 }, (_, at) => ({ name: `tag ${at}` }));
    const discord = await aDiscord({ guilds: [{ ...gardeners, channels: [{ name: "talk", type: "forum", tags }] }] });
    const ids = await tagIdsOf(discord);

    await post(discord, { name: "a".repeat(100), applied_tags: ids.slice(0, 5) });
    expect(await refused(post(discord, { name: "a".repeat(101) }))).toMatchObject({
      code: 50035,
      errors: { name: {} },
    });
    expect(await refused(post(discord, { name: " " }))).toMatchObject({ code: 50035, errors: { name: {} } });
    expect(await refused(post(discord, { name: "a", applied_tags: ids }))).toMatchObject({
      errors: { applied_tags: {} },
    });
    expect(await refused(post(discord, { name: "a", applied_tags: ["1"] }))).toMatchObject({
      errors: { applied_tags: {} },
    });
    expect(await refused(post(discord, { name: "a", message: undefined }))).toMatchObject({ errors: { message: {} } });
    expect(await refused(post(discord, { name: "a", message: {} }))).toMatchObject({ code: 50006 });
    expect(discord.threads("talk")).toHaveLength(1);
  });

  it("can require a tag, and keep some for who manages threads", async () => {
    const discord = await aDiscord();
    discord.change.editChannel("talk", { requireTag: true });
    const [digest, official] = await tagIdsOf(discord);

    expect(await refused(post(discord, { name: "a" }))).toMatchObject({ status: 400, code: 40067 });
    expect(await refused(post(discord, { name: "a", applied_tags: [official] }))).toMatchObject({
      status: 403,
      code: 50013,
    });
    await post(discord, { name: "a", applied_tags: [digest] });
  });

  it("passes over nonces, which is noted", async () => {
    const discord = await aDiscord();
    const body = { name: "a", message: { content: "a", nonce: "n", enforce_nonce: true } };

    await post(discord, body);
    await post(discord, body);

    expect(discord.threads("talk")).toHaveLength(2);
    expect(discord.failures[0]).toBe("A forum post has a nonce, which Discord passes over there.");
  });

  it("needs Send Messages for a post, and Send Messages in Threads for what follows", async () => {
    const discord = await aDiscord();
    discord.change.editChannel("talk", { overwrites: [{ of: "bot", deny: ["SendMessagesInThreads"] }] });
    const { id } = (await post(discord, { name: "a" })) as { id: string };

    expect(await refused(restOf(discord).post(`/channels/${id}/messages`, { body: { content: "b" } }))).toMatchObject({
      code: 50013,
    });
    discord.change.editChannel("talk", { overwrites: [{ of: "bot", deny: ["SendMessages"] }] });
    await restOf(discord).post(`/channels/${id}/messages`, { body: { content: "b" } });
    expect(await refused(post(discord, { name: "b" }))).toMatchObject({ code: 50013 });
  });
});

describe("a thread", () => {
  it("starts from a message once, or by itself", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const channel = client.channels.cache.get(discord.channelId("general")) as TextChannel;
    const message = await channel.send("a");

    const thread = await message.startThread({
      name: "From it",
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
    await channel.threads.create({ name: "Alone", type: ChannelType.PublicThread });

    expect(thread.id).toBe(message.id);
    expect(discord.threads("general").map(({ name }) => name)).toEqual(["From it", "Alone"]);
    await expect(message.startThread({ name: "Again" })).rejects.toMatchObject({ code: 160004 });
    const { threads } = await (await channel.guild.fetch()).channels.fetchActiveThreads();
    expect(threads.map(({ name }) => name)).toEqual(["From it", "Alone"]);
  });

  it("is private where nothing else is said, and then needs another permission", async () => {
    const discord = await aDiscord();
    const create = (body: object) =>
      restOf(discord).post(`/channels/${discord.channelId("general")}/threads`, { body });

    expect(await refused(create({ name: "a" }))).toMatchObject({ code: 50013 });
    await create({ name: "a", type: ChannelType.PublicThread });
    discord.change.editChannel("general", { overwrites: [{ of: "bot", deny: ["CreatePublicThreads"] }] });
    expect(await refused(create({ name: "a", type: ChannelType.PublicThread }))).toMatchObject({ code: 50013 });
  });

  it("of an announcement channel is of its own kind", async () => {
    const discord = await aDiscord();
    const create = (type: ChannelType) =>
      restOf(discord).post(`/channels/${discord.channelId("news")}/threads`, { body: { name: "a", type } });

    await create(ChannelType.AnnouncementThread);
    expect(await refused(create(ChannelType.PublicThread))).toMatchObject({ code: 50035, errors: { type: {} } });
  });

  it("comes back with a message unless it is locked, and is not edited while archived", async () => {
    const discord = await aDiscord();
    const { id } = (await post(discord, { name: "a" })) as { id: string };
    const rest = restOf(discord);

    discord.change.editThread(id, { archived: true });
    expect(await refused(rest.patch(`/channels/${id}/messages/${id}`, { body: { content: "b" } }))).toMatchObject({
      code: 50083,
    });
    await rest.post(`/channels/${id}/messages`, { body: { content: "b" } });
    await rest.patch(`/channels/${id}/messages/${id}`, { body: { content: "b" } });
    discord.change.editThread(id, { archived: true, locked: true });
    expect(await refused(rest.post(`/channels/${id}/messages`, { body: { content: "c" } }))).toMatchObject({
      code: 160005,
    });
  });

  it("is archived when nothing happened for as long as it was told to wait", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now });
    const { id } = (await post(discord, { name: "a", auto_archive_duration: 1440 })) as { id: string };
    const rest = restOf(discord);
    const edit = () => rest.patch(`/channels/${id}/messages/${id}`, { body: { content: "b" } });

    clock.passes(23 * hourMs);
    await rest.post(`/channels/${id}/messages`, { body: { content: "b" } });
    clock.passes(23 * hourMs);
    await edit();
    clock.passes(hourMs);

    expect(await refused(edit())).toMatchObject({ status: 400, code: 50083 });
    expect(await refused(rest.delete(`/channels/${id}/messages/${id}`))).toMatchObject({ code: 50083 });
    expect(discord.failures).toEqual([]);
  });

  it("is brought back by who may send messages in it, unless it is locked", async () => {
    const discord = await aDiscord();
    const { id } = (await post(discord, { name: "a" })) as { id: string };
    const rest = restOf(discord);
    const edit = (body: object) => rest.patch(`/channels/${id}`, { body });
    const mayNotSend = [{ of: "bot", deny: ["SendMessagesInThreads"] as const }];

    discord.change.editThread(id, { archived: true });
    expect(await refused(edit({ name: "b" }))).toMatchObject({ code: 50083 });
    discord.change.editChannel("talk", { overwrites: mayNotSend });
    expect(await refused(edit({ archived: false }))).toMatchObject({ status: 403, code: 50013 });
    discord.change.editChannel("talk", { overwrites: [] });
    expect(await edit({ archived: false })).toMatchObject({ thread_metadata: { archived: false } });
    await rest.patch(`/channels/${id}/messages/${id}`, { body: { content: "b" } });

    discord.change.editThread(id, { archived: true, locked: true });
    expect(await refused(edit({ archived: false }))).toMatchObject({ status: 403, code: 50013 });
  });

  it("is changed by who made it, and locked by who manages threads alone", async () => {
    const discord = await aDiscord();
    const { id } = (await post(discord, { name: "a" })) as { id: string };
    const edit = (body: object) => restOf(discord).patch(`/channels/${id}`, { body });

    await edit({ name: "b" });
    expect(discord.threads("talk")).toMatchObject([{ name: "b" }]);
    expect(await refused(edit({ locked: true }))).toMatchObject({ code: 50013 });
    expect(
      await refused(restOf(discord).patch(`/channels/${discord.channelId("talk")}`, { body: { name: "c" } })),
    ).toMatchObject({ code: 50013 });
  });

  it("is gone with its channel", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const { id } = (await post(discord, { name: "a" })) as { id: string };
    await discord.until(() => client.channels.cache.get(id), "the thread");

    discord.change.removeChannel("talk");

    expect(await refused(restOf(discord).get(`/channels/${id}`))).toMatchObject({ code: 10003 });
    await discord.until(() => (client.channels.cache.has(id) ? undefined : true), "the thread to go");
  });
});

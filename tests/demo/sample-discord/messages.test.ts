import { type MessageCreateOptions, PermissionFlagsBits, type SendableChannels } from "discord.js";
import { describe, expect, it } from "vitest";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { aBot, aClock, aDiscord, gardeners, refused, restOf } from "./a-discord.ts";

function send(discord: SampleDiscord, body: object, channel = "general"): Promise<{ id: string }> {
  return restOf(discord).post(`/channels/${discord.channelId(channel)}/messages`, { body }) as Promise<{ id: string }>;
}

describe("sending", () => {
  it("keeps what discord.js sends, files included", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const channel = client.channels.cache.get(discord.channelId("general")) as SendableChannels;
    const picture = { attachment: Buffer.from("bytes"), name: "stances.png", description: "two bars" };
    const message: MessageCreateOptions = {
      content: " Hello ",
      files: [picture],
      embeds: [{ title: "T", image: { url: "attachment://stances.png" } }],
    };

    const sent = await channel.send(message);

    const [kept] = discord.messages("general");
    expect(kept).toMatchObject({ id: sent.id, text: "Hello\nT", author: "Standpoint", onlyFor: null, loading: false });
    expect(kept?.files).toMatchObject([{ name: "stances.png", description: "two bars", bytes: Buffer.from("bytes") }]);
    const address = sent.attachments.first()?.url ?? "";
    expect(await (await fetch(address)).text()).toBe("bytes");
    expect(discord.failures).toEqual([]);
  });

  it("gives pictures the address where they can be read", async () => {
    const discord = await aDiscord();
    const gallery = { type: 12, items: [{ media: { url: "attachment://a.png" } }] };
    const body = { flags: 1 << 15, components: [gallery] };
    const route: `/${string}` = `/channels/${discord.channelId("general")}/messages`;

    const sent = await restOf(discord).post(route, { body, files: [{ name: "a.png", data: "png" }] });

    const { components } = sent as { components: { items: { media: { url: string } }[] }[] };
    expect(await (await fetch(components[0]?.items[0]?.media.url ?? "")).text()).toBe("png");
    await restOf(discord).patch(`${route}/${(sent as { id: string }).id}`, { body: { components } });
  });

  it("refuses files above ten mebibytes", async () => {
    const discord = await aDiscord();
    const rest = restOf(discord);
    const data = Buffer.alloc(10 * 1024 * 1024 + 1);
    const route: `/${string}` = `/channels/${discord.channelId("general")}/messages`;

    expect(await refused(rest.post(route, { body: {}, files: [{ name: "a.bin", data }] }))).toMatchObject({
      status: 413,
      code: 40005,
    });
    await rest.post(route, { body: {}, files: [{ name: "a.bin", data: data.subarray(1) }] });
  });

  it("edits and deletes the bot's own", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const channel = client.channels.cache.get(discord.channelId("general")) as SendableChannels;
    const sent = await channel.send({ content: "one", files: [{ attachment: Buffer.from("a"), name: "a.txt" }] });

    await sent.edit("two");
    expect(discord.messages("general")).toMatchObject([{ text: "two", files: [{ name: "a.txt" }] }]);
    await sent.edit({ attachments: [] });
    expect(discord.messages("general")).toMatchObject([{ text: "two", files: [] }]);
    await sent.delete();
    expect(discord.messages("general")).toEqual([]);
    await expect(sent.edit("three")).rejects.toMatchObject({ status: 404, code: 10008 });
  });

  it.each([
    ["a forum", "talk", 50008],
    ["nowhere", "1", 10003],
  ])("is refused in %s", async (_, channel, code) => {
    const discord = await aDiscord();
    const id = channel === "talk" ? discord.channelId(channel) : channel;

    expect(await refused(restOf(discord).post(`/channels/${id}/messages`, { body: { content: "a" } }))).toMatchObject({
      code,
    });
  });
});

describe("permissions", () => {
  const embeds = [{ title: "a" }];

  it.each([
    ["ViewChannel", { content: "a" }, 50001],
    ["SendMessages", { content: "a" }, 50013],
    ["EmbedLinks", { embeds }, 50013],
  ] as const)("are needed: %s", async (permission, body, code) => {
    const discord = await aDiscord();
    discord.change.editChannel("general", { overwrites: [{ of: "@everyone", deny: [permission] }] });

    expect(await refused(send(discord, body))).toMatchObject({ status: 403, code });
    discord.change.editChannel("general", { overwrites: [{ of: "bot", allow: [permission] }] });
    await send(discord, body);
  });

  it("to attach files are asked for files alone", async () => {
    const discord = await aDiscord();
    discord.change.editChannel("general", { overwrites: [{ of: "@everyone", deny: ["AttachFiles"] }] });
    const post = restOf(discord).post(`/channels/${discord.channelId("general")}/messages`, {
      body: { content: "a" },
      files: [{ name: "a.txt", data: "a" }],
    });

    expect(await refused(post)).toMatchObject({ code: 50013 });
    await send(discord, { content: "a" });
  });

  it("follow @everyone, then roles, then the member", async () => {
    const discord = await aDiscord();
    const rights = () => discord.botPermissions({ guild: "Gardeners", channel: "general" });
    const set = (...overwrites: { of: string; allow?: ["AddReactions"]; deny?: ["AddReactions"] }[]) =>
      discord.change.editChannel("general", { overwrites });
    discord.change.setRoles("Gardeners", "bot", ["Readers", "Staff"]);

    set({ of: "@everyone", deny: ["AddReactions"] });
    expect(rights()).not.toContain("AddReactions");
    set(
      { of: "@everyone", deny: ["AddReactions"] },
      { of: "Readers", allow: ["AddReactions"] },
      { of: "Staff", deny: ["AddReactions"] },
    );
    expect(rights()).toContain("AddReactions");
    set({ of: "Readers", allow: ["AddReactions"] }, { of: "bot", deny: ["AddReactions"] });
    expect(rights()).not.toContain("AddReactions");
    discord.change.editRole("Gardeners", "Staff", { permissions: ["Administrator"] });
    expect(rights()).toContain("AddReactions");
    expect(rights()).toHaveLength(Object.keys(PermissionFlagsBits).length);
  });

  it("to read what was said is needed for reading it and for answering to it", async () => {
    const discord = await aDiscord();
    const { id } = await send(discord, { content: "a" });
    const rest = restOf(discord);
    const list: `/${string}` = `/channels/${discord.channelId("general")}/messages`;
    expect(await rest.get(list)).toMatchObject([{ id }]);

    discord.change.editChannel("general", { overwrites: [{ of: "@everyone", deny: ["ReadMessageHistory"] }] });

    expect(await rest.get(list)).toEqual([]);
    expect(await refused(rest.get(`${list}/${id}`))).toMatchObject({ code: 50001 });
    expect(await refused(send(discord, { content: "b", message_reference: { message_id: id } }))).toMatchObject({
      code: 160002,
    });
  });
});

describe("a nonce", () => {
  const body = { content: "a", nonce: "digest-1", enforce_nonce: true };

  it("that is enforced gives the earlier message for five minutes", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now });

    const first = await send(discord, body);
    clock.passes(5 * 60_000);
    expect(await send(discord, body)).toMatchObject({ id: first.id });
    expect(await send(discord, { ...body, content: "b" }, "news")).toMatchObject({ id: first.id, content: "a" });
    clock.passes(1);
    expect((await send(discord, body)).id).not.toBe(first.id);
    expect(discord.messages("general")).toHaveLength(2);
  });

  it("that is not enforced changes nothing", async () => {
    const discord = await aDiscord();

    await send(discord, { content: "a", nonce: "n" });
    await send(discord, { content: "a", nonce: "n" });

    expect(discord.messages("general")).toMatchObject([{ nonce: "n" }, { nonce: "n" }]);
  });

  it("of a deleted message is refused", async () => {
    const discord = await aDiscord();
    const { id } = await send(discord, body);
    discord.change.removeMessage(id);

    expect(await refused(send(discord, body))).toMatchObject({ status: 404, code: 10008 });
  });
});

describe("mentions", () => {
  it("ping whom the message allows, wherever they stand", async () => {
    const discord = await aDiscord();
    const ada = discord.user("ada").id;
    const readers = discord.roleId("Gardeners", "Readers");
    const said = `<@${ada}> \`<@&${readers}>\` @everyone`;
    const pings = () => discord.messages("general").at(-1)?.pings;

    await send(discord, { content: said });
    expect(pings()).toEqual({ everyone: false, users: ["ada"], roles: ["Readers"] });
    await send(discord, { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: said }] }] });
    expect(pings()).toEqual({ everyone: false, users: ["ada"], roles: ["Readers"] });
    await send(discord, { content: said, allowed_mentions: { parse: [] } });
    expect(pings()).toEqual({ everyone: false, users: [], roles: [] });
    await send(discord, { content: said, allowed_mentions: { parse: [], roles: [readers] } });
    expect(pings()).toEqual({ everyone: false, users: [], roles: ["Readers"] });
  });

  it("ping everyone, and roles that are not to be mentioned, only with the permission for it", async () => {
    const discord = await aDiscord();
    const said = `<@&${discord.roleId("Gardeners", "Staff")}> @here`;
    const pings = () => discord.messages("general").at(-1)?.pings;

    await send(discord, { content: said });
    expect(pings()).toEqual({ everyone: false, users: [], roles: [] });
    discord.change.editChannel("general", { overwrites: [{ of: "bot", allow: ["MentionEveryone"] }] });
    await send(discord, { content: said });
    expect(pings()).toEqual({ everyone: true, users: [], roles: ["Staff"] });
  });

  it("that come with an edit are remembered too", async () => {
    const discord = await aDiscord();
    const { id } = await send(discord, { content: "a" });

    await restOf(discord).patch(`/channels/${discord.channelId("general")}/messages/${id}`, {
      body: { content: `<@${discord.user("ben").id}>` },
    });

    expect(discord.messages("general")[0]?.pings.users).toEqual(["ben"]);
  });
});

describe("publishing", () => {
  const publish = (discord: SampleDiscord, id: string, channel = "news") =>
    restOf(discord).post(`/channels/${discord.channelId(channel)}/messages/${id}/crosspost`);

  it("happens once, in announcement channels", async () => {
    const discord = await aDiscord();
    const { id } = await send(discord, { content: "a" }, "news");
    const other = await send(discord, { content: "a" });

    expect(await publish(discord, id)).toMatchObject({ flags: 1 });
    expect(await refused(publish(discord, id))).toMatchObject({ code: 40033 });
    expect(await refused(publish(discord, other.id, "general"))).toMatchObject({ code: 50024 });
  });

  it("is limited to ten an hour, with a long wait", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now });
    const client = await aBot(discord, {
      rest: { api: discord.apiUrl, rejectOnRateLimit: ({ route }) => route.endsWith("/crosspost") },
    });
    const channel = client.channels.cache.get(discord.channelId("news")) as SendableChannels;
    for (let sent = 0; sent < 10; sent += 1) await (await channel.send("a")).crosspost();
    clock.passes(60_000);

    const eleventh = await channel.send("a");
    await expect(eleventh.crosspost()).rejects.toMatchObject({
      timeToReset: expect.toSatisfy((ms: number) => ms > 3_000_000),
    });
    expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
    const raw = await fetch(`${discord.apiUrl}/v10/channels/${channel.id}/messages/${eleventh.id}/crosspost`, {
      method: "POST",
      headers: { authorization: `Bot ${discord.token}` },
    });
    expect(raw.status).toBe(429);
    expect(raw.headers.get("retry-after")).toBe("3540");
    clock.passes(3_540_000);
    await publish(discord, eleventh.id);
  });
});

describe("what nobody foresaw", () => {
  it("is answered with 404 and noted", async () => {
    const discord = await aDiscord({ guilds: [gardeners] });

    expect(await refused(restOf(discord).get("/users/@me/connections"))).toMatchObject({ status: 404 });

    expect(discord.failures).toEqual(["There is no route GET /api/v10/users/@me/connections."]);
  });

  it("a wrong token is answered with 401", async () => {
    const discord = await aDiscord();

    expect(await refused(restOf(discord, "wrong").get("/users/@me"))).toMatchObject({ status: 401 });
  });
});

import { describe, expect, it, vi } from "vitest";
import { createDiscord } from "../../../src/adapters/discord/discord-connection.ts";
import { aConnection, aDiscord, gardeners, notingLog } from "./discord-setup.ts";

const patience = { timeout: 60_000 };

describe("the connection to Discord", () => {
  it("is ready with the servers that the bot is in, by the intent Guilds alone", async () => {
    const discord = await aDiscord({ guilds: [gardeners, { name: "Elsewhere", hasBot: false }] });
    const { connection } = aConnection(discord);

    expect(connection.isReady()).toBe(false);
    expect(await connection.connect()).toEqual({
      applicationId: discord.applicationId,
      botId: discord.applicationId,
      botName: "Standpoint",
      guildIds: [discord.guildId("Gardeners")],
    });
    expect(connection.isReady()).toBe(true);
    expect(connection.localeOf(discord.guildId("Gardeners"))).toBe("en-US");
    expect(connection.systemChannelOf(discord.guildId("Gardeners"))).toBe(discord.channelId("general"));
    expect(discord.failures).toEqual([]);
  });

  it("tells a removal from an outage, and a new server from one that came back", async () => {
    const discord = await aDiscord();
    const told: string[] = [];
    const { connection } = aConnection(discord, {
      onGuildJoined: async (id) => void told.push(`joined ${id}`),
      onGuildRemoved: async (id) => void told.push(`removed ${id}`),
    });
    await connection.connect();
    const guildId = discord.guildId("Gardeners");

    discord.change.outage("Gardeners", true);
    discord.change.outage("Gardeners", false);
    discord.change.removeBot("Gardeners");
    discord.change.inviteBot("Gardeners");

    await vi.waitFor(() => expect(told).toEqual([`removed ${guildId}`, `joined ${guildId}`]), patience);
  });

  it("counts a server with an outage at the start among its servers", async () => {
    const discord = await aDiscord();
    discord.change.outage("Gardeners", true);
    const { connection } = aConnection(discord);

    expect((await connection.connect()).guildIds).toEqual([discord.guildId("Gardeners")]);
  });

  it.each([
    [4004, "reset it under Bot in the developer portal"],
    [4010, "set DISCORD_SHARDS to auto"],
    [4011, "set DISCORD_SHARDS to auto"],
    [4013, "does not allow the bot the intent Guilds"],
    [4014, "does not allow the bot the intent Guilds"],
  ])("is refused at the start with a sentence: %d", async (code, sentence) => {
    const discord = await aDiscord();
    discord.gateway.refuse(code);
    const { connection } = aConnection(discord);

    await expect(connection.connect()).rejects.toMatchObject({
      code: "discord-refused",
      userMessage: expect.stringContaining(sentence),
    });
  });

  it("ends with a sentence where Discord ends it later", async () => {
    const discord = await aDiscord();
    const { connection } = aConnection(discord);
    await connection.connect();

    discord.gateway.drop(4004);

    expect((await connection.ended).userMessage).toContain("Discord does not accept the token");
  });

  it("says what to do about a wrong token, and keeps it to itself", async () => {
    const discord = await aDiscord();
    const { connection, log } = aConnection(discord, { token: "wrong-token" });

    await expect(connection.connect()).rejects.toMatchObject({
      userMessage: expect.stringContaining("set DISCORD_TOKEN to the new one"),
    });
    expect(JSON.stringify(log.lines)).not.toContain("wrong-token");
  });

  it("says what to look at where nothing answers", async () => {
    const connection = createDiscord({
      token: "token",
      apiUrl: "http://127.0.0.1:1/api",
      shards: "auto",
      onInteraction: async () => {},
      onGuildJoined: async () => {},
      onGuildRemoved: async () => {},
      log: notingLog(),
    });

    await expect(connection.connect()).rejects.toMatchObject({
      code: "discord-unavailable",
      userMessage: expect.stringContaining("DISCORD_API_URL"),
    });
  });

  it("tries a gateway that is down again, and says so in the log", async () => {
    const discord = await aDiscord();
    discord.gateway.outage(true);
    const { connection, log } = aConnection(discord);

    const connected = connection.connect();
    await vi.waitFor(() => expect(log.lines.join()).toContain("The connection to Discord is lost"), patience);
    await new Promise((resolve) => setTimeout(resolve, 700));
    discord.gateway.outage(false);

    expect((await connected).botName).toBe("Standpoint");
    expect(log.lines).toEqual([
      'warn The connection to Discord is lost; trying again until it is back. {"shard":0}',
      'info Connected to Discord again. {"shard":0}',
    ]);
  });

  it("can be ended while it waits for the gateway", async () => {
    const discord = await aDiscord();
    discord.gateway.outage(true);
    const { connection } = aConnection(discord);
    const connected = expect(connection.connect()).rejects.toMatchObject({ code: "discord-unavailable" });

    await connection.close();

    await connected;
  });

  it("comes back after a broken line", async () => {
    const discord = await aDiscord();
    const told: string[] = [];
    const { connection } = aConnection(discord, { onGuildRemoved: async (id) => void told.push(id) });
    await connection.connect();

    discord.gateway.drop();
    await vi.waitFor(() => expect(discord.gateway.log).toContain("resume"), patience);
    discord.change.removeBot("Gardeners");

    await vi.waitFor(() => expect(told).toHaveLength(1), patience);
  });

  it("runs the shards that it is told to", async () => {
    const discord = await aDiscord();
    const { connection } = aConnection(discord, { shards: { first: 1, last: 1, total: 2 } });

    await connection.connect();

    expect(discord.gateway.shards).toEqual([[1, 2]]);
  });

  it("waits for what is being answered, takes nothing more, and says what failed in the log", async () => {
    const discord = await aDiscord();
    const done: string[] = [];
    const begun = Promise.withResolvers<void>();
    const { promise: waiting, resolve: goOn } = Promise.withResolvers<void>();
    const { connection, log } = aConnection(discord, {
      onGuildRemoved: async (id) => {
        begun.resolve();
        await waiting;
        done.push(id);
        throw new Error("no luck");
      },
      onGuildJoined: async (id) => void done.push(`joined ${id}`),
    });
    await connection.connect();
    discord.change.removeBot("Gardeners");
    await begun.promise;

    const closed = connection.close();
    discord.change.inviteBot("Gardeners");
    goOn();
    await closed;

    expect(done).toHaveLength(1);
    expect(log.lines).toContainEqual(expect.stringContaining("Failed at a server left. {} Error: no luck"));
    expect(discord.gateway.shards).toEqual([]);
  });
});

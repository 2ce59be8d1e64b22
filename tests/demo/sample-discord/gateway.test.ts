import { once } from "node:events";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { aBot, aDiscord, gardeners } from "./a-discord.ts";

describe("connecting", () => {
  it("makes discord.js ready with its servers, roles, channels and itself", async () => {
    const discord = await aDiscord();

    const client = await aBot(discord);

    const guild = client.guilds.cache.get(discord.guildId("Gardeners"));
    expect(guild?.name).toBe("Gardeners");
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(["general", "news", "talk"]);
    expect(guild?.roles.cache.map(({ name }) => name)).toEqual(["@everyone", "Staff", "Readers", "Standpoint"]);
    expect(guild?.members.me?.permissions.has("SendMessages")).toBe(true);
    expect(discord.gateway.log).toEqual(["identify"]);
    expect(discord.failures).toEqual([]);
  });

  it("refuses a wrong token, at REST and at the gateway", async () => {
    const discord = await aDiscord();
    const client = new Client({ intents: [], rest: { api: discord.apiUrl } });

    await expect(client.login("wrong")).rejects.toThrow("An invalid token was provided.");
  });

  it.each([
    ["an intent that is not enabled", 4014, [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers]],
    ["one that is not privileged either", 4014, [GatewayIntentBits.GuildMessages]],
    ["what is no intent", 4013, 1 << 30],
  ])("closes for good for %s", async (_, code, intents) => {
    const discord = await aDiscord();
    const client = new Client({ intents, rest: { api: discord.apiUrl } });
    onTestFinished(() => client.destroy());
    const closed = once(client, Events.ShardDisconnect);

    await expect(client.login(discord.token)).rejects.toThrow(/intents/u);

    expect((await closed)[0]).toMatchObject({ code });
  });

  it("lets in who asks for an enabled intent", async () => {
    const discord = await aDiscord({ intents: ["GuildMembers"] });

    const client = await aBot(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers] });

    expect(client.isReady()).toBe(true);
  });

  it("closes with a code on demand", async () => {
    const discord = await aDiscord();
    const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
    onTestFinished(() => client.destroy());
    const closed = once(client, Events.ShardDisconnect);
    discord.gateway.refuse(4004);

    await expect(client.login(discord.token)).rejects.toThrow("Authentication failed");

    expect((await closed)[0]).toMatchObject({ code: 4004 });
  });

  it("answers heartbeats", async () => {
    const discord = await aDiscord({ heartbeatIntervalMs: 20 });
    await aBot(discord);

    await discord.until(() => discord.gateway.log.filter((each) => each === "heartbeat")[2], "three heartbeats");
  });

  it("tells each shard of its own servers", async () => {
    const guilds = [0, 1, 2, 3].map((at) => ({
      ...gardeners,
      name: `Server ${at}`,
      id: String(BigInt(1_000 + at) << 22n),
    }));
    const discord = await aDiscord({ guilds });

    const client = await aBot(discord, { shards: [1], shardCount: 2 });

    expect(client.guilds.cache.map(({ name }) => name)).toEqual(["Server 1", "Server 3"]);
    expect(discord.gateway.shards).toEqual([[1, 2]]);
    discord.change.editGuild("Server 3", { name: "Other" });
    discord.change.editGuild("Server 2", { name: "Unheard" });
    await discord.until(() => client.guilds.cache.find(({ name }) => name === "Other"));
    expect(() => discord.user("ada").runs("/help", {}, { guild: "Unheard" })).toThrow(
      "The command /help is not deployed",
    );
  });
});

describe("a broken connection", () => {
  it("is resumed, and what was missed is told", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);

    discord.gateway.drop();
    discord.change.editChannel("general", { name: "lobby" });
    await discord.until(
      () => client.channels.cache.find((each) => "name" in each && each.name === "lobby"),
      "the rename",
    );

    expect(discord.gateway.log).toEqual(["identify", "resume"]);
  });

  it("is resumed when Discord asks for it", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const resumed = once(client, Events.ShardResume);

    discord.gateway.reconnect();

    await resumed;
    expect(discord.gateway.log).toEqual(["identify", "resume"]);
  });

  it("begins anew where the session is forgotten", async () => {
    const discord = await aDiscord();
    const atOnce = { waitForIdentify: async () => undefined };
    const client = await aBot(discord, { ws: { buildIdentifyThrottler: async () => atOnce } });
    const back = once(client, Events.ShardReady);

    discord.gateway.forgetSessions();
    discord.gateway.drop(4000);
    await discord.until(() => discord.gateway.log[2], "a new session");
    // In the middle of it, discord.js may not end.
    await back;

    expect(discord.gateway.log).toEqual(["identify", "resume", "identify"]);
  });

  it("comes back after an outage", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    client.on("shardError", () => undefined);

    const back = Promise.race([once(client, Events.ShardReady), once(client, Events.ShardResume)]);

    discord.gateway.outage(true);
    await discord.until(() => (discord.gateway.shards.length === 0 ? true : undefined));
    discord.gateway.outage(false);

    await discord.until(() => discord.gateway.shards[0], "a connection");
    await back;
  });
});

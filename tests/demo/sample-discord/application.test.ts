import { Events } from "discord.js";
import { describe, expect, it } from "vitest";
import { aBot, aDiscord, gardeners, refused, restOf } from "./a-discord.ts";

describe("the application", () => {
  it("says who it is, and lets its description be changed up to 400 characters", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const describe = (description: string) => restOf(discord).patch("/applications/@me", { body: { description } });

    expect(await client.application.fetch()).toMatchObject({ id: discord.applicationId, name: "Standpoint" });
    expect(await describe("a".repeat(400))).toMatchObject({ description: "a".repeat(400) });
    expect(await refused(describe("a".repeat(401)))).toMatchObject({ code: 50035, errors: { description: {} } });
  });

  it("is in the servers that it was invited to", async () => {
    const discord = await aDiscord({ guilds: [gardeners, { ...gardeners, name: "Cooks", hasBot: false }] });
    const rest = restOf(discord);

    expect(await rest.get("/users/@me/guilds")).toMatchObject([{ name: "Gardeners" }]);
    expect(await rest.get(`/guilds/${discord.guildId("Gardeners")}/members/${discord.applicationId}`)).toMatchObject({
      user: { username: "Standpoint", bot: true },
    });
    expect(await refused(rest.get(`/guilds/${discord.guildId("Cooks")}`))).toMatchObject({ status: 404, code: 10004 });
  });

  it("is told of what people do on the shard of their server", async () => {
    const guilds = [0, 1].map((at) => ({ ...gardeners, name: `Server ${at}`, id: String(BigInt(1_000 + at) << 22n) }));
    const discord = await aDiscord({ guilds, shards: 2 });
    await restOf(discord).put(`/applications/${discord.applicationId}/commands`, {
      body: [{ name: "help", description: "d" }],
    });
    const clients = await Promise.all([0, 1].map((shard) => aBot(discord, { shards: [shard], shardCount: 2 })));
    clients.forEach((client, shard) => {
      client.on(Events.InteractionCreate, async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply(`shard ${shard}`);
      });
    });

    const asked = discord.user("ada").runs("/help", {}, { guild: "Server 1" });

    expect((await asked.reply()).text).toBe("shard 1");
    expect(await restOf(discord).get("/gateway/bot")).toMatchObject({ shards: 2 });
  });

  it("does the same on each run, as far as ids go", async () => {
    const ids = async () => {
      const discord = await aDiscord();
      return [discord.applicationId, discord.guildId("Gardeners"), discord.channelId("talk"), discord.user("ben").id];
    };

    expect(await ids()).toEqual(await ids());
  });

  it("names what is not there, and what is there twice", async () => {
    const discord = await aDiscord({ guilds: [gardeners, { ...gardeners, name: "Cooks" }] });

    expect(() => discord.channelId("nowhere")).toThrow('There is no channel "nowhere".');
    expect(() => discord.channelId("general")).toThrow('There are 2 of channel "general": use its id');
    expect(discord.channelId("#general", "Cooks")).toMatch(/^\d{19}$/u);
    expect(() => discord.user("nobody")).toThrow('There is no person "nobody".');
  });
});

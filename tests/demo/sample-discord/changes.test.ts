import { once } from "node:events";
import { Events } from "discord.js";
import { describe, expect, it } from "vitest";
import { aBot, aDiscord, gardeners, refused, restOf } from "./a-discord.ts";

const viewing = { of: "@everyone", deny: ["ViewChannel"] } as const;

describe("servers", () => {
  it("tells an outage from a removal", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const gone: string[] = [];
    client.on(Events.GuildDelete, ({ name }) => gone.push(`removed from ${name}`));
    client.on(Events.GuildUnavailable, ({ name }) => gone.push(`outage of ${name}`));

    discord.change.outage("Gardeners", true);
    discord.change.outage("Gardeners", false);
    discord.change.removeBot("Gardeners");
    await discord.until(() => gone[1]);

    expect(gone).toEqual(["outage of Gardeners", "removed from Gardeners"]);
    expect(await refused(restOf(discord).get(`/guilds/${discord.guildId("Gardeners")}`))).toMatchObject({
      code: 10004,
    });
    expect(await refused(restOf(discord).get(`/channels/${discord.channelId("general")}`))).toMatchObject({
      code: 50001,
    });
  });

  it("makes the bot ready although a server has an outage", async () => {
    const discord = await aDiscord({ guilds: [gardeners, { ...gardeners, name: "Dark" }] });
    discord.change.outage("Dark", true);

    const client = await aBot(discord);

    expect(client.guilds.cache.get(discord.guildId("Dark"))?.available).toBe(false);
  });

  it("tells of new servers and of an invitation", async () => {
    const discord = await aDiscord({ guilds: [{ ...gardeners, hasBot: false }] });
    const client = await aBot(discord);
    const joined: string[] = [];
    client.on(Events.GuildCreate, ({ name }) => joined.push(name));

    discord.change.addGuild({ name: "Cooks", channels: [{ name: "pots" }] });
    discord.change.inviteBot("Gardeners");
    await discord.until(() => joined[1]);

    expect(joined).toEqual(["Cooks", "Gardeners"]);
  });
});

describe("channels", () => {
  it("says nothing of a channel that the bot may not view, and all once it may", async () => {
    const discord = await aDiscord({
      guilds: [
        {
          ...gardeners,
          channels: [{ name: "general" }, { name: "secret", topic: "who knows", overwrites: [viewing] }],
        },
      ],
    });
    const client = await aBot(discord);
    const id = discord.channelId("secret");
    const secret = client.channels.cache.get(id);

    expect(secret).toMatchObject({ name: "___hidden___", parentId: null });
    expect(secret?.flags?.bitfield).toBe(1 << 17);
    expect(await refused(restOf(discord).get(`/channels/${id}`))).toMatchObject({ status: 403, code: 50001 });
    expect(await restOf(discord).get(`/guilds/${discord.guildId("Gardeners")}/channels`)).toHaveLength(1);

    const updated = once(client, Events.ChannelUpdate);
    discord.change.setRoles("Gardeners", "bot", []);
    discord.change.editChannel("secret", { overwrites: [viewing, { of: "bot", allow: ["ViewChannel"] }] });
    await updated;

    expect(secret).toMatchObject({ name: "secret", topic: "who knows" });
  });

  it("tells of channels that a role opens and shuts", async () => {
    const discord = await aDiscord({
      guilds: [
        {
          ...gardeners,
          channels: [{ name: "secret", overwrites: [viewing, { of: "Readers", allow: ["ViewChannel"] }] }],
        },
      ],
    });
    const client = await aBot(discord);
    const names = () => client.channels.cache.map((each) => ("name" in each ? each.name : null))[0];

    discord.change.setRoles("Gardeners", "bot", ["Readers"]);
    await discord.until(() => (names() === "secret" ? true : undefined), "the name");
    discord.change.removeRole("Gardeners", "Readers");
    await discord.until(() => (names() === "___hidden___" ? true : undefined), "the name to be gone");
  });

  it("tells of new, changed and deleted ones", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const told: string[] = [];
    client.on(Events.ChannelCreate, ({ name }) => told.push(`created ${name}`));
    client.on(Events.ChannelUpdate, (_, now) =>
      told.push(`changed ${"nsfw" in now && now.nsfw ? "to adults only" : ""}`),
    );
    client.on(Events.ChannelDelete, (channel) => told.push(`deleted ${"name" in channel ? channel.name : ""}`));

    discord.change.addChannel("Gardeners", { name: "seeds" });
    discord.change.editChannel("seeds", { nsfw: true });
    discord.change.removeChannel("seeds");
    await discord.until(() => told[2]);

    expect(told).toEqual(["created seeds", "changed to adults only", "deleted seeds"]);
  });
});

describe("roles", () => {
  it("tells of new, changed and deleted ones", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const told: string[] = [];
    client.on(Events.GuildRoleCreate, ({ name }) => told.push(`created ${name}`));
    client.on(Events.GuildRoleUpdate, (_, { mentionable }) => told.push(`mentionable: ${mentionable}`));
    client.on(Events.GuildRoleDelete, ({ name }) => told.push(`deleted ${name}`));

    discord.change.addRole("Gardeners", { name: "Guests" });
    discord.change.editRole("Gardeners", "Guests", { mentionable: true });
    discord.change.removeRole("Gardeners", "Guests");
    await discord.until(() => told[2]);

    expect(told).toEqual(["created Guests", "mentionable: true", "deleted Guests"]);
  });

  it("says what the bot may do", async () => {
    const discord = await aDiscord();

    expect(discord.botPermissions({ guild: "Gardeners", channel: "general" })).toContain("SendMessages");
    discord.change.editChannel("general", { overwrites: [{ of: "bot", deny: ["SendMessages"] }] });
    const left = discord.botPermissions({ guild: "Gardeners", channel: "general" });

    expect(left).toContain("ViewChannel");
    expect(left).not.toContain("EmbedLinks");
  });
});

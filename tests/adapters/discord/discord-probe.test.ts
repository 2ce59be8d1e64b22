import { describe, expect, it } from "vitest";
import { deployCommands } from "../../../src/adapters/discord/deploy-commands.ts";
import { describeDiscord } from "../../../src/adapters/discord/describe-discord.ts";
import { createDiscordProbe } from "../../../src/adapters/discord/discord-probe.ts";
import { createDiscordRest } from "../../../src/adapters/discord/discord-rest.ts";
import type { DiscordDestination } from "../../../src/delivery/destination.ts";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { createMemoryStores } from "../../fakes/memory-stores.ts";
import { aDiscord, gardeners } from "./discord-setup.ts";

const to = (discord: SampleDiscord, channel: string): DiscordDestination => ({
  kind: "discord",
  guildId: discord.guildId("Gardeners"),
  channelId: /^\d+$/u.test(channel) ? channel : discord.channelId(channel),
});
const linesOf = async (discord: SampleDiscord, { token = discord.token, channels = [] as string[] } = {}) => {
  const probe = createDiscordProbe({ token, apiUrl: discord.apiUrl });
  const destinations = channels.map((channel) => to(discord, channel));
  const lines = describeDiscord(await probe({ commands: ["help", "watch"], destinations }));
  return lines.map(({ part, state, text }) => `${state} ${part}: ${text}`);
};

describe("the check of Discord", () => {
  it("says who the bot is, what is deployed, and how it is invited, without a connection to the gateway", async () => {
    const discord = await aDiscord();

    expect(await linesOf(discord)).toEqual([
      "works Discord: the token works, the bot is Standpoint, in 1 server, the intent Guilds needs no approval",
      "works Discord commands: not deployed yet; standpoint start deploys them",
      `works Discord invitation: add the bot to a server: https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&scope=bot+applications.commands&permissions=309237697536`,
    ]);
    expect(discord.gateway.log).toEqual([]);
    expect(discord.failures).toEqual([]);
  });

  it("names commands that are missing or left over", async () => {
    const discord = await aDiscord();
    const rest = createDiscordRest({ token: discord.token, apiUrl: discord.apiUrl });
    const commands = ["help", "old"].map((name) => ({ name, description: "x" }));
    await deployCommands({ rest, applicationId: discord.applicationId, commands, facts: createMemoryStores().facts });

    expect(await linesOf(discord)).toContain(
      "works Discord commands: 1 deployed, not yet: watch, of an older version: old; standpoint start deploys them",
    );
  });

  it("says of each channel whether digests get there, and what is in their way", async () => {
    const deny = (...permissions: ("ViewChannel" | "SendMessages" | "AttachFiles")[]) => ({
      overwrites: [{ of: "bot", deny: permissions }],
    });
    const discord = await aDiscord({
      guilds: [
        {
          ...gardeners,
          channels: [
            { name: "open" },
            { name: "plain", ...deny("AttachFiles") },
            { name: "mute", ...deny("SendMessages") },
            { name: "secret", ...deny("ViewChannel") },
          ],
        },
      ],
    });
    const guildId = discord.guildId("Gardeners");
    const secret = discord.channelId("secret");
    const gone = "123456789012345678";

    expect((await linesOf(discord, { channels: ["open", "plain", "mute", "secret", gone] })).slice(3)).toEqual([
      `works #open in server ${guildId}: digests can be delivered there`,
      `works #plain in server ${guildId}: digests can be delivered there, with less than everything for want of Attach Files`,
      `broken #mute in server ${guildId}: I lack Send Messages in #mute: give my role this permission there.`,
      `broken channel ${secret} in server ${guildId}: I cannot see channel ${secret}: give my role View Channels and Send Messages there.`,
      `broken channel ${gone} in server ${guildId}: channel ${gone} is not there any more: choose another channel.`,
    ]);
  });

  it("says what to do about a wrong token, and where nothing answers", async () => {
    const discord = await aDiscord();

    expect(await linesOf(discord, { token: "wrong" })).toEqual([
      expect.stringContaining("broken Discord: Discord does not accept the token"),
    ]);
    const unreachable = createDiscordProbe({ token: "token", apiUrl: "http://127.0.0.1:1/api" });
    expect(describeDiscord(await unreachable({ commands: [], destinations: [] }))).toEqual([
      { part: "Discord", state: "broken", text: expect.stringContaining("look at the network, at DISCORD_API_URL") },
    ]);
  });
});

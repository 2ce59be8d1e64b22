import { describe, expect, it } from "vitest";
import { createDiscordGuildNotifier } from "../../../src/adapters/discord/discord-guild-notifier.ts";
import type { SampleDiscordOptions } from "../../../src/demo/sample-discord/sample-discord.ts";
import { aWatch } from "../../fakes/watches.ts";
import { aConnection, aDiscord, gardeners, notingLog } from "./discord-setup.ts";

const pause = { since: new Date("2026-11-20T08:00:00Z"), reason: "destination-gone" } as const;

async function setup(options: Partial<SampleDiscordOptions> = {}) {
  const discord = await aDiscord(options);
  const { connection } = aConnection(discord);
  await connection.connect();
  const notifier = createDiscordGuildNotifier({
    rest: connection.rest,
    channels: connection.channels,
    systemChannelOf: connection.systemChannelOf,
    words: (watch, { reason }, why, language) => `[${language}] ${watch.id} paused (${reason}): ${why} @everyone`,
    log: notingLog(),
  });
  const guildId = discord.guildId("Gardeners");
  const watch = aWatch({ destination: { kind: "discord", guildId, channelId: "1" } });
  return { discord, tell: () => notifier.tellOfPause(watch, pause, "It is gone.", "de") };
}

describe("the notice of a paused watch", () => {
  it("is given in the server's system channel, once, and pings nobody", async () => {
    const { discord, tell } = await setup();

    expect([await tell(), await tell()]).toEqual([true, true]);
    const [message, ...others] = discord.messages("general");
    expect(message?.text).toBe("[de] 100.1 paused (destination-gone): It is gone. @everyone");
    expect(message?.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(others).toEqual([]);
    expect(discord.failures).toEqual([]);
  });

  it("is not given where there is no such channel", async () => {
    const { systemChannel: _, ...quiet } = gardeners;
    const { tell } = await setup({ guilds: [quiet] });

    expect(await tell()).toBe(false);
  });

  it("is not given where the bot may not write there, whether it knows or not", async () => {
    const { discord, tell } = await setup();
    const mute = { overwrites: [{ of: "bot", deny: ["SendMessages" as const] }] };
    discord.gateway.outage(true);
    discord.change.editChannel("general", mute);

    expect(await tell()).toBe(false);
    expect(discord.messages("general")).toEqual([]);
  });

  it("is not given while Discord does not answer", async () => {
    const { discord, tell } = await setup();
    discord.fail("POST /channels/:channel/messages", { kind: "cut" });

    expect(await tell()).toBe(false);
  });
});

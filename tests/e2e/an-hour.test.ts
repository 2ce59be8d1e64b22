import { describe, expect, it } from "vitest";
import { morning, setup } from "./a-bot.ts";
import { type BotProcess, startBotProcess } from "./a-bot-process.ts";

const minuteMs = 60_000;

/**
 * One server from 9 to 10 in the morning and beyond, told once from beginning to end: what a person sees in its channels and
 * in `/status` is what they would expect at each moment.
 */
describe("an hour of one server", () => {
  it("ends with the messages and the state that a person would expect", async () => {
    const { clock, discord, posted, directory, environment } = await setup();
    const ada = discord.user("ada");
    const at = (minutes: number) => new Date(Date.parse(morning) + minutes * minuteMs);
    const start = () => startBotProcess({ directory, environment, now: clock.now() }, discord.until);
    let bot: BotProcess = await start();
    /** Everybody's clock moves, and the bot looks what is due. */
    const moveTo = async (minutes: number) => {
      await clock.set(at(minutes));
      bot.moveTo(at(minutes));
    };
    const status = async () => (await ada.runs("/status", {}, { channel: "general" }).reply()).text;
    const inLog = (words: string) => discord.until(() => (bot.log().includes(words) ? true : undefined), words);
    const slotEnded = (slot: string, how: string) => inLog(`"slot":"${slot}","status":"${how}"`);

    // 09:00: set up.
    const daily = await ada
      .runs("/watch add", { community: "technology@lemmy.example", at: "09:10" }, { channel: "general" })
      .reply();
    expect(daily.text).toContain("Next: Saturday 09:10 UTC");
    await ada.runs("/watch add", { community: "ai@feddit.example", at: "09:20" }, { channel: "news" }).reply();

    // 09:10: the first digest.
    await moveTo(10);
    await slotEnded("2026-11-21T09:10:00.000Z", "delivered");
    expect(posted("general")).toHaveLength(1);

    // 09:15: killed. 09:21: started again; what was missed at 09:20 is caught up, what was delivered is not.
    await bot.kill();
    await clock.set(at(21));
    bot = await start();
    await slotEnded("2026-11-21T09:20:00.000Z", "delivered");
    expect(posted("general")).toHaveLength(1);
    expect(posted("news")).toHaveLength(1);
    expect(await status()).toMatch(/#1[\s\S]*#2/u);

    // 09:30: Discord has an outage of the server, which is no removal; afterwards everything goes on.
    discord.change.outage("Gardeners", true);
    discord.change.outage("Gardeners", false);
    expect(await status()).toContain("technology");

    // 09:40: nobody may write in the channel any more. The next digest is not sent; the watch is paused and says why.
    discord.change.editChannel("news", { overwrites: [{ of: "bot", deny: ["SendMessages"] }] });
    const change = { watch: "2", at: "09:45", community: "citylife@lemmy.example" };
    await ada.runs("/watch edit", change, { channel: "general" }).reply();
    await moveTo(45);
    await slotEnded("2026-11-21T09:45:00.000Z", "failed");
    expect(posted("news")).toHaveLength(1);
    expect(await status()).toMatch(/Send Messages/u);

    // 09:50: permission is given back, and the watch goes on; what was missed meanwhile is not caught up.
    discord.change.editChannel("news", { overwrites: [] });
    await ada.runs("/watch resume", { watch: "2" }, { channel: "general" }).reply();
    await moveTo(50);
    expect(posted("news")).toHaveLength(1);

    // The next day: its digest comes, and the threads told yesterday are not told again.
    await moveTo(24 * 60 + 45);
    await slotEnded("2026-11-22T09:45:00.000Z", "nothing-to-say");
    expect(posted("general")).toHaveLength(1);

    // The bot is removed, stopped, and comes back after the grace period: nothing is left of the server.
    discord.change.removeBot("Gardeners");
    expect(await bot.stop()).toBe(0);
    await clock.set(at(9 * 24 * 60));
    bot = await start();
    discord.change.inviteBot("Gardeners");
    const list = await discord
      .until(() => true)
      .then(() => ada.runs("/watch list", {}, { channel: "general" }).reply());
    expect(list.text).toMatch(/Nothing is watched/u);
    expect(await bot.stop()).toBe(0);
    expect(
      posted("general")
        .concat(posted("news"))
        .map(({ pings }) => pings),
    ).toEqual([
      { everyone: false, users: [], roles: [] },
      { everyone: false, users: [], roles: [] },
    ]);
    expect(discord.failures).toEqual([]);
  });
});

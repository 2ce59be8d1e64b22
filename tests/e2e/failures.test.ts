import { describe, expect, it } from "vitest";
import type { SampleFault } from "../../src/demo/sample-discord/sample-discord.ts";
import { setup } from "./a-bot.ts";
import { passUntil } from "./pass-until.ts";

const minuteMs = 60_000;
const post = "POST /channels/:channel/messages";

/** A watch of the given communities, due at 09:10, and the bot's clock at that moment. */
async function due(community = "technology@lemmy.example", options: Parameters<typeof setup>[0] = {}) {
  const world = await setup(options);
  const { discord, clock, start } = world;
  const bot = await start();
  const ada = discord.user("ada");
  await ada.runs("/watch add", { community, at: "09:10" }, { channel: "general" }).reply();
  await clock.advance(10 * minuteMs);
  const slotThat = (how: string) => bot.log().find(({ msg, status }) => msg === "A slot ended." && status === how);
  const ended = (how: string) => discord.until(() => slotThat(how), how);
  const status = async () => (await ada.runs("/status", {}, { channel: "news" }).reply()).text;
  return { ...world, bot, slotThat, ended, status };
}

describe("what goes wrong at Discord while a digest is sent", () => {
  it.each<[what: string, fault: SampleFault, times: number]>([
    ["500 before it is taken", { kind: "answer", status: 500 }, 2],
    ["500 after it was taken", { kind: "answer", status: 500, after: true }, 2],
    ["502 for longer than discord.js tries", { kind: "answer", status: 502, after: true }, 5],
    ["a cut before it is taken", { kind: "cut" }, 1],
    ["a cut after it was taken", { kind: "cut", after: true }, 1],
    ["a limit", { kind: "rate-limit", retryAfterSeconds: 0.05 }, 2],
  ])("leads to exactly one message: %s", async (_, fault, times) => {
    const { discord, posted, clock, bot, slotThat } = await due();
    discord.fail(post, fault, times);

    await bot.tick();
    // Pauses between tries go by the bot's clock.
    await passUntil(clock, () => slotThat("delivered"), "the digest", { stepMs: 1_000 });

    expect(posted("general")).toHaveLength(1);
    expect(discord.failures).toEqual([]);
  });

  it("pauses the watch of a channel that is gone, and tells /status and the system channel, once", async () => {
    const { discord, posted, clock, bot, ended, status } = await due("technology@lemmy.example", {});
    discord.change.editGuild("Gardeners", { systemChannel: "lobby" });
    discord.change.removeChannel("general");

    await bot.tick();
    await ended("failed");
    await clock.advance(24 * 60 * minuteMs);
    await bot.tick();

    const [told, ...more] = await discord.until(() => (posted("lobby").length > 0 ? posted("lobby") : undefined));
    expect(told?.text).toMatch(/I paused watch #1 .*not there any more/su);
    expect(more).toEqual([]);
    expect(await status()).toMatch(/the channel is not there any more/u);
  });

  it("names the permission and the channel where it may not write", async () => {
    const { discord, posted, bot, ended, status } = await due();
    discord.change.editChannel("general", { overwrites: [{ of: "bot", deny: ["SendMessages"] }] });

    await bot.tick();
    await ended("failed");

    expect(posted("general")).toEqual([]);
    expect(await status()).toMatch(/Send Messages.*<#\d+>/su);
  });
});

describe("what goes wrong at instances while a digest is built", () => {
  it("tells the rest, and says what is missing, where one of several communities is down", async () => {
    const { second, posted, bot, ended } = await due("technology@lemmy.example, ai@feddit.example");
    await second?.close();

    await bot.tick();
    await ended("delivered");

    expect(posted("general")).toHaveLength(1);
    expect(posted("general")[0]?.text).toMatch(/ai\\?@feddit.*could not be/su);
  });

  it("tries again within the slot where the only one is down, and then notes it", async () => {
    const { first, posted, clock, bot, slotThat, status } = await due();
    await first?.close();

    await bot.tick();
    await passUntil(clock, () => slotThat("failed"), "the end of the slot");

    expect(posted("general")).toEqual([]);
    expect(bot.log().filter(({ msg }) => msg === "A slot is tried again.").length).toBeGreaterThan(2);
    expect(await status()).toMatch(/lemmy.*example/u);
  });
});
